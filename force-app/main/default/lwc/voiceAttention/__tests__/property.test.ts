import type { Attention } from 'c/voiceAttention';
import type { VoiceSettings } from 'c/voiceSettings';
import { selectHasRecentNews } from 'c/voiceCallState';
import fc from 'fast-check';
import { event, RELOAD } from 'test/support/trace';
import { ANN, attentionAt, attentionFacts, batch, CONNECTED, oneWayBatch, S } from 'test/support/attention';

const RUNS = Number(process.env['ATTENTION_RUNS'] ?? 400);

/** What can happen in a call of one participant, by name. */
const STEPS = {
  MUTE: (at: number) => event('MUTE', at),
  UNMUTE: (at: number) => event('UNMUTE', at),
  HOLD: (at: number) => event('HOLD', at, ANN),
  RESUME: (at: number) => event('RESUME', at, ANN),
  PAUSE: (at: number) => event('PAUSE_RECORDING', at),
  RECORD: (at: number) => event('RESUME_RECORDING', at),
  GOOD: (at: number) => batch('good', at),
  POOR: (at: number) => batch('poor', at),
  BAD: (at: number) => batch('bad', at),
  SILENT: (at: number) => oneWayBatch('output', at),
  END: (at: number) => event('CALL_ENDED', at),
  RELOAD: () => RELOAD,
} as const;
type Step = keyof typeof STEPS;

interface Story {
  readonly lines: readonly unknown[];
  /** Each step, and when it came. */
  readonly reported: readonly { readonly step: Step; readonly at: number }[];
  readonly now: number;
}

const step = fc.record({
  step: fc.constantFrom(...(Object.keys(STEPS) as Step[]), 'SILENT', 'SILENT', 'SILENT'), // two in a row are rare
  gap: fc.constantFrom(0, 1, 10 * S, 29_999, 30 * S, 60 * S, 75 * S),
});
const stories: fc.Arbitrary<Story> = fc
  .tuple(fc.array(step, { maxLength: 14 }), fc.integer({ min: 0, max: 200 * S }))
  .map(([steps, after]) => {
    let at = 10 * S;
    const reported = steps.map(({ step: name, gap }) => ({ step: name, at: (at += gap) }));
    return { reported, lines: [...CONNECTED, ...reported.map((one) => STEPS[one.step](one.at))], now: at + after };
  });

/** The last of those steps that came. */
const lastOf = ({ reported }: Story, ...steps: readonly Step[]) =>
  reported.findLast(({ step: name }) => steps.includes(name));
/** Since when that lasts: the first such step after the last one that says otherwise. */
function since(story: Story, on: Step, off: Step): number {
  const from = story.reported.findLastIndex(({ step: name }) => name === off);
  return story.reported.slice(from + 1).find(({ step: name }) => name === on)?.at ?? NaN;
}

/** Why an attention may be raised, from the events alone; the time that it may claim, or NaN. */
const GROUNDS: Readonly<Record<Attention['kind'], (story: Story, one: Attention) => number>> = {
  muted: (story) =>
    lastOf(story, 'MUTE', 'UNMUTE', 'RELOAD')?.step === 'MUTE' ? story.now - since(story, 'MUTE', 'UNMUTE') : NaN,
  hold: (story) =>
    lastOf(story, 'HOLD', 'RESUME', 'RELOAD')?.step === 'HOLD' ? story.now - since(story, 'HOLD', 'RESUME') : NaN,
  recordingPaused: (story) =>
    lastOf(story, 'PAUSE', 'RECORD', 'RELOAD')?.step === 'PAUSE' ? story.now - since(story, 'PAUSE', 'RECORD') : NaN,
  wrapUp: (story) => {
    const end = story.reported.find(({ step: name }) => name === 'END');
    return end ? end.at + 120 * S - story.now : NaN;
  },
  audio: (story, { level }) => {
    const isPoor = ({ step: name }: Story['reported'][number]): boolean =>
      name === 'BAD' || (level === 'warning' && name === 'POOR');
    const poor = story.reported.filter(isPoor);
    return poor.length >= 2 ? story.now - (lastOf(story, 'POOR', 'BAD')?.at ?? NaN) : NaN;
  },
  oneWay: (story) => {
    const silent = story.reported.filter(({ step: name }) => name === 'SILENT');
    return silent.length >= 2 ? story.now - (lastOf(story, 'SILENT')?.at ?? NaN) : NaN;
  },
  mayMuted: (story) =>
    lastOf(story, 'MUTE', 'UNMUTE')?.step === 'MUTE' && lastOf(story, 'MUTE', 'RELOAD')?.step === 'RELOAD'
      ? story.now - since(story, 'MUTE', 'UNMUTE')
      : NaN,
  mayHold: (story) =>
    lastOf(story, 'HOLD', 'RESUME')?.step === 'HOLD' && lastOf(story, 'HOLD', 'RELOAD')?.step === 'RELOAD'
      ? story.now - since(story, 'HOLD', 'RESUME')
      : NaN,
  noAudioReport: (story) =>
    lastOf(story, 'RELOAD') ? NaN : story.now - (lastOf(story, 'GOOD', 'POOR', 'BAD', 'SILENT')?.at ?? NaN),
};

