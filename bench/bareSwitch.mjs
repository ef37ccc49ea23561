// The transitions of callScript.mjs written by hand as one plain immutable switch, with spreads, as one would write it.
// Fair because it ends in the same state as the product's, field for field after every event, while it trusts its input: one
// call at a time, every id and name given and known, names equal to the letter, numbers and times in order, nothing twice.
import { withBatch } from './bareAudio.mjs';

const FLIPPED = { on: 'off', off: 'on', unknown: 'unknown' };

const start = (since) => ({ ms: 0, since });
const stop = (span, at) => ({ ms: span.ms + at - span.since, since: null });
const joined = (name, hold, at) => ({ name, hold, presence: start(at), held: start(null) });

function withHold(party, hold, at) {
  if (party.presence.since === null || party.hold === hold) return party;
  let { held } = party;
  if (hold === 'on') held = { ms: held.ms, since: at };
  else if (held.since !== null) held = stop(held, at);
  return { ...party, hold, held };
}

/** The call with other parties: counts hold while every present party is held. */
function withParties(call, parties, at) {
  let isOnHold = false;
  for (const { presence, hold } of parties) {
    if (presence.since === null) continue;
    isOnHold = hold === 'on';
    if (!isOnHold) break;
  }
  if (isOnHold === (call.onHold.since !== null)) return { ...call, parties };
  return {
    ...call,
    parties,
    onHold: isOnHold ? { ms: call.onHold.ms, since: at } : stop(call.onHold, at),
    holdCount: call.holdCount + Number(isOnHold),
    changes: [...call.changes, { at, onHold: isOnHold, mute: call.mute, recording: call.recording }],
  };
}

function withMute(call, mute, at) {
  let { muted } = call;
  if (mute === 'on') muted = { ms: muted.ms, since: at };
  else if (muted.since !== null) muted = stop(muted, at);
  const change = { at, onHold: call.onHold.since !== null, mute, recording: call.recording };
  return { ...call, mute, muted, changes: [...call.changes, change] };
}

function withRecording(call, recording, at) {
  let { recordingPaused } = call;
  if (recording === 'paused') recordingPaused = { ms: recordingPaused.ms, since: at };
  else if (recordingPaused.since !== null) recordingPaused = stop(recordingPaused, at);
  const change = { at, onHold: call.onHold.since !== null, mute: call.mute, recording };
  return { ...call, recording, recordingPaused, changes: [...call.changes, change] };
}

function newCall({ callId, callType, participant }, at) {
  return {
    callId,
    callType,
    observed: true,
    parties: [joined(participant, 'unknown', at)],
    mute: 'unknown',
    recording: 'unknown',
    onHold: start(null),
    holdCount: 0,
    muted: start(null),
    recordingPaused: start(null),
    audio: null,
    changes: [{ at, onHold: false, mute: 'unknown', recording: 'unknown' }],
    canReopen: false,
    endedAt: null,
    wrapUpEndedAt: null,
    phase: 'ringing',
    startedAt: at,
    connectedAt: null,
    activeAt: null,
  };
}

function connected(call, at) {
  const changes = [...call.changes, { at, onHold: false, mute: 'off', recording: call.recording }];
  const parties = call.parties.map((party) => withHold(party, 'off', at));
  return { ...call, parties, mute: 'off', changes, phase: 'active', connectedAt: at, activeAt: at };
}

function left(party, at, activeAt) {
  const { ms, since } = party.presence;
  return { ...party, presence: { ms: ms + at - Math.max(since, activeAt), since: null } };
}

function added(parties, name, at) {
  if (!parties.some((p) => p.name === name)) return [...parties, joined(name, 'off', at)];
  return parties.map((p) => (p.name === name ? { ...p, hold: 'off', presence: { ms: p.presence.ms, since: at } } : p));
}

function next(call, event) {
  const { at } = event;
  const mapParties = (change) => withParties(call, call.parties.map(change), at);
  const holdNamed = (hold) => mapParties((p) => (p.name === event.participant ? withHold(p, hold, at) : p));
  switch (event.type) {
    case 'CALL_STARTED':
      return newCall(event, at);
    case 'CALL_CONNECTED':
      return connected(call, at);
    case 'CALL_ENDED':
      return { ...call, phase: 'wrapUp', endedAt: at };
    case 'WRAP_UP_ENDED':
      return { ...call, phase: 'closed', wrapUpEndedAt: at };
    case 'AUDIO_STATS':
      return withBatch(call, event.detail, at);
    case 'HOLD':
      return holdNamed('on');
    case 'RESUME':
      return holdNamed('off');
    case 'SWAP':
      return mapParties((p) => withHold(p, FLIPPED[p.hold], at));
    case 'CONFERENCE':
      return mapParties((p) => withHold(p, 'off', at));
    case 'PARTICIPANT_ADDED':
      return withParties(call, added(call.parties, event.participant, at), at);
    case 'PARTICIPANT_REMOVED':
      return mapParties((p) => (p.name === event.participant ? left(p, at, call.activeAt) : p));
    case 'MUTE':
      return withMute(call, 'on', at);
    case 'UNMUTE':
      return withMute(call, 'off', at);
    case 'PAUSE_RECORDING':
      return withRecording(call, 'paused', at);
    case 'RESUME_RECORDING':
      return withRecording(call, 'recording', at);
  }
}

/** The state after one event that is the next of its one relay. */
export function bareReduce(state, event) {
  const [relay] = state.relays;
  const known = state.calls.find((call) => call.callId === event.callId);
  const call = next(known, event);
  const free = relay ? relay.free : [[-Infinity, event.seq - 1]];
  return {
    calls: known ? state.calls.map((other) => (other === known ? call : other)) : [...state.calls, call],
    relays: [{ relayId: event.relayId, lastAt: event.at, addedMs: 0, largest: event.seq, free }],
    latestAt: event.at,
    addedMs: 0,
    events: state.events + 1,
    anomalies: [],
  };
}
