import { isPresent, selectDurations, selectPartyDurations } from 'c/voiceCallState';
import type { AudioRecord, Call, CallDurations, Party, RecordingState, TriState } from 'c/voiceCallState';

/** One remote party of a call; whole milliseconds of active time. */
export interface PartySummary {
  /** Null: the call named nobody. */
  readonly name: string | null;
  readonly present: boolean;
  readonly hold: TriState;
  readonly presentMs: number;
  readonly heldMs: number;
  readonly holdCount: number;
}

/** All AUDIO_STATS of a call: scores with 2 decimals, per cent and milliseconds with 1; the figures are null without a batch. */
export interface AudioSummary {
  readonly reports: number;
  /** Reports with a sample. */
  readonly batches: number;
  /** Batches in which exactly one of two reported directions has a sample. */
  readonly oneWay: number;
  readonly mosMin: number | null;
  readonly mosMean: number | null;
  readonly lossMaxPct: number | null;
  readonly jitterMaxMs: number | null;
  readonly rttMaxMs: number | null;
}

/** A call as the trace summary prints it; times in epoch milliseconds, null: not known. */
export interface CallSummary extends CallDurations {
  readonly callId: string;
  /** 1, 2, 3 …: which call of this callId. */
  readonly leg: number;
  readonly callType: string | null;
  /** The first party's name. */
  readonly participant: string | null;
  readonly phase: Call['phase'];
  readonly outcome: 'answered' | 'unanswered' | null;
  readonly startedAt: number | null;
  readonly connectedAt: number | null;
  readonly endedAt: number | null;
  readonly wrapUpEndedAt: number | null;
  readonly holdCount: number;
  readonly mute: TriState;
  readonly recording: RecordingState;
  readonly parties: readonly PartySummary[];
  /** Null: no AUDIO_STATS. */
  readonly audio: AudioSummary | null;
}

/** Rounded, as far as the number leaves room for decimals; null stays. */
function rounded(value: number | null, decimals: number): number | null {
  const shifted = value === null ? Infinity : Math.round(value * 10 ** decimals);
  return shifted < Infinity ? shifted / 10 ** decimals : value;
}

function outcomeOf(call: Call): CallSummary['outcome'] {
  if (call.activeAt !== null) return 'answered';
  return call.phase === 'closed' ? 'unanswered' : null;
}

function summarizeParty(call: Call, party: Party, at: number): PartySummary {
  const { presentMs, heldMs } = selectPartyDurations(call, party, at);
  const { name, hold, holdCount } = party;
  return { name, present: isPresent(party), hold, presentMs, heldMs, holdCount };
}

function summarizeAudio(audio: AudioRecord): AudioSummary {
  const { reports, batches, oneWay, mosSum } = audio;
  return {
    reports,
    batches,
    oneWay,
    mosMin: rounded(audio.mosMin, 2),
    mosMean: rounded(mosSum === null ? null : mosSum / batches, 2),
    lossMaxPct: rounded(audio.lossMaxPct, 1),
    jitterMaxMs: rounded(audio.jitterMaxMs, 1),
    rttMaxMs: rounded(audio.rttMaxMs, 1),
  };
}

/**
 * A call with everything that follows from it, in the order in which the trace summary prints it.
 * @param at state time in epoch milliseconds up to which a live call or a wrap-up is counted
 */
export function summarizeCall(call: Call, at: number): CallSummary {
  const { ringMs, talkMs, holdMs, muteMs, recordingPausedMs, wrapUpMs } = selectDurations(call, at);
  return {
    callId: call.callId,
    leg: call.leg,
    callType: call.callType,
    participant: call.parties[0]?.name ?? null,
    phase: call.phase,
    outcome: outcomeOf(call),
    startedAt: call.startedAt,
    connectedAt: call.connectedAt,
    endedAt: call.endedAt,
    wrapUpEndedAt: call.wrapUpEndedAt,
    ringMs,
    talkMs,
    holdMs,
    holdCount: call.holdCount,
    muteMs,
    recordingPausedMs,
    wrapUpMs,
    mute: call.mute,
    recording: call.recording,
    parties: call.parties.map((party) => summarizeParty(call, party, at)),
    audio: call.audio && summarizeAudio(call.audio),
  };
}
