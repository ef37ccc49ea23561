import type { RelayLine } from 'c/voiceEvents';
import type { Note } from './anomaly';
import type { CallState, RelayRecord } from './state';

type Ranges = RelayRecord['missingRanges'];

/** The latest time that a date can hold, epoch milliseconds. */
const LAST_TIME = 8.64e15;

/** Makes the record of a relay before its first line. */
export function newRelay(relayId: string | null): RelayRecord {
  return { relayId, firstAppliedAt: null, lastAt: null, clockOffsetMs: 0, lastSeq: null, missingRanges: [] };
}

/** Takes `seq` out of the ranges; returns the same ranges if it is in none. */
function without(ranges: Ranges, seq: number): Ranges {
  const range = ranges.find(([first, last]) => first <= seq && seq <= last);
  if (!range) return ranges;
  const parts: Ranges = [
    [range[0], seq - 1],
    [seq + 1, range[1]],
  ];
  return ranges.flatMap((other) => (other === range ? parts.filter(([first, last]) => first <= last) : [other]));
}

type Numbers = Pick<RelayRecord, 'lastSeq' | 'missingRanges'>;

/** Marks `seq` as used; null: it was used before. */
function withNumber({ lastSeq, missingRanges }: Numbers, seq: number): Numbers | null {
  if (lastSeq !== null && seq <= lastSeq) {
    const left = without(missingRanges, seq);
    return left === missingRanges ? null : { lastSeq, missingRanges: left };
  }
  const next = lastSeq === null ? 0 : lastSeq + 1;
  return { lastSeq: seq, missingRanges: seq > next ? [...missingRanges, [next, seq - 1]] : missingRanges };
}

/**
 * Records a line of a relay; null: the line is a duplicate, to be dropped. After the relay's clock has stepped back, the
 * difference is added to its later times.
 */
export function withLine(
  relay: RelayRecord,
  line: Exclude<RelayLine, { kind: 'other-kind' }>,
  note: Note,
): RelayRecord | null {
  const { relayId, firstAppliedAt, lastSeq, lastAt, clockOffsetMs } = relay;
  const seq = relayId === null ? null : line.seq;
  const numbers = seq === null ? relay : withNumber(relay, seq);
  if (!numbers && line.kind !== 'malformed') {
    note('duplicate');
    return null;
  }
  const isLate = seq !== null && lastSeq !== null && seq <= lastSeq;
  if (seq !== null && lastSeq !== null && seq > lastSeq + 1) note('gap');
  if (line.kind !== 'event') note(line.kind);
  const at = line.kind === 'event' && !isLate ? line.at : lastAt;
  const backMs = at !== null && lastAt !== null ? Math.max(0, lastAt - at) : 0;
  if (backMs) note('clock-step');
  const { missingRanges, lastSeq: highestSeq } = numbers ?? relay;
  return {
    relayId,
    firstAppliedAt,
    lastAt: at,
    clockOffsetMs: clockOffsetMs + backMs,
    lastSeq: highestSeq,
    missingRanges,
  };
}

/** Computes the state time of an event, epoch milliseconds: never earlier than the latest event, never beyond the range of a date. */
export function stateTime({ latestAt }: CallState, { clockOffsetMs }: RelayRecord, at: number): number {
  return Math.min(LAST_TIME, Math.max(at + clockOffsetMs, latestAt ?? -Infinity));
}
