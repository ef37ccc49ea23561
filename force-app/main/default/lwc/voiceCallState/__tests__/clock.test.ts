import { selectNow, type Call } from 'c/voiceCallState';
import { event, replay, stateOf, type TraceLine } from 'test/support/trace';

const from = (relayId: string, seq: number, line: TraceLine): TraceLine => ({ ...line, relayId, seq });
const mute = (at: number) => event('MUTE', at);
const start = event('CALL_CONNECTED', 1000);
const codesOf = (lines: readonly unknown[]) => replay(lines).anomalies.map(({ code }) => code);

describe('the numbers of a relay', () => {
  it('are used once: a second line with one is dropped', () => {
    const lines = [from('r', 1, start), from('r', 2, mute(2000)), from('r', 2, event('UNMUTE', 3000))];
    const { state, anomalies } = replay(lines);
    expect(state).toMatchObject({ events: 2, latestAt: 2000, calls: [{ mute: 'on' }] });
    expect(anomalies).toEqual([{ seq: 2, code: 'duplicate', callId: null, leg: null }]);
  });

  it('are of one relay: another may use the same', () => {
    expect(codesOf([from('r', 1, start), from('s', 1, mute(2000))])).toEqual([]);
  });

  it('may begin anywhere', () => {
    expect(codesOf([from('r', 700, start), from('r', 701, mute(2000))])).toEqual([]);
    expect(codesOf([from('r', 0, start), from('r', 1, mute(500))])).toEqual(['clock-step']); // both counted, neither late
  });

  it('make one gap where they jump, at the line after it', () => {
    const { anomalies } = replay([from('r', 1, start), from('r', 5, mute(2000)), from('r', 6, mute(2000))]);
    expect(anomalies).toEqual([{ seq: 5, code: 'gap', callId: null, leg: null }]);
  });

  it.each([
    ['in the gap', 4],
    ['at its start', 2],
    ['at its end', 8],
    ['before the first', 0],
  ])('a late line %s is applied, once', (_, seq) => {
    const lines = [from('r', 1, start), from('r', 9, mute(2000)), from('r', seq, event('PAUSE_RECORDING', 1500))];
    const again = from('r', seq, event('RESUME_RECORDING', 1600));
    expect(stateOf([...lines, again])).toMatchObject({ events: 3, calls: [{ recording: 'paused' }] });
    expect(codesOf([...lines, again])).toEqual(['gap', 'duplicate']);
  });

  it('are all remembered, and the numbers between them are still unused', () => {
    const used = [6, 14, 8, 10, 1].map((seq) => from('r', seq, seq === 6 ? start : mute(2000)));
    for (const seq of [7, 9, 11, 12, 13, 5, 4, 3, 2, 0])
      expect(codesOf([...used, from('r', seq, mute(2000))])).toEqual(['gap']);
    for (const seq of [6, 8, 10, 14, 1])
      expect(codesOf([...used, from('r', seq, mute(2000))])).toEqual(['gap', 'duplicate']);
  });

  it('are used up by a malformed line that can still be read', () => {
    const broken = { relayId: 'r', seq: 2 };
    expect(codesOf([from('r', 1, start), broken, from('r', 3, mute(2000))])).toEqual(['malformed']);
    expect(codesOf([from('r', 1, start), broken, from('r', 2, mute(2000))])).toEqual(['malformed', 'duplicate']);
  });

  it('malformed wins over duplicate, and comes after a gap', () => {
    expect(codesOf([from('r', 1, start), { relayId: 'r', seq: 1 }])).toEqual(['malformed']);
    expect(codesOf([from('r', 1, start), { relayId: 'r', seq: 4 }])).toEqual(['gap', 'malformed']);
  });

  it('need a relayId to be missed or doubled', () => {
    const lines = [
      { ...start, seq: 1 },
      { ...mute(2000), seq: 9 },
      { ...mute(3000), seq: 9 },
    ];
    expect(codesOf(lines)).toEqual([]);
    expect(
      codesOf([
        { ...start, relayId: 'r' },
        { ...mute(2000), relayId: 'r' },
      ]),
    ).toEqual([]);
  });

  it('are not used by messages of another kind, which change nothing', () => {
    const hello = { ...from('r', 2, mute(1)), kind: 'hello' };
    expect(codesOf([from('r', 1, start), hello, from('r', 2, mute(2000))])).toEqual([]);
    expect(stateOf([from('r', 1, start), hello])).toEqual(stateOf([from('r', 1, start)]));
  });
});

describe('an anomaly', () => {
  it('names the number of its line, else the place of its line', () => {
    const { anomalies } = replay([{ ...mute(1), type: 'TELEPATHY', seq: 40 }, 'garbage', { ...mute(1), type: 'X' }]);
    expect(anomalies).toEqual([
      { seq: 40, code: 'unknown-type', callId: null, leg: null },
      { seq: 2, code: 'malformed', callId: null, leg: null },
      { seq: 3, code: 'unknown-type', callId: null, leg: null },
    ]);
  });

  it('is about the last line only', () => {
    expect(stateOf(['garbage']).anomalies).toHaveLength(1);
    expect(stateOf(['garbage', start]).anomalies).toEqual([]);
    expect(stateOf(['garbage', { kind: 'hello' }]).anomalies).toEqual([]);
  });

  it('stands in the order gap, clock-step, then the event’s own', () => {
    const lines = [from('r', 1, start), from('r', 2, event('UNMUTE', 2000)), from('r', 4, event('UNMUTE', 1500))];
    expect(codesOf(lines)).toEqual(['gap', 'clock-step', 'unmute-without-mute']);
  });
});

