import type { StoreLine } from 'c/voiceCallStore';

/** A line that was applied, and the message as it came. */
export interface Applied {
  readonly message: unknown;
  readonly line: StoreLine;
}

/** What was there before some lines, and the lines. */
export interface Stretch<Base> {
  readonly base: Base;
  readonly lines: readonly Applied[];
}

/** Lines that are kept at least, to put a late one among them. */
const STRETCH = 500;

const isOf = ({ line }: Applied, relayId: string, fits: (seq: number) => boolean): boolean =>
  'relayId' in line && line.relayId === relayId && line.seq !== null && fits(line.seq);

/** The last lines that were applied, and what was there before them: enough to apply them again with a late one in its place. */
export class Past<Base> {
  private readonly first: Base;
  private before: Stretch<Base>;
  private base: Base;
  private lines: Applied[] = [];

  constructor(base: Base) {
    this.first = base;
    this.base = base;
    this.before = { base, lines: [] };
  }

  /** Notes a line that was applied. @param base makes what is there now */
  add(applied: Applied, base: () => Base): void {
    this.lines.push(applied);
    if (this.lines.length < STRETCH) return;
    this.before = { base: this.base, lines: this.lines };
    this.base = base();
    this.lines = [];
  }

  /**
   * The last lines with a late one before the larger numbers of its relay; null: its place is further back. It passes no mark,
   * for a mark says which numbers were used so far.
   */
  with(late: Applied, relayId: string, seq: number): Stretch<Base> | null {
    const { base } = this.before;
    const lines = [...this.before.lines, ...this.lines];
    const larger = lines.findIndex((applied) => isOf(applied, relayId, (other) => other > seq));
    const place = Math.max(larger, lines.findLastIndex(({ line }) => !('relayId' in line)) + 1);
    const isKnown = base === this.first || lines.slice(0, place).some((applied) => isOf(applied, relayId, () => true));
    return larger >= 0 && isKnown ? { base, lines: lines.toSpliced(place, 0, late) } : null;
  }
}
