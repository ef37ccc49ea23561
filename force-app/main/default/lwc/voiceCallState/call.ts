import type { AudioSample } from 'c/voiceAudioQuality';
import type { CallRef } from './callRef';

/** A stopwatch: milliseconds counted so far, and since when it runs (null: it stands). */
export interface Span {
  readonly ms: number;
  readonly since: number | null;
}

/** Whether something is on, as far as events say. */
export type TriState = 'on' | 'off' | 'unknown';
export type RecordingState = 'recording' | 'paused' | 'unknown';
/** A fact of a call that may have changed while nobody watched. Holds are marked on each party (`isUnverified`). */
export type StaleFact = 'mute' | 'recording' | 'existence';

/** The latest HOLD or RESUME of a party. */
export interface HoldReport {
  readonly hold: 'on' | 'off';
  readonly at: number;
}

/** A remote party. It is on the call while `presence` runs. */
export interface Party {
  /** As reported, untrimmed; null: no event named the party. */
  readonly name: string | null;
  readonly hold: TriState;
  readonly presence: Span;
  readonly held: Span;
  /** How often it was put on hold. */
  readonly holdCount: number;
  /** Whether the hold may have changed while nobody watched and no event has reported it since. */
  readonly isUnverified: boolean;
  /** Null: no HOLD or RESUME of this party yet. */
  readonly holdReport: HoldReport | null;
  /** When PARTICIPANT_ADDED came, while that is all that is known (the party may still be ringing); null: otherwise. */
  readonly addedAt: number | null;
  /** Whether a CONFERENCE or its own RESUME came after the call's last HOLD, SWAP, PARTICIPANT_ADDED or PARTICIPANT_REMOVED. */
  readonly isTakenOffHold: boolean;
}

/** Sums up the call's AUDIO_STATS: per cent and milliseconds, not rounded. The figures are null without a batch. */
export interface AudioRecord {
  /** Count of AUDIO_STATS, readable or not. */
  readonly reports: number;
  readonly lastReportAt: number;
  /** Count of reports with a sample. */
  readonly batches: number;
  /** Count of batches in which one of two reported directions has no packet. */
  readonly oneWay: number;
  readonly mosMin: number | null;
  readonly mosSum: number | null;
  readonly lossMaxPct: number | null;
  readonly jitterMaxMs: number | null;
  readonly rttMaxMs: number | null;
  /** The last batches, oldest first, at most 240 (two hours, one every 30 s). */
  readonly recent: readonly DatedSample[];
}
export type DatedSample = AudioSample & {
  readonly at: number;
  /** Whether it counts for alarms: 30 s or more after the connect, at most 5 s of hold or mute, no other live call. */
  readonly isClean: boolean;
};

/** A point of a call's timeline: these facts hold from `at` on. */
export interface Change {
  readonly at: number;
  readonly onHold: boolean;
  readonly mute: TriState;
  readonly recording: RecordingState;
}

type CallFacts = CallRef & {
  /** In lower case: `inbound` or `outbound` as documented, or any other type as reported; null: not reported. */
  readonly callType: string | null;
  /** False while the call is only inferred. */
  readonly observed: boolean;
  /** Whether a CALL_CONNECTED of this leg has come. */
  readonly isConnectSeen: boolean;
  /** In order of first joining. */
  readonly parties: readonly Party[];
  /** Whether somebody is on the call whom no event has named: docs/contract.md#the-mark. */
  readonly hasUnnamed: boolean;
  /** Whether an event ever was about somebody on the call whom no party stands for. */
  readonly hadUnlisted: boolean;
  readonly mute: TriState;
  readonly recording: RecordingState;
  /** Runs while every party on the call is on hold, and at least one is. */
  readonly onHold: Span;
  readonly holdCount: number;
  readonly muted: Span;
  readonly recordingPaused: Span;
  /** Null: no AUDIO_STATS yet. */
  readonly audio: AudioRecord | null;
  /** Whether the call was restored after a reload of the page. */
  readonly isRestored: boolean;
  /** Whether events may have been missed since this leg began: the page was reloaded, or no relay listened. */
  readonly wasUnwatched: boolean;
  /** Facts that may have changed while nobody watched and that no event has reported since. */
  readonly unverified: readonly StaleFact[];
  /** Newest last, at most 200. */
  readonly changes: readonly Change[];
  /** When CALL_STARTED came; null: not observed. All times are epoch milliseconds on the state's clock. */
  readonly startedAt: number | null;
  /** When the latest CALL_STARTED came, a replay too. */
  readonly lastStartedAt: number | null;
  /** When CALL_CONNECTED came; null: not connected, or not observed. */
  readonly connectedAt: number | null;
  /** When the call's latest event came. */
  readonly lastEventAt: number;
  /** Whether the latest event was a PARTICIPANT_REMOVED of nobody known. */
  readonly isUnsureWhoLeft: boolean;
  /** When a party last stopped being on hold; null: never. */
  readonly lastHeldAt: number | null;
  /** Since when one party is on hold and another is not; null: not now. */
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
  /** When the call became active: by CALL_CONNECTED, or by the event that it was inferred from. */
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
  /** The later of the end and the latest CALL_ENDED. */
  readonly lastEndedAt: number;
  /** Whether the end was inferred because the last party left, and is not confirmed: for 10 minutes it can be taken back. */
  readonly canReopen: boolean;
  readonly wrapUpEndedAt: null;
};
export type ClosedCall = CallFacts & {
  readonly phase: 'closed';
  /** Null: the call was not answered. */
  readonly activeAt: number | null;
  readonly endedAt: number;
  readonly lastEndedAt: number;
  /** Null: not observed, or the call was not answered. */
  readonly wrapUpEndedAt: number | null;
  readonly canReopen: false;
};

/** One leg of a callId. */
export type Call = RingingCall | ActiveCall | WrapUpCall | ClosedCall;
