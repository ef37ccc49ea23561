import { selectCard } from 'c/voiceCallCard';
import type { ToolkitEventType } from 'c/voiceEvents';
import { ANN, BO, batch, CONNECTED, oneWayBatch, S } from 'test/support/attention';
import { cardAt, cardFacts } from 'test/support/card';
import { relayStatus } from 'test/support/status';
import { event, RELOAD, UNWATCHED } from 'test/support/trace';

const at = (type: ToolkitEventType, seconds: number, detail: Record<string, unknown> = {}) =>
  event(type, seconds * S, detail);
const partiesAt = (lines: readonly unknown[], seconds: number) =>
  cardAt(lines, seconds * S).body?.parties.map(
    ({ party, state, ms, isInDoubt }) =>
      `${party.name}: ${state} ${ms === null ? '-' : ms / S}${isInDoubt ? ' ?' : ''}`,
  );
const twoParties = [...CONNECTED, at('PARTICIPANT_ADDED', 20, BO)];
const secondRings = [...CONNECTED, at('CALL_STARTED', 30, { callId: 'B', callType: 'inbound', ...BO })];

describe('the parties of the call in focus', () => {
  it('are on the line, or added and may still ring, or on hold for a time of their own', () => {
    expect(partiesAt(CONNECTED, 30)).toEqual(['Ann Lee: onLine -']);
    expect(partiesAt([...twoParties, at('HOLD', 25, ANN)], 40)).toEqual(['Ann Lee: onHold 15', 'Bo Roe: added 20']);
    expect(partiesAt([...twoParties, at('CONFERENCE', 25)], 40)).toEqual(['Ann Lee: onLine -', 'Bo Roe: onLine -']);
  });

  it('have a hold that nobody reported, or that is in doubt', () => {
    expect(partiesAt([at('CALL_CONNECTED', 10, ANN)], 30)).toEqual(['Ann Lee: unknown -']);
    expect(partiesAt([...CONNECTED, at('HOLD', 20, ANN), UNWATCHED], 30)).toEqual(['Ann Lee: onHold 10 ?']);
  });

  it('are those still on an active call', () => {
    expect(partiesAt([...twoParties, at('PARTICIPANT_REMOVED', 30, BO)], 40)).toEqual(['Ann Lee: onLine -']);
    expect(partiesAt([at('CALL_STARTED', 0, ANN)], 5)).toEqual([]);
  });
});

