import { selectDurations, type Call } from 'c/voiceCallState';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import fc from 'fast-check';
import { event, stateOf, type TraceLine } from 'test/support/trace';
import { timelineOf, type Timeline } from '../segments';

const S = 1000;
const ANN = { participant: 'Ann Lee' };
const BOB = { participant: 'Bob Roe' };
const started = event('CALL_STARTED', 0, { callType: 'inbound', ...ANN });
const connected = [started, event('CALL_CONNECTED', 5 * S, ANN)];

function callOf(lines: readonly unknown[]): Call {
  const call = stateOf(lines).calls[0];
  if (!call) throw new Error('The trace makes no call.');
  return call;
}

const GIVE_UP = 600;

const timeline = (lines: readonly unknown[], nowS: number): Timeline => timelineOf(callOf(lines), nowS * S, GIVE_UP);

/** "talk 5-10": kind, and from and to in seconds. */
const reported = ({ segments }: Timeline): readonly string[] =>
  segments.map(
    ({ kind, from, to, unseen }) => `${kind} ${from / S}-${to / S}${unseen === null ? '' : ` ${unseen} unseen`}`,
  );
const marksTold = ({ marks }: Timeline): readonly string[] =>
  marks.map(({ kind, from, to }) => `${kind} ${from / S}-${to / S}`);

