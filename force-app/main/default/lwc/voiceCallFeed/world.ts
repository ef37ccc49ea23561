/** What a feed needs of the world. */
export interface FeedWorld {
  /** Random; tells this reader from all others on the channel. */
  readonly id: string;
  /** Publishes on the relay's channel. */
  send(message: object): void;
  /** Acts later, in milliseconds; returns its own undo. */
  after(ms: number, action: () => void): () => void;
}
