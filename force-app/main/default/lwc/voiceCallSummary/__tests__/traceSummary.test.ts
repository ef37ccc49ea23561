import fc from 'fast-check';
import { createTraceSummary, summarizeCall, type TraceSummary } from 'c/voiceCallSummary';
import { event, replay } from 'test/support/trace';

function summaryOf(...lines: readonly unknown[]): TraceSummary {
  const summary = createTraceSummary();
  for (const line of lines) summary.add(line);
  return summary.result();
}

const text = (...args: Parameters<typeof event>): string => JSON.stringify(event(...args));

describe('lines', () => {
  it('are none in an empty trace', () => {
    expect(summaryOf()).toEqual({ v: 2, events: 0, calls: [], anomalies: [] });
  });

  it('takes lines as text or as messages, with the same result', () => {
    const lines = [event('CALL_STARTED', 0, { participant: 'Bob' }), event('CALL_CONNECTED', 4000)];
    expect(summaryOf(...lines)).toEqual(summaryOf(...lines.map((line) => JSON.stringify(line))));
    expect(summaryOf(...lines).calls[0]?.ringMs).toBe(4000);
  });

  it('accepts a byte order mark before the first line only', () => {
    expect(summaryOf(`\ufeff${text('CALL_STARTED', 0)}`)).toMatchObject({ events: 1, anomalies: [] });
    expect(summaryOf(text('CALL_STARTED', 0), `\ufeff${text('CALL_ENDED', 1)}`)).toMatchObject({
      events: 1,
      anomalies: [{ seq: 2, code: 'malformed', callId: null, leg: null }],
    });
  });

  it('accepts the carriage return that a line split at its line feed keeps', () => {
    expect(summaryOf(`${text('CALL_STARTED', 0)}\r`, '\r')).toMatchObject({ events: 1, anomalies: [] });
  });

  it('counts blank lines in line numbers and otherwise passes over them', () => {
    expect(summaryOf('', ' \t', '\ufeff', 'no JSON').anomalies).toEqual([
      { seq: 4, code: 'malformed', callId: null, leg: null },
    ]);
  });

  it('counts as events the lines applied: no other kind, no duplicate, nothing malformed, no unknown type', () => {
    const numbered = { ...event('MUTE', 0), relayId: 'r', seq: 1 };
    const summary = summaryOf(numbered, { ...numbered, kind: 'status' }, numbered, 7, {
      ...event('MUTE', 0),
      type: 'VOICEMAIL',
    });
    expect(summary.events).toBe(1);
    expect(summary.anomalies.map(({ seq, code }) => `${seq} ${code}`)).toEqual([
      '1 inferred-start',
      '1 duplicate',
      '4 malformed',
      '5 unknown-type',
    ]);
  });

  it('says an anomaly once, although a line of another kind follows', () => {
    expect(summaryOf('no JSON', { kind: 'status' }, { kind: 'status' }).anomalies).toHaveLength(1);
  });
});

