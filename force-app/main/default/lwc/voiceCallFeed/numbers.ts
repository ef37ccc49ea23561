import type { CallState, RelayRecord } from 'c/voiceCallState';
import type { RelayLine } from 'c/voiceEvents';

/** A line of which relay and number are known. */
export type NumberedLine = RelayLine & { readonly relayId: string; readonly seq: number };

export const isNumbered = (line: RelayLine): line is NumberedLine => line.relayId !== null && line.seq !== null;

const recordOf = (state: CallState, relayId: string): RelayRecord | undefined =>
  state.relays.find((relay) => relay.relayId === relayId);

/** The number that the relay's next message has: relays number from 1. */
export function nextNumber(state: CallState, relayId: string): number {
  return Math.max(0, recordOf(state, relayId)?.largest ?? 0) + 1;
}

/** The smallest number of the relay that was applied; null: none. */
export function firstNumber(state: CallState, relayId: string): number | null {
  const before = recordOf(state, relayId)?.free.find(([first]) => first === -Infinity);
  return before ? before[1] + 1 : null;
}

/** Whether a line of that relay and number was applied. */
export function isUsed(state: CallState, { relayId, seq }: NumberedLine): boolean {
  const relay = recordOf(state, relayId);
  return (
    relay !== undefined && seq <= relay.largest && !relay.free.some(([first, last]) => first <= seq && seq <= last)
  );
}

const isWithin = ([first, last]: readonly [number, number], free: RelayRecord['free']): boolean =>
  free.some(([start, end]) => start <= first && last <= end);

/** Whether a reader in state `mine` knows every event that `other` rests on, and neither rests on less. */
export function knowsAllOf(mine: CallState, other: CallState): boolean {
  if (mine.isRestored !== other.isRestored || mine.events < other.events) return false;
  return other.relays.every((relay) => {
    const known = mine.relays.find(({ relayId }) => relayId === relay.relayId);
    if (!known || known.largest < relay.largest) return false;
    return known.free.every((range) => range[0] > relay.largest || isWithin(range, relay.free));
  });
}

/** Numbers of one relay, first and last included. */
export interface MissingNumbers {
  readonly relayId: string | null;
  readonly first: number;
  readonly last: number;
}

/** What is not known of each relay from number 1 on, as ranges. */
export function selectMissing({ relays }: CallState): readonly MissingNumbers[] {
  return relays.flatMap(({ relayId, free }) =>
    free.map(([first, last]) => ({ relayId, first: Math.max(1, first), last })).filter(({ last }) => last >= 1),
  );
}
