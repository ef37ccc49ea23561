import { isPresent, selectDurations, selectPartyDurations } from 'c/voiceCallState';
import type { AudioRecord, Call, CallDurations, Party, RecordingState, TriState } from 'c/voiceCallState';

/** A remote party of a call. Times are whole milliseconds of the call's active time. */
export interface PartySummary {
  /** Null: no event named the party. */
  readonly name: string | null;
  readonly present: boolean;
  readonly hold: TriState;
  readonly presentMs: number;
  readonly heldMs: number;
  readonly holdCount: number;
}

/** Sums up a call's AUDIO_STATS: scores with 2 decimals, per cent and milliseconds with 1. The figures are null without a batch. */
export interface AudioSummary {
  readonly reports: number;
  /** Count of reports with a sample. */
  readonly batches: number;
  /** Count of batches in which exactly one of two reported directions has a sample. */
  readonly oneWay: number;
  readonly mosMin: number | null;
  readonly mosMean: number | null;
  readonly lossMaxPct: number | null;
  readonly jitterMaxMs: number | null;
  readonly rttMaxMs: number | null;
}

/** A call in the trace summary. Times are epoch milliseconds; null: not known. */
export interface CallSummary extends CallDurations {
  readonly callId: string;
  /** Counts the calls of this callId from 1. */
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

/** Rounds to that many decimals, unless the number is too large to have any; null stays null. */
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
 * Summarizes a call, its fields in the order of the trace summary.
 * @param at state time, epoch milliseconds, up to which a live call or a wrap-up counts
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
