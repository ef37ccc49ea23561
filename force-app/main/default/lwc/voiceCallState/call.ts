import type { AudioSample } from 'c/voiceAudioQuality';
import type { CallRef } from './callRef';

/** Milliseconds already counted, and since when it is counting (null: not now). */
export interface Span {
  readonly ms: number;
  readonly since: number | null;
}

/** Knowledge of something that is either on or off. */
export type TriState = 'on' | 'off' | 'unknown';
export type RecordingState = 'recording' | 'paused' | 'unknown';
/** A fact of a call that may have changed while nobody watched; each party carries its own mark for its hold. */
export type StaleFact = 'mute' | 'recording' | 'existence';

/** The latest HOLD or RESUME that meant a party. */
export interface HoldReport {
  readonly hold: 'on' | 'off';
  readonly at: number;
}

/** A remote party; present while `presence` counts. */
export interface Party {
  /** As it came, untrimmed; null: the call named nobody. */
  readonly name: string | null;
  readonly hold: TriState;
  readonly presence: Span;
  readonly held: Span;
  /** How often its hold began to count. */
  readonly holdCount: number;
  /** The hold may have changed while nobody watched, and no event has reported it since. */
  readonly isUnverified: boolean;
  /** Null: neither HOLD nor RESUME has meant this party. */
  readonly holdReport: HoldReport | null;
  /** PARTICIPANT_ADDED, while nothing else has reported the party (it may still be ringing); null: otherwise. */
  readonly addedAt: number | null;
  /** CONFERENCE, or a RESUME of its own, since the call's last HOLD, SWAP, PARTICIPANT_ADDED or PARTICIPANT_REMOVED. */
  readonly isTakenOffHold: boolean;
}

/** The call's AUDIO_STATS so far; per cent and milliseconds, not rounded. The figures are null without a batch. */
export interface AudioRecord {
  /** AUDIO_STATS of this call, readable or not. */
  readonly reports: number;
  readonly lastReportAt: number;
  /** Reports with a sample. */
  readonly batches: number;
  /** Batches with one direction reported without a packet. */
  readonly oneWay: number;
  readonly mosMin: number | null;
  readonly mosSum: number | null;
  readonly lossMaxPct: number | null;
  readonly jitterMaxMs: number | null;
  readonly rttMaxMs: number | null;
  /** The last batches, oldest first, at most 240 (two hours at one each 30 s). */
  readonly recent: readonly DatedSample[];
}
export type DatedSample = AudioSample & {
  readonly at: number;
  /** Counts for alarms: 30 s after the connect, with at most 5 s of hold or mute, and no other live call beside it. */
  readonly isClean: boolean;
};

/** The facts on a call's timeline from a moment on. */
export interface Change {
  readonly at: number;
  readonly onHold: boolean;
  readonly mute: TriState;
  readonly recording: RecordingState;
}

type CallFacts = CallRef & {
  /** Lower case, `inbound` or `outbound` as documented, any other kept; null: not reported. */
  readonly callType: string | null;
  /** False while the call is known by inference only. */
  readonly observed: boolean;
  /** A CALL_CONNECTED has come for this leg. */
  readonly isConnectSeen: boolean;
  /** In order of first joining. */
  readonly parties: readonly Party[];
  /** Somebody whom no event has named is on the call: see docs/contract.md#the-mark. */
  readonly hasUnnamed: boolean;
  readonly mute: TriState;
  readonly recording: RecordingState;
  /** Counts while at least one party is present and every present one is on hold. */
  readonly onHold: Span;
  readonly holdCount: number;
  readonly muted: Span;
  readonly recordingPaused: Span;
  /** Null: no AUDIO_STATS yet. */
  readonly audio: AudioRecord | null;
  /** The call is known from before a reload of the page. */
  readonly isRestored: boolean;
  /** Nobody watched for a while since this leg began: the page was reloaded, or no relay listened. */
  readonly wasUnwatched: boolean;
  /** Facts that may have changed while nobody watched, and that no event has reported since. */
  readonly unverified: readonly StaleFact[];
  /** Newest last, at most 200. */
  readonly changes: readonly Change[];
  /** CALL_STARTED; null: not observed. All times are epoch milliseconds on the state's own clock. */
  readonly startedAt: number | null;
  /** The latest CALL_STARTED, replays too. */
  readonly lastStartedAt: number | null;
  /** CALL_CONNECTED; null: not connected, or not observed. */
  readonly connectedAt: number | null;
  /** The call's own latest event. */
  readonly lastEventAt: number;
  /** The latest event was a PARTICIPANT_REMOVED without a known participant. */
  readonly isUnsureWhoLeft: boolean;
  /** When the last party that was on hold ceased to be; null: never. */
  readonly lastHeldAt: number | null;
  /** Since when one party has been on hold while another is not; null: not now. */
  readonly mixedSince: number | null;
};

export type RingingCall = CallFacts & {
  readonly phase: 'ringing';
  readonly startedAt: number;
  readonly lastStartedAt: number;
  readonly activeAt: null;
  readonly endedAt: null;
  readonly lastEndedAt: null;
  readonly wrapUpEndedAt: null;
  readonly canReopen: false;
};
export type ActiveCall = CallFacts & {
  readonly phase: 'active';
  /** The event that made the call active: CALL_CONNECTED, or the one it was inferred from. */
  readonly activeAt: number;
  readonly endedAt: null;
  readonly lastEndedAt: null;
  readonly wrapUpEndedAt: null;
  readonly canReopen: false;
};
export type WrapUpCall = CallFacts & {
  readonly phase: 'wrapUp';
  readonly activeAt: number;
  readonly endedAt: number;
  /** The end or the latest CALL_ENDED after it, whichever is later. */
  readonly lastEndedAt: number;
  /** True when the end was inferred from the last party leaving, and not confirmed: the end can be taken back for 10 minutes. */
  readonly canReopen: boolean;
  readonly wrapUpEndedAt: null;
};
export type ClosedCall = CallFacts & {
  readonly phase: 'closed';
  /** Null: unanswered. */
  readonly activeAt: number | null;
  readonly endedAt: number;
  readonly lastEndedAt: number;
  /** Null: not observed, or none (unanswered). */
  readonly wrapUpEndedAt: number | null;
  readonly canReopen: false;
};

/** One leg of a callId. */
export type Call = RingingCall | ActiveCall | WrapUpCall | ClosedCall;