describe('segments of a call', () => {
  it('are one that grows while it rings', () => {
    expect(reported(timeline([started], 0))).toEqual(['ringing 0-0']);
    expect(reported(timeline([started], 4))).toEqual(['ringing 0-4']);
  });

  it('are ringing, talk, hold, talk and wrap-up of an answered call', () => {
    const lines = [
      ...connected,
      event('HOLD', 20 * S, ANN),
      event('RESUME', 35 * S, ANN),
      event('CALL_ENDED', 60 * S),
      event('WRAP_UP_ENDED', 75 * S),
    ];
    expect(reported(timeline(lines, 500))).toEqual([
      'ringing 0-5',
      'talk 5-20',
      'hold 20-35',
      'talk 35-60',
      'wrapUp 60-75',
    ]);
  });

  it('let the wrap-up grow until its end is reported', () => {
    const lines = [...connected, event('CALL_ENDED', 60 * S)];
    expect(reported(timeline(lines, 90))).toEqual(['ringing 0-5', 'talk 5-60', 'wrapUp 60-90']);
  });

  it('stop the wrap-up once it is given up, its end unseen', () => {
    const lines = [...connected, event('CALL_ENDED', 60 * S)];
    expect(reported(timeline(lines, 659)).at(-1)).toBe('wrapUp 60-659');
    expect(reported(timeline(lines, 660)).at(-1)).toBe('wrapUp 60-660 end unseen');
    expect(reported(timeline(lines, 9000)).at(-1)).toBe('wrapUp 60-660 end unseen');
  });

  it('show no wrap-up where its end was not observed', () => {
    const next = event('CALL_CONNECTED', 80 * S, { callId: 'B' });
    expect(reported(timeline([...connected, event('CALL_ENDED', 60 * S), next], 90))).toEqual([
      'ringing 0-5',
      'talk 5-60',
    ]);
  });

  it('are ringing alone when nobody answers', () => {
    expect(reported(timeline([started, event('CALL_ENDED', 20 * S)], 99))).toEqual(['ringing 0-20']);
  });

  it('start with talk when the ringing was not seen', () => {
    expect(reported(timeline([event('CALL_CONNECTED', 5 * S, ANN)], 9))).toEqual(['talk 5-9']);
  });

  it('say that the start of the talk was not seen when a call is found connected', () => {
    expect(reported(timeline([event('MUTE', 5 * S)], 9))).toEqual(['talk 5-9 start unseen']);
    expect(reported(timeline([event('HOLD', 5 * S, ANN)], 9))).toEqual(['hold 5-9 start unseen']);
  });

  it('say that neither the end of the ringing nor the start of the talk was seen', () => {
    const lines = [started, event('RESUME', 30 * S, ANN)];
    expect(reported(timeline(lines, 40))).toEqual(['ringing 0-30 end unseen', 'talk 30-40 start unseen']);
  });

  it('keep a hold of no length, because it was one, and drop such talk', () => {
    const held = [...connected, event('HOLD', 20 * S, ANN), event('RESUME', 20 * S, ANN)];
    expect(reported(timeline(held, 30))).toEqual(['ringing 0-5', 'talk 5-20', 'hold 20-20', 'talk 20-30']);
    const twice = [...connected, event('HOLD', 20 * S, ANN), event('RESUME', 25 * S, ANN), event('HOLD', 25 * S, ANN)];
    expect(reported(timeline(twice, 30))).toEqual(['ringing 0-5', 'talk 5-20', 'hold 20-25', 'hold 25-30']);
  });

  it('show the talk that has just begun, and that of a call that ended at once', () => {
    expect(reported(timeline(connected, 5))).toEqual(['ringing 0-5', 'talk 5-5']);
    expect(reported(timeline([...connected, event('CALL_ENDED', 5 * S)], 9))).toEqual([
      'ringing 0-5',
      'talk 5-5',
      'wrapUp 5-9',
    ]);
  });

  it('show hold only while every party present is on hold', () => {
    const lines = [
      ...connected,
      event('PARTICIPANT_ADDED', 10 * S, BOB),
      event('HOLD', 20 * S, ANN),
      event('HOLD', 30 * S, BOB),
      event('RESUME', 35 * S, BOB),
    ];
    expect(reported(timeline(lines, 40))).toEqual(['ringing 0-5', 'talk 5-30', 'hold 30-35', 'talk 35-40']);
  });

  it('go on over an end that turned out to be none', () => {
    const lines = [...connected, event('PARTICIPANT_REMOVED', 20 * S, ANN), event('PARTICIPANT_ADDED', 30 * S, ANN)];
    expect(reported(timeline(lines, 40))).toEqual(['ringing 0-5', 'talk 5-40']);
  });

  it('say which part of a call with very many changes is not kept', () => {
    const toggles = Array.from({ length: 250 }, (_, i) => event(i % 2 ? 'UNMUTE' : 'MUTE', (10 + i) * S));
    const many = timeline([...connected, ...toggles], 300);
    expect(reported(many)).toEqual(['ringing 0-5', 'notKept 5-60', 'talk 60-300']);
    expect(marksTold(many)[0]).toBe('muted 60-61');
  });

  it('say that the start of the part that is not kept was not seen either', () => {
    const toggles = Array.from({ length: 250 }, (_, i) => event(i % 2 ? 'UNMUTE' : 'MUTE', (10 + i) * S));
    expect(reported(timeline(toggles, 300))[0]).toBe('notKept 10-60 start unseen');
  });
});

describe('a call without a kept change', () => {
  it('is not kept for the whole of its active time, and has no marks', () => {
    const call = { ...callOf([...connected, event('MUTE', 9 * S)]), changes: [] };
    const whole = timelineOf(call, 20 * S, GIVE_UP);
    expect(reported(whole)).toEqual(['ringing 0-5', 'notKept 5-20']);
    expect(whole.marks).toEqual([]);
  });
});

