// Redux Toolkit: a slice whose case reducers change an Immer draft, as its documentation says to; configureStore in production.
import { configureStore, createSlice } from '@reduxjs/toolkit';
import { withBatch } from './bareAudio.mjs';
import { TRANSITIONS } from './bareCall.mjs';

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
  if (!isPresent(party)) return;
  party.hold = hold;
  count(party.held, hold === 'on', at);
}

/** After a change of the parties: counts hold while every present party is held. */
function countHold(call, at) {
  const present = call.parties.filter(isPresent);
  const isOnHold = present.length > 0 && present.every(({ hold }) => hold === 'on');
  if (isOnHold === (call.onHold.since !== null)) return;
  count(call.onHold, isOnHold, at);
  call.holdCount += Number(isOnHold);
  note(call, at);
}

function holdNamed(call, name, hold, at) {
  for (const party of call.parties) if (party.name === name) setHold(party, hold, at);
  countHold(call, at);
}

function holdAll(call, holdOf, at) {
  for (const party of call.parties) setHold(party, holdOf(party), at);
  countHold(call, at);
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
    Object.assign(call, { mute: 'off', phase: 'active', connectedAt: at, activeAt: at });
    note(call, at);
  },
  CALL_ENDED: (call, { at }) => void Object.assign(call, { phase: 'wrapUp', endedAt: at }),
  WRAP_UP_ENDED: (call, { at }) => void Object.assign(call, { phase: 'closed', wrapUpEndedAt: at }),
  AUDIO_STATS: (call, { detail, at }) => void (call.audio = withBatch(call.audio, detail, at)),
  HOLD: (call, { participant, at }) => holdNamed(call, participant, 'on', at),
  RESUME: (call, { participant, at }) => holdNamed(call, participant, 'off', at),
  SWAP: (call, { at }) => holdAll(call, ({ hold }) => FLIPPED[hold], at),
  CONFERENCE: (call, { at }) => holdAll(call, () => 'off', at),
  PARTICIPANT_ADDED(call, { participant: name, at }) {
    const held = { ms: 0, since: null };
    const known = call.parties.find((party) => party.name === name);
    if (known) Object.assign(known, { hold: 'off', presence: { ms: known.presence.ms, since: at } });
    else call.parties.push({ name, hold: 'off', presence: { ms: 0, since: at }, held, isUnverified: false });
    countHold(call, at);
  },
  PARTICIPANT_REMOVED(call, { participant, at }) {
    const party = call.parties.find(({ name }) => name === participant);
    const ms = party.presence.ms + at - Math.max(party.presence.since, call.activeAt);
    party.presence = { ms, since: null };
    countHold(call, at);
  },
  MUTE: (call, { at }) => setMute(call, 'on', at),
  UNMUTE: (call, { at }) => setMute(call, 'off', at),
  PAUSE_RECORDING: (call, { at }) => setRecording(call, 'paused', at),
  RESUME_RECORDING: (call, { at }) => setRecording(call, 'recording', at),
};

function hear(state, { relayId, seq, at }) {
  const [relay] = state.relays;
  if (relay) Object.assign(relay, { lastAt: at, largest: seq });
  else state.relays.push({ relayId, lastAt: at, addedMs: 0, largest: seq, free: [[-Infinity, seq - 1]] });
  state.latestAt = at;
  state.events += 1;
}

const caseOf =
  (change) =>
  (state, { payload }) => {
    hear(state, payload);
    change(
      state.calls.find(({ callId }) => callId === payload.callId),
      payload,
    );
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
