/** A call and a whole trace, summed up: times, durations, parties and audio as plain JSON. */
export { maskSummary } from './maskSummary';
export { summarizeCall } from './summarizeCall';
export type { AudioSummary, CallSummary, PartySummary } from './summarizeCall';
export { createTraceSummary } from './traceSummary';
export type { TraceSummary, TraceSummaryBuilder } from './traceSummary';
