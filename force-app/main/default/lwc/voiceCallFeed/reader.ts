import type { CallState } from 'c/voiceCallState';
import type { CallStore, SavedCalls, StoreLine } from 'c/voiceCallStore';
import { isUsed, knowsAllOf, nextNumber, type NumberedLine } from './numbers';
import { Past, type Stretch } from './past';
import { parseTraceLine } from './traceLine';

/** @typeParam Saved what the reader keeps of the lines beside the store */
export interface ReaderOptions<Saved> {
  readonly store: CallStore;
  /** Told of each line after the store took it, and of the message as it came. */
  onLine(message: unknown, line: StoreLine): void;
  /** What the reader keeps now, to come back to. */
  save(): Saved;
  /** Comes back to what was kept: lines follow that come before what was told since. */
  load(saved: Saved): void;
  /** What a trace from the beginning begins with; left out: what is there now. */
  readonly start?: Base<Saved>;
}

/** What a reader was like before some lines. */
interface Base<Saved> {
  readonly calls: SavedCalls;
  readonly kept: Saved;
}

/** Puts lines into a store: each number of a relay once, and one that comes late in its place. */
export class Reader<Saved> {
  private readonly options: ReaderOptions<Saved>;
  /** By relay the largest number that an answer brought: a live copy of what it brought is no double. */
  private readonly answered = new Map<string, number>();
  private readonly start: Base<Saved>;
  private past: Past<Base<Saved>>;

  constructor(options: ReaderOptions<Saved>) {
    this.options = options;
    this.start = options.start ?? this.save();
    this.past = new Past(this.save());
  }

  /** The number that the relay's next message has. */
  next(relayId: string): number {
    return nextNumber(this.options.store.state, relayId);
  }

  isUsed(line: NumberedLine): boolean {
    return isUsed(this.options.store.state, line);
  }

  /** Whether a trace that leads to that state tells nothing new. */
  knowsAllOf(past: CallState): boolean {
    return knowsAllOf(this.options.store.state, past);
  }

  apply(message: unknown, line: StoreLine): void {
    this.options.store.apply(line);
    this.options.onLine(message, line);
    this.past.add({ message, line }, () => this.save());
  }

  /** A second copy goes to the store, which notes the double, unless an answer brought the first. */
  applyOnce(message: unknown, line: NumberedLine): void {
    const isDouble = this.isUsed(line);
    if (isDouble && line.seq <= (this.answered.get(line.relayId) ?? -Infinity)) return;
    const stretch = isDouble ? null : this.past.with({ message, line }, line.relayId, line.seq);
    if (stretch) this.redo(stretch);
    else this.apply(message, line);
  }

  /** Notes that an answer brought the line. */
  noteAnswered({ relayId, seq }: NumberedLine): void {
    this.answered.set(relayId, Math.max(seq, this.answered.get(relayId) ?? seq));
  }

  /** Forgets all lines. */
  restart(): void {
    this.redo({ base: this.start, lines: [] });
  }

  /** Applies a trace as it is. */
  replay(lines: readonly unknown[]): void {
    lines.forEach((message, index) => this.apply(message, parseTraceLine(message, index + 1)));
    for (const { relayId, largest } of this.options.store.state.relays)
      if (relayId !== null) this.answered.set(relayId, largest);
  }

  private save(): Base<Saved> {
    return { calls: this.options.store.save(), kept: this.options.save() };
  }

  /** Goes back, and applies other lines from there on. */
  private redo({ base, lines }: Stretch<Base<Saved>>): void {
    this.past = new Past(base);
    this.options.load(base.kept);
    this.options.store.load(base.calls);
    for (const { message, line } of lines) this.apply(message, line);
  }
}
