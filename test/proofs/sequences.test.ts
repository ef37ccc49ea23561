import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { EMPTY_STATE, type CallState } from 'c/voiceCallState';
import { checkedReduce } from 'test/support/invariants';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { factsKey, stateKey, VARIANTS, type Variant } from 'test/proofs/sequences';
import { event } from 'test/support/trace';

/** How many events the longest sequences have; set SEQUENCE_LENGTH for longer ones (15 times as many for each event more). */
const MAX_LENGTH = sizeFrom('SEQUENCE_LENGTH', 5);
const BEGIN = 1_000_000;

function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.values(Object.freeze(value)).forEach(deepFreeze);
}

/** A state, how many sequences lead to it, and the first of them. */
interface Reached {
  readonly state: CallState;
  readonly sequences: number;
  readonly first: readonly string[];
}

/**
 * Applies every sequence, each by one line to the state of the sequence before it. Sequences of one length end at one time, so those
 * that lead to the same state go on alike, and one of them stands for all. Returns the number of sequences.
 */
function walk({ gapsMs, callIds, details }: Variant, seen: (state: CallState) => void): number {
  let level: readonly Reached[] = [{ state: EMPTY_STATE, sequences: 1, first: [] }];
  let [sequences, at] = [0, BEGIN];
  for (let length = 1; length <= MAX_LENGTH; length += 1) {
    at += gapsMs[length - 1] ?? gapsMs.at(-1) ?? 0;
    const callId = callIds[(length - 1) % callIds.length];
    const lines = TOOLKIT_EVENT_TYPES.map((type) => event(type, at, { callId, ...details[type] }));
    const next = new Map<string, Reached>();
    for (const { state, sequences: led, first } of level) {
      deepFreeze(state); // a line that changed the state it is applied to would throw
      for (const line of lines) {
        sequences += led;
        const after = saying([...first, line.type], () => checkedReduce(state, line, length));
        if (after.calls !== state.calls) seen(after);
        if (length === MAX_LENGTH) continue;
        const key = factsKey(after);
        const known = next.get(key);
        next.set(key, {
          state: after,
          first: [...first, line.type],
          ...known,
          sequences: (known?.sequences ?? 0) + led,
        });
      }
    }
    level = [...next.values()];
  }
  return sequences;
}

function saying<T>(sequence: readonly string[], act: () => T): T {
  try {
    return act();
  } catch (error) {
    throw new Error(`${sequence.join(' ')}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** 15 + 15² + … + 15ⁿ */
const expected = TOOLKIT_EVENT_TYPES.length * ((TOOLKIT_EVENT_TYPES.length ** MAX_LENGTH - 1) / 14);

it(`every sequence of up to ${MAX_LENGTH} events keeps the invariants`, () => {
  const states = new Set<string>();
  let legs = 0;
  for (const variant of VARIANTS) {
    const sequences = walk(variant, (state) => {
      states.add(stateKey(state));
      legs = Math.max(legs, ...state.calls.map(({ leg }) => leg));
    });
    expect(sequences).toBe(expected);
  }
  if (MAX_LENGTH >= 3) expect(legs).toBeGreaterThan(1);
  sayFigure(
    'all sequences',
    `${grouped(expected)} sequences in ${VARIANTS.length} variants, ${grouped(states.size)} states, 0 violations`,
  );
});
