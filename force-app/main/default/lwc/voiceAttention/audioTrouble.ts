import { gradeOf } from 'c/voiceAudioQuality';
import type { Call, CallState, DatedSample } from 'c/voiceCallState';

/** Audio that is poor or worse. */
export interface AudioTrouble {
  /** The last batch that was. */
  readonly sample: DatedSample;
  /** As many batches in a row were bad. */
  readonly isBad: boolean;
}

/** Audio that goes one way only. */
export interface OneWayAudio {
  /** When the first batch came since which that direction lacks every packet, state time in epoch milliseconds. */
  readonly since: number;
  /** The direction without a packet: input is what the rep hears, output what the customer hears. */
  readonly missing: 'input' | 'output';
}

/** Two and a half times the 30 s from one batch to the next: without a younger batch nothing is known of the sound now. */
const AUDIO_STALE_MS = 75_000;
/** One-way audio counts from the second batch in a row. */
const ONE_WAY_BATCHES = 2;

/** Whether the customer and the rep can hear each other now, as far as hold and mute are known. */
const isOpen = ({ onHold, mute }: Call): boolean => onHold.since === null && mute !== 'on';

/** The batches that count for alarms, oldest first; none when the last is old or nobody can be heard now. */
function cleanBatches(call: Call, now: number): readonly DatedSample[] {
  const clean = isOpen(call) ? (call.audio?.recent.filter(({ isClean }) => isClean) ?? []) : [];
  const last = clean.at(-1);
  return last && now - last.at < AUDIO_STALE_MS ? clean : [];
}

/** Selects the last batch that says how the line sounds now; null: there is none. @param now state time, epoch milliseconds */
export function selectCleanSample(call: Call, now: number): DatedSample | null {
  return cleanBatches(call, now).at(-1) ?? null;
}

/**
 * Selects poor audio: from that many poor batches in a row on, until as many in a row are better. Once bad it counts as bad
 * until then, so that it is not announced with every batch. Null: no trouble, or nobody can be heard.
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
 * Selects one-way audio: the latest two batches lack the same direction, and that direction had packets before, in this call
 * or another of this page; null: no such audio, or nobody can be heard.
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
