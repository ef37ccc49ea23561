/** One toolkit event as a relay message; docs/contract.md, "Relay messages", explains each field. */
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
  /** `detail` holds only callId, callType and participant, because the channel refused the whole message. */
  readonly cut?: true;
}

/** What the listening host knows about its listeners. */
export interface ListeningFacts {
  readonly listening: boolean;
  readonly toolkit: 'found' | 'missing';
  /** Events for which the toolkit refused a listener. */
  readonly notSubscribed: readonly string[];
}

/** The relay's status. Counts are those of this page. */
export interface StatusMessage extends ListeningFacts {
  readonly v: 1;
  readonly kind: 'status';
  readonly relayId: string;
  /** Epoch milliseconds, on the relay's clock. */
  readonly at: number;
  /** Events that hosts received. */
  readonly seen: number;
  /** Messages that are waiting to be published. */
  readonly queued: number;
  /** Failed attempts to publish, and events that are lost because only a host that was not to listen received them. */
  readonly failed: number;
  /** Payloads that could be read only in part. */
  readonly unreadable: number;
  /** The relay's attributes by name. Use the default where one is missing or cannot be read. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Names of settings that differ between the relays of the page; left out if there are none. */
  readonly disagreeing?: readonly string[];
}

/** What the relay publishes. */
export type Message = RelayMessage | StatusMessage;

const KEPT_WHEN_CUT = ['callId', 'callType', 'participant'];

/** Cuts `detail` to the fields that a call cannot do without, for a channel that refuses the whole message. */
export function cutMessage(message: RelayMessage): RelayMessage {
  const detail = Object.fromEntries(Object.entries(message.detail).filter(([key]) => KEPT_WHEN_CUT.includes(key)));
  return { ...message, detail, cut: true };
}
