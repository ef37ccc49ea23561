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
}

/** All AUDIO_STATS batches of a call: scores with 2 decimals, per cent and milliseconds with 1. */
export interface AudioSummary {
  readonly batches: number;
  readonly mosMin: number;
  readonly mosMean: number;
  readonly lossMaxPct: number;
  readonly jitterMaxMs: number;
  readonly rttMaxMs: number | null;
}

/** A call as the trace summary prints it; times in epoch milliseconds, null: not known. */
export interface CallSummary extends CallDurations {
  readonly callId: string;
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
  /** Null: no batch had a sample. */
  readonly audio: AudioSummary | null;
}

const rounded = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;

function outcomeOf(call: Call): CallSummary['outcome'] {
  if (call.activeAt !== null) return 'answered';
  return call.phase === 'closed' ? 'unanswered' : null;
}

function summarizeParty(call: Call, party: Party, at: number): PartySummary {
  const { presentMs, heldMs } = selectPartyDurations(call, party, at);
  return { name: party.name, present: isPresent(party), hold: party.hold, presentMs, heldMs };
}

function summarizeAudio({ batches, mosMin, mosSum, lossMaxPct, jitterMaxMs, rttMaxMs }: AudioRecord): AudioSummary {
  return {
    batches,
    mosMin: rounded(mosMin, 2),
    mosMean: rounded(mosSum / batches, 2),
    lossMaxPct: rounded(lossMaxPct, 1),
    jitterMaxMs: rounded(jitterMaxMs, 1),
    rttMaxMs: rttMaxMs === null ? null : rounded(rttMaxMs, 1),
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