describe('marks of a call', () => {
  it('are mute and recording pause, the last ones still running', () => {
    const lines = [
      ...connected,
      event('MUTE', 10 * S),
      event('PAUSE_RECORDING', 12 * S),
      event('UNMUTE', 15 * S),
      event('MUTE', 20 * S),
    ];
    expect(marksTold(timeline(lines, 30))).toEqual(['muted 10-15', 'muted 20-30', 'recordingPaused 12-30']);
  });

  it('begin with the talk and end with it, like their totals', () => {
    const lines = [started, event('MUTE', 2 * S), event('CALL_CONNECTED', 5 * S, ANN), event('CALL_ENDED', 60 * S)];
    expect(marksTold(timeline(lines, 90))).toEqual(['muted 5-60']);
  });

  it('are none for a mute that was over when the talk began', () => {
    const lines = [started, event('MUTE', 2 * S), event('UNMUTE', 5 * S), event('CALL_CONNECTED', 5 * S, ANN)];
    expect(marksTold(timeline(lines, 30))).toEqual([]);
  });

  it('are none while the call rings, and none for unknown facts', () => {
    expect(marksTold(timeline([started, event('MUTE', 2 * S)], 9))).toEqual([]);
    expect(marksTold(timeline([...connected, event('RESUME_RECORDING', 9 * S)], 20))).toEqual([]);
  });
});

const step = fc.record({
  type: fc.constantFrom(...TOOLKIT_EVENT_TYPES),
  afterMs: fc.oneof(fc.constant(0), fc.integer({ min: -50, max: 20_000 })),
  callId: fc.constantFrom('A', 'A', 'A', 'B', null),
  participant: fc.constantFrom(ANN.participant, BOB.participant, null),
});

/** Many a step of one or two calls, with equal times and clock steps. */
const traces = fc.array(step, { maxLength: 40, size: 'max' }).map((steps) => {
  let at = 0;
  return steps.map(({ type, afterMs, ...detail }): TraceLine => event(type, (at += afterMs), detail));
});

const total = (stretches: readonly { from: number; to: number }[]): number =>
  stretches.reduce((ms, { from, to }) => ms + to - from, 0);

/** Each call of a random trace with its timeline, some time after the last event. */
const calls = fc.tuple(traces, fc.nat({ max: 5000 })).map(([lines, laterMs]) => {
  const state = stateOf(lines);
  const now = (state.latestAt ?? 0) + laterMs;
  return state.calls.map((call) => ({ call, now, timeline: timelineOf(call, now, Infinity) }));
});

describe('the timeline of any call', () => {
  it('is segments without gap or overlap that add up to the whole, in order of the phases', () => {
    fc.assert(
      fc.property(calls, (all) => {
        for (const { timeline: whole } of all) {
          const { segments } = whole;
          expect(segments[0]?.from).toBe(whole.from);
          expect(segments.at(-1)?.to).toBe(whole.to);
          segments.slice(1).forEach((segment, i) => expect(segment.from).toBe(segments[i]?.to));
          expect(segments.every(({ from, to }) => Number.isInteger(from) && to >= from)).toBe(true);
          expect(total(segments)).toBe(whole.to - whole.from);
          expect(segments.map(({ kind }) => kind).join(' ')).toMatch(/^(ringing ?)?((talk|hold) ?)*(wrapUp)?$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('says the same as the totals of the call', () => {
    fc.assert(
      fc.property(calls, (all) => {
        for (const { call, now, timeline: whole } of all) {
          const of = (kind: string): number => total(whole.segments.filter((segment) => segment.kind === kind));
          const marked = (kind: string): number => total(whole.marks.filter((mark) => mark.kind === kind));
          const { ringMs, talkMs, holdMs, muteMs, recordingPausedMs, wrapUpMs } = selectDurations(call, now);
          expect({ hold: of('hold'), wrapUp: of('wrapUp') }).toEqual({ hold: holdMs, wrapUp: wrapUpMs ?? 0 });
          expect({ muted: marked('muted'), paused: marked('recordingPaused') }).toEqual({
            muted: muteMs,
            paused: recordingPausedMs,
          });
          expect(whole.segments.filter(({ kind }) => kind === 'hold')).toHaveLength(call.holdCount);
          if (talkMs !== null) expect(of('talk')).toBe(talkMs);
          if (ringMs !== null) expect(of('ringing')).toBe(ringMs);
        }
      }),
      { numRuns: 500 },
    );
  });
});
