/** Summarizes a call or a whole trace as plain JSON: times, durations, parties and audio; and makes a flow's inputs of a call. */
export { FLOW_INPUT_TYPES, flowInputs, unknownFlowInputs } from './flowInputs';
export type { FlowCall, FlowInput } from './flowInputs';
export { maskSummary } from './maskSummary';
export { summarizeCall } from './summarizeCall';
export type { AudioSummary, CallSummary, PartySummary } from './summarizeCall';
export { createTraceSummary } from './traceSummary';
export type { TraceSummary, TraceSummaryBuilder } from './traceSummary';
