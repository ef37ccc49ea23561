import { canRemove, selectHasRecentNews, selectOpenCalls, type Call } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { event, stateOf } from 'test/support/trace';

const S = 1000;
const ANN = { participant: '+1 (415) 555-0101' };
const named = (type: ToolkitEventType, at: number, detail = {}) => event(type, at, { ...ANN, ...detail });
const active = [named('CALL_STARTED', 0, { callType: 'inbound' }), named('CALL_CONNECTED', 5 * S)];

function hasNews(lines: readonly unknown[], now: number, callId = 'A'): boolean {
  const state = stateOf(lines);
  return selectHasRecentNews(state, state.calls.find((call) => call.callId === callId) as Call, now);
}

describe('a ringing call', () => {
  it.each([
    ['inbound', 180],
    ['outbound', 180],
    ['Consult', 180],
    ['callback', 600],
    ['carrier pigeon', 600],
    [null, 600],
  ])('of type %s has recent news until %i s after its last event', (callType, seconds) => {
    const lines = [named('CALL_STARTED', 0, { callType }), event('PARTICIPANT_ADDED', 10 * S, { participant: 'Bo' })];
    expect(hasNews(lines, (seconds + 10) * S - 1)).toBe(true);
    expect(hasNews(lines, (seconds + 10) * S)).toBe(false);
  });
});

describe('an active call', () => {
  it('has recent news for ever while nothing speaks against it', () => {
    expect(hasNews(active, 99_999 * S)).toBe(true);
  });

  it.each(['inbound', 'callback', null])('has none once another of type %s has connected since', (callType) => {
    const other = [named('CALL_STARTED', 60 * S, { callId: 'B', callType })];
    const connect = named('CALL_CONNECTED', 70 * S, { callId: 'B', callType });
    expect(hasNews([...active, ...other], 80 * S)).toBe(true);
    expect(hasNews([...active, ...other, connect], 80 * S)).toBe(false);
    expect(hasNews([...active, ...other, connect, event('MUTE', 75 * S)], 80 * S)).toBe(true);
    expect(hasNews([...active, ...other, connect], 80 * S, 'B')).toBe(true);
  });

  it('has none once another that it may be in a consultation with has been over for 60 s', () => {
    const other = { callId: 'B', callType: 'consult' };
    const lines = [...active, named('CALL_CONNECTED', 70 * S, other)];
    const over = [...lines, event('CALL_ENDED', 100 * S, other)];
    expect(hasNews(lines, 999 * S)).toBe(true);
    expect(hasNews(over, 160 * S - 1)).toBe(true);
    expect(hasNews(over, 160 * S)).toBe(false);
    expect(hasNews([...over, event('MUTE', 110 * S)], 999 * S)).toBe(true);
  });

  it('is not replaced by a call that was connected before its last event, or unseen', () => {
    expect(hasNews([named('CALL_CONNECTED', 0, { callId: 'B' }), ...active], 80 * S)).toBe(true);
    expect(hasNews([...active, named('HOLD', 70 * S, { callId: 'B' })], 80 * S)).toBe(true);
  });

  it.each([
    ['nobody', {}],
    ['a party that is not on it', { participant: 'Bo' }],
  ])('has none 60 s after PARTICIPANT_REMOVED of %s, if nothing came since', (_, who) => {
    const lines = [...active, event('PARTICIPANT_REMOVED', 20 * S, who)];
    expect(hasNews(lines, 80 * S - 1)).toBe(true);
    expect(hasNews(lines, 80 * S)).toBe(false);
    expect(hasNews([...lines, event('MUTE', 30 * S)], 200 * S)).toBe(true);
  });

  it('still has recent news after a known party has left', () => {
    const lines = [...active, event('PARTICIPANT_ADDED', 10 * S, { participant: 'Bo' })];
    expect(hasNews([...lines, event('PARTICIPANT_REMOVED', 20 * S, { participant: 'Bo' })], 900 * S)).toBe(true);
  });

  describe('with audio reports', () => {
    const reports = (...seconds: readonly number[]) => seconds.map((at) => event('AUDIO_STATS', at * S));

    it('has none 95 s after the last of three or more', () => {
      expect(hasNews([...active, ...reports(35, 65, 95)], 190 * S - 1)).toBe(true);
      expect(hasNews([...active, ...reports(35, 65, 95)], 190 * S)).toBe(false);
      expect(hasNews([...active, ...reports(35, 65)], 900 * S)).toBe(true);
    });

    it('has them while somebody is on hold, and for 95 s after', () => {
      const held = [...active, ...reports(35, 65, 95), named('HOLD', 100 * S)];
      expect(hasNews(held, 900 * S)).toBe(true);
      expect(hasNews([...held, named('RESUME', 500 * S)], 595 * S - 1)).toBe(true);
      expect(hasNews([...held, named('RESUME', 500 * S)], 595 * S)).toBe(false);
    });
  });
});

describe('a call that is over', () => {
  it('has all its news', () => {
    const lines = [...active, event('PARTICIPANT_REMOVED', 20 * S), event('CALL_ENDED', 30 * S)];
    expect(hasNews(lines, 9_999 * S)).toBe(true);
  });
});

describe('a call without recent news', () => {
  it('keeps its row, and never comes before another open call', () => {
    const lines = [
      ...active,
      named('CALL_CONNECTED', 60 * S, { callId: 'B' }),
      event('CALL_ENDED', 90 * S, { callId: 'B' }),
    ];
    const order = (more: readonly unknown[]) =>
      selectOpenCalls(stateOf([...lines, ...more]), 100 * S).map((c) => c.callId);
    expect(order([])).toEqual(['B', 'A']);
    expect(order([event('MUTE', 95 * S)])).toEqual(['A', 'B']);
  });
});

describe('removing a call from the screen', () => {
  const offered = (lines: readonly unknown[]) => {
    const state = stateOf(lines);
    return state.calls.filter((call) => canRemove(state, call)).map(({ callId }) => callId);
  };

  it('is offered on every open call but the one that connected last', () => {
    const two = [
      ...active,
      named('CALL_CONNECTED', 60 * S, { callId: 'B' }),
      named('CALL_STARTED', 70 * S, { callId: 'C' }),
    ];
    expect(offered(two)).toEqual(['A', 'C']);
    expect(offered(active)).toEqual([]);
    expect(offered([named('CALL_STARTED', 0)])).toEqual(['A']);
  });

  it('is offered on the only open call once a later one has come and gone', () => {
    const other = { callId: 'B' };
    const lines = [...active, named('CALL_CONNECTED', 60 * S, other), event('CALL_ENDED', 90 * S, other)];
    expect(offered([...lines, event('WRAP_UP_ENDED', 95 * S, other)])).toEqual(['A']);
  });

  it('takes the later one of two that connected at the same time', () => {
    expect(offered([named('CALL_CONNECTED', 0), named('CALL_CONNECTED', 0, { callId: 'B' })])).toEqual(['A']);
  });
});
