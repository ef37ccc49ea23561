/** One toolkit event as relay message; field by field in docs/contract.md, "Relay messages". */
export interface RelayMessage {
  readonly v: 1;
  readonly relayId: string;
  /** 1, 2, 3 … in order of receipt. */
  readonly seq: number;
  /** Epoch milliseconds at receipt, on the relay's clock. */
  readonly at: number;
  readonly type: string;
  /** Plain JSON. */
  readonly detail: Readonly<Record<string, unknown>>;
  /** `detail` holds callId, callType and participant only: the channel refused the whole. */
  readonly cut?: true;
}

/** How listening is, as the host that takes events knows it. */
export interface ListeningFacts {
  readonly listening: boolean;
  readonly toolkit: 'found' | 'missing';
  /** Events that the toolkit refused a listener for. */
  readonly notSubscribed: readonly string[];
}

/** What the relay knows of itself. Counts are of this page. */
export interface StatusMessage extends ListeningFacts {
  readonly v: 1;
  readonly kind: 'status';
  readonly relayId: string;
  /** Epoch milliseconds, on the relay's clock. */
  readonly at: number;
  /** Events that a host handed over. */
  readonly seen: number;
  /** Messages that wait to be published. */
  readonly queued: number;
  /** Attempts to publish that failed. */
  readonly failed: number;
  /** Payloads that could be read only in part. */
  readonly unreadable: number;
  /** The relay's attributes by name; use the default for one that is missing or cannot be read. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Names of settings that are not the same on all relays of the page; left out: none. */
  readonly disagreeing?: readonly string[];
}

const KEPT_WHEN_CUT = ['callId', 'callType', 'participant'];

/** The message with only what a call cannot do without, for a channel that refuses the whole. */
export function cutMessage(message: RelayMessage): RelayMessage {
  const detail = Object.fromEntries(Object.entries(message.detail).filter(([key]) => KEPT_WHEN_CUT.includes(key)));
  return { ...message, detail, cut: true };
}
