/** The rule that something broke. */
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

/** Something that did not fit; the state logic went on with the assumption of docs/contract.md#anomalies. */
export interface Anomaly {
  /** The line's own number, else its place in the trace. */
  readonly seq: number;
  readonly code: AnomalyCode;
  readonly callId: string | null;
  /** Null: the anomaly is about a line, or about a callId without a call. */
  readonly leg: number | null;
}

/** The call that an anomaly is about; `leg` is null where the callId has no call. */
export type AnomalySubject = Pick<Anomaly, 'callId' | 'leg'>;

/** Records that something did not fit. */
export type Note = (code: AnomalyCode, about?: AnomalySubject) => void;
