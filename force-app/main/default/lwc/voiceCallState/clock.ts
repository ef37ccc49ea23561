import type { RelayLine } from 'c/voiceEvents';
import type { Note } from './anomaly';
import type { CallState, RelayRecord } from './state';

type Ranges = RelayRecord['free'];

/** What is known of a relay before its first line. After a reload of the page the clock is the one that was heard last. */
export function newRelay(relayId: string | null, { isRestored, latestAt, addedMs }: CallState): RelayRecord {
  const clock =
    isRestored && latestAt !== null ? { lastAt: latestAt - addedMs, addedMs } : { lastAt: -Infinity, addedMs: 0 };
  return { relayId, ...clock, largest: -Infinity, free: [] };
}

/** The ranges without `seq`; the same ranges when it is in none. */
function without(free: Ranges, seq: number): Ranges {
  const range = free.find(([first, last]) => first <= seq && seq <= last);
  if (!range) return free;
  const parts: Ranges = [
    [range[0], seq - 1],
    [seq + 1, range[1]],
  ];
  return free.flatMap((other) => (other === range ? parts.filter(([first, last]) => first <= last) : [other]));
}

/**
 * What is known of a relay after one of its lines; null: the line's number was used before. A clock that stepped back adds
 * what is missing to the relay's later times.
 */
export function withLine(
  relay: RelayRecord,
  line: Exclude<RelayLine, { kind: 'other-kind' }>,
  note: Note,
): RelayRecord | null {
  const { relayId, largest, free, lastAt, addedMs } = relay;
  const seq = relayId === null ? null : line.seq;
  const isLate = seq !== null && seq <= largest;
  const isJump = seq !== null && seq > largest + 1;
  const left: Ranges = isLate ? without(free, seq) : isJump ? [...free, [largest + 1, seq - 1]] : free;
  if (isLate && left === free && line.kind !== 'malformed') {
    note('duplicate');
    return null;
  }
  if (isJump && largest > -Infinity) note('gap');
  const at = line.kind === 'event' && !isLate ? line.at : lastAt;
  const backMs = at < lastAt ? lastAt - at : 0;
  if (line.kind !== 'event') note(line.kind);
  if (backMs) note('clock-step');
  return { relayId, lastAt: at, addedMs: addedMs + backMs, largest: isLate ? largest : (seq ?? largest), free: left };
}
