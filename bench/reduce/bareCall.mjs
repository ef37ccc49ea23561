// The transitions of one call of callScript.mjs by hand, as bare as they can be: a copy of what changes, and the changes. They
// trust their input: every id and name given and known, names equal to the letter, numbers and times in order, nothing twice.
import { withBatch } from './bareAudio.mjs';
import { copyOf } from './bareCopy.mjs';
import { added, isPresent, joined, left, regrouped, start, stop, withHold } from './bareParty.mjs';

const FLIPPED = { on: 'off', off: 'on', unknown: 'unknown' };

const idle = () => ({ ms: 0, since: null });

function withChange(next, at) {
  const { onHold, mute, recording } = next;
  next.changes = [...next.changes, { at, onHold: onHold.since !== null, mute, recording }];
  return next;
}

function isAnyHeld(parties) {
  for (const { held } of parties) if (held.since !== null) return true;
  return false;
}

/** The call with other parties: counts hold while every present party is held. */
function withParties(call, parties, at) {
  const next = copyOf(call, at);
  next.parties = parties;
  const present = { on: 0, off: 0, unknown: 0 };
  for (const party of parties) if (isPresent(party)) present[party.hold] += 1;
  const isOnHold = present.on > 0 && present.off + present.unknown === 0;
  next.mixedSince = present.on > 0 && present.off > 0 ? (call.mixedSince ?? at) : null;
  if (isAnyHeld(call.parties) && !isAnyHeld(parties)) next.lastHeldAt = at;
  if (isOnHold === (call.onHold.since !== null)) return next;
  next.onHold = isOnHold ? start(call.onHold, at) : stop(call.onHold, at);
  next.holdCount += Number(isOnHold);
  return withChange(next, at);
}

const mapParties = (call, change, at) => withParties(call, call.parties.map(change), at);

const held = (call, name, at) =>
  mapParties(call, (p) => (p.name === name ? withHold(p, 'on', { hold: 'on', at }, false, at) : regrouped(p)), at);
const resumed = (call, name, at) =>
  mapParties(call, (p) => (p.name === name ? withHold(p, 'off', { hold: 'off', at }, true, at) : p), at);
const swapped = (call, at) =>
  mapParties(call, (p) => (isPresent(p) ? withHold(p, FLIPPED[p.hold], p.holdReport, false, at) : regrouped(p)), at);
const conferenced = (call, at) =>
  mapParties(call, (p) => (isPresent(p) ? withHold(p, 'off', p.holdReport, true, at) : p), at);
const removed = (call, name, at) =>
  mapParties(call, (p) => (p.name === name ? left(p, at, call.activeAt) : regrouped(p)), at);

function withMute(call, mute, at) {
  const next = copyOf(call, at);
  next.mute = mute;
  if (mute === 'on') next.muted = start(call.muted, at);
  else if (call.muted.since !== null) next.muted = stop(call.muted, at);
  return withChange(next, at);
}

function withRecording(call, recording, at) {
  const next = copyOf(call, at);
  next.recording = recording;
  if (recording === 'paused') next.recordingPaused = start(call.recordingPaused, at);
  else if (call.recordingPaused.since !== null) next.recordingPaused = stop(call.recordingPaused, at);
  return withChange(next, at);
}

function newCall({ callId, callType, participant, at }) {
  return {
    callId,
    leg: 1,
    callType,
    observed: true,
    isConnectSeen: false,
    parties: [joined(participant, 'unknown', null, at)],
    hasUnnamed: false,
    hadUnlisted: false,
    mute: 'unknown',
    recording: 'unknown',
    onHold: idle(),
    holdCount: 0,
    muted: idle(),
    recordingPaused: idle(),
    audio: null,
    isRestored: false,
    wasUnwatched: false,
    unverified: [],
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    startedAt: at,
    lastStartedAt: at,
    connectedAt: null,
    lastEventAt: at,
    isUnsureWhoLeft: false,
    lastHeldAt: null,
    mixedSince: null,
    phase: 'ringing',
    activeAt: null,
    endedAt: null,
    lastEndedAt: null,
    wrapUpEndedAt: null,
    canReopen: false,
  };
}

function connected(call, at) {
  const next = copyOf(call, at);
  next.isConnectSeen = true;
  next.parties = call.parties.map((party) => withHold(party, 'off', null, false, at));
  next.mute = 'off';
  next.phase = 'active';
  next.connectedAt = next.activeAt = at;
  return withChange(next, at);
}

function ended(call, at) {
  const next = copyOf(call, at);
  next.phase = 'wrapUp';
  next.endedAt = next.lastEndedAt = at;
  return next;
}

function closed(call, at) {
  const next = copyOf(call, at);
  next.phase = 'closed';
  next.wrapUpEndedAt = at;
  return next;
}

function withAudio(call, { detail, at }) {
  const next = copyOf(call, at);
  next.audio = withBatch(call, detail, at);
  return next;
}

/** What each event makes of its call. */
export const TRANSITIONS = {
  CALL_STARTED: (_call, event) => newCall(event),
  CALL_CONNECTED: (call, { at }) => connected(call, at),
  CALL_ENDED: (call, { at }) => ended(call, at),
  WRAP_UP_ENDED: (call, { at }) => closed(call, at),
  AUDIO_STATS: withAudio,
  HOLD: (call, { participant, at }) => held(call, participant, at),
  RESUME: (call, { participant, at }) => resumed(call, participant, at),
  SWAP: (call, { at }) => swapped(call, at),
  CONFERENCE: (call, { at }) => conferenced(call, at),
  PARTICIPANT_ADDED: (call, { participant, at }) => withParties(call, added(call.parties, participant, at), at),
  PARTICIPANT_REMOVED: (call, { participant, at }) => removed(call, participant, at),
  MUTE: (call, { at }) => withMute(call, 'on', at),
  UNMUTE: (call, { at }) => withMute(call, 'off', at),
  PAUSE_RECORDING: (call, { at }) => withRecording(call, 'paused', at),
  RESUME_RECORDING: (call, { at }) => withRecording(call, 'recording', at),
};
