import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { EMPTY_STATE, reduce, type Call, type CallState } from 'c/voiceCallState';
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
function walk(
  { gapsMs, callIds, details }: Variant,
  longest: number,
  seen: (state: CallState) => void,
  reducer = reduce,
): number {
  let level: readonly Reached[] = [{ state: EMPTY_STATE, sequences: 1, first: [] }];
  let [sequences, at] = [0, BEGIN];
  for (let length = 1; length <= longest; length += 1) {
    at += gapsMs[length - 1] ?? gapsMs.at(-1) ?? 0;
    const callId = callIds[(length - 1) % callIds.length];
    const lines = TOOLKIT_EVENT_TYPES.map((type) => event(type, at, { callId, ...details[type] }));
    const next = new Map<string, Reached>();
    for (const { state, sequences: led, first } of level) {
      deepFreeze(state); // a line that changed the state it is applied to would throw
      for (const line of lines) {
        sequences += led;
        const after = saying([...first, line.type], () => checkedReduce(state, line, length, reducer));
        if (after.calls !== state.calls) seen(after);
        if (length === longest) continue;
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
    const sequences = walk(variant, MAX_LENGTH, (state) => {
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

describe('the proof finds', () => {
  const STOPPED = { ms: 0, since: null };
  type Change = (call: Call, type: string, at: number) => Call;

  /** The first fault in the sequences of up to three events where the reducer changes each call that a line has changed. */
  function faultWith(change: Change): string {
    const broken: typeof reduce = (state, line) => {
      const next = reduce(state, line);
      if (line.kind !== 'event') return next;
      const calls = next.calls.map((call, index) =>
        call === state.calls[index] ? call : change(call, line.type, line.at),
      );
      return { ...next, calls };
    };
    return faultOf(broken);
  }

  function faultOf(reducer: typeof reduce): string {
    try {
      for (const variant of VARIANTS) walk(variant, 3, () => {}, reducer);
    } catch (error) {
      return String(error).split(/[{[]/, 1).join();
    }
    return 'none';
  }

  it('none where nothing is broken', () => {
    expect(faultWith((call) => call)).toBe('none');
  });

  it.each<readonly [string, Change, string]>([
    [
      'a MUTE that reports off',
      (call, type) => (type === 'MUTE' ? { ...call, mute: 'off', muted: STOPPED } : call),
      'MUTE: mute is as an event reported it',
    ],
    [
      'a pause of the recording that nobody notes',
      (call, type) => (type === 'PAUSE_RECORDING' ? { ...call, recording: 'unknown', recordingPaused: STOPPED } : call),
      'recording is as an event reported it',
    ],
    [
      'an end that moves',
      (call, type, at) =>
        type === 'AUDIO_STATS' && call.phase === 'wrapUp' ? { ...call, endedAt: at, lastEndedAt: at } : call,
      'an end stays',
    ],
    ['holds that are forgotten', (call) => ({ ...call, holdCount: 0 }), 'a hold of the call counts once'],
    [
      'a callId that changes',
      (call, type) => (type === 'UNMUTE' ? { ...call, callId: 'other' } : call),
      'each keeps its place',
    ],
  ])('%s', (_, change, said) => {
    expect(faultWith(change)).toContain(said);
  });

  it('a copy of a call that did not change', () => {
    const copies: typeof reduce = (state, line) => {
      const next = reduce(state, line);
      return { ...next, calls: next.calls.map((call) => ({ ...call })) };
    };
    expect(faultOf(copies)).toContain('a line changes the call that it means');
  });

  it('a reducer that changes the state which it is given', () => {
    const rewrites: typeof reduce = (state, line) => {
      const next = reduce(state, line);
      return state.calls.length > 0 ? Object.assign(state, next) : next;
    };
    expect(faultOf(rewrites)).toContain('Cannot assign to read only property');
  });
});
