import { selectBar } from 'c/voiceCallCard';
import type { ToolkitEventType } from 'c/voiceEvents';
import { ANN, BO, batch, CONNECTED, oneWayBatch, S } from 'test/support/attention';
import { barAt, cardFacts, chipsAt } from 'test/support/card';
import { relayStatus } from 'test/support/status';
import { event, RELOAD, UNWATCHED } from 'test/support/trace';

const at = (type: ToolkitEventType, seconds: number, detail: Record<string, unknown> = {}) =>
  event(type, seconds * S, detail);
const held = [...CONNECTED, at('HOLD', 20, ANN)];
const muted = [...CONNECTED, at('MUTE', 20)];
const paused = [...CONNECTED, at('PAUSE_RECORDING', 20)];
const twoParties = [...CONNECTED, at('PARTICIPANT_ADDED', 20, BO)];
const packets = batch('good', 40 * S);

describe('the bar says the first that applies', () => {
  it('nobody can hear, and once this tab has had a voice event says so loudly', () => {
    const relay = relayStatus({ listening: false, toolkit: 'missing' });
    expect(barAt(CONNECTED, 30 * S, { relay })).toBe('cannotSee -');
    expect(barAt([], 30 * S, { relay, hadVoiceEvent: false })).toBe('noVoice -');
    expect(barAt([], 30 * S, { relay: null })).toBe('cannotSee -');
  });

  it('nobody knows yet, on a page without a relay that is younger than ten seconds', () => {
    expect(barAt([], 5 * S, { relay: null, pageAgeMs: 5 * S })).toBe('notYet -');
  });

  it('everyone is on hold, also while the microphone is muted', () => {
    expect(barAt(held, 30 * S)).toBe('onHold 10');
    expect(barAt([...held, at('MUTE', 25)], 30 * S)).toBe('onHold 10');
    expect(chipsAt([...held, at('MUTE', 25)], 30 * S)).toEqual(['muted']);
  });

  it('the microphone is muted, since it was or since the call connected', () => {
    expect(barAt(muted, 65 * S)).toBe('muted 45');
    const ringing = [at('CALL_STARTED', 0, ANN), at('MUTE', 5), at('CALL_CONNECTED', 10, ANN)];
    expect(barAt(ringing, 30 * S)).toBe('muted 20');
  });

  it.each([
    ['input', 'oneWayIn'],
    ['output', 'oneWayOut'],
  ] as const)('audio goes one way: nothing comes %s, since the first report of it', (missing, word) => {
    const lines = [...CONNECTED, packets, oneWayBatch(missing, 70 * S), oneWayBatch(missing, 100 * S)];
    expect(barAt(lines.slice(0, -1), 75 * S)).toBe('connected 65');
    expect(barAt(lines, 105 * S)).toBe(`${word} 35`);
    expect(barAt(lines, 105 * S, { audioBatches: 0 })).toBe('connected 95');
  });

  it('one-way audio stays in the bar while its reminder is put off', () => {
    const lines = [...CONNECTED, packets, oneWayBatch('input', 70 * S), oneWayBatch('input', 100 * S)];
    const snoozes = new Map([['oneWay critical 1:A', 1000 * S]]);
    expect(barAt(lines, 105 * S, { snoozes })).toBe('oneWayIn 35');
  });

  it('recording is paused for longer than the admin lets pass; before, it is a chip', () => {
    expect(barAt(paused, 199 * S)).toBe('connected 189');
    expect(chipsAt(paused, 199 * S)).toEqual(['recordingPaused']);
    expect(barAt(paused, 200 * S)).toBe('recordingPaused 180');
    expect(chipsAt(paused, 200 * S)).toEqual([]);
    expect(barAt(paused, 2000 * S, { recordingPausedSeconds: 0 })).toBe('connected 1990');
  });

  it('a consultation: one party is on hold and another is not, since that began, through a swap', () => {
    const consult = [...twoParties, at('HOLD', 30, ANN)];
    expect(barAt(consult, 61 * S)).toBe('consult 31');
    expect(barAt([...consult, at('SWAP', 50)], 61 * S)).toBe('consult 31');
  });

  it('a consultation: a call of that type beside another, since the later began', () => {
    const lines = [...CONNECTED, at('CALL_STARTED', 30, { callId: 'B', callType: 'consult', ...BO })];
    const connected = [...lines, at('CALL_CONNECTED', 35, { callId: 'B', ...BO })];
    expect(barAt(connected, 50 * S)).toBe('consult 20');
  });

  it('a conference, with the rep counted; before that, others on the line', () => {
    expect(barAt(twoParties, 40 * S)).toBe('several(2) 30');
    expect(barAt([...twoParties, at('CONFERENCE', 30)], 40 * S)).toBe('conference(3) 30');
  });

  it('the call is connected, from its connect or, unseen, from its first event on', () => {
    expect(barAt(CONNECTED, 30 * S)).toBe('connected 20');
    expect(barAt([at('UNMUTE', 0), at('RESUME_RECORDING', 5)], 30 * S)).toBe('connected 25');
  });

  it.each([
    [undefined, 'ringing'],
    ['inbound', 'ringing'],
    ['callback', 'ringing'],
    ['outbound', 'dialing'],
    ['dialedcallback', 'dialing'],
    ['transfer', 'calling'],
    ['consult', 'calling'],
  ])('a call of type %s that is not connected is %s', (callType, word) => {
    expect(barAt([at('CALL_STARTED', 0, { callType, ...ANN })], 12 * S)).toBe(`${word} 12`);
  });

  it('wrap-up, where this tab has seen one end; given up, its end is unknown', () => {
    const ended = [...CONNECTED, at('CALL_ENDED', 60)];
    expect(barAt(ended, 90 * S)).toBe('wrapUp 30');
    expect(barAt(ended, 660 * S)).toBe('wrapUpUnknown -');
  });

  it('the call has ended, where nobody knows of a wrap-up, for a minute', () => {
    const ended = [...CONNECTED, at('CALL_ENDED', 60)];
    expect(barAt(ended, 80 * S, { sawWrapUpEnd: false })).toBe('ended 20');
    expect(barAt(ended, 119 * S, { sawWrapUpEnd: false })).toBe('ended 59');
    expect(barAt(ended, 120 * S, { sawWrapUpEnd: false })).toBe('noCall -');
  });

  it('there is no call', () => {
    expect(barAt([], 30 * S)).toBe('noCall -');
    expect(barAt([at('CALL_STARTED', 0, ANN), at('CALL_ENDED', 9)], 30 * S)).toBe('noCall -');
  });

  it('no call of this page, while another goes on', () => {
    expect(selectBar(cardFacts(CONNECTED, 30 * S), []).kind).toBe('noCallHere');
  });
});

