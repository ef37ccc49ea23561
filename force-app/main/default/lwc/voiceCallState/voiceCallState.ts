/** The state of the calls: its types, how an event changes it, and what follows from it at a moment. */
export type { Anomaly, AnomalyCode } from './anomaly';
export { callKey, isSameCall } from './callRef';
export type { CallRef } from './callRef';
export { putInDoubt, restoreCalls } from './doubt';
export { beganAt, inferredEndHoldsAt } from './ends';
export { isSeenToConnect } from './replay';
export { foldedName, isSameName, phoneNumberOf } from './names';
export type { PhoneNumber } from './names';
export { selectOthersOnLine } from './othersOnLine';
export type { OthersOnLine } from './othersOnLine';
export { isPresent } from './parties';
export { reduce } from './reduce';
export {
  canRemove,
  selectDurations,
  selectHasRecentNews,
  selectNow,
  selectOpenCalls,
  selectPartyDurations,
  selectStatus,
  selectUnconnectedStatus,
} from './select';
export type { CallDurations, CallStatus, CallView, ClockReading } from './select';
export { EMPTY_STATE } from './state';
export type {
  AudioRecord,
  Call,
  Change,
  DatedSample,
  HoldReport,
  Party,
  RecordingState,
  StaleFact,
  TriState,
} from './call';
export type { CallState, RelayRecord, UnknownIds } from './state';
export { parseStoredCall } from './storedCall';
export { impliedCall } from './whoIsMeant';
