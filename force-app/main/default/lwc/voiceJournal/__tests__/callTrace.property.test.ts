import fc from 'fast-check';
import { foldBatch } from 'c/voiceAudioQuality';
import { parseTraceLine } from 'c/voiceCallFeed';
import type { Call, CallState } from 'c/voiceCallState';
import { createCallStore, type CallStore } from 'c/voiceCallStore';
import { sizeFrom } from 'test/proofs/figures';
import { randomTraces } from 'test/oracle/traces';
import { CallTrace } from '../callTrace';
import { textOf } from '../keptLine';

/** How many shifts for each sentence; set TRACE_RUNS and TRACE_SEED for a longer run. */
const RUNS = sizeFrom('TRACE_RUNS', 30);
const SEED = sizeFrom('TRACE_SEED', 20261122);

type Fields = Readonly<Record<string, unknown>>;

const newStore = (): CallStore =>
  createCallStore({
    onListenerError(error) {
      throw error;
    },
  });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** The same trace with its calls under other names, so that several make a shift of many calls. */
function renamed(message: unknown, suffix: number): unknown {
  if (typeof message !== 'object' || message === null) return message;
  const { relayId, detail, at, ...rest } = message as Fields;
  if (typeof detail !== 'object' || detail === null || typeof at !== 'number') return message;
  const { callId } = detail as Fields;
  const name = typeof callId === 'string' && callId.trim() ? { callId: `${callId}${suffix}` } : {};
  const relay = typeof relayId === 'string' ? { relayId: `${relayId}${suffix}` } : { relayId };
  return { ...rest, ...relay, at: at + suffix * 100_000, detail: { ...detail, ...name } };
}

/** The end of a trace's calls, as far as they came to be. */
function ending(index: number): readonly unknown[] {
  const at = 90_000 + index * 100_000;
  return ['A', 'B'].flatMap((name) =>
    ['CALL_ENDED', 'WRAP_UP_ENDED'].map((type) => ({ type, at, detail: { callId: `${name}${index}` } })),
  );
}

/** Both in turns. */
function mixed(one: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  return Array.from({ length: Math.max(one.length, other.length) }, (_, index) =>
    [one, other].flatMap((list) => list.slice(index, index + 1)),
  ).flat();
}

const part = fc.record({
  texts: randomTraces,
  ends: fc.nat({ max: 3 }),
  isMixed: fc.boolean(),
  reloads: fc.nat({ max: 9 }),
});

/** Shifts of many calls, with everything that may go wrong, calls one within another, and now and then a reload of the page. */
const shifts: fc.Arbitrary<readonly unknown[]> = fc
  .array(part, { minLength: 1, maxLength: 24, size: 'max' })
  .map((parts) =>
    parts.reduce<readonly unknown[]>((before, { texts, ends, isMixed, reloads }, index) => {
      const lines = [...texts.map((text) => renamed(parsed(text), index)), ...(ends > 0 ? ending(index) : [])];
      const tail = isMixed ? Math.max(0, before.length - lines.length) : before.length;
      const reload = reloads === 0 ? [{ kind: 'restored' }] : [];
      return [...before.slice(0, tail), ...mixed(before.slice(tail), lines), ...reload];
    }, []),
  );

/** Lets a store and a trace take the messages, and looks at them after each, with what was the case before it. */
function take(
  messages: readonly unknown[],
  trace: CallTrace,
  look: (state: CallState, before: CallState) => void,
): CallStore {
  const store = newStore();
  messages.forEach((message, index) => {
    const before = store.state;
    const line = parseTraceLine(message, index + 1);
    if (line.kind === 'other-kind') return; // no feed hands these on
    store.apply(line);
    trace.add(message, line, store.state);
    look(store.state, before);
  });
  return store;
}

function replayed(lines: readonly unknown[]): CallState {
  const store = newStore();
  lines.forEach((line, index) => store.apply(parseTraceLine(line, index + 1)));
  return store.state;
}

