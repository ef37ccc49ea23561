import type { CallState, Note, RelayRecord } from './state';

type Ranges = RelayRecord['missing'];

const NONE_MISSING: Ranges = [];

/** The ranges without one number. */
function without(ranges: Ranges, seq: number): Ranges {
  return ranges.flatMap(([first, last]): Ranges => {
    if (seq < first || seq > last) return [[first, last]];
    const rest: Ranges = [
      [first, seq - 1],
      [seq + 1, last],
    ];
    return rest.filter(([from, to]) => from <= to);
  });
}

/** The relay's numbers with `seq` used up; the same record when it was before. */
export function withNumber(relay: RelayRecord, seq: number): RelayRecord {
  const { numbers, missing } = relay;
  if (!numbers) return { ...relay, numbers: { smallest: seq, largest: seq } };
  const { smallest, largest } = numbers;
  if (seq > largest) {
    const gap: Ranges = seq > largest + 1 ? [[largest + 1, seq - 1]] : [];
    return { ...relay, numbers: { smallest, largest: seq }, missing: gap.length ? [...missing, ...gap] : missing };
  }
  if (seq < smallest) {
    const gap: Ranges = seq < smallest - 1 ? [[seq + 1, smallest - 1]] : [];
    return { ...relay, numbers: { smallest: seq, largest }, missing: [...gap, ...missing] };
  }
  const rest = without(missing, seq);
  return missing.some(([first, last]) => seq >= first && seq <= last) ? { ...relay, missing: rest } : relay;
}

/** What is known of the line's relay, before the line. */
export function relayOf(state: CallState, relayId: string | null): RelayRecord {
  return (
    state.relays.find((relay) => relay.relayId === relayId) ?? {
      relayId,
      lastAt: null,
      addedMs: 0,
      numbers: null,
      missing: NONE_MISSING,
    }
  );
}

/** The relay's clock moved on to `at`; one that stepped back adds what is missing to its later times. */
export function withTime(relay: RelayRecord, at: number, note: Note): RelayRecord {
  const backMs = relay.lastAt === null ? 0 : relay.lastAt - at;
  if (backMs > 0) note('clock-step', null);
  return { ...relay, lastAt: at, addedMs: relay.addedMs + Math.max(0, backMs) };
}

/** The records with that relay's replaced or added. */
export function withRelay(relays: readonly RelayRecord[], relay: RelayRecord): readonly RelayRecord[] {
  const index = relays.findIndex((known) => known.relayId === relay.relayId);
  return index < 0 ? [...relays, relay] : relays.map((known, i) => (i === index ? relay : known));
}
