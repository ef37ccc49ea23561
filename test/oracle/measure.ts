import type { OracleCall, OracleCallSummary, OracleMoment, OracleParty } from './model';

/** A call as docs/contract.md#trace-summary prints it; `last` is "the time of the trace's last applied event". */
export function measured(call: OracleCall, last: number): OracleCallSummary & Record<string, unknown> {
  const wasActive = call.activeAt !== null;
  // "`outcome` is `answered` once the call was active, `unanswered`, or null while ringing."
  const outcome = wasActive ? 'answered' : call.phase === 'closed' ? 'unanswered' : null;
  const holdMs = timeWhile(call, last, isHeld);
  const end = call.endedAt ?? last;
  return {
    callId: call.callId,
    leg: call.leg,
    callType: call.callType,
    // "`participant` is the first party's name"
    participant: call.parties[0]?.name ?? null,
    phase: call.phase,
    outcome,
    startedAt: call.startedAt,
    connectedAt: call.connectedAt,
    endedAt: call.endedAt,
    wrapUpEndedAt: call.wrapUpEndedAt,
    ringMs: ringMs(call, last),
    // "talkMs + holdMs = endedAt − connectedAt, exactly"; "A call that never was active has 0"; "If the call was
    // answered and connectedAt is null, ringMs and talkMs are null"
    talkMs: !wasActive ? 0 : call.connectedAt === null ? null : end - call.connectedAt - holdMs,
    holdMs,
    // "active time with at least one remote party present …; each change to true counts"
    holdCount: changesToTrue(call, (moment) => moment.phase === 'active' && isHeld(moment)),
    // "muteMs … active time with mute `on` … recordingPausedMs … active time with recording `paused`"
    muteMs: timeWhile(call, last, (moment) => moment.mute === 'on'),
    recordingPausedMs: timeWhile(call, last, (moment) => moment.recording === 'paused'),
    wrapUpMs: wrapUpMs(call, last),
    mute: call.mute,
    recording: call.recording,
    parties: call.parties.map((party) => ({
      name: party.name,
      present: party.present,
      hold: party.hold,
      // "presentMs (per party) … heldMs (per party) … holdCount (per party)"
      presentMs: timeWhile(call, last, (moment) => isPresent(moment, party)),
      heldMs: timeWhile(call, last, (moment) => isPresent(moment, party) && holdOf(moment, party) === 'on'),
      // "whether the call is active and the party present with hold `on` is looked at after every event"
      holdCount: changesToTrue(
        call,
        (moment) => moment.phase === 'active' && isPresent(moment, party) && holdOf(moment, party) === 'on',
      ),
    })),
    // "`audio` is null without an AUDIO_STATS of this call"
    audio: call.reports === 0 ? null : audio(call),
  };
}

/** Active time, from the event that made the call active to its end, in which a condition held. */
function timeWhile(call: OracleCall, last: number, holds: (moment: OracleMoment) => boolean): number {
  const from = call.activeAt;
  if (from === null) return 0;
  const to = call.endedAt ?? last;
  let total = 0;
  call.moments.forEach((moment, index) => {
    const next = call.moments[index + 1]?.at ?? last;
    if (holds(moment)) total += Math.max(0, Math.min(next, to) - Math.max(moment.at, from));
  });
  return total;
}

const isPresent = (moment: OracleMoment, party: OracleParty): boolean =>
  moment.parties.some((one) => one.party === party && one.present);

const holdOf = (moment: OracleMoment, party: OracleParty): string | undefined =>
  moment.parties.find((one) => one.party === party)?.hold;

/** "at least one remote party present and the hold of every present party `on`" */
function isHeld(moment: OracleMoment): boolean {
  const here = moment.parties.filter((one) => one.present);
  return here.length > 0 && here.every((one) => one.hold === 'on');
}

/** "each change to true counts …, even if it lasts 0 ms" */
function changesToTrue(call: OracleCall, holds: (moment: OracleMoment) => boolean): number {
  let count = 0;
  let before = false;
  for (const moment of call.moments) {
    const now = holds(moment);
    if (now && !before) count += 1;
    before = now;
  }
  return count;
}

function ringMs(call: OracleCall, last: number): number | null {
  if (call.startedAt === null) return null;
  // "ringMs … connectedAt − startedAt, null if either is null"
  if (call.activeAt !== null) return call.connectedAt === null ? null : call.connectedAt - call.startedAt;
  // "unanswered: endedAt − startedAt; still ringing: to the trace's last applied event"
  return (call.endedAt ?? last) - call.startedAt;
}

/**
 * "wrapUpMs … wrapUpEndedAt − endedAt, null if not observed"; "Durations that still run … are counted to the time of the
 * trace's last applied event."
 */
function wrapUpMs(call: OracleCall, last: number): number | null {
  if (call.phase === 'wrapUp') return last - call.endedAt!;
  return call.wrapUpEndedAt === null ? null : call.wrapUpEndedAt - call.endedAt!;
}

/** "MOS is rounded to 2 decimals, other audio figures to 1. `rttMaxMs` is null if unknown." */
function audio(call: OracleCall): unknown {
  const { batches } = call;
  const scores = batches.map((batch) => batch.mos);
  const trips = batches.map((batch) => batch.rtt).filter((rtt) => rtt !== null);
  const mean = scores.length === 0 ? null : scores.reduce((sum, mos) => sum + mos, 0) / scores.length;
  return {
    reports: call.reports,
    batches: batches.length,
    oneWay: batches.filter((batch) => batch.oneWay).length,
    mosMin: rounded(smallest(scores), 2),
    mosMean: rounded(mean, 2),
    lossMaxPct: rounded(largest(batches.flatMap((batch) => batch.losses)), 1),
    jitterMaxMs: rounded(largest(batches.flatMap((batch) => batch.jitters)), 1),
    rttMaxMs: rounded(largest(trips), 1),
  };
}

/** "without a batch the five figures are null" */
const smallest = (values: number[]): number | null => (values.length === 0 ? null : Math.min(...values));

const largest = (values: number[]): number | null => (values.length === 0 ? null : Math.max(...values));

function rounded(value: number | null, decimals: number): number | null {
  if (value === null) return null;
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
