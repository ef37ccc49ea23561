import {
  isPresent,
  selectDurations,
  selectPartyDurations,
  type AnomalyCode,
  type Call,
  type Party,
  type RecordingState,
  type TriState,
} from 'c/voiceCallState';

/** Throws if an invariant does not hold. Plain and fast, because it is called millions of times. */
export function must(holds: boolean, invariant: string, context: unknown): void {
  if (!holds) throw new Error(`${invariant}: ${JSON.stringify(context)}`);
}

const isHeld = (party: Party): boolean => isPresent(party) && party.hold === 'on';

const isAllOnHold = (parties: readonly Party[]): boolean =>
  parties.some(isPresent) && parties.every((party) => party.hold === 'on' || !isPresent(party));

/** Checks which times are known in each phase, and their order. */
function checkTimes(call: Call, now: number): void {
  const { phase, startedAt, connectedAt, activeAt, endedAt, lastEndedAt, wrapUpEndedAt, canReopen } = call;
  const isOver = phase === 'wrapUp' || phase === 'closed';
  must(isOver === (endedAt !== null), 'a call has an end when it is over', call);
  must(
    phase !== 'ringing' || (startedAt !== null && activeAt === null),
    'a ringing call began and is not active',
    call,
  );
  must(phase === 'ringing' || phase === 'closed' || activeAt !== null, 'an answered call became active', call);
  must(wrapUpEndedAt === null || (phase === 'closed' && activeAt !== null), 'only an answered call ends wrap-up', call);
  must(!canReopen || phase === 'wrapUp', 'only a call in wrap-up may be active again', call);
  must(isOver === (lastEndedAt !== null), 'a call has a last end when it is over', call);
  must((lastEndedAt ?? 0) >= (endedAt ?? 0), 'the last CALL_ENDED is not before the end', call);
  must(call.lastEventAt >= (startedAt ?? activeAt ?? Infinity), 'the last event is not before the first', call);
  must(connectedAt === null || connectedAt === activeAt, 'a call is active from its connect on', call);
  let before = -Infinity;
  for (const at of [startedAt, activeAt, endedAt, wrapUpEndedAt, now]) {
    if (at === null) continue;
    must(at >= before, 'a call begins, connects, ends and is wrapped up in this order', call);
    before = at;
  }
}

/** Checks that the counts follow from the call's facts. */
function checkCounted(call: Call): void {
  const { mute, recording, parties } = call;
  must(isAllOnHold(parties) === (call.onHold.since !== null), 'hold counts while every present party is held', call);
  must((mute === 'on') === (call.muted.since !== null), 'mute is counted while it is on', call);
  must((recording === 'paused') === (call.recordingPaused.since !== null), 'a pause is counted while it lasts', call);
  const areRinging = parties.every(({ hold }, index) => hold === 'off' || (index === 0 && hold === 'unknown'));
  must(call.phase !== 'ringing' || areRinging, 'nobody is held while the call rings, and only the first unknown', call);
  for (const party of parties) {
    must(
      isHeld(party) === (party.held.since !== null),
      'a party is counted as held while it is present and on hold',
      call,
    );
    must(party.holdCount > 0 || (party.held.ms === 0 && !isHeld(party)), 'a party that was held has a hold', call);
  }
}

