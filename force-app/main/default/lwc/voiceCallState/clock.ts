import type { CallState, Note, RelayRecord } from './state';

type Ranges = RelayRecord['free'];

const ALL: Ranges = [[-Infinity, Infinity]];

/** What is known of a relay before its next line. */
export function relayOf(state: CallState, relayId: string | null): RelayRecord {
  return state.relays.find((relay) => relay.relayId === relayId) ?? { relayId, lastAt: null, addedMs: 0, free: ALL };
}

/** The largest number that the relay has used; -Infinity: none yet. */
export function largestNumber({ free }: RelayRecord): number {
  return (free.at(-1)?.[0] ?? 0) - 1;
}

/** The numbers that stay free once `seq` is used; the same ranges when it was used before. */
export function withoutNumber(free: Ranges, seq: number): Ranges {
  if (!free.some(([first, last]) => seq >= first && seq <= last)) return free;
  return free.flatMap(([first, last]): Ranges => {
    if (seq < first || seq > last) return [[first, last]];
    const after: Ranges = seq < last ? [[seq + 1, last]] : [];
    return first < seq ? [[first, seq - 1], ...after] : after;
  });
}

/** The relay's clock moved on to `at`; one that stepped back adds what is missing to its later times. */
export function withTime(relay: RelayRecord, at: number, note: Note): RelayRecord {
  const backMs = Math.max(0, (relay.lastAt ?? at) - at);
  if (backMs) note('clock-step', null);
  return { ...relay, lastAt: at, addedMs: relay.addedMs + backMs };
}

/** The records with that relay's replaced or added. */
export function withRelay(relays: readonly RelayRecord[], before: RelayRecord, after: RelayRecord) {
  return relays.includes(before) ? relays.map((known) => (known === before ? after : known)) : [...relays, after];
}
