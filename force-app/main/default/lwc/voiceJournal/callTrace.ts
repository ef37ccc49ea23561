import { EMPTY_STATE, type Call, type CallState } from 'c/voiceCallState';
import type { StoreLine } from 'c/voiceCallStore';
import { foldedLine, keptLine, leftOut, linesOf, textOf, type KeptLine } from './keptLine';

/** A million characters of JSON: some thousand events with their audio statistics folded. */
const MAX_CHARS = 1_000_000;

type Ids = ReadonlySet<string>;

const isLive = ({ phase }: Call): boolean => phase !== 'closed';
const idsOf = (calls: readonly Call[]): Ids => new Set(calls.map(({ callId }) => callId));
const isOfAny = ({ callIds }: KeptLine, ids: Ids): boolean => callIds.some((callId) => ids.has(callId));
const isOver = ({ callId }: Call, { calls }: CallState): boolean =>
  calls.some((call) => call.callId === callId && !isLive(call));
const parsed = (line: KeptLine): unknown => JSON.parse(textOf(line)) as unknown;

/** What a trace held at a moment. */
export interface SavedTrace {
  readonly kept: readonly KeptLine[];
  readonly state: CallState;
  readonly dropped: Ids;
}

/** The trace of the calls that a store holds: replayed, it leads to the same calls. */
export class CallTrace {
  private kept: KeptLine[] = [];
  private chars = 0;
  private state: CallState = EMPTY_STATE;
  /** Calls that were left out although the store still holds them. */
  private dropped: Ids = new Set();

  private readonly maxChars: number;

  constructor(maxChars = MAX_CHARS) {
    this.maxChars = maxChars;
  }

  /** Whether a live call had to be left out for want of room. */
  get isCut(): boolean {
    return this.state.calls.some((call) => isLive(call) && this.dropped.has(call.callId));
  }

  /** Takes a line that the store has applied. */
  add(message: unknown, line: StoreLine, after: CallState): void {
    const before = this.state;
    this.state = after;
    const taken = keptLine(message, line, before, after);
    const one = this.shortened(taken);
    this.kept.push(one);
    this.chars += textOf(one).length;
    if (after.calls !== before.calls) this.follow(before.calls, one !== taken && one.text === null);
    if (this.chars > this.maxChars) this.shrink();
  }

  /** What is kept now, to come back to. */
  save(): SavedTrace {
    const { kept, state, dropped } = this;
    return { kept: [...kept], state, dropped };
  }

  /** Comes back to what was kept. */
  load({ kept, state, dropped }: SavedTrace): void {
    this.keep([...kept]);
    this.state = state;
    this.dropped = dropped;
  }

  /** Every kept line, oldest first, as a copy. */
  lines(): readonly unknown[] {
    return this.kept.map(parsed);
  }

  /** Those of one relay with these numbers, first and last included. */
  numbers(relayId: string, first: number, last: number): readonly unknown[] {
    const isMeant = ({ seq }: KeptLine): boolean => seq !== null && first <= seq && seq <= last;
    return this.kept.filter((line) => line.text !== null && line.relayId === relayId && isMeant(line)).map(parsed);
  }

  /** The lines of the calls that are not over, one JSON text each, audio folded; null: there is no such call. */
  liveTexts(): readonly string[] | null {
    const live = idsOf(this.state.calls.filter(isLive));
    return live.size === 0 ? null : linesOf(this.kept, live).map((line) => textOf(foldedLine(line)));
  }

  /**
   * Of a call that was left out nothing more is kept, of one that is over no audio statistics one by one. What belongs to no
   * call could seem to mean one of the others.
   */
  private shortened(line: KeptLine): KeptLine {
    if (line.callIds.length === 0) return this.dropped.size > 0 ? leftOut(line) : line;
    if (!line.callIds.some((callId) => !this.dropped.has(callId))) return leftOut(line);
    return isOfAny(line, idsOf(this.state.calls.filter(isLive))) ? line : foldedLine(line);
  }

  private keep(lines: KeptLine[]): void {
    this.kept = lines;
    this.chars = lines.reduce((sum, line) => sum + textOf(line).length, 0);
  }

  /**
   * Folds the audio of calls that are over now, and lets go of calls that the store has let go of, and of those that a line
   * changed which is left out.
   */
  private follow(before: readonly Call[], isLeftOut: boolean): void {
    for (const call of this.state.calls) if (isLeftOut && !before.includes(call)) this.leaveOut(call);
    const live = idsOf(this.state.calls.filter(isLive));
    const over = idsOf(before.filter((call) => isLive(call) && !live.has(call.callId)));
    if (over.size > 0) this.fold(over);
    const known = idsOf(this.state.calls);
    if (before.some(({ callId }) => !known.has(callId))) this.trim();
  }

  private fold(callIds: Ids): void {
    this.keep(this.kept.map((line) => (isOfAny(line, callIds) ? foldedLine(line) : line)));
  }

  /** Leaves out what belongs to no call that is kept. */
  private trim(): void {
    const known = idsOf(this.state.calls);
    this.dropped = new Set([...this.dropped].filter((callId) => known.has(callId)));
    this.keep(linesOf(this.kept, new Set([...known].filter((callId) => !this.dropped.has(callId)))));
  }

  /** Makes room: first lines of no call, then audio statistics one by one, then calls, those that are over first. */
  private shrink(): void {
    const { calls } = this.state;
    this.trim();
    if (this.chars > this.maxChars) this.fold(idsOf(calls));
    for (const call of [...this.inOrderOfClosing(), ...calls.filter(isLive)])
      if (this.chars > this.maxChars) this.leaveOut(call);
  }

  /** The calls that are over. One may have closed another: without it the other would seem to go on. */
  private inOrderOfClosing(): readonly Call[] {
    const over = this.state.calls.filter((call) => !isLive(call));
    const closed = over.map((call) => ({ call, place: this.kept.findIndex(({ after }) => isOver(call, after)) }));
    return closed.sort((a, b) => a.place - b.place).map(({ call }) => call);
  }

  private leaveOut({ callId }: Call): void {
    if (this.dropped.has(callId)) return;
    this.dropped = new Set([...this.dropped, callId]);
    this.trim();
  }
}
