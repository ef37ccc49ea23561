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

/** The relay once one of its lines has used its number; null: the number was used before. */
function withNumber(relay: RelayRecord, seq: number): RelayRecord | null {
  const { lastSeq, missingRanges } = relay;
  if (lastSeq !== null && seq <= lastSeq) {
    const left = without(missingRanges, seq);
    return left === missingRanges ? null : { ...relay, missingRanges: left };
  }
  const next = lastSeq === null ? 0 : lastSeq + 1;
  return { ...relay, lastSeq: seq, missingRanges: seq > next ? [...missingRanges, [next, seq - 1]] : missingRanges };
}

/** The relay once its clock has shown `at`. A clock that stepped back adds the missing amount to the relay's later times. */
function withTime(relay: RelayRecord, at: number, note: Note): RelayRecord {
  const backMs = Math.max(0, (relay.lastAt ?? at) - at);
  if (backMs) note('clock-step');
  return { ...relay, lastAt: at, clockOffsetMs: relay.clockOffsetMs + backMs };
}

/** The relay after one of its lines; null: the line is a duplicate, and dropped. */
export function withLine(
  relay: RelayRecord,
  line: Exclude<RelayLine, { kind: 'other-kind' }>,
  note: Note,
): RelayRecord | null {
  const seq = relay.relayId === null ? null : line.seq;
  const isLate = seq !== null && relay.lastSeq !== null && seq <= relay.lastSeq;
  const numbered = seq === null ? relay : withNumber(relay, seq);
  if (!numbered && line.kind !== 'malformed') {
    note('duplicate');
    return null;
  }
  if (!isLate && seq !== null && relay.lastSeq !== null && seq > relay.lastSeq + 1) note('gap');
  if (line.kind !== 'event') note(line.kind);
  const next = numbered ?? relay;
  return line.kind === 'event' && !isLate ? withTime(next, line.at, note) : next;
}

/** The state time of an event: never before the latest one, and at most the latest time of a date. */
export function stateTime({ latestAt }: CallState, { clockOffsetMs }: RelayRecord, at: number): number {
  return Math.min(LAST_TIME, Math.max(at + clockOffsetMs, latestAt ?? -Infinity));
}
