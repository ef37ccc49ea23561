import type { AudioSample } from 'c/voiceAudioQuality';

/** Milliseconds already counted, and since when it is counting (null: not now). */
export interface Span {
  readonly ms: number;
  readonly since: number | null;
}

/** What is known of something that is either on or off. */
export type TriState = 'on' | 'off' | 'unknown';
export type RecordingState = 'recording' | 'paused' | 'unknown';

/** A remote party; present while `presence` counts. */
export interface Party {
  /** As it came, untrimmed; null: the call named nobody. */
  readonly name: string | null;
  readonly hold: TriState;
  readonly presence: Span;
  readonly held: Span;
}

/** The call's AUDIO_STATS batches so far; percent and milliseconds, not rounded. */
export interface AudioRecord {
  readonly batches: number;
  readonly mosMin: number;
  readonly mosSum: number;
  readonly lossMaxPct: number;
  readonly jitterMaxMs: number;
  readonly rttMaxMs: number | null;
  /** The last batches, oldest first, at most 240 (two hours at one each 30 s). */
  readonly recent: readonly DatedSample[];
}
export type DatedSample = AudioSample & { readonly at: number };

/** What a call's timeline shows from a moment on. */
export interface Change {
  readonly at: number;
  readonly onHold: boolean;
  readonly mute: TriState;
  readonly recording: RecordingState;
}

interface CallFacts {
  readonly callId: string;
  /** Lower case, `inbound` or `outbound` as documented, any other kept; null: not told. */
  readonly callType: string | null;
  /** False while the call is known by inference only. */
  readonly observed: boolean;
  /** In order of first joining. */
  readonly parties: readonly Party[];
  readonly mute: TriState;
  readonly recording: RecordingState;
  /** Counts while at least one party is present and every present one is on hold. */
  readonly onHold: Span;
  readonly holdCount: number;
  readonly muted: Span;
  readonly recordingPaused: Span;
  readonly audio: AudioRecord | null;
  /** Newest last, at most 200. */
  readonly changes: readonly Change[];
  /** CALL_STARTED; null: not observed. All times are epoch milliseconds on the state's own clock. */
  readonly startedAt: number | null;
  /** CALL_CONNECTED; null: not connected, or not observed. */
  readonly connectedAt: number | null;
}

export type RingingCall = CallFacts & {
  readonly phase: 'ringing';
  readonly startedAt: number;
  readonly activeAt: null;
  readonly endedAt: null;
  readonly wrapUpEndedAt: null;
};
export type ActiveCall = CallFacts & {
  readonly phase: 'active';
  /** The event that made the call active: CALL_CONNECTED, or the one it was inferred from. */
  readonly activeAt: number;
  readonly endedAt: null;
  readonly wrapUpEndedAt: null;
};
export type WrapUpCall = CallFacts & {
  readonly phase: 'wrapUp';
  readonly activeAt: number;
  readonly endedAt: number;
  /** True when the end was inferred from the last party leaving, and not yet confirmed: the call may resume. */
  readonly canReopen: boolean;
  readonly wrapUpEndedAt: null;
};
export type ClosedCall = CallFacts & {
  readonly phase: 'closed';
  /** Null: unanswered. */
  readonly activeAt: number | null;
  readonly endedAt: number;
  /** Null: not observed, or none (unanswered). */
  readonly wrapUpEndedAt: number | null;
};

/** A call with the customer on the line, or ringing. */
export type LiveCall = RingingCall | ActiveCall;
export type Call = RingingCall | ActiveCall | WrapUpCall | ClosedCall;

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

/** What is known of one relay's numbers and clock. */
export interface RelayRecord {
  /** Null: the lines without a relayId, which share one clock. */
  readonly relayId: string | null;
  /** Largest `at` as sent; null: none yet. */
  readonly lastAt: number | null;
  /** Milliseconds added to the relay's times since its clock stepped back. */
  readonly addedMs: number;
  /** The numbers not used up yet, as [first, last] ranges in order; the last one is open-ended. */
  readonly free: readonly (readonly [number, number])[];
}

export interface CallState {
  /** In order of their first event. */
  readonly calls: readonly Call[];
  readonly relays: readonly RelayRecord[];
  /** Time of the latest event, epoch milliseconds; null: none yet. */
  readonly latestAt: number | null;
  /** Added to a reading of the last event's relay clock to get the state's time. */
  readonly addedMs: number;
  /** Events applied so far. */
  readonly events: number;
  /** Those of the last line only, in the order of the rules. */
  readonly anomalies: readonly Anomaly[];
}

export const EMPTY_STATE: CallState = { calls: [], relays: [], latestAt: null, addedMs: 0, events: 0, anomalies: [] };

/** Records that something did not fit. */
export type Note = (code: AnomalyCode, callId: string | null) => void;