describe('a relay’s clock', () => {
  it('that steps back stands still, and the missing time is added to its later times', () => {
    const lines = [from('r', 1, start), from('r', 2, mute(5000)), from('r', 3, event('UNMUTE', 2000))];
    expect(stateOf(lines)).toMatchObject({ latestAt: 5000, relays: [{ clockOffsetMs: 3000 }] });
    expect(codesOf(lines)).toEqual(['clock-step']);
    const later = [...lines, from('r', 4, event('CALL_ENDED', 2700))];
    expect(stateOf(later)).toMatchObject({ latestAt: 5700, calls: [{ endedAt: 5700 }] });
    expect(codesOf(later)).toEqual(['clock-step']);
  });

  it('that steps back twice adds both', () => {
    const lines = [from('r', 1, start), from('r', 2, mute(500)), from('r', 3, mute(300)), from('r', 4, mute(1300))];
    expect(stateOf(lines).latestAt).toBe(2000);
    expect(codesOf(lines)).toEqual(['clock-step', 'clock-step']);
  });

  it('is one for all lines without a relayId', () => {
    expect(codesOf([start, mute(500)])).toEqual(['clock-step']);
  });

  it('does not step for a late line, which counts as now and moves no clock', () => {
    const lines = [from('r', 1, start), from('r', 5, mute(9000)), from('r', 3, event('UNMUTE', 4000))];
    expect(stateOf(lines).latestAt).toBe(9000);
    expect(codesOf([...lines, from('r', 6, mute(9500))])).toEqual(['gap']);
    const ahead = [from('r', 1, start), from('r', 5, mute(2000)), from('r', 3, mute(9000)), from('r', 6, mute(3000))];
    expect(stateOf(ahead).latestAt).toBe(9000);
    expect(codesOf(ahead)).toEqual(['gap']);
  });

  it('is not compared with another’s: an earlier time counts as the latest seen', () => {
    const lines = [from('r', 1, start), from('s', 1, mute(400)), from('s', 2, event('UNMUTE', 1700))];
    expect(codesOf(lines)).toEqual([]);
    expect(stateOf(lines.slice(0, 2)).latestAt).toBe(1000);
    expect(stateOf(lines).latestAt).toBe(1700);
  });

  it('is not moved by lines of unknown type or without meaning', () => {
    const odd = { ...from('r', 2, mute(90_000)), type: 'TELEPATHY' };
    expect(codesOf([from('r', 1, start), odd, from('r', 3, mute(2000))])).toEqual(['unknown-type']);
  });
});

describe('state time', () => {
  it('ends with the latest time that a date can hold, so that sums stay exact', () => {
    const last = 8.64e15;
    const lines = [event('CALL_CONNECTED', last), event('MUTE', 0), event('UNMUTE', last)];
    expect(stateOf(lines)).toMatchObject({ latestAt: last, calls: [{ mute: 'off', muted: { ms: 0 } }] });
  });
});

describe('the present', () => {
  const received = { wallMs: 50_000, pageMs: 700 };
  const now = (wallMs: number, pageMs: number) => selectNow(stateOf([start]), received, { wallMs, pageMs });

  it('is the latest event and the time that has passed since, by the clock that shows more', () => {
    expect(now(50_900, 1500)).toBe(1900);
    expect(now(50_900, 1700)).toBe(2000);
  });

  it('goes on when the wall clock is set back, and never lies before the latest event', () => {
    expect(now(10_000, 2700)).toBe(3000);
    expect(now(10_000, 600)).toBe(1000);
  });

  it('is the wall clock’s own before the first event', () => {
    expect(selectNow(stateOf([]), received, { wallMs: 3, pageMs: 9 })).toBe(3);
  });
});

describe('the state', () => {
  it('returns the calls that did not change as the same objects', () => {
    const lines = [event('CALL_CONNECTED', 1, { callId: 'A' }), event('CALL_CONNECTED', 2, { callId: 'B' })];
    const before = stateOf(lines);
    const { state } = replay([...lines, event('MUTE', 3, { callId: 'B' })]);
    expect(state.calls[0]).toEqual(before.calls[0]);
    expect(state.calls[1]).not.toEqual(before.calls[1]);
  });

  it('keeps the last 200 changes of a long call', () => {
    const toggles = Array.from({ length: 500 }, (_, i) => event(i % 2 ? 'UNMUTE' : 'MUTE', 2000 + i));
    const { changes } = stateOf([start, ...toggles]).calls[0] as Call;
    expect(changes).toHaveLength(200);
    expect(changes.at(-1)).toEqual({ at: 2499, onHold: false, mute: 'off', recording: 'unknown' });
  });
});
