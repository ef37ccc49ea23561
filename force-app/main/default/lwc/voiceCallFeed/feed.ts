import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import type { RelayLine } from 'c/voiceEvents';
import { EarlyLines, type Early } from './early';
import { Join, type Joining } from './join';
import { parseControl, toChannel, type ControlMessage, type TraceMessage } from './messages';
import { isNumbered, type NumberedLine } from './numbers';
import { Reader, type ReaderOptions } from './reader';
import { inOneStream } from './standIn';
import { parseTraceLine } from './traceLine';
import type { FeedWorld } from './world';

export interface FeedOptions<Saved> extends ReaderOptions<Saved> {
  /** Told of what others ask or say on the channel. */
  onControl?(message: ControlMessage): void;
  /** The joining has come to an end, or to another one. */
  onJoined?(): void;
}

/** A number that is missing is asked for at once and then three times more; then what waits goes on without it. */
const ASK_EVERY_MS = 250;
const ASKS = 4;

/** Reads the channel: asks for the trace so far, and puts each event into a store once and in order. */
export class CallFeed<Saved = unknown> {
  private readonly world: FeedWorld;
  private readonly options: FeedOptions<Saved>;
  private readonly reader: Reader<Saved>;
  private readonly early = new EarlyLines();
  private readonly join: Join;

  constructor(world: FeedWorld, options: FeedOptions<Saved>) {
    this.world = world;
    this.options = options;
    this.reader = new Reader(options);
    this.join = new Join(world, {
      ask: () => this.send({ kind: 'hello', from: world.id }),
      onJoined: () => options.onJoined?.(),
    });
  }

  get joining(): Joining {
    return this.join.state;
  }

  /** What came too early and waits for the numbers before it. */
  get waiting(): readonly unknown[] {
    return this.early.messages;
  }

  /** Takes a message of the channel, as it came and as read. */
  hear(message: unknown, line: RelayLine): void {
    if (line.kind === 'other-kind') return this.hearControl(parseControl(message));
    const one = inOneStream(message, line);
    this.join.keep(one);
    this.take(one.message, one.line);
  }

  /** Applies a trace from before this reader's time. */
  replay(lines: readonly unknown[]): void {
    this.reader.replay(lines);
  }

  end(): void {
    this.join.end();
    this.early.clear();
  }

  private send(message: ControlMessage): void {
    this.world.send(toChannel(message));
  }

  private take(message: unknown, line: RelayLine): void {
    if (!isNumbered(line)) return this.reader.apply(message, line);
    if (line.seq > this.reader.next(line.relayId)) return this.wait(message, line);
    this.reader.applyOnce(message, line);
    this.drain(line.relayId);
  }

  private wait(message: unknown, line: NumberedLine): void {
    const one = this.early.add(message, line);
    one.cancel = this.world.after(0, () => this.ask(one, ASKS));
  }

  private ask(one: Early, asks: number): void {
    const { relayId, seq } = one.line;
    this.send({ kind: 'ask', from: this.world.id, relayId, first: this.reader.next(relayId), last: seq - 1 });
    one.cancel = this.world.after(ASK_EVERY_MS, () => (asks > 1 ? this.ask(one, asks - 1) : this.giveUp(one.line)));
  }

  /** What is missing does not come: everything up to this line goes on without it. */
  private giveUp({ relayId, seq }: NumberedLine): void {
    this.leave(relayId, () => seq);
    this.drain(relayId);
  }

  /** Applies what no longer waits for anything. */
  private drain(relayId: string): void {
    this.leave(relayId, () => this.reader.next(relayId));
  }

  private leave(relayId: string, largest: () => number): void {
    for (let one = this.early.take(relayId, largest()); one; one = this.early.take(relayId, largest()))
      this.reader.applyOnce(one.message, one.line);
  }

  private hearControl(control: ControlMessage | null): void {
    if (!control) return;
    if (control.kind === 'journal' && control.from !== this.world.id) this.join.askAgain();
    if (control.kind === 'trace' && control.to === this.world.id) {
      if (control.extent === 'numbers') this.takeNumbers(control.lines);
      else this.takeTrace(control);
    }
    this.options.onControl?.(control);
  }

  /** Begins anew with a trace that goes further back; what was heard meanwhile comes after it. */
  private takeTrace({ lines, early, extent }: TraceMessage): void {
    const past = lines.map((message, index) => parseTraceLine(message, index + 1)).reduce(reduce, EMPTY_STATE);
    const tellsNothingNew = lines.length === 0 || this.reader.knowsAllOf(past);
    const heard = this.join.answered(extent === 'cut' && tellsNothingNew ? 'whole' : extent, past);
    if (!heard) return;
    if (!tellsNothingNew) {
      this.early.clear();
      this.reader.restart();
      this.reader.replay(lines);
      for (const { message, line } of heard) this.take(message, line);
    }
    this.takeNumbers(early);
  }

  private takeNumbers(lines: readonly unknown[]): void {
    lines.forEach((message, index) => {
      const line = parseTraceLine(message, index + 1);
      if (line.kind === 'restored' || line.kind === 'checkpoint' || !isNumbered(line)) return;
      if (this.reader.isUsed(line) || this.early.has(line)) return;
      this.take(message, line);
      this.reader.noteAnswered(line);
    });
  }
}