describe('calls', () => {
  it('lists calls in the order of their first event, whichever ended first or had the last event', () => {
    const summary = summaryOf(
      event('CALL_STARTED', 0, { callId: 'first' }),
      event('CALL_STARTED', 1, { callId: 'second' }),
      event('CALL_ENDED', 2, { callId: 'second' }),
      event('CALL_STARTED', 3, { callId: 'third' }),
      event('CALL_ENDED', 4, { callId: 'first' }),
      event('AUDIO_STATS', 5, { callId: 'second' }),
    );
    expect(summary.calls.map(({ callId }) => callId)).toEqual(['first', 'second', 'third']);
  });

  it('still knows a call that is over when a late event names it', () => {
    const stats = { inputChannelStats: { packetsCount: 100, packetsLost: 1, jitterBufferMillis: 4 } };
    const summary = summaryOf(
      event('CALL_CONNECTED', 0),
      event('CALL_ENDED', 1000),
      event('CALL_CONNECTED', 2000, { callId: 'B' }),
      event('AUDIO_STATS', 2500, { stats }),
      event('WRAP_UP_ENDED', 3000),
      event('AUDIO_STATS', 3500, { stats }),
      event('HOLD', 4000),
    );
    expect(summary.calls[0]).toMatchObject({ phase: 'closed', wrapUpMs: 2000, audio: { batches: 2 } });
    expect(summary.anomalies).toEqual([{ seq: 7, code: 'after-end', callId: 'A', leg: 1 }]);
  });

  it('distinguishes the legs of a callId, in the order of their first events', () => {
    const summary = summaryOf(
      event('CALL_STARTED', 0),
      event('CALL_ENDED', 1000),
      event('CALL_CONNECTED', 2000, { callId: 'B' }),
      event('CALL_STARTED', 3000),
      event('CALL_CONNECTED', 5000),
      event('CALL_ENDED', 6000),
      event('CALL_STARTED', 8000),
      event('WRAP_UP_ENDED', 9000),
      event('WRAP_UP_ENDED', 9500),
    );
    expect(summary.calls.map(({ callId, leg, phase, wrapUpMs }) => [callId, leg, phase, wrapUpMs])).toEqual([
      ['A', 1, 'closed', null],
      ['B', 1, 'active', null],
      ['A', 2, 'closed', 3000],
      ['A', 3, 'ringing', null],
    ]);
    expect(summary.anomalies).toEqual([{ seq: 9, code: 'out-of-order', callId: 'A', leg: 3 }]);
  });

  it('come out the same as from a state that keeps every call', () => {
    const types = [
      'CALL_STARTED',
      'CALL_CONNECTED',
      'CALL_ENDED',
      'WRAP_UP_ENDED',
      'HOLD',
      'AUDIO_STATS',
      'MUTE',
    ] as const;
    const line = fc
      .tuple(fc.constantFrom(...types), fc.constantFrom('A', 'B', null), fc.integer({ min: 0, max: 4000 }))
      .map(([type, callId, ms]) => ({ type, callId, ms }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60, size: 'max' }), (steps) => {
        let at = 0;
        const lines = steps.map(({ type, callId, ms }) => event(type, (at += ms), { callId }));
        const { state, anomalies } = replay(lines);
        const calls = state.calls.map((call) => summarizeCall(call, state.latestAt ?? 0));
        expect(summaryOf(...lines)).toEqual({ v: 2, events: state.events, calls, anomalies });
      }),
    );
  });

  it('counts a call or wrap-up that still runs to the last applied event of the trace', () => {
    const summary = summaryOf(
      event('CALL_CONNECTED', 0),
      event('CALL_ENDED', 1000),
      event('HOLD', 1500, { callId: 'B' }),
      event('MUTE', 9000, { callId: 'B' }),
      { type: 'UNKNOWN', at: 50_000, detail: {} },
      { type: 'MUTE', at: 60_000 },
    );
    expect(summary.calls[0]).toMatchObject({ phase: 'wrapUp', talkMs: 1000, wrapUpMs: 8000 });
    expect(summary.calls[1]).toMatchObject({ phase: 'active', talkMs: null, holdMs: 7500, muteMs: 0 });
  });

  it('gives a result in the middle without losing later lines', () => {
    const summary = createTraceSummary();
    summary.add(event('CALL_CONNECTED', 0));
    const before = summary.result();
    summary.add(event('RESUME', 5000, { callId: 'A' }));
    summary.add(event('RESUME', 6000, { callId: 'A' }));
    expect(before).toMatchObject({ events: 1, anomalies: [], calls: [{ talkMs: 0 }] });
    expect(summary.result()).toMatchObject({ events: 3, anomalies: [{ seq: 3 }], calls: [{ talkMs: 6000 }] });
  });

  it('keeps the state small: a line costs the same after 3 000 calls as after none', () => {
    const summary = createTraceSummary();
    for (let call = 0; call < 3000; call++) {
      for (const type of ['CALL_STARTED', 'CALL_CONNECTED', 'CALL_ENDED', 'WRAP_UP_ENDED'] as const)
        summary.add(event(type, call, { callId: `call ${call}` }));
    }
    const filter = jest.spyOn(Array.prototype, 'filter');
    summary.add(event('MUTE', 4000, { callId: null })); // has to be looked for among all calls that are open
    const lengths = filter.mock.contexts.map((list) => (list as unknown[]).length);
    filter.mockRestore();
    expect(lengths).not.toHaveLength(0);
    expect(Math.max(...lengths)).toBeLessThan(10);
    expect(summary.result().calls).toHaveLength(3000);
  });
});
