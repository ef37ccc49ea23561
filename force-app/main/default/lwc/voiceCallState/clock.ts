import type { RelayLine } from 'c/voiceEvents';
import type { Note } from './anomaly';
import type { CallState, RelayRecord } from './state';

type Ranges = RelayRecord['missingRanges'];

/** The latest time that a date can hold, epoch milliseconds. */
const LAST_TIME = 8.64e15;

/** A relay before its first line. */
export function newRelay(relayId: string | null): RelayRecord {
  return { relayId, firstAppliedAt: null, lastAt: null, clockOffsetMs: 0, lastSeq: null, missingRanges: [] };
}

/** The ranges without `seq`; the same ranges when it is in none. */
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

/** The numbers once a line has used `seq`; null: it was used before. */
function withNumber({ lastSeq, missingRanges }: Numbers, seq: number): Numbers | null {
  if (lastSeq !== null && seq <= lastSeq) {
    const left = without(missingRanges, seq);
    return left === missingRanges ? null : { lastSeq, missingRanges: left };
  }
  const next = lastSeq === null ? 0 : lastSeq + 1;
  return { lastSeq: seq, missingRanges: seq > next ? [...missingRanges, [next, seq - 1]] : missingRanges };
}

/** The relay after one of its lines; null: the line is a duplicate, and dropped. A clock that stepped back adds the missing time to the relay's later times. */
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
  const { missingRanges, lastSeq: largest } = numbers ?? relay;
  return {
    relayId,
    firstAppliedAt,
    lastAt: at,
    clockOffsetMs: clockOffsetMs + backMs,
    lastSeq: largest,
    missingRanges,
  };
}

/** The state time of an event: never before the latest one, and at most the latest time of a date. */
export function stateTime({ latestAt }: CallState, { clockOffsetMs }: RelayRecord, at: number): number {
  return Math.min(LAST_TIME, Math.max(at + clockOffsetMs, latestAt ?? -Infinity));
}
