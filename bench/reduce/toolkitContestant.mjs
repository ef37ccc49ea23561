// Redux Toolkit: a slice whose case reducers change an Immer draft, as its documentation says to; configureStore in production.
import { configureStore, createSlice } from '@reduxjs/toolkit';
import { withBatch } from './bareAudio.mjs';
import { TRANSITIONS } from './bareCall.mjs';
import { joined } from './bareParty.mjs';
import { BOTH, heard } from './bareSwitch.mjs';

const FLIPPED = { on: 'off', off: 'on', unknown: 'unknown' };

function begin(span, at) {
  span.since = at;
}
function end(span, at) {
  span.ms += at - span.since;
  span.since = null;
}
const count = (span, isOn, at) => {
  if (isOn !== (span.since !== null)) (isOn ? begin : end)(span, at);
};
const isPresent = (party) => party.presence.since !== null;

function note(call, at) {
  call.changes.push({ at, onHold: call.onHold.since !== null, mute: call.mute, recording: call.recording });
}

function setHold(party, hold, at) {
  if (hold === 'on' && party.held.since === null) party.holdCount += 1;
  party.hold = hold;
  party.addedAt = null;
  count(party.held, hold === 'on', at);
}

/** Changes the parties: counts hold while every present party is held. */
function changeParties(call, change, at) {
  const isAnyHeld = () => call.parties.some(({ held }) => held.since !== null);
  const wasAnyHeld = isAnyHeld();
  change();
  if (wasAnyHeld && !isAnyHeld()) call.lastHeldAt = at;
  const present = call.parties.filter(isPresent);
  const isOnHold = present.length > 0 && present.every(({ hold }) => hold === 'on');
  if (isOnHold === (call.onHold.since !== null)) return;
  count(call.onHold, isOnHold, at);
  call.holdCount += Number(isOnHold);
  note(call, at);
}

/** A new grouping: nobody is known to have been taken off hold. */
function regroup(call) {
  for (const party of call.parties) party.isTakenOffHold = false;
}

function reportHold(call, name, hold, at) {
  const party = call.parties.find((one) => one.name === name);
  setHold(party, hold, at);
  party.holdReport = { hold, at };
  party.isTakenOffHold = hold === 'off';
}

function setMute(call, mute, at) {
  call.mute = mute;
  count(call.muted, mute === 'on', at);
  note(call, at);
}

function setRecording(call, recording, at) {
  call.recording = recording;
  count(call.recordingPaused, recording === 'paused', at);
  note(call, at);
}

/** What each event changes in the draft of its call. */
const CHANGES = {
  CALL_CONNECTED(call, { at }) {
    for (const party of call.parties) setHold(party, 'off', at);
    Object.assign(call, { isConnectSeen: true, mute: 'off', phase: 'active', connectedAt: at, activeAt: at });
    note(call, at);
  },
  CALL_ENDED: (call, { at }) => void Object.assign(call, { phase: 'wrapUp', endedAt: at, lastEndedAt: at }),
  WRAP_UP_ENDED: (call, { at }) => void Object.assign(call, { phase: 'closed', wrapUpEndedAt: at }),
  AUDIO_STATS: (call, { detail, at }) => void (call.audio = withBatch(call, detail, at)),
  HOLD(call, { participant, at }) {
    regroup(call);
    reportHold(call, participant, 'on', at);
  },
  RESUME: (call, { participant, at }) => reportHold(call, participant, 'off', at),
  SWAP(call, { at }) {
    regroup(call);
    for (const party of call.parties.filter(isPresent)) setHold(party, FLIPPED[party.hold], at);
  },
  CONFERENCE(call, { at }) {
    for (const party of call.parties.filter(isPresent)) {
      setHold(party, 'off', at);
      party.isTakenOffHold = true;
    }
  },
  PARTICIPANT_ADDED(call, { participant: name, at }) {
    regroup(call);
    const known = call.parties.find((party) => party.name === name);
    if (known) Object.assign(known, { hold: 'off', presence: { ms: known.presence.ms, since: at }, addedAt: at });
    else call.parties.push(joined(name, 'off', at, at));
  },
  PARTICIPANT_REMOVED(call, { participant, at }) {
    regroup(call);
    const party = call.parties.find(({ name }) => name === participant);
    const ms = party.presence.ms + at - Math.max(party.presence.since, call.activeAt);
    Object.assign(party, { presence: { ms, since: null }, addedAt: null });
    count(party.held, false, at);
  },
  MUTE: (call, { at }) => setMute(call, 'on', at),
  UNMUTE: (call, { at }) => setMute(call, 'off', at),
  PAUSE_RECORDING: (call, { at }) => setRecording(call, 'paused', at),
  RESUME_RECORDING: (call, { at }) => setRecording(call, 'recording', at),
};

function hear(state, event) {
  const { seq, at, type } = event;
  const [relay] = state.relays;
  if (relay) Object.assign(relay, { lastAt: at, lastSeq: seq });
  else state.relays.push(heard(null, event));
  if (type === 'AUDIO_STATS') state.hadPackets = BOTH;
  state.watchedSince ??= at;
  state.latestAt = at;
  state.events += 1;
}

const caseOf =
  (change) =>
  (state, { payload }) => {
    const { callId, at } = payload;
    hear(state, payload);
    const call = state.calls.find((one) => one.callId === callId);
    changeParties(call, () => change(call, payload), at);
    call.lastEventAt = at;
  };

/** A slice over the same state, its actions named like the events. */
export function toolkitContestant(emptyState) {
  const { actions, reducer } = createSlice({
    name: 'calls',
    initialState: emptyState,
    reducers: {
      reset: () => emptyState,
      ...Object.fromEntries(Object.entries(CHANGES).map(([type, change]) => [type, caseOf(change)])),
      CALL_STARTED(state, { payload }) {
        hear(state, payload);
        state.calls.push(TRANSITIONS.CALL_STARTED(null, payload));
      },
    },
  });
  const store = configureStore({ reducer });
  return {
    start: () => store.dispatch(actions.reset()),
    hear: (event) => store.dispatch(actions[event.type](event)),
    state: () => store.getState(),
  };
}
