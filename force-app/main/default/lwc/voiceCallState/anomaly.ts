/** Names the rule that a line broke. */
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

/** A line that broke a rule. The state goes on with the assumption in docs/contract.md#anomalies. */
export interface Anomaly {
  /** The line's `seq`, or its position in the trace without one. */
  readonly seq: number;
  readonly code: AnomalyCode;
  readonly callId: string | null;
  /** Null: it is about the line alone, or about a callId without a call. */
  readonly leg: number | null;
}

/** The call that an anomaly is about; `leg` is null if the callId has no call. */
export type AnomalySubject = Pick<Anomaly, 'callId' | 'leg'>;

/** Records an anomaly. */
export type Note = (code: AnomalyCode, about?: AnomalySubject) => void;
