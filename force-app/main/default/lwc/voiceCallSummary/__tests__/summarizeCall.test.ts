import type { Call } from 'c/voiceCallState';
import { summarizeCall } from 'c/voiceCallSummary';
import { event, stateOf } from 'test/support/trace';

function callOf(...lines: readonly unknown[]): Call {
  const [call] = stateOf(lines).calls;
  if (!call) throw new Error('The lines make no call.');
  return call;
}

const stats = (lost: number, jitter: number, trip: number): unknown => [
  {
    outputChannelStats: {
      packetsCount: 1000,
      packetsLost: lost,
      jitterBufferMillis: jitter,
      roundTripTimeMillis: trip,
    },
  },
];

it('prints a whole call in the order of docs/contract.md#trace-summary', () => {
  const call = callOf(
    event('CALL_STARTED', 0, { callType: 'Inbound', participant: '+1 (415) 555-0123' }),
    event('CALL_CONNECTED', 5000),
    event('HOLD', 20_000),
    event('RESUME', 30_000),
    event('CALL_ENDED', 65_000),
    event('WRAP_UP_ENDED', 80_000),
  );
  expect(JSON.stringify(summarizeCall(call, 80_000))).toBe(
    '{"callId":"A","leg":1,"callType":"inbound","participant":"+1 (415) 555-0123","phase":"closed","outcome":"answered",' +
      '"startedAt":0,"connectedAt":5000,"endedAt":65000,"wrapUpEndedAt":80000,"ringMs":5000,"talkMs":50000,' +
      '"holdMs":10000,"holdCount":1,"muteMs":0,"recordingPausedMs":0,"wrapUpMs":15000,"mute":"off",' +
      '"recording":"unknown","parties":[{"name":"+1 (415) 555-0123","present":true,"hold":"off","presentMs":60000,' +
      '"heldMs":10000,"holdCount":1}],"audio":null}',
  );
});

it('has no outcome while the call rings, and counts the ringing up to now', () => {
  const call = callOf(event('CALL_STARTED', 1000, { participant: 'Bob' }));
  expect(summarizeCall(call, 4000)).toMatchObject({ phase: 'ringing', outcome: null, ringMs: 3000, talkMs: 0 });
});

it('calls a call unanswered when it ended while it rang', () => {
  const call = callOf(event('CALL_STARTED', 1000), event('CALL_ENDED', 21_000));
  expect(summarizeCall(call, 90_000)).toMatchObject({ outcome: 'unanswered', ringMs: 20_000, wrapUpMs: null });
});

it('takes the first party for the participant, also after it has left', () => {
  const call = callOf(
    event('CALL_CONNECTED', 0, { participant: 'Bob' }),
    event('PARTICIPANT_ADDED', 1000, { participant: 'Billing' }),
    event('PARTICIPANT_REMOVED', 3000, { participant: 'Bob' }),
  );
  expect(summarizeCall(call, 9000)).toMatchObject({
    participant: 'Bob',
    parties: [
      { name: 'Bob', present: false, presentMs: 3000 },
      { name: 'Billing', present: true, presentMs: 8000 },
    ],
  });
});

it('has no participant if no event named the party, or if the call has no party', () => {
  expect(summarizeCall(callOf(event('CALL_CONNECTED', 0)), 0)).toMatchObject({
    participant: null,
    parties: [{ name: null }],
  });
  expect(summarizeCall(callOf(event('MUTE', 0)), 0)).toMatchObject({ participant: null, parties: [] });
});

it('rounds scores to two decimals and the other audio figures to one', () => {
  const call = callOf(
    event('CALL_CONNECTED', 0),
    event('AUDIO_STATS', 30_000, { stats: stats(12.34, 20.06, 84.25) }),
    event('AUDIO_STATS', 60_000, { stats: stats(1, 3, 0) }),
  );
  expect(summarizeCall(call, 60_000).audio).toEqual({
    reports: 2,
    batches: 2,
    oneWay: 0,
    mosMin: 4.25,
    mosMean: 4.32,
    lossMaxPct: 1.2,
    jitterMaxMs: 20.1,
    rttMaxMs: 84.3,
  });
});

it('counts reports without a sample, and has no figures of them', () => {
  const call = callOf(event('CALL_CONNECTED', 0), event('AUDIO_STATS', 1), event('AUDIO_STATS', 2, { stats: [] }));
  expect(JSON.stringify(summarizeCall(call, 2).audio)).toBe(
    '{"reports":2,"batches":0,"oneWay":0,"mosMin":null,"mosMean":null,"lossMaxPct":null,"jitterMaxMs":null,"rttMaxMs":null}',
  );
});

it('counts the batches that have packets in one direction only', () => {
  const silent = { packetsCount: 0, packetsLost: 0 };
  const oneWay = [{ inputChannelStats: silent, outputChannelStats: { packetsCount: 5 } }];
  const call = callOf(event('CALL_CONNECTED', 0), event('AUDIO_STATS', 1, { stats: oneWay }));
  expect(summarizeCall(call, 1).audio).toMatchObject({ batches: 1, oneWay: 1 });
});

it('prints figures that are too large to be rounded as they are', () => {
  const call = callOf(event('CALL_CONNECTED', 0), event('AUDIO_STATS', 1, { stats: stats(0, 1.7e308, 1.7e308) }));
  expect(summarizeCall(call, 1).audio).toMatchObject({ jitterMaxMs: 1.7e308, rttMaxMs: 1.7e308, mosMin: 1 });
});

it('does not know the round trip when no batch has it', () => {
  const call = callOf(event('CALL_CONNECTED', 0), event('AUDIO_STATS', 1, { stats: stats(0, 3, 0) }));
  expect(summarizeCall(call, 1).audio).toMatchObject({ batches: 1, rttMaxMs: null });
});
