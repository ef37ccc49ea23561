/** What a call is, how a toolkit event changes it, and what follows from it at a moment. */
export type { Anomaly, AnomalyCode } from './anomaly';
export { EMPTY_STATE } from './state';
export type {
  AudioRecord,
  Call,
  CallState,
  Change,
  CheckpointMark,
  DatedSample,
  Party,
  RecordingState,
  RelayRecord,
  TraceMark,
  TriState,
  Unverified,
} from './state';
export { foldedName, isSameName, phoneNumberOf } from './names';
export type { PhoneNumber } from './names';
export { reduce } from './reduce';
export { isPresent, selectDurations, selectNow, selectOpenCalls, selectPartyDurations, selectStatus } from './select';
export type { CallDurations, CallStatus, CallView } from './select';
