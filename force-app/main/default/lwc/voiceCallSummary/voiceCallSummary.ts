/** A call and a whole trace, summed up: times, durations, parties and audio as plain JSON; and a call as inputs of a flow. */
export { FLOW_INPUT_TYPES, flowInputs, unknownFlowInputs } from './flowInputs';
export type { FlowCall, FlowInput } from './flowInputs';
export { maskSummary } from './maskSummary';
export { summarizeCall } from './summarizeCall';
export type { AudioSummary, CallSummary, PartySummary } from './summarizeCall';
export { createTraceSummary } from './traceSummary';
export type { TraceSummary, TraceSummaryBuilder } from './traceSummary';
