// What the call status panel has to say, from the summaries of a trace up to each of its events.
import { audioTrouble } from './expectedAudio.mjs';
import { isOnHold } from './story.mjs';
import { clockText, label, nameText } from './screenTexts.mjs';

/** Kinds of calls, as the names of their labels. */
const TYPES = {
  inbound: 'Inbound',
  outbound: 'Outbound',
  consult: 'Consult',
  transfer: 'Transfer',
  callback: 'Callback',
  dialedcallback: 'DialedCallback',
  addparticipant: 'AddParticipant',
  internalcall: 'InternalCall',
};
/** Which calls come first; those in one row are alike. */
const FOCUS_ORDER = [['Connected'], ['OnHold'], ['Ringing', 'Dialing', 'Calling'], ['WrapUp']];

/** The word for a call that is not connected yet, by its type; of any other type nothing says who dialed. */
const UNCONNECTED = {
  null: 'Ringing',
  inbound: 'Ringing',
  callback: 'Ringing',
  outbound: 'Dialing',
  dialedcallback: 'Dialing',
};
const RECORDING = { recording: 'Recording_On', paused: 'Recording_Paused', unknown: 'Recording_Unknown' };

/** The name of the label for a call that is, or was, not connected yet. */
export const unconnectedStatusOf = ({ callType }) => UNCONNECTED[callType] ?? 'Calling';

/** A call's status as the name of its label. */
export function statusOf(call) {
  if (call.phase === 'ringing') return unconnectedStatusOf(call);
  if (call.phase === 'wrapUp') return 'WrapUp';
  return isOnHold(call) ? 'OnHold' : 'Connected';
}

/** Time since the phase that the status word names began. */
function statusMs(call, at) {
  const status = statusOf(call);
  if (status === 'OnHold') return at - call.holdSince;
  if (status === 'WrapUp') return call.wrapUpMs;
  if (status === 'Connected') return call.connectedAt === null ? at - call.activeSince : call.talkMs + call.holdMs;
  return call.ringMs;
}

/** The open calls of a moment, the one in focus first. */
export function byFocus(calls, at) {
  const rank = (call) => FOCUS_ORDER.findIndex((statuses) => statuses.includes(statusOf(call)));
  const open = calls.filter(({ phase }) => phase !== 'closed');
  return open.sort((a, b) => rank(a) - rank(b) || statusMs(a, at) - statusMs(b, at));
}

const presentIn = (call) => call.parties.filter((party) => party.present);

export function whoText(call) {
  const present = presentIn(call);
  const shown = (present.length ? present : call.parties).map(({ name }) => nameText(name));
  return shown.join(', ') || label('Party_Unknown');
}

function directionText({ callType }) {
  if (callType === null) return label('CallStatus_DirectionUnknown');
  return TYPES[callType] ? label(`CallStatus_${TYPES[callType]}`) : callType;
}

/** Since when is said where it is not the time of the status word. */
function sinceConnectText(call) {
  if (call.phase !== 'active') return null;
  const connectedMs = call.connectedAt === null ? null : call.talkMs + call.holdMs;
  return connectedMs !== null && !isOnHold(call) ? null : label('CallStatus_SinceConnect', clockText(connectedMs));
}

function badgesOf(call) {
  if (call.phase === 'wrapUp') return [];
  const isTold = call.phase === 'active' || call.recording !== 'unknown';
  const names = [...(call.mute === 'on' ? ['Mute_On'] : []), ...(isTold ? [RECORDING[call.recording]] : [])];
  return names.map((name) => label(name));
}

/** Of one alone the status word says that he is on hold; of several each is named. */
function heldText(party, isAlone, at) {
  const nowMs = party.heldSince === null ? null : at - party.heldSince;
  const now = nowMs === null || isAlone ? null : label('Attention_Hold', nameText(party.name), clockText(nowMs));
  const isTotalTold = (isAlone || now !== null) && party.heldMs > (nowMs ?? 0);
  return { now, total: isTotalTold ? label('Participants_Held', clockText(party.heldMs)) : null };
}

function heldIn(call, at) {
  if (call.phase !== 'active') return [];
  const present = presentIn(call);
  const texts = present.map((party) => heldText(party, present.length === 1, at));
  return texts.filter(({ now, total }) => now ?? total);
}

const commonOf = (call, at) => ({
  who: whoText(call),
  direction: directionText(call),
  time: clockText(statusMs(call, at)),
  badges: badgesOf(call),
  held: heldIn(call, at),
  audio: audioTrouble(call, at),
  word: label(`Status_${statusOf(call)}`),
});

/** No call: only the word stands there. */
const NOTHING = { time: null, who: null, direction: null, sinceConnect: null, badges: [], held: [], audio: null };

/** What the panel has to say of the open calls, the one in focus first, at a moment. */
export function callStatusPanel([focused, ...others], at) {
  if (!focused) return { ...NOTHING, word: label('Status_NoCall'), others: [] };
  const cards = others.map((call) => commonOf(call, at));
  return { ...commonOf(focused, at), sinceConnect: sinceConnectText(focused), others: cards };
}
