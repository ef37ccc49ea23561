import { selectOpenCalls, selectStatus, type Call } from 'c/voiceCallState';
import { event, stateOf } from 'test/support/trace';

const P1 = { participant: '+1 (415) 555-0101' };
const started = (at: number, detail = {}) => event('CALL_STARTED', at, { callType: 'inbound', ...P1, ...detail });
const connected = (at: number, detail = {}) => event('CALL_CONNECTED', at, { ...P1, ...detail });
const openCalls = (lines: readonly unknown[], now = 10) => selectOpenCalls(stateOf(lines), now);
const statusOf = (lines: readonly unknown[]) => selectStatus(stateOf(lines).calls[0] as Call);

describe('the status of a call', () => {
  it.each([
    ['ringing', 5, [started(5)]],
    ['ringing', 5, [started(5, { callType: 'Callback' })]],
    ['ringing', 5, [started(5, { callType: null })]],
    ['dialing', 5, [started(5, { callType: 'Outbound' })]],
    ['dialing', 5, [started(5, { callType: 'DialedCallback' })]],
    ['calling', 5, [started(5, { callType: 'Consult' })]],
    ['calling', 5, [started(5, { callType: 'constructor' })]],
    ['connected', 2000, [started(5), connected(2000)]],
    ['onHold', 3000, [started(5), connected(2000), event('HOLD', 3000, P1)]],
    ['wrapUp', 4000, [started(5), connected(2000), event('CALL_ENDED', 4000)]],
    ['ended', 5000, [started(5), connected(2000), event('CALL_ENDED', 4000), event('WRAP_UP_ENDED', 5000)]],
    ['ended', 4000, [started(5), event('CALL_ENDED', 4000)]],
  ])('is %s, since %i', (status, since, lines) => {
    expect(statusOf(lines)).toEqual({ status, since });
  });

  it('is connected while one of two parties is on hold', () => {
    const lines = [connected(0), event('PARTICIPANT_ADDED', 1, { participant: 'Billing' }), event('HOLD', 2, P1)];
    expect(statusOf(lines)).toEqual({ status: 'connected', since: 0 });
  });
});

describe('the open calls', () => {
  it('come with the one that the rep talks on first, and without those that are over', () => {
    const lines = [
      connected(1, { callId: 'wrapped up' }),
      started(2, { callId: 'over' }),
      event('CALL_ENDED', 3, { callId: 'over' }),
      started(4, { callId: 'ringing' }),
      connected(5, { callId: 'held' }),
      event('HOLD', 6, { callId: 'held' }),
      connected(7, { callId: 'talking', callType: 'outbound' }),
      event('CALL_ENDED', 8, { callId: 'wrapped up' }),
    ];
    expect(openCalls(lines).map((call) => call.callId)).toEqual(['talking', 'held', 'ringing', 'wrapped up']);
  });

  it('come with the later of two first that the rep talks on: a consult call holds the first one without an event', () => {
    const lines = [
      connected(1, { callId: 'first' }),
      started(2, { callId: 'consult' }),
      connected(3, { callId: 'consult' }),
    ];
    expect(openCalls(lines).map((call) => call.callId)).toEqual(['consult', 'first']);
  });

  it('come with the later of two first that ring', () => {
    expect(openCalls([started(1), started(2, { callId: 'B' })]).map((call) => call.callId)).toEqual(['B', 'A']);
  });

  it('are none before the first event', () => {
    expect(openCalls([])).toEqual([]);
  });
});