describe('a fact in doubt', () => {
  const doubted = (lines: readonly unknown[], seconds = 90) => {
    const all = [...lines, RELOAD];
    return [barAt(all, seconds * S), ...chipsAt(all, seconds * S)];
  };

  it('is never the word: the next is, with its mark', () => {
    expect(doubted(held)).toEqual(['connected 80', 'onHoldInDoubt']);
    expect(doubted(muted)).toEqual(['connected 80', 'mutedInDoubt']);
    expect(doubted(paused, 900)).toEqual(['connected 890', 'recordingPausedInDoubt']);
    expect(doubted([...held, at('MUTE', 25)])).toEqual(['connected 80', 'mutedInDoubt', 'onHoldInDoubt']);
  });

  it('is the word again once an event has reported it', () => {
    expect(barAt([...held, UNWATCHED, at('MUTE', 30)], 40 * S)).toBe('muted 10');
    expect(barAt([...held, UNWATCHED, at('HOLD', 30, ANN)], 40 * S)).toBe('onHold 20');
  });

  it('makes no consultation and no conference', () => {
    expect(doubted([...twoParties, at('HOLD', 30, ANN)])).toEqual(['several(2) 80']);
    expect(doubted([...twoParties, at('CONFERENCE', 30)])).toEqual(['several(2) 80']);
    const pair = [...CONNECTED, at('CALL_STARTED', 30, { callId: 'B', callType: 'consult', ...BO })];
    expect(doubted(pair)).toEqual(['connected 80']);
  });

  it('is everything of a call without recent news', () => {
    const left = [...muted, event('PARTICIPANT_REMOVED', 30 * S)];
    expect(barAt(left, 80 * S)).toBe('muted 60');
    expect([barAt(left, 90 * S), ...chipsAt(left, 90 * S)]).toEqual(['connected 80', 'noRecentNews']);
  });
});

describe('beside the word', () => {
  it('a resumed recording is mentioned for ten seconds', () => {
    const resumed = [...paused, at('RESUME_RECORDING', 40)];
    expect(chipsAt(resumed, 49 * S)).toEqual(['recordingResumed']);
    expect(chipsAt(resumed, 50 * S)).toEqual([]);
    expect(chipsAt([...CONNECTED, at('RESUME_RECORDING', 15)], 20 * S)).toEqual(['recordingResumed']);
    expect(chipsAt([...resumed, UNWATCHED], 45 * S)).toEqual([]);
  });

  it('audio that is poor or bad is a chip, and one-way audio is not said twice', () => {
    const chips = (grade: 'good' | 'fair' | 'poor' | 'bad') =>
      selectBar(cardFacts([...CONNECTED, batch(grade, 60 * S)], 65 * S)).chips;
    expect([chips('good'), chips('fair')]).toEqual([[], []]);
    expect(chips('poor')).toEqual([{ kind: 'audio', grade: 'poor' }]);
    expect(chips('bad')).toEqual([{ kind: 'audio', grade: 'bad' }]);
    const lines = [...CONNECTED, packets, oneWayBatch('output', 70 * S), oneWayBatch('output', 100 * S)];
    expect(chipsAt(lines, 105 * S)).toEqual([]);
  });

  it('calls that ring beside the one in focus are counted', () => {
    const second = [...CONNECTED, at('CALL_STARTED', 30, { callId: 'B', ...BO })];
    expect(selectBar(cardFacts(second, 40 * S))).toMatchObject({ kind: 'connected', othersRinging: 1 });
    expect(selectBar(cardFacts(CONNECTED, 40 * S)).othersRinging).toBe(0);
  });
});
