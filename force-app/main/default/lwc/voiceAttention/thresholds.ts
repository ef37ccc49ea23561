/** Seconds after which a rule speaks; 0: never. */
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
  /** No AUDIO_STATS since the last one; they come every 30 s. */
  readonly audioReportSeconds: number;
  /** Poor batches in a row that raise poor audio, and better ones that clear it; 0: no alarm about audio. */
  readonly audioBatches: number;
}

/** Mute and recording: what forgetting costs grows by the minute. Hold: a minute feels long, two are too long. */
const DEFAULTS: Thresholds = {
  mutedSeconds: 30,
  holdSeconds: 60,
  longHoldSeconds: 120,
  recordingPausedSeconds: 60,
  wrapUpTargetSeconds: 120,
  audioReportSeconds: 75,
  audioBatches: 2,
};

/** Reads a number of 0 or more, or its text; null: anything else. */
function amountOf(value: unknown): number | null {
  const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof amount === 'number' && amount >= 0 && amount < Infinity ? amount : null;
}

/** Reads the thresholds that an admin set; the default for anything but a number of 0 or more. */
export function thresholdsOf(attributes: Readonly<Partial<Record<keyof Thresholds, unknown>>>): Thresholds {
  const chosen = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof Thresholds)[])
    chosen[name] = amountOf(attributes[name]) ?? DEFAULTS[name];
  return chosen;
}