function checkDurations(call: Call, now: number): void {
  const { activeAt, connectedAt, endedAt, startedAt } = call;
  const { talkMs, holdMs, muteMs, recordingPausedMs, ringMs, wrapUpMs } = selectDurations(call, now);
  const activeMs = activeAt === null ? 0 : (endedAt ?? now) - activeAt;
  const isWhole = (ms: number | null): boolean => ms === null || (Number.isInteger(ms) && ms >= 0);
  const isWithin = (ms: number): boolean => Number.isInteger(ms) && ms >= 0 && ms <= activeMs;
  must(isWhole(ringMs) && isWhole(talkMs) && isWhole(wrapUpMs), 'a duration is whole milliseconds, or null', call);
  const areWithin = isWithin(holdMs) && isWithin(muteMs) && isWithin(recordingPausedMs);
  must(areWithin, 'nothing lasts longer than the active time', call);
  for (const party of call.parties) {
    const { presentMs, heldMs, heldNowMs } = selectPartyDurations(call, party, now);
    must(isWithin(presentMs) && isWithin(heldMs), 'nobody is present or held longer than the active time', call);
    must(heldMs <= presentMs, 'nobody is held longer than present', call);
    must(heldNowMs === null || heldNowMs <= heldMs, 'a hold that lasts is part of all holds', call);
  }
  if (connectedAt === null) return;
  must(talkMs !== null && talkMs + holdMs === (endedAt ?? now) - connectedAt, 'talk + hold = active time', call);
  must((ringMs === null) === (startedAt === null), 'ringing needs a start', call);
}

/** Checks everything that must hold for a call at any moment. */
export function checkCall(call: Call, now: number): void {
  checkTimes(call, now);
  checkCounted(call);
  checkDurations(call, now);
}

/** The values that each event may give to mute, recording and hold. Other events must not change them. */
const REPORTS_MUTE: Record<string, TriState> = { MUTE: 'on', UNMUTE: 'off', CALL_CONNECTED: 'off' };
const REPORTS_RECORDING: Record<string, RecordingState> = { PAUSE_RECORDING: 'paused', RESUME_RECORDING: 'recording' };
const REPORTS_HOLD: Record<string, readonly TriState[]> = {
  HOLD: ['on'],
  RESUME: ['off'],
  SWAP: ['on', 'off', 'unknown'],
  CONFERENCE: ['off'],
  PARTICIPANT_ADDED: ['off'],
  CALL_STARTED: ['unknown'],
  CALL_CONNECTED: ['off', 'unknown'],
};

/** A connect tells hold and mute only if the start came longer than this before it; otherwise both may be a replay. */
const REPLAY_MS = 1000;
/** It always does if its relay had listened for longer than this when the leg began. */
const REPLAY_TIME_MS = 10_000;

/** The type of a line, and the state time of its relay's first applied line. */
export interface AppliedLine {
  readonly type: string;
  readonly relaySince: number;
}

function isSureConnect(before: Call | undefined, after: Call, relaySince: number): boolean {
  if (before?.phase !== 'ringing' || before.wasUnwatched) return false;
  const isLongAgo = (after.connectedAt ?? 0) - before.lastStartedAt > REPLAY_MS;
  return isLongAgo || before.startedAt - relaySince > REPLAY_TIME_MS;
}

/** Checks that nothing is claimed without an event that reported it. */
export function checkClaims(before: Call | undefined, after: Call, { type, relaySince }: AppliedLine): void {
  const isSure = isSureConnect(before, after, relaySince);
  if (after.mute !== (before?.mute ?? 'unknown')) {
    must(after.mute === REPORTS_MUTE[type], 'mute is as an event reported it', after);
    must(type !== 'CALL_CONNECTED' || (isSure && before?.mute === 'unknown'), 'a connect claims little', after);
  }
  if (after.recording !== (before?.recording ?? 'unknown'))
    must(after.recording === REPORTS_RECORDING[type], 'recording is as an event reported it', after);
  for (const [index, { name, hold }] of after.parties.entries()) {
    const known = before?.parties.filter((party) => party.name === name || party.name === null) ?? [];
    if (known.some((party) => party.hold === hold) || (!known.length && hold === 'unknown')) continue;
    must(REPORTS_HOLD[type]?.includes(hold) ?? false, 'hold is as an event reported it', after);
    const was = before?.parties[index]?.hold;
    must(type !== 'CALL_CONNECTED' || hold === 'unknown' || isSure, 'a connect claims little', after);
    must(type !== 'SWAP' || was !== 'unknown', 'an unknown hold stays so when it is swapped', after);
  }
}

