import { selectAttention, type Attention, type AttentionFacts, type Snoozes } from 'c/voiceAttention';
import { selectOpenCalls } from 'c/voiceCallState';
import { DEFAULT_SETTINGS, type VoiceSettings } from 'c/voiceSettings';
import { event, stateOf } from './trace';

export const S = 1000;
export const ANN = { participant: 'Ann Lee' };
export const BO = { participant: 'Bo Roe' };

/** The lines of a call on which the rep talks from 10 s on. */
export const CONNECTED = [event('CALL_STARTED', 0, ANN), event('CALL_CONNECTED', 10 * S, ANN)];

/** The loss in per cent that gives a batch this grade. */
export const LOSS_PCT = { good: 0, fair: 7, poor: 12, bad: 30 } as const;
export type Grade = keyof typeof LOSS_PCT;

/** Makes an AUDIO_STATS batch: the customer hears with that grade, the rep without loss. */
export const batch = (grade: Grade, at: number, detail: Record<string, unknown> = {}) =>
  event('AUDIO_STATS', at, {
    stats: [
      {
        inputChannelStats: { packetsCount: 1000, packetsLost: 0 },
        outputChannelStats: { packetsCount: 1000, packetsLost: 10 * LOSS_PCT[grade] },
      },
    ],
    ...detail,
  });

/** Makes batches of these grades, one every 30 s from 40 s on. */
export const batches = (...grades: readonly Grade[]) =>
  grades.map((grade, index) => batch(grade, (40 + 30 * index) * S));

/** Makes an AUDIO_STATS batch without packets in that direction. */
export const oneWayBatch = (missing: 'input' | 'output', at: number, detail: Record<string, unknown> = {}) => {
  const packets = { packetsCount: 1000, packetsLost: 0 };
  const none = { packetsCount: 0, packetsLost: 0 };
  const [input, output] = missing === 'input' ? [none, packets] : [packets, none];
  return event('AUDIO_STATS', at, { stats: [{ inputChannelStats: input, outputChannelStats: output }], ...detail });
};

/** What a test may choose: settings, and whether this tab has seen a wrap-up end. */
type Chosen = Partial<VoiceSettings & Pick<AttentionFacts, 'sawWrapUpEnd'>>;

/** Settings for most tests. They differ from the defaults by a wrap-up target and an earlier reminder of a paused recording. */
const SETTINGS: VoiceSettings = { ...DEFAULT_SETTINGS, recordingPausedSeconds: 60, wrapUpTargetSeconds: 120 };

/** Makes the facts at a moment after the lines, in a tab that has seen a wrap-up end unless chosen otherwise. */
export function attentionFacts(
  lines: readonly unknown[],
  now: number,
  { sawWrapUpEnd = true, ...settings }: Chosen = {},
): AttentionFacts {
  const state = stateOf(lines);
  return { state, openCalls: selectOpenCalls(state, now), now, settings: { ...SETTINGS, ...settings }, sawWrapUpEnd };
}

/** Selects the alerts at a moment after the lines, with the settings above unless chosen otherwise. */
export function attentionAt(
  lines: readonly unknown[],
  now: number,
  chosen: Chosen = {},
  snoozes?: Snoozes,
): readonly Attention[] {
  return selectAttention(attentionFacts(lines, now, chosen), snoozes);
}

/** Lists them as `kind level`, the most serious first. */
export const namesAt = (...args: Parameters<typeof attentionAt>): readonly string[] =>
  attentionAt(...args).map(({ kind, level }) => `${kind} ${level}`);