describe('the figures of the call in focus', () => {
  const bodyAt = (lines: readonly unknown[], seconds: number, chosen = {}) => cardAt(lines, seconds * S, chosen).body;

  it('are the call time, where the bar says another', () => {
    expect(bodyAt(CONNECTED, 30)?.callMs).toBeNull();
    expect(bodyAt([...CONNECTED, at('MUTE', 20)], 30)?.callMs).toBe(20 * S);
    expect(bodyAt([at('CALL_STARTED', 0, ANN)], 30)?.callMs).toBeNull();
  });

  it("are the first party's hold, how often, and whether it is a customer", () => {
    const lines = [...CONNECTED, at('HOLD', 20, ANN), at('RESUME', 30, ANN), at('HOLD', 40, ANN)];
    expect(bodyAt(lines, 45)?.hold).toEqual({ ms: 15 * S, count: 2, nowMs: 5 * S, isCustomer: true });
    expect(bodyAt(CONNECTED, 45)?.hold).toBeNull();
    expect(bodyAt([at('CALL_STARTED', 0)], 45)?.hold).toBeNull();
    const internal = [at('CALL_CONNECTED', 0, { callType: 'InternalCall', ...ANN }), at('HOLD', 10, ANN)];
    expect(bodyAt(internal, 15)?.hold).toMatchObject({ isCustomer: false });
  });

  it('are how the line sounds, in a word, where no chip says it', () => {
    expect(bodyAt([...CONNECTED, batch('good', 60 * S)], 65)?.audio).toBe('good');
    expect(bodyAt([...CONNECTED, batch('fair', 60 * S)], 65)?.audio).toBe('fair');
    expect(bodyAt([...CONNECTED, batch('bad', 60 * S)], 65)?.audio).toBeNull();
    expect(bodyAt(CONNECTED, 65)?.audio).toBeNull();
  });

  it('do not call a line good if only one of its directions is heard', () => {
    expect(bodyAt([...CONNECTED, oneWayBatch('input', 60 * S)], 65)?.audio).toBeNull();
  });

  it('are the talk time of a call in wrap-up, and its target where there is one', () => {
    const ended = [...CONNECTED, at('CALL_ENDED', 60)];
    expect(bodyAt(ended, 70, { wrapUpTargetSeconds: 120 })).toMatchObject({ talkMs: 50 * S, targetMs: 120 * S });
    expect(bodyAt(ended, 70, { wrapUpTargetSeconds: 0 })?.targetMs).toBeNull();
    expect(bodyAt(ended, 70, { wrapUpTargetSeconds: 120, sawWrapUpEnd: false })?.targetMs).toBeNull();
    expect(bodyAt(CONNECTED, 70)).toMatchObject({ talkMs: null, targetMs: null });
  });

  it('say that an end was only inferred', () => {
    expect(bodyAt([...CONNECTED, at('PARTICIPANT_REMOVED', 60, ANN)], 70)?.isEndUnconfirmed).toBe(true);
    expect(bodyAt([...CONNECTED, at('CALL_ENDED', 60)], 70)?.isEndUnconfirmed).toBe(false);
  });
});

describe('the other calls', () => {
  it('are rows: ringing calls first, and all but the call that connected last can be removed', () => {
    const lines = [
      ...[at('CALL_CONNECTED', 0, { callId: 'C', callType: 'outbound' }), ...CONNECTED],
      at('CALL_STARTED', 30, { callId: 'B', ...BO }),
    ];
    const { body, others } = cardAt(lines, 40 * S);
    expect(body).toMatchObject({ call: { callId: 'A' }, canRemove: false });
    expect(others.map(({ call, word, canRemove }) => [call.callId, word.kind, canRemove])).toEqual([
      ['B', 'ringing', true],
      ['C', 'connected', true],
    ]);
  });

  it('are marked when they have no recent news', () => {
    const { others } = cardAt(secondRings, 240 * S);
    expect(others).toMatchObject([{ word: { kind: 'ringing' }, chips: [{ kind: 'noRecentNews' }] }]);
  });

  it('say only their own state: the bar says that they are a consultation', () => {
    const pair = [...CONNECTED, at('CALL_STARTED', 30, { callId: 'B', callType: 'consult', ...BO })];
    const { bar, others } = cardAt([...pair, at('CALL_CONNECTED', 35, { callId: 'B', ...BO })], 50 * S);
    expect([bar.kind, ...others.map(({ word }) => word.kind)]).toEqual(['consult', 'connected']);
  });

  it('are all calls while nobody can hear', () => {
    const { body, blind, others } = cardAt(CONNECTED, 30 * S, { relay: relayStatus({ listening: false }) });
    expect([body, blind]).toEqual([null, 'not-listening']);
    expect(others.map(({ call }) => call.callId)).toEqual(['A']);
  });
});

describe('the alerts', () => {
  const still = [...CONNECTED, at('MUTE', 20)];

  it('belong to the calls that the page shows, without snoozed alerts', () => {
    const facts = cardFacts(still, 60 * S);
    expect(selectCard(facts).attention).toMatchObject([{ kind: 'muted' }]);
    expect(selectCard(facts, []).attention).toEqual([]);
    expect(cardAt(still, 60 * S, { snoozes: new Map([['muted warning 1:A', 70 * S]]) }).attention).toEqual([]);
  });
});

