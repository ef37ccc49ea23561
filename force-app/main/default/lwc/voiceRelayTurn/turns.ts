import { PublicationLog, type WaitingEvent } from './publicationLog';

export type { RelayedMessage, WaitingEvent } from './publicationLog';

/** Which number of the page's stream a message is: the stream has the id of the relay that published first on the page. */
export interface StandsFor {
  readonly relayId: string;
  readonly seq: number;
}

/**
 * What a relay does with the first event that waits in it. `publish`: under its own number, which stands for one of the page's
 * stream unless it is that number; `hold`: another relay leads and will publish it; `drop`: another relay has.
 */
export type Verdict =
  | { readonly kind: 'publish'; readonly standsFor: StandsFor | null }
  | { readonly kind: 'hold' }
  | { readonly kind: 'drop' };

/** The world of the relays of a page. */
export interface TurnWorld {
  /** Acts once after that many milliseconds; returns its own undo. */
  after(milliseconds: number, action: () => void): () => void;
}

/** One relay's part in taking turns. */
export interface Turn {
  /** The relay stands on the page: it can lead. */
  join(): void;
  /** It does not any more: the next in order of joining leads. */
  leave(): void;
  /** Asks about the first event that waits in the relay. */
  offer(event: WaitingEvent): Verdict;
  /** The event that was offered went out. */
  published(event: WaitingEvent): void;
}

/** How long an event is held for a leader that does not publish it, milliseconds. */
const SILENCE_MS = 2000;

/** The turns of all relays on a page: one leads and publishes, the others hold each event until they see that it went out. */
export class Turns {
  private readonly world: TurnWorld;
  private readonly log = new PublicationLog();
  /** Those on the page, in order of joining. */
  private readonly members = new Set<Turn>();
  /** Who has an event that has not gone out, and how to wake its relay. */
  private readonly waiting = new Map<Turn, () => void>();
  /** Undoes the takeover that is due. */
  private readonly takeovers = new Map<Turn, () => void>();
  private leader: Turn | null = null;
  /** The number published last. */
  private last: StandsFor | null = null;
  /** No relay was left on the page since then. */
  private isOver = false;

  constructor(world: TurnWorld) {
    this.world = world;
  }

  /** Makes a relay's turn; `wake` has the relay offer again. */
  createTurn(wake: () => void): Turn {
    const turn: Turn = {
      join: () => this.join(turn, wake),
      leave: () => this.leave(turn),
      offer: (event) => this.offer(turn, event, wake),
      published: (event) => this.published(turn, event),
    };
    return turn;
  }

  private join(turn: Turn, wake: () => void): void {
    this.members.add(turn);
    if (!this.leader || !this.members.has(this.leader)) this.leader = turn;
    wake(); // back on the page it may have missed what went out
  }

  private leave(turn: Turn): void {
    this.members.delete(turn);
    this.settle(turn);
    if (this.members.size === 0) this.isOver = true;
    if (this.leader !== turn) return;
    this.leader = [...this.members][0] ?? null;
    if (this.leader) this.waiting.get(this.leader)?.();
  }

  private offer(turn: Turn, event: WaitingEvent, wake: () => void): Verdict {
    if (this.log.has(turn, event)) {
      this.settle(turn);
      return { kind: 'drop' };
    }
    this.waiting.set(turn, wake);
    this.leader ??= turn;
    if (this.leader === turn) return { kind: 'publish', standsFor: this.standsFor(event) };
    if (!this.takeovers.has(turn))
      this.takeovers.set(
        turn,
        this.world.after(SILENCE_MS, () => this.takeOver(turn, wake)),
      );
    return { kind: 'hold' };
  }

  private published(turn: Turn, event: WaitingEvent): void {
    this.settle(turn);
    this.log.add(turn, event);
    this.last = this.next(event);
    this.isOver = false;
    for (const wake of [...this.waiting.values()]) wake();
  }

  private takeOver(turn: Turn, wake: () => void): void {
    this.takeovers.delete(turn);
    this.leader = turn;
    wake();
  }

  /** Nothing of this relay waits. */
  private settle(turn: Turn): void {
    this.waiting.delete(turn);
    this.takeovers.get(turn)?.();
    this.takeovers.delete(turn);
  }

  private standsFor(event: WaitingEvent): StandsFor | null {
    const { relayId, seq } = this.next(event);
    return relayId === event.message.relayId && seq === event.message.seq ? null : { relayId, seq };
  }

  /** The next number of the page's stream. When it is over, a relay that has published nothing yet begins another. */
  private next({ message: { relayId, seq } }: WaitingEvent): StandsFor {
    if (!this.last || (this.isOver && seq === 1)) return { relayId, seq };
    return { relayId: this.last.relayId, seq: this.last.seq + 1 };
  }
}