/** Checks that each hold of the call and of each party counts once, when it begins. */
function checkHoldCounts(before: Call, after: Call): void {
  const begins = (was: boolean, is: boolean): number => Number(is && !was);
  const isActive = after.phase === 'active';
  const more = begins(
    before.onHold.since !== null && before.phase === 'active',
    isActive && isAllOnHold(after.parties),
  );
  must(after.holdCount === before.holdCount + more, 'a hold of the call counts once', { before, after });
  if (after.parties.length < before.parties.length) return; // the nameless party turned out to be another
  for (const [index, party] of after.parties.entries()) {
    const was = before.parties[index];
    const moreOfParty = begins(
      was !== undefined && isHeld(was) && before.phase === 'active',
      isActive && isHeld(party),
    );
    must(party.holdCount === (was?.holdCount ?? 0) + moreOfParty, 'a hold of a party counts once', { before, after });
  }
}

/** Checks that known facts stay known. */
export function checkKept(before: Call, after: Call, said: ReadonlySet<AnomalyCode>): void {
  must(before.callId === after.callId && before.leg === after.leg, 'a call keeps its name', { before, after });
  const kept = ['startedAt', 'connectedAt', 'wrapUpEndedAt', 'callType'] as const;
  for (const field of kept)
    must(before[field] === null || before[field] === after[field], `${field} does not change`, { before, after });
  const isReopened = before.canReopen && after.phase === 'active';
  must(before.endedAt === null || before.endedAt === after.endedAt || isReopened, 'an end stays', { before, after });
  must(before.startedAt !== null || after.startedAt === null, 'a start is not invented later', after);
  must(after.observed || !before.observed, 'what was observed stays so', after);
  checkHoldCounts(before, after);
  must((after.audio?.reports ?? 0) >= (before.audio?.reports ?? 0), 'audio is not forgotten', after);
  must(after.lastEventAt >= before.lastEventAt, 'the last event does not go back', after);
  must(before.activeAt === null || before.activeAt === after.activeAt, 'a call becomes active once', after);
  const isUnseenConnect = before.phase === 'ringing' && after.phase === 'active' && after.connectedAt === null;
  must(!isUnseenConnect || said.has('inferred-start'), 'an unseen connect is an anomaly', after);
}

/** Checks that between two lines time counts for what was on and for nothing else, and that no counted time is taken back. */
export function checkTimeRunsOn(before: Call, after: Call, from: number, now: number): void {
  if (before.endedAt !== null && after.endedAt === null) return; // as if it had never ended: the time between counts, too
  const [was, is, reported] = [
    selectDurations(before, from),
    selectDurations(before, now),
    selectDurations(after, now),
  ];
  const passed = before.phase === 'active' ? now - from : 0;
  const isHeld = isAllOnHold(before.parties);
  must(is.holdMs - was.holdMs === (isHeld ? passed : 0), 'hold runs on while the call is on hold', before);
  must(is.muteMs - was.muteMs === (before.mute === 'on' ? passed : 0), 'mute runs on while it is on', before);
  const pausedMs = is.recordingPausedMs - was.recordingPausedMs;
  must(pausedMs === (before.recording === 'paused' ? passed : 0), 'a pause runs on while it lasts', before);
  const isKept =
    reported.holdMs === is.holdMs &&
    reported.muteMs === is.muteMs &&
    reported.recordingPausedMs === is.recordingPausedMs;
  must(isKept && (before.phase === 'ringing' || reported.talkMs === is.talkMs), 'a line changes no past', {
    before,
    after,
  });
  if (after.parties.length < before.parties.length) return; // the nameless party turned out to be another
  for (const [index, party] of after.parties.entries()) {
    const known = before.parties[index];
    if (!known) continue;
    const [then, since] = [selectPartyDurations(before, known, now), selectPartyDurations(after, party, now)];
    must(then.presentMs === since.presentMs && then.heldMs === since.heldMs, 'a line changes no past', after);
  }
}
