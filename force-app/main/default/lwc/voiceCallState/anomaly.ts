/** What did not fit, by the rule that it broke. */
export type AnomalyCode =
  | 'malformed'
  | 'unknown-type'
  | 'duplicate'
  | 'gap'
  | 'clock-step'
  | 'missing-call-id'
  | 'unknown-call'
  | 'inferred-start'
  | 'inferred-end'
  | 'out-of-order'
  | 'after-end'
  | 'unknown-party'
  | 'resume-without-hold'
  | 'unmute-without-mute';

/** Something that did not fit; the state logic went on with what the contract assumes. */
export interface Anomaly {
  /** The line's own number, else its place in the trace. */
  readonly seq: number;
  readonly code: AnomalyCode;
  readonly callId: string | null;
}

/** Records that something did not fit. */
export type Note = (code: AnomalyCode, callId?: string | null) => void;
/** Records that something did not fit the call. */
export type NoteCall = (code: AnomalyCode) => void;
