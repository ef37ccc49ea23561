import { keyOf, NO_SNOOZE, snoozed } from 'c/voiceAttention';
import { event } from 'test/support/trace';
import { ANN, attentionAt, batch, batches, BO, CONNECTED, namesAt, S } from 'test/support/attention';

/** The next call, under an id of its own; the end of the first one was missed. */
const B = { callId: 'B', callType: 'inbound', ...BO };
const next = (at: number) => [event('CALL_STARTED', (at - 5) * S, B), event('CALL_CONNECTED', at * S, B)];
const ofB = (...seconds: readonly number[]) => seconds.map((at) => batch('bad', at * S, { callId: 'B' }));

describe('a call without recent news', () => {
  const before = [...CONNECTED, event('MUTE', 20 * S), event('PAUSE_RECORDING', 20 * S), ...batches('bad', 'bad')];

  it('raises neither mute, recording nor audio', () => {
    expect(namesAt(before, 80 * S)).toEqual(['muted warning', 'recordingPaused warning']);
    const unmuted = [...before, event('UNMUTE', 76 * S)];
    expect(namesAt([...unmuted, ...next(81)], 82 * S)).toEqual([]);
  });

  it('does not silence the audio alarm of the real call', () => {
    const lines = [...CONNECTED, ...next(81), ...ofB(115, 145)];
    expect(attentionAt(lines, 145 * S)[0]).toMatchObject({ kind: 'audio', level: 'critical', callId: 'B' });
  });

  it('warns, and never worse, that its customer may still be on hold, from the hold threshold on', () => {
    const held = [...CONNECTED, event('HOLD', 20 * S, ANN), ...next(50)];
    expect(namesAt(held, 80 * S - 1)).toEqual([]);
    expect(attentionAt(held, 80 * S)).toMatchObject([
      { kind: 'mayHold', level: 'warning', callId: 'A', ms: 60 * S, party: { name: 'Ann Lee' } },
    ]);
    expect(attentionAt(held, 270 * S)).toMatchObject([{ kind: 'mayHold', level: 'warning', ms: 250 * S }]);
    expect(namesAt(held, 270 * S, { holdSeconds: 0 })).toEqual([]);
  });

  it('warns that the next call may have parked a customer, counted from its connect', () => {
    const parked = [...CONNECTED, ...next(50)];
    expect(namesAt(parked, 110 * S - 1)).toEqual([]);
    expect(attentionAt(parked, 110 * S)).toMatchObject([{ kind: 'mayHold', callId: 'A', ms: 60 * S }]);
  });

  it('does not warn about a party that has left', () => {
    const two = [...CONNECTED, event('PARTICIPANT_ADDED', 12 * S, BO), event('HOLD', 20 * S, ANN)];
    const left = [...two, event('PARTICIPANT_REMOVED', 30 * S, ANN), event('HOLD', 40 * S, BO), ...next(50)];
    expect(attentionAt(left, 120 * S)).toMatchObject([{ kind: 'mayHold', party: { name: 'Bo Roe' }, ms: 80 * S }]);
  });

  it('has the alarms of a live call again as soon as an event comes', () => {
    const held = [...CONNECTED, event('HOLD', 20 * S, ANN), ...next(50)];
    expect(namesAt([...held, event('HOLD', 100 * S, ANN)], 140 * S)).toEqual(['hold critical']);
  });

  it('keeps its place behind a wrap-up that is real', () => {
    const lines = [...CONNECTED, ...next(50), event('CALL_ENDED', 60 * S, { callId: 'B' })];
    expect(attentionAt(lines, 180 * S)[0]).toMatchObject({ kind: 'wrapUp', level: 'critical', callId: 'B' });
  });
});

describe('two legs of one callId', () => {
  const first = [...CONNECTED, event('MUTE', 20 * S)];
  const second = [
    event('CALL_ENDED', 60 * S),
    event('CALL_STARTED', 62 * S, ANN),
    event('CALL_CONNECTED', 64 * S, ANN),
  ];
  const again = [...first, ...second, event('MUTE', 65 * S)];

  it('are snoozed apart', () => {
    const [one] = attentionAt(first, 55 * S);
    const [other] = attentionAt(again, 95 * S);
    expect([one, other]).toMatchObject([
      { kind: 'muted', callId: 'A', leg: 1 },
      { kind: 'muted', callId: 'A', leg: 2 },
    ]);
    const snoozes = snoozed(NO_SNOOZE, one ? keyOf(one) : '', 55 * S);
    expect(namesAt(first, 56 * S, {}, snoozes)).toEqual([]);
    expect(namesAt(again, 96 * S, {}, snoozes)).toEqual(['muted warning']);
  });
});
