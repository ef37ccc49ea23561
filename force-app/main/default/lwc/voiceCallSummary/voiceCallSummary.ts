/** Summarizes a call or a whole trace as plain JSON: times, durations, parties and audio. */
export { maskSummary } from './maskSummary';
export { summarizeCall } from './summarizeCall';
export type { AudioSummary, CallSummary, PartySummary } from './summarizeCall';
export { createTraceSummary } from './traceSummary';
export type { TraceSummary, TraceSummaryBuilder } from './traceSummary';
