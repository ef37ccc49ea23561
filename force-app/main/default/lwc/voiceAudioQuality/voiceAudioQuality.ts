/** Measures how a call sounds: loss, jitter, round trip, estimated score and grade of an AUDIO_STATS batch. */
export { foldBatch, measureBatch } from './batch';
export type { AudioSample, ChannelQuality } from './batch';
export { causeOf } from './cause';
export type { AudioCause } from './cause';
export { estimateMos, gradeOf, GRADES } from './mos';
export type { AudioGrade } from './mos';
