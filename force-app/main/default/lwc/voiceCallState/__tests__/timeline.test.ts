import { parseRelayLine } from 'c/voiceEvents';
import { reduce, type Call } from 'c/voiceCallState';
import { event, stateOf } from 'test/support/trace';

const ONE = { participant: '+1 (415) 555-0101' };
const TWO = { participant: '+1 (415) 555-0102' };
const connected = event('CALL_CONNECTED', 1000, ONE);
const changesOf = (lines: readonly unknown[]) => (stateOf(lines).calls[0] as Call).changes;

describe('the timeline of a call', () => {
  it('begins with its first event, with everything unknown', () => {
    const first = { at: 1000, onHold: false, mute: 'unknown', recording: 'unknown' };
    expect(changesOf([connected])).toEqual([first]);
    expect(changesOf([event('CALL_STARTED', 1000, ONE)])).toEqual([first]);
    expect(changesOf([event('MUTE', 1000)])).toEqual([first, { ...first, mute: 'on' }]);
  });

  it('has a change for each that it shows', () => {
    const lines = [connected, event('HOLD', 2000, ONE), event('PAUSE_RECORDING', 3000), event('RESUME', 4000, ONE)];
    expect(changesOf(lines).map(({ at, onHold, recording }) => [at, onHold, recording])).toEqual([
      [1000, false, 'unknown'],
      [2000, true, 'unknown'],
      [3000, true, 'paused'],
      [4000, false, 'paused'],
    ]);
  });

  it('has none for facts that it does not show', () => {
    const stats = [{ inputChannelStats: { packetsCount: 10, packetsLost: 1 } }];
    const lines = [
      connected,
      event('PARTICIPANT_ADDED', 2000, TWO),
      event('HOLD', 3000, TWO),
      event('AUDIO_STATS', 4000, { stats }),
      event('CALL_ENDED', 5000),
      event('WRAP_UP_ENDED', 6000),
    ];
    expect(changesOf(lines)).toHaveLength(1);
  });
});

describe('an event that changes nothing known', () => {
  it('leaves the list of calls the same object', () => {
    const state = stateOf([connected, event('MUTE', 2000)]);
    const stray = event('WRAP_UP_ENDED', 3000, { callId: 'B' });
    expect(reduce(state, parseRelayLine(stray, 3)).calls).toBe(state.calls);
  });

  it('leaves a call that is over the same object', () => {
    const state = stateOf([connected, event('CALL_ENDED', 2000)]);
    expect(reduce(state, parseRelayLine(event('MUTE', 3000), 3)).calls).toBe(state.calls);
  });
});