/** As JSON has it: a time of -0 is 0 there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const told = ({ anomalies, ...state }: CallState): unknown => plain(state);
const isLive = ({ phase }: Call): boolean => phase !== 'closed';
const idsOf = (calls: readonly Call[]): readonly string[] => calls.map(({ callId }) => callId);

describe('the trace of any shift', () => {
  it('leads to exactly the calls, numbers and clocks of the store', () => {
    let most = 0;
    fc.assert(
      fc.property(shifts, fc.nat({ max: 20 }), (messages, every) => {
        const trace = new CallTrace(Infinity);
        let count = 0;
        const store = take(messages, trace, (state) => {
          count += 1;
          if (count % (every + 20) === 0) expect(told(replayed(trace.lines()))).toEqual(told(state));
        });
        expect(told(replayed(trace.lines()))).toEqual(told(store.state));
        most = Math.max(most, store.state.calls.filter((call) => !isLive(call)).length);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(most).toBe(20); // more of them end than are kept
  });

  it('leads to its live calls alone when only these are kept', () => {
    fc.assert(
      fc.property(shifts, fc.nat(), (messages, end) => {
        const trace = new CallTrace(Infinity);
        const { state } = take(messages.slice(0, 1 + (end % messages.length)), trace, () => {});
        const texts = trace.liveTexts();
        const live = state.calls.filter(isLive);
        expect(texts === null).toBe(live.length === 0);
        const after = replayed((texts ?? []).map((text) => JSON.parse(text) as unknown));
        if (texts) expect(told(after)).toEqual(told({ ...state, calls: live }));
        const ids = new Set(idsOf(live));
        for (const line of texts ?? []) {
          const { detail } = JSON.parse(line) as { detail?: { callId?: unknown } };
          if (typeof detail?.callId === 'string' && detail.callId.trim()) expect(ids).toContain(detail.callId);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('holds no audio statistics one by one of a call that is over', () => {
    fc.assert(
      fc.property(shifts, (messages) => {
        const trace = new CallTrace(Infinity);
        const { state } = take(messages, trace, () => {});
        const live = new Set(idsOf(state.calls.filter(isLive)));
        for (const value of trace.lines()) {
          const line = parseTraceLine(value, 1);
          if (line.kind !== 'event' || line.type !== 'AUDIO_STATS' || line.callId === null) continue;
          if (!live.has(line.callId)) expect(line.detail).toEqual(foldBatch(line.detail));
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

describe('the trace of any shift in little room', () => {
  const MARK = 20_000; // relays come and go; what is known of their numbers is kept
  const limit = fc.integer({ min: 300, max: 20_000 });

  it('makes up no call and changes none: each that it leads to is the store’s own', () => {
    fc.assert(
      fc.property(shifts, limit, (messages, maxChars) => {
        const trace = new CallTrace(maxChars);
        let count = 0;
        take(messages, trace, (state) => {
          count += 1;
          if (count % 7 !== 0) return;
          const { calls, ...rest } = replayed(trace.lines());
          const known = new Map(state.calls.map((call) => [call.callId, call]));
          for (const call of calls) expect(plain(call)).toEqual(plain(known.get(call.callId)));
          expect(told({ ...rest, calls: [] })).toEqual(told({ ...state, calls: [] }));
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('is no longer than it may be, or one mark', () => {
    fc.assert(
      fc.property(shifts, limit, (messages, maxChars) => {
        const trace = new CallTrace(maxChars);
        take(messages, trace, () => {
          const lines = trace.lines();
          const chars = lines.reduce<number>((sum, line) => sum + JSON.stringify(line).length, 0);
          expect(lines.length === 1 || chars <= maxChars).toBe(true);
          expect(chars).toBeLessThan(Math.max(maxChars, MARK));
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('leaves out a live call only when no ended one is left, and says so', () => {
    fc.assert(
      fc.property(shifts, limit, (messages, maxChars) => {
        const trace = new CallTrace(maxChars);
        let wasCut = false;
        take(messages, trace, (state) => {
          const { dropped } = trace.save();
          if (state.calls.some((call) => isLive(call) && dropped.has(call.callId))) expect(trace.isCut).toBe(true);
          if (trace.isCut && !wasCut)
            expect(state.calls.filter((call) => !isLive(call) && !dropped.has(call.callId))).toEqual([]);
          wasCut = trace.isCut;
        });
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('counts its own length right', () => {
    fc.assert(
      fc.property(shifts, limit, (messages, maxChars) => {
        const trace = new CallTrace(maxChars);
        take(messages, trace, () => {});
        const { kept } = trace.save();
        expect(trace.lines().map((line) => JSON.stringify(line).length)).toEqual(
          kept.map((line) => textOf(line).length),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