const isOver = ({ reported }: Story): boolean => reported.some(({ step: name }) => name === 'END');

describe('whatever happens in a call', () => {
  const seen = new Set<string>();

  it('no alert claims a fact without an event, and a doubtful fact raises only a possibility', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const one of attentionAt(story.lines, story.now)) {
          seen.add(`${one.kind} ${one.level}`);
          expect(one.kind === 'wrapUp').toBe(isOver(story));
          const ms = GROUNDS[one.kind](story, one);
          // Audio may be raised for an earlier batch, when the last ones came while nobody could be heard.
          if (one.kind === 'audio' || one.kind === 'oneWay') expect(one.ms).toBeGreaterThanOrEqual(ms);
          else expect(one.ms).toBe(ms);
        }
      }),
      { numRuns: RUNS, seed: 5 },
    );
  });

  it('every kind of alert is raised in these stories', () => {
    expect([...seen].sort()).toEqual([
      'audio critical',
      'audio warning',
      'hold critical',
      'hold warning',
      'mayHold warning',
      'mayMuted warning',
      'muted warning',
      'noAudioReport warning',
      'oneWay critical',
      'recordingPaused warning',
      'wrapUp critical',
      'wrapUp warning',
    ]);
  });

  it('no audio is raised while the microphone is off or the customer on hold', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const kinds = attentionAt(story.lines, story.now).map(({ kind }) => kind);
        const isOff =
          lastOf(story, 'MUTE', 'UNMUTE')?.step === 'MUTE' || lastOf(story, 'HOLD', 'RESUME')?.step === 'HOLD';
        if (isOff) expect(kinds).not.toContain('audio');
        if (isOff) expect(kinds).not.toContain('oneWay');
      }),
      { numRuns: RUNS },
    );
  });

  it('each kind is raised once for each call, critical alerts first', () => {
    fc.assert(
      fc.property(stories, ({ lines, now }) => {
        const all = attentionAt(lines, now);
        expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
        const levels = all.map(({ level }) => level);
        expect(levels).toEqual([...levels].sort());
      }),
      { numRuns: RUNS },
    );
  });

  const timed = [
    'mutedSeconds',
    'holdSeconds',
    'longHoldSeconds',
    'recordingPausedSeconds',
    'wrapUpTargetSeconds',
    'audioReportSeconds',
  ] as const satisfies readonly (keyof VoiceSettings)[];

  it.each(timed)('a larger %s adds no alert and makes none more serious', (name) => {
    const seconds = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(stories, seconds, seconds, ({ lines, now }, one, other) => {
        const rank = (value: number): Readonly<Record<string, number>> =>
          Object.fromEntries(
            attentionAt(lines, now, { [name]: value }).map(({ kind, level }) => [kind, level === 'critical' ? 2 : 1]),
          );
        const [strict, lenient] = [rank(Math.min(one, other)), rank(Math.max(one, other))];
        for (const kind of Object.keys(lenient)) expect(strict[kind] ?? 0).toBeGreaterThanOrEqual(lenient[kind] ?? 0);
      }),
      { numRuns: RUNS },
    );
  });

  it('without new events alerts only become more serious while the call has recent news', () => {
    fc.assert(
      fc.property(stories, fc.integer({ min: 0, max: 60 * S }), ({ lines, now }, later) => {
        const { state, openCalls } = attentionFacts(lines, now + later);
        fc.pre(openCalls.every((call) => selectHasRecentNews(state, call, now + later)));
        const lasting = (at: number) =>
          attentionAt(lines, at, { wrapUpGiveUpSeconds: 14_400 }).filter(
            ({ kind }) => kind !== 'audio' && kind !== 'oneWay',
          );
        const kinds = lasting(now + later).map(({ kind }) => kind);
        for (const { kind } of lasting(now)) expect(kinds).toContain(kind);
      }),
      { numRuns: RUNS },
    );
  });
});
