// The transitions of one call of callScript.mjs by hand, as bare as they can be: a copy of what changes, and the changes. They
// trust their input: every id and name given and known, names equal to the letter, numbers and times in order, nothing twice.
import { withBatch } from './bareAudio.mjs';
import { copyOf } from './bareCopy.mjs';

const FLIPPED = { on: 'off', off: 'on', unknown: 'unknown' };

const idle = () => ({ ms: 0, since: null });
const start = (span, at) => ({ ms: span.ms, since: at });
const stop = (span, at) => ({ ms: span.ms + at - span.since, since: null });
const joined = (name, hold, at) => ({ name, hold, presence: { ms: 0, since: at }, held: idle(), isUnverified: false });

function withChange(next, at) {
  const { onHold, mute, recording } = next;
  next.changes = [...next.changes, { at, onHold: onHold.since !== null, mute, recording }];
  return next;
}

function withHold(party, hold, at) {
  if (party.presence.since === null || party.hold === hold) return party;
  const { name, presence, held, isUnverified } = party;
  const nextHeld = hold === 'on' ? start(held, at) : held.since === null ? held : stop(held, at);
  return { name, hold, presence, held: nextHeld, isUnverified };
}

/** The call with other parties: counts hold while every present party is held. */
function withParties(call, parties, at) {
  const next = copyOf(call);
  next.parties = parties;
  let isOnHold = false;
  for (const { presence, hold } of parties) {
    if (presence.since === null) continue;
    isOnHold = hold === 'on';
    if (!isOnHold) break;
  }
  if (isOnHold === (call.onHold.since !== null)) return next;
  next.onHold = isOnHold ? start(call.onHold, at) : stop(call.onHold, at);
  next.holdCount += Number(isOnHold);
  return withChange(next, at);
}

const mapParties = (call, change, at) => withParties(call, call.parties.map(change), at);
const holdNamed = (call, name, hold, at) => mapParties(call, (p) => (p.name === name ? withHold(p, hold, at) : p), at);

function withMute(call, mute, at) {
  const next = copyOf(call);
  next.mute = mute;
  if (mute === 'on') next.muted = start(call.muted, at);
  else if (call.muted.since !== null) next.muted = stop(call.muted, at);
  return withChange(next, at);
}

function withRecording(call, recording, at) {
  const next = copyOf(call);
  next.recording = recording;
  if (recording === 'paused') next.recordingPaused = start(call.recordingPaused, at);
  else if (call.recordingPaused.since !== null) next.recordingPaused = stop(call.recordingPaused, at);
  return withChange(next, at);
}

function newCall({ callId, callType, participant, at }) {
  return {
    callId,
    callType,
    observed: true,
    parties: [joined(participant, 'unknown', at)],
    mute: 'unknown',
    recording: 'unknown',
    onHold: idle(),
    holdCount: 0,
    muted: idle(),
    recordingPaused: idle(),
    audio: null,
    isRestored: false,
    unverified: [],
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    phase: 'ringing',
    startedAt: at,
    connectedAt: null,
    activeAt: null,
    endedAt: null,
    wrapUpEndedAt: null,
    canReopen: false,
  };
}

function connected(call, at) {
  const next = copyOf(call);
  next.parties = call.parties.map((party) => withHold(party, 'off', at));
  next.mute = 'off';
  next.phase = 'active';
  next.connectedAt = next.activeAt = at;
  return withChange(next, at);
}

function left({ name, hold, presence, held, isUnverified }, at, activeAt) {
  const ms = presence.ms + at - Math.max(presence.since, activeAt);
  return { name, hold, presence: { ms, since: null }, held, isUnverified };
}

function added(parties, name, at) {
  if (!parties.some((party) => party.name === name)) return [...parties, joined(name, 'off', at)];
  return parties.map((p) => (p.name === name ? { ...p, hold: 'off', presence: start(p.presence, at) } : p));
}

function ended(call, at) {
  const next = copyOf(call);
  next.phase = 'wrapUp';
  next.endedAt = at;
  return next;
}

function closed(call, at) {
  const next = copyOf(call);
  next.phase = 'closed';
  next.wrapUpEndedAt = at;
  return next;
}

function withAudio(call, { detail, at }) {
  const next = copyOf(call);
  next.audio = withBatch(call.audio, detail, at);
  return next;
}

/** What each event makes of its call. */
export const TRANSITIONS = {
  CALL_STARTED: (_call, event) => newCall(event),
  CALL_CONNECTED: (call, { at }) => connected(call, at),
  CALL_ENDED: (call, { at }) => ended(call, at),
  WRAP_UP_ENDED: (call, { at }) => closed(call, at),
  AUDIO_STATS: withAudio,
  HOLD: (call, { participant, at }) => holdNamed(call, participant, 'on', at),
  RESUME: (call, { participant, at }) => holdNamed(call, participant, 'off', at),
  SWAP: (call, { at }) => mapParties(call, (p) => withHold(p, FLIPPED[p.hold], at), at),
  CONFERENCE: (call, { at }) => mapParties(call, (p) => withHold(p, 'off', at), at),
  PARTICIPANT_ADDED: (call, { participant, at }) => withParties(call, added(call.parties, participant, at), at),
  PARTICIPANT_REMOVED: (call, { participant, at }) =>
    mapParties(call, (p) => (p.name === participant ? left(p, at, call.activeAt) : p), at),
  MUTE: (call, { at }) => withMute(call, 'on', at),
  UNMUTE: (call, { at }) => withMute(call, 'off', at),
  PAUSE_RECORDING: (call, { at }) => withRecording(call, 'paused', at),
  RESUME_RECORDING: (call, { at }) => withRecording(call, 'recording', at),
};
