import { FLOW_INPUT_TYPES, flowInputs, summarizeCall, unknownFlowInputs } from 'c/voiceCallSummary';
import { event, stateOf, UNWATCHED } from 'test/support/trace';

const ANN = { participant: 'Ann Lee' };
const BO = { participant: 'Bo Roe' };
const ALL = [...FLOW_INPUT_TYPES.keys()].join(',');

/** The call at the last event. */
function flowCallOf(lines: readonly unknown[], recordId: string | null = null) {
  const { calls, latestAt } = stateOf(lines);
  const [call] = calls;
  if (!call || latestAt === null) throw new Error('The lines make no call.');
  return { call, at: latestAt, recordId };
}

/** The values of all inputs but the JSON, by name. */
function valuesOf(...lines: readonly unknown[]): Readonly<Record<string, unknown>> {
  const inputs = flowInputs(ALL, flowCallOf(lines)).filter(({ name }) => name !== 'voiceCallSummary');
  return Object.fromEntries(inputs.map(({ name, value }) => [name, value]));
}

const RUNG = event('CALL_STARTED', 0, { callType: 'Inbound', ...ANN });
const ANSWERED = [RUNG, event('CALL_CONNECTED', 5000, ANN)];
const AUDIO = event('AUDIO_STATS', 60_000, {
  stats: [
    { inputChannelStats: { packetsCount: 990, packetsLost: 10, jitterBufferMillis: 10, roundTripTimeMillis: 80 } },
  ],
});

it('gives a whole call, each value in its own type', () => {
  const lines = [
    ...ANSWERED,
    event('HOLD', 20_000, ANN),
    event('RESUME', 30_400, ANN),
    event('MUTE', 31_000),
    event('UNMUTE', 33_000),
    event('PAUSE_RECORDING', 34_000),
    event('RESUME_RECORDING', 41_000),
    AUDIO,
    event('CALL_ENDED', 65_000),
    event('WRAP_UP_ENDED', 80_000),
  ];
  const flowCall = flowCallOf(lines, '0LQ000000000001AAA');
  const summary = summarizeCall(flowCall.call, 80_000);
  expect(flowInputs(ALL, flowCall)).toEqual([
    { name: 'voiceCallSummary', type: 'String', value: JSON.stringify(summary) },
    { name: 'callId', type: 'String', value: 'A' },
    { name: 'leg', type: 'Number', value: 1 },
    { name: 'recordId', type: 'String', value: '0LQ000000000001AAA' },
    { name: 'outcome', type: 'String', value: 'answered' },
    { name: 'callType', type: 'String', value: 'inbound' },
    { name: 'participant', type: 'String', value: 'Ann Lee' },
    { name: 'startedAt', type: 'DateTime', value: '1970-01-01T00:00:00.000Z' },
    { name: 'connectedAt', type: 'DateTime', value: '1970-01-01T00:00:05.000Z' },
    { name: 'endedAt', type: 'DateTime', value: '1970-01-01T00:01:05.000Z' },
    { name: 'talkSeconds', type: 'Number', value: 50 },
    { name: 'customerHoldSeconds', type: 'Number', value: 10 },
    { name: 'customerHoldCount', type: 'Number', value: 1 },
    { name: 'everyoneOnHoldSeconds', type: 'Number', value: 10 },
    { name: 'endedOnHold', type: 'Boolean', value: false },
    { name: 'muteSeconds', type: 'Number', value: 2 },
    { name: 'recordingPausedSeconds', type: 'Number', value: 7 },
    { name: 'wrapUpSeconds', type: 'Number', value: 15 },
    { name: 'mosMean', type: 'Number', value: summary.audio?.mosMean },
    { name: 'lossMaxPct', type: 'Number', value: 1 },
  ]);
});

it('leaves out what nobody reported', () => {
  expect(valuesOf(event('MUTE', 0))).toEqual({ callId: 'A', leg: 1, outcome: 'answered', muteSeconds: 0 });
  expect(valuesOf(event('HOLD', 0, ANN), event('CALL_ENDED', 7000))).toEqual({
    callId: 'A',
    leg: 1,
    outcome: 'answered',
    participant: 'Ann Lee',
    endedAt: '1970-01-01T00:00:07.000Z',
    customerHoldSeconds: 7,
    customerHoldCount: 1,
    everyoneOnHoldSeconds: 7,
    endedOnHold: true,
  });
});

