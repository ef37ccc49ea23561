import fc from 'fast-check';
import { parseStoredCall, type Call } from 'c/voiceCallState';
import { event, stateOf, UNWATCHED } from 'test/support/trace';

const ANN = { participant: '+1 (415) 555-0101' };
const stats = [
  { inputChannelStats: { packetsCount: 10, packetsLost: 1 }, outputChannelStats: { packetsCount: 0, packetsLost: 0 } },
];
const ringing = [event('CALL_STARTED', 0, { callType: 'inbound', ...ANN })];
const active = [
  ...ringing,
  event('CALL_CONNECTED', 5000, ANN),
  event('PARTICIPANT_ADDED', 6000, { participant: 'Billing' }),
  event('HOLD', 7000, ANN),
  event('MUTE', 8000),
  event('PAUSE_RECORDING', 8500),
  event('AUDIO_STATS', 9000, { stats }),
  UNWATCHED,
];
const wrapUp = [...active, event('CALL_ENDED', 10_000)];
const callOf = (lines: readonly unknown[]) => stateOf(lines).calls[0] as Call;
const stored = (lines: readonly unknown[]): Record<string, unknown> => JSON.parse(JSON.stringify(callOf(lines)));

describe('a call that was stored as JSON', () => {
  it.each([
    ['ringing', ringing],
    ['active', active],
    ['in wrap-up', wrapUp],
    ['closed', [...wrapUp, event('WRAP_UP_ENDED', 12_000)]],
    ['unanswered', [...ringing, event('CALL_ENDED', 10_000)]],
    ['known by inference', [event('MUTE', 0, { callId: 'A' })]],
    ['without an audio sample', [...ringing, event('AUDIO_STATS', 10)]],
  ])('comes back as it was: %s', (_, lines) => {
    expect(parseStoredCall(stored(lines))).toEqual(callOf(lines));
  });

  it('comes back as it was, with figures that are as large as numbers go', () => {
    const huge = [{ inputChannelStats: { packetsCount: 1.7e308, packetsLost: 1.7e308, jitterBufferMillis: 1.7e308 } }];
    const lines = [...active, event('AUDIO_STATS', 9500, { stats: [...huge, ...huge] })];
    expect(parseStoredCall(stored(lines))).toEqual(callOf(lines));
  });

  it.each(Object.keys(stored(active)))('is not one without its %s', (field) => {
    const { [field]: _, ...rest } = stored(active);
    expect(parseStoredCall(rest)).toBeNull();
  });

  it.each([
    ['leg', 0],
    ['leg', 1.5],
    ['phase', 'ringing'],
    ['phase', 'wrapUp'],
    ['phase', 'lost'],
    ['endedAt', 9000],
    ['canReopen', true],
    ['mute', 'loud'],
    ['recording', 'on'],
    ['activeAt', 8.65e15],
    ['activeAt', '5000'],
    ['holdCount', -1],
    ['onHold', { ms: 0 }],
    ['onHold', null],
    ['unverified', ['hold']],
    ['unverified', 'mute'],
    ['parties', [null]],
    ['parties', [{ ...callOf(active).parties[0], holdReport: { hold: 'unknown', at: 0 } }]],
    ['audio', { ...callOf(active).audio, recent: [{}] }],
    ['audio', { ...callOf(active).audio, mosSum: 'Infinity' }],
    ['changes', [{ at: 0, onHold: 1, mute: 'on', recording: 'paused' }]],
  ])('is not one with %s %j', (field, value) => {
    expect(parseStoredCall({ ...stored(active), [field]: value })).toBeNull();
  });

  it('is not one where the value is anything else, and nothing throws', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(parseStoredCall(proxy)).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseStoredCall(value)).toBeNull();
      }),
    );
  });
});
