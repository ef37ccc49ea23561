import type { AudioSample } from 'c/voiceAudioQuality';
import type { Anomaly } from './anomaly';

/** Milliseconds already counted, and since when it is counting (null: not now). */
export interface Span {
  readonly ms: number;
  readonly since: number | null;
}

/** What is known of something that is either on or off. */
export type TriState = 'on' | 'off' | 'unknown';
export type RecordingState = 'recording' | 'paused' | 'unknown';
/** What of a call a reload puts in doubt; its parties' hold is marked at each party. */
export type Unverified = 'mute' | 'recording';

/** A remote party; present while `presence` counts. */
export interface Party {
  /** As it came, untrimmed; null: the call named nobody. */
  readonly name: string | null;
  readonly hold: TriState;
  readonly presence: Span;
  readonly held: Span;
  /** The hold is from before a reload of the page, and no event has told of it since. */
  readonly isUnverified: boolean;
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

type CallFacts = {
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
  /** The call is known from before a reload of the page. */
  readonly isRestored: boolean;
  /** What is from before a reload of the page, and no event has told of since. */
  readonly unverified: readonly Unverified[];
  /** Newest last, at most 200. */
  readonly changes: readonly Change[];
  /** CALL_STARTED; null: not observed. All times are epoch milliseconds on the state's own clock. */
  readonly startedAt: number | null;
  /** CALL_CONNECTED; null: not connected, or not observed. */
  readonly connectedAt: number | null;
};

export type RingingCall = CallFacts & {
  readonly phase: 'ringing';
  readonly startedAt: number;
  readonly activeAt: null;
  readonly endedAt: null;
  readonly wrapUpEndedAt: null;
  readonly canReopen: false;
};
export type ActiveCall = CallFacts & {
  readonly phase: 'active';
  /** The event that made the call active: CALL_CONNECTED, or the one it was inferred from. */
  readonly activeAt: number;
  readonly endedAt: null;
  readonly wrapUpEndedAt: null;
  readonly canReopen: false;
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
  readonly canReopen: false;
};

export type Call = RingingCall | ActiveCall | WrapUpCall | ClosedCall;

/** What is known of one relay's numbers and clock. */
export interface RelayRecord {
  /** Null: the lines without a relayId, which share one clock. */
  readonly relayId: string | null;
  /** Latest `at` as sent; -Infinity: none yet. */
  readonly lastAt: number;
  /** Milliseconds added to the relay's times since its clock stepped back. */
  readonly addedMs: number;
  /** The largest number that it used; -Infinity: none yet. */
  readonly largest: number;
  /** The smaller numbers that are not used up, as [first, last] ranges. */
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
  /** Whether the page was reloaded: its new relays go on with the clock of those before. */
  readonly isRestored: boolean;
  /** Those of the last line only, in the order of the rules. */
  readonly anomalies: readonly Anomaly[];
}

/** What a trace says beside its events: the page was reloaded here, or lines were left out that led up to these numbers and clocks. */
export type TraceMark = { readonly kind: 'restored' } | CheckpointMark;
export type CheckpointMark = { readonly kind: 'checkpoint' } & Omit<CallState, 'calls' | 'anomalies'>;

export const EMPTY_STATE: CallState = {
  calls: [],
  relays: [],
  latestAt: null,
  addedMs: 0,
  events: 0,
  isRestored: false,
  anomalies: [],
};
