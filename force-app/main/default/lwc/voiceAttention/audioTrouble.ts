import { gradeOf } from 'c/voiceAudioQuality';
import type { Call, DatedSample } from 'c/voiceCallState';

/** Audio that is poor or worse. */
export interface AudioTrouble {
  /** The last batch that was. */
  readonly sample: DatedSample;
  /** So many batches in a row were bad. */
  readonly isBad: boolean;
}

/** Two and a half times the 30 s from one batch to the next: when none is younger, nothing is known of the sound now. */
const AUDIO_STALE_MS = 75_000;

/** Whether the customer and the rep could hear each other then: else the figures say nothing of the line. */
function isOpen({ changes }: Call, at: number): boolean {
  const then = changes.findLast((change) => change.at <= at);
  return !then?.onHold && then?.mute !== 'on';
}

/** The last batch that tells of the line, if that is recent and both can be heard now; null: there is none. */
export function heardSample(call: Call, now: number): DatedSample | null {
  const last = isOpen(call, now) && call.audio?.recent.findLast(({ at }) => isOpen(call, at));
  return last && now - last.at < AUDIO_STALE_MS ? last : null;
}

/**
 * What is wrong with a call's audio: from so many poor batches in a row on, until as many in a row are better. Once bad
 * it counts as bad until then, so that it is not told with every batch. Null: nothing, or nobody could be heard.
 */
export function audioTrouble(call: Call, batches: number, now: number): AudioTrouble | null {
  if (!isOpen(call, now)) return null;
  let [isRaised, run, badRun, isBad] = [false, 0, 0, false];
  let last: DatedSample | null = null;
  let poor: DatedSample | null = null;
  for (const sample of call.audio?.recent ?? []) {
    if (!isOpen(call, sample.at)) continue;
    const grade = gradeOf(sample.mos);
    const isPoor = grade === 'poor' || grade === 'bad';
    last = sample;
    if (isPoor) poor = sample;
    badRun = grade === 'bad' ? badRun + 1 : 0;
    run = isPoor === isRaised ? 0 : run + 1;
    if (run >= batches) [isRaised, run] = [!isRaised, 0];
    isBad = isRaised && (isBad || badRun >= batches);
  }
  return isRaised && last && poor && now - last.at < AUDIO_STALE_MS ? { sample: poor, isBad } : null;
}
