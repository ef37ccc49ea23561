import type { OracleBatch, OracleCall, OracleMoment, OracleParty } from './model';

/** A call as contract §4 prints it; `last` is "the time of the trace's last applied event". */
export function measured(call: OracleCall, last: number): unknown {
  const wasActive = call.activeAt !== null;
  // "`outcome` is `answered` once active, `unanswered`, or null while ringing"
  const outcome = wasActive ? 'answered' : call.phase === 'closed' ? 'unanswered' : null;
  const holdMs = timeWhile(call, last, isHeld);
  const end = call.endedAt ?? last;
  return {
    callId: call.callId,
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
    // "talkMs + holdMs = endedAt − connectedAt, exactly"; "A call that never was active has 0";
    // "If the call is answered and connectedAt is null: ringMs and talkMs are null"
    talkMs: !wasActive ? 0 : call.connectedAt === null ? null : end - call.connectedAt - holdMs,
    holdMs,
    holdCount: holdCount(call),
    // "muteMs: active time with mute `on`. recordingPausedMs: active time with recording `paused`."
    muteMs: timeWhile(call, last, (moment) => moment.mute === 'on'),
    recordingPausedMs: timeWhile(call, last, (moment) => moment.recording === 'paused'),
    wrapUpMs: wrapUpMs(call, last),
    mute: call.mute,
    recording: call.recording,
    parties: call.parties.map((party) => ({
      name: party.name,
      present: party.present,
      hold: party.hold,
      // "Per party, within active time: presentMs, heldMs."
      presentMs: timeWhile(call, last, (moment) => isPresent(moment, party)),
      heldMs: timeWhile(call, last, (moment) => isPresent(moment, party) && holdOf(moment, party) === 'on'),
    })),
    audio: call.batches.length === 0 ? null : audio(call.batches),
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

/** "at least one remote party present and every present one's hold `on`" */
function isHeld(moment: OracleMoment): boolean {
  const here = moment.parties.filter((one) => one.present);
  return here.length > 0 && here.every((one) => one.hold === 'on');
}

/** "each change to true counts in holdCount, even if it lasts 0 ms" */
function holdCount(call: OracleCall): number {
  let count = 0;
  let before = false;
  for (const moment of call.moments) {
    const now = isHeld(moment);
    if (now && !before) count += 1;
    before = now;
  }
  return count;
}

function ringMs(call: OracleCall, last: number): number | null {
  if (call.startedAt === null) return null;
  // "ringMs = connectedAt − startedAt, null if either is null"
  if (call.activeAt !== null) return call.connectedAt === null ? null : call.connectedAt - call.startedAt;
  // "unanswered: endedAt − startedAt; still ringing: to the last event"
  return (call.endedAt ?? last) - call.startedAt;
}

/** "wrapUpMs = wrapUpEndedAt − endedAt, null if not observed"; "What still runs … is counted to" the last event. */
function wrapUpMs(call: OracleCall, last: number): number | null {
  if (call.phase === 'wrapUp') return last - call.endedAt!;
  return call.wrapUpEndedAt === null ? null : call.wrapUpEndedAt - call.endedAt!;
}

/** "MOS rounded to 2 decimals, other audio figures to 1, `rttMaxMs` null if unknown" */
function audio(batches: OracleBatch[]): unknown {
  const scores = batches.map((batch) => batch.mos);
  const trips = batches.flatMap((batch) => batch.rtt ?? []);
  return {
    batches: batches.length,
    mosMin: rounded(Math.min(...scores), 2),
    mosMean: rounded(scores.reduce((sum, mos) => sum + mos, 0) / scores.length, 2),
    lossMaxPct: rounded(Math.max(...batches.flatMap((batch) => batch.losses)), 1),
    jitterMaxMs: rounded(Math.max(...batches.flatMap((batch) => batch.jitters)), 1),
    rttMaxMs: trips.length === 0 ? null : rounded(Math.max(...trips), 1),
  };
}

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