it('gives no length of a wrap-up that still runs, or whose end was not reported', () => {
  const ended = [...ANSWERED, event('CALL_ENDED', 10_000)];
  expect(valuesOf(...ended)).not.toHaveProperty('wrapUpSeconds');
  const next = event('CALL_CONNECTED', 20_000, { callId: 'B' });
  expect(valuesOf(...ended, next)).not.toHaveProperty('wrapUpSeconds');
});

it('gives figures of 0 for a call that was never active', () => {
  expect(valuesOf(RUNG, event('CALL_ENDED', 20_000))).toEqual({
    callId: 'A',
    leg: 1,
    outcome: 'unanswered',
    callType: 'inbound',
    participant: 'Ann Lee',
    startedAt: '1970-01-01T00:00:00.000Z',
    endedAt: '1970-01-01T00:00:20.000Z',
    talkSeconds: 0,
    customerHoldSeconds: 0,
    customerHoldCount: 0,
    everyoneOnHoldSeconds: 0,
    endedOnHold: false,
    muteSeconds: 0,
    recordingPausedSeconds: 0,
  });
});

it('leaves out figures that are in doubt, because nobody watched for a while', () => {
  const values = valuesOf(...ANSWERED, event('PAUSE_RECORDING', 6000), UNWATCHED, event('CALL_ENDED', 10_000));
  const doubtful = /Hold|mute|recording|talk/;
  expect(Object.keys(values).filter((name) => doubtful.test(name))).toEqual([]);
});

it('leaves out the hold of everyone, not the customer’s, where a second party’s hold is not known', () => {
  const { customerHoldSeconds, everyoneOnHoldSeconds, talkSeconds } = valuesOf(
    event('CALL_CONNECTED', 0, ANN),
    event('HOLD', 1000, ANN),
    event('PARTICIPANT_ADDED', 2000, {}),
    event('RESUME', 4000, ANN),
  );
  expect([customerHoldSeconds, everyoneOnHoldSeconds, talkSeconds]).toEqual([3, undefined, undefined]);
});

describe('the end of a call on hold', () => {
  const two = [...ANSWERED, event('PARTICIPANT_ADDED', 6000, BO)];
  const held = (who: object, at: number) => event('HOLD', at, { ...who });
  const left = (who: object, at: number) => event('PARTICIPANT_REMOVED', at, { ...who });

  it.each([
    ['is reported of the only party that left, too', [...ANSWERED, held(ANN, 6000), left(ANN, 7000)], true],
    ['is false when one of two was not on hold', [...two, held(ANN, 7000), event('CALL_ENDED', 8000)], false],
    ['is true when both were', [...two, held(ANN, 7000), held(BO, 7000), event('CALL_ENDED', 8000)], true],
    ['counts only who was still there', [...two, held(ANN, 7000), left(ANN, 8000), event('CALL_ENDED', 9000)], false],
    ['is not known when two have left', [...two, held(ANN, 7000), left(ANN, 8000), left(BO, 9000)], undefined],
    ['is not known before the end', [...ANSWERED, held(ANN, 7000)], undefined],
    [
      'is not known without the hold of one of them',
      [event('CALL_CONNECTED', 0, ANN), event('PARTICIPANT_ADDED', 1, BO), held(BO, 2), event('CALL_ENDED', 3)],
      undefined,
    ],
  ])('%s', (_when, lines, expected) => {
    expect(valuesOf(...lines)['endedOnHold']).toBe(expected);
  });
});

describe('the names that an admin enters', () => {
  const flowCall = flowCallOf(ANSWERED);
  const namesGiven = (list: string) => flowInputs(list, flowCall).map(({ name }) => name);

  it('are between commas, and give nothing else', () => {
    expect(namesGiven('leg, callId ,,\n outcome')).toEqual(['leg', 'callId', 'outcome']);
    expect(namesGiven('')).toEqual([]);
  });

  it('count once each', () => {
    expect(namesGiven('leg,leg')).toEqual(['leg']);
  });

  it('are listed where no input has them, as they are written', () => {
    expect(unknownFlowInputs('leg, callid ,constructor,callid')).toEqual(['callid', 'constructor']);
    expect(namesGiven('callid,constructor')).toEqual([]);
  });
});
