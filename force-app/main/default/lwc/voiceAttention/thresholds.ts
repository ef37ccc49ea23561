/** After how many seconds a rule speaks; 0: never. */
export interface Thresholds {
  /** Microphone still off while connected. */
  readonly mutedSeconds: number;
  /** A participant on hold: first a warning, then critical. */
  readonly holdSeconds: number;
  readonly longHoldSeconds: number;
  /** Recording still paused. */
  readonly recordingPausedSeconds: number;
  /** How long a wrap-up should last at most. */
  readonly wrapUpTargetSeconds: number;
  /** From here on a wrap-up counts as not reported, and nothing is told of it; never 0. */
  readonly wrapUpGiveUpSeconds: number;
  /** No AUDIO_STATS since the last one; they come every 30 s. */
  readonly audioReportSeconds: number;
  /** How many poor batches in a row raise poor audio, and how many better ones clear it; 0: never told. */
  readonly audioBatches: number;
}

/** Mute and recording: what forgetting costs grows by the minute. Hold: a minute feels long, two are too long. */
const DEFAULTS: Thresholds = {
  mutedSeconds: 30,
  holdSeconds: 60,
  longHoldSeconds: 120,
  recordingPausedSeconds: 60,
  wrapUpTargetSeconds: 120,
  wrapUpGiveUpSeconds: 600,
  audioReportSeconds: 75,
  audioBatches: 2,
};

/** A number of 0 or more, or the text of one; null: anything else. */
function amountOf(value: unknown): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && amount >= 0 && amount < Infinity ? amount : null;
}

/** The thresholds that an admin set; what is no number of 0 or more counts as the default. */
export function thresholdsOf(attributes: Readonly<Partial<Record<keyof Thresholds, unknown>>>): Thresholds {
  const chosen = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof Thresholds)[])
    chosen[name] = amountOf(attributes[name]) ?? DEFAULTS[name];
  return { ...chosen, wrapUpGiveUpSeconds: chosen.wrapUpGiveUpSeconds || DEFAULTS.wrapUpGiveUpSeconds };
}
