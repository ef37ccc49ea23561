/** How the call sounds: an AUDIO_STATS batch as loss, jitter, round trip, estimated score and grade. */
export { foldBatch, measureBatch } from './batch';
export type { AudioSample, ChannelQuality } from './batch';
export { causeOf } from './cause';
export type { AudioCause } from './cause';
export { estimateMos, gradeOf, GRADES } from './mos';
export type { AudioGrade } from './mos';
