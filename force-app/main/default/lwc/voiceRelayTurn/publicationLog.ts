/** A relay message as far as its turn goes; `seq` is the number under which it would be published. */
export interface RelayedMessage {
  readonly relayId: string;
  readonly seq: number;
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** A message that waits in a relay. Times are milliseconds on a clock of the page that never steps. */
export interface WaitingEvent {
  readonly message: RelayedMessage;
  /** When the relay received the event. */
  readonly received: number;
  /** When the relay began to listen. */
  readonly since: number;
}

interface Publication {
  readonly key: string;
  readonly received: number;
  /** When the relay that published it began to listen. */
  readonly since: number;
  /** Who published it or has seen that it was published. */
  readonly known: WeakSet<object>;
}

/** The toolkit calls all relays of a page one after the other, so their times of one event lie a few milliseconds apart. */
const SAME_EVENT_MS = 1000;
/** More than a relay that is opened late in a shift has waiting. */
const KEPT = 2000;

/** Two relays' copies of an event have the same key; equal events in a row have it too. Long audio figures are left out. */
function keyOf({ type, detail }: RelayedMessage): string {
  return JSON.stringify([type, detail['callId'], detail['participant']]);
}

/** What the relays of a page published, each event once. */
export class PublicationLog {
  private entries: Publication[] = [];
  /** How many were let go. */
  private forgotten = 0;
  /** How many, from the first on, a reader needs to look at no more. */
  private readonly passed = new WeakMap<object, number>();

  add(reader: object, { message, received, since }: WaitingEvent): void {
    this.entries.push({ key: keyOf(message), received, since, known: new WeakSet([reader]) });
    if (this.entries.length < 2 * KEPT) return;
    this.entries = this.entries.slice(-KEPT);
    this.forgotten += KEPT;
  }

  /**
   * Whether another relay published this event; a reader asks in the order of its times. Each publication is the copy of one event
   * of a reader: of two equal events in a row the second is found only when both were published.
   */
  has(reader: object, event: WaitingEvent): boolean {
    const found = this.find(reader, event);
    found?.known.add(reader);
    return found !== undefined || this.hasForgotten(event.received);
  }

  private find(reader: object, { message, received, since }: WaitingEvent): Publication | undefined {
    const key = keyOf(message);
    return this.entries
      .slice(this.pass(reader, received))
      .find(
        (entry) =>
          Math.abs(entry.received - received) <= SAME_EVENT_MS &&
          entry.received >= since &&
          received >= entry.since &&
          entry.key === key &&
          !entry.known.has(reader),
      );
  }

  /** Passes over what the reader knows and what is too old for it, and says where the rest begins. */
  private pass(reader: object, received: number): number {
    let index = Math.max(0, (this.passed.get(reader) ?? 0) - this.forgotten);
    for (const { known, received: time } of this.entries.slice(index)) {
      if (!known.has(reader) && time >= received - SAME_EVENT_MS) break;
      index += 1;
    }
    this.passed.set(reader, index + this.forgotten);
    return index;
  }

  /** What is older than all that is kept was published by those who have gone on since. */
  private hasForgotten(received: number): boolean {
    return this.forgotten > 0 && received < (this.entries[0]?.received ?? 0);
  }
}