describe('the history of calls', () => {
  const unanswered = (callId: string, seconds: number, callType = 'inbound') => [
    at('CALL_STARTED', seconds, { callId, callType, ...BO }),
    at('CALL_ENDED', seconds + 10, { callId }),
  ];
  const answered = [
    ...CONNECTED,
    at('HOLD', 20, ANN),
    at('RESUME', 30, ANN),
    at('CALL_ENDED', 60),
    at('WRAP_UP_ENDED', 75),
  ];
  const idsAt = (lines: readonly unknown[], seconds: number, chosen = {}) => {
    const { last, unanswered: others } = cardAt(lines, seconds * S, chosen).history;
    return { last: last?.call.callId ?? null, unanswered: others.map(({ call }) => call.callId) };
  };
  const NONE = { last: null, unanswered: [] };

  it('is the last call with its times, and the unanswered ones, the latest first', () => {
    const lines = [...answered, ...unanswered('B', 100), ...unanswered('C', 200, 'outbound')];
    const { last, unanswered: others } = cardAt(lines, 300 * S).history;
    expect(last).toMatchObject({
      agoMs: 240 * S,
      durations: { ringMs: 10 * S, talkMs: 40 * S, holdMs: 10 * S, wrapUpMs: 15 * S },
      hold: { ms: 10 * S, count: 1 },
    });
    expect(others).toMatchObject([
      { call: { callId: 'C' }, agoMs: 90 * S, isDialed: true },
      { call: { callId: 'B' }, isDialed: false },
    ]);
  });

  it('is empty while a call goes on', () => {
    expect(idsAt([...answered, at('CALL_STARTED', 100, { callId: 'B' })], 110)).toEqual(NONE);
  });

  it('is at most five calls, of the last two hours', () => {
    const many = ['B', 'C', 'D', 'E', 'F', 'G'].flatMap((callId, index) => unanswered(callId, 100 + 20 * index));
    expect(idsAt([...answered, ...many], 300)).toEqual({ last: 'A', unanswered: ['G', 'F', 'E', 'D'] });
    expect(idsAt(many, 300).unanswered).toHaveLength(5);
    expect(idsAt(answered, 60 + 7199)).toEqual({ last: 'A', unanswered: [] });
    expect(idsAt(answered, 60 + 7200)).toEqual(NONE);
  });

  it('is without a call that was answered later under its id', () => {
    const again = [at('CALL_STARTED', 100, { callId: 'B' }), at('CALL_CONNECTED', 110, { callId: 'B' })];
    const lines = [...unanswered('B', 0), ...again, at('CALL_ENDED', 160, { callId: 'B' })];
    expect(idsAt([...lines, at('WRAP_UP_ENDED', 170, { callId: 'B' })], 200)).toEqual({ last: 'B', unanswered: [] });
  });

  it('has a call that ended a minute ago, if it is not known whether there is a wrap-up', () => {
    const ended = [...CONNECTED, at('CALL_ENDED', 60)];
    const { last } = cardAt(ended, 180 * S, { sawWrapUpEnd: false }).history;
    expect(last).toMatchObject({ agoMs: 120 * S, durations: { wrapUpMs: null } });
  });

  it('is empty if the admin wants none', () => {
    expect(idsAt(answered, 100, { noRestore: true })).toEqual(NONE);
    expect(idsAt(answered, 100, { showHistory: false })).toEqual(NONE);
  });

  it('is limited to the call that a page is about', () => {
    const facts = cardFacts([...answered, ...unanswered('B', 100)], 200 * S);
    expect(selectCard(facts, [], 'B').history).toMatchObject({ last: null, unanswered: [{ call: { callId: 'B' } }] });
  });
});

describe('after a reload', () => {
  it('a call in wrap-up goes on', () => {
    expect(cardAt([...CONNECTED, at('CALL_ENDED', 60), RELOAD], 90 * S).bar.kind).toBe('wrapUp');
  });
});
