import type { Publication } from '../../platform/lms/messageBus';
import type { WireFault } from '../../platform/lms/faults';
import { describeMessage, type WireMessage } from './wireMessage';

/** One message on the wire. What it says is worked out when somebody looks: most messages of a long trace are never shown. */
export interface TrafficEntry extends WireMessage {
  /** 1, 2, 3 … since the traffic was cleared. */
  readonly number: number;
  /** The page's time, epoch milliseconds. */
  readonly at: number;
  /** Of its JSON text in UTF-8. */
  readonly bytes: number;
  /** What happened to it on the wire; null: nothing. */
  readonly fault: WireFault | null;
  readonly message: unknown;
}

/** A page that runs for days must not keep them all. */
const KEPT = 500;

/** The last 500 messages on the wire, oldest first. */
export class Traffic {
  /** Replaced, never changed in place. */
  entries: readonly TrafficEntry[] = [];
  private total = 0;
  private readonly now: () => number;
  private readonly listeners = new Set<(change: 'more' | 'cleared') => void>();

  /** @param now the page's time, epoch milliseconds */
  constructor(now: () => number) {
    this.now = now;
  }

  /** How many were there and are not kept. */
  get forgotten(): number {
    return this.total - this.entries.length;
  }

  note({ message, context }: Publication, fault: WireFault | null): void {
    let words: WireMessage | null = null;
    this.keep(() => (words ??= describeMessage(message, context)), message, fault);
  }

  /** Adds what did not go over the channel. */
  add(words: WireMessage, message: unknown): void {
    this.keep(() => words, message, null);
  }

  private keep(described: () => WireMessage, message: unknown, fault: WireFault | null): void {
    this.total += 1;
    const entry: TrafficEntry = {
      get kind() {
        return described().kind;
      },
      get what() {
        return described().what;
      },
      get sender() {
        return described().sender;
      },
      get bytes() {
        return new Blob([JSON.stringify(message)]).size;
      },
      number: this.total,
      at: this.now(),
      fault,
      message,
    };
    this.entries = [...this.entries.slice(1 - KEPT), entry];
    this.tell('more');
  }

  clear(): void {
    this.entries = [];
    this.total = 0;
    this.tell('cleared');
  }

  /** Hears from now on; returns its own undo. */
  listen(listener: (change: 'more' | 'cleared') => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private tell(change: 'more' | 'cleared'): void {
    for (const listener of this.listeners) listener(change);
  }
}
