import { gradeOf } from 'c/voiceAudioQuality';
import type { Call, CallState, DatedSample } from 'c/voiceCallState';

/** Poor audio. */
export interface AudioTrouble {
  /** The last batch that was poor or worse. */
  readonly sample: DatedSample;
  /** Whether that many batches in a row were bad. */
  readonly isBad: boolean;
}

/** Audio that goes only one way. */
export interface OneWayAudio {
  /** State time, epoch milliseconds, of the first batch from which on that direction has no packets. */
  readonly since: number;
  /** The direction without packets: the rep hears the input, the customer the output. */
  readonly missing: 'input' | 'output';
}

/** Two and a half times the 30 s between batches: if the latest is older, the sound is not known now. */
const AUDIO_STALE_MS = 75_000;
/** One-way audio counts after this many batches in a row. */
const ONE_WAY_BATCHES = 2;

/** Whether customer and rep can hear each other, as far as hold and mute are known. */
const isOpen = ({ onHold, mute }: Call): boolean => onHold.since === null && mute !== 'on';

/** Lists the batches that count for alarms, oldest first; none if the last is old, or if hold or mute silences the line. */
function cleanBatches(call: Call, now: number): readonly DatedSample[] {
  const clean = isOpen(call) ? (call.audio?.recent.filter(({ isClean }) => isClean) ?? []) : [];
  const last = clean.at(-1);
  return last && now - last.at < AUDIO_STALE_MS ? clean : [];
}

/** Selects the batch that says how the line sounds now; null: none. @param now state time, epoch milliseconds */
export function selectCleanSample(call: Call, now: number): DatedSample | null {
  return cleanBatches(call, now).at(-1) ?? null;
}

/**
 * Selects poor audio. It begins after `batches` poor batches in a row and ends after as many better ones. Once bad it stays bad
 * until then, so that it is not announced with every batch. Null: no trouble, or hold or mute silences the line.
 */
export function audioTrouble(call: Call, batches: number, now: number): AudioTrouble | null {
  let [isRaised, run, badRun, isBad] = [false, 0, 0, false];
  let poor: DatedSample | null = null;
  for (const sample of cleanBatches(call, now)) {
    const grade = gradeOf(sample.mos);
    const isPoor = grade === 'poor' || grade === 'bad';
    if (isPoor) poor = sample;
    badRun = grade === 'bad' ? badRun + 1 : 0;
    run = isPoor === isRaised ? 0 : run + 1;
    if (run >= batches) [isRaised, run] = [!isRaised, 0];
    isBad = isRaised && (isBad || badRun >= batches);
  }
  return isRaised && poor ? { sample: poor, isBad } : null;
}

const missingIn = ({ isOneWay, input }: DatedSample): OneWayAudio['missing'] | null =>
  isOneWay ? (input ? 'output' : 'input') : null;

/**
 * Selects one-way audio: the latest two batches have no packets in the same direction, which had packets before in any call of
 * this page. Null: none, or hold or mute silences the line.
 */
export function selectOneWayAudio({ hadPackets }: CallState, call: Call, now: number): OneWayAudio | null {
  const clean = cleanBatches(call, now);
  const last = clean.at(-1);
  const missing = last ? missingIn(last) : null;
  if (!missing || !hadPackets[missing]) return null;
  const run = clean.slice(clean.findLastIndex((one) => missingIn(one) !== missing) + 1);
  const [first] = run;
  return first && run.length >= ONE_WAY_BATCHES ? { since: first.at, missing } : null;
}
