// What the screen has to say, from the summaries that the trace command line gives for a trace up to each of its events.
import { relayPanel } from './expectedRelay.mjs';
import { isOnHold, summaryOf } from './story.mjs';
import { clockText, label, nameText } from './words.mjs';

/** Thresholds of the estimated MOS. */
const GRADES = [
  [4.0, 'Good'],
  [3.6, 'Fair'],
  [3.1, 'Poor'],
  [0, 'Bad'],
];
const FOCUS_ORDER = ['Connected', 'OnHold', 'Ringing', 'Dialing', 'WrapUp'];

/** A call's status as the name of its label. */
function statusOf(call) {
  if (call.phase === 'ringing') return call.callType === 'outbound' ? 'Dialing' : 'Ringing';
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

function whoText(call) {
  const present = call.parties.filter((party) => party.present);
  const shown = (present.length ? present : call.parties).map(({ name }) => nameText(name));
  return shown.join(', ') || label('Party_Unknown');
}

function directionText({ callType }) {
  if (callType === null) return label('CallStatus_DirectionUnknown');
  if (callType === 'inbound') return label('CallStatus_Inbound');
  return callType === 'outbound' ? label('CallStatus_Outbound') : callType;
}

function badgesOf(call) {
  if (call.phase === 'wrapUp') return [];
  const recording = { recording: ['Recording_On'], paused: ['Recording_Paused'], unknown: [] }[call.recording];
  return [...(call.mute === 'on' ? ['Mute_On'] : []), ...recording].map((name) => label(name));
}

function callStatusPanel([focused, ...others], at) {
  if (!focused)
    return {
      word: label('Status_NoCall'),
      time: null,
      who: null,
      direction: null,
      sinceConnect: null,
      badges: [],
      others: [],
    };
  const wordOf = (call) => label(`Status_${statusOf(call)}`);
  const connectedMs = focused.connectedAt === null ? null : focused.talkMs + focused.holdMs;
  return {
    word: wordOf(focused),
    time: clockText(statusMs(focused, at)),
    who: whoText(focused),
    direction: directionText(focused),
    sinceConnect: focused.phase === 'active' ? label('CallStatus_SinceConnect', clockText(connectedMs)) : null,
    badges: badgesOf(focused),
    others: others.map((call) => ({ word: wordOf(call), who: whoText(call), time: clockText(statusMs(call, at)) })),
  };
}

function partyState(call, party) {
  if (!party.present) return label('Participants_Left');
  if (call.phase === 'ringing') return label(`Status_${statusOf(call)}`);
  if (call.phase === 'wrapUp') return label('Status_Ended');
  return label({ on: 'Status_OnHold', off: 'Status_Connected', unknown: 'Hold_Unknown' }[party.hold]);
}

function partyRow(call, party, at) {
  const isUntold = party.hold === 'unknown' && party.heldMs === 0;
  const held = label('Participants_Held', clockText(isUntold ? null : party.heldMs));
  return {
    name: nameText(party.name),
    state: partyState(call, party),
    heldNow: party.heldSince === null ? null : label('Participants_HeldNow', clockText(at - party.heldSince)),
    held: call.phase === 'ringing' ? null : held,
  };
}

/** The figures of one batch alone: the summary of a trace that has no other. */
function batchSummary({ at, detail }) {
  const connected = { at, type: 'CALL_CONNECTED', detail: { callId: 'one' } };
  const batch = { at, type: 'AUDIO_STATS', detail: { ...detail, callId: 'one' } };
  return summaryOf([JSON.stringify(connected), JSON.stringify(batch)]).calls[0].audio;
}

/** The panel shows both directions; the summary has the worse of each figure. */
function audioPanel(call) {
  if (!call?.audio) return { grade: [], summary: null, worst: [] };
  const { batches, mosMin, mosMean } = call.audio;
  const last = batchSummary(call.lastBatch);
  const [, grade] = GRADES.find(([from]) => last.mosMin >= from);
  const [minText, meanText, lastText] = [mosMin, mosMean, last.mosMin].map((mos) => mos.toFixed(2));
  return {
    grade: [label(`Audio_${grade}`), `${label('Audio_EstimatedMos')} ${lastText}`],
    summary: label('Audio_ChartSummary', batches, minText, meanText, lastText),
    worst: [
      label('Audio_Percent', last.lossMaxPct),
      label('Audio_Milliseconds', last.jitterMaxMs),
      last.rttMaxMs === null ? label('Audio_NotMeasured') : label('Audio_Milliseconds', last.rttMaxMs),
    ],
  };
}

/** What the legend of the timeline has to say of a call; 0 of something need not be said. */
function legendOf(call) {
  const ring = call.callType === 'outbound' ? 'Status_Dialing' : 'Status_Ringing';
  const parts = {
    [ring]: call.ringMs,
    Timeline_Talk: call.talkMs,
    Status_OnHold: call.holdMs,
    Status_WrapUp: call.wrapUpMs,
    Mute_On: call.muteMs,
    Recording_Paused: call.recordingPausedMs,
  };
  const known = Object.entries(parts).filter(([, milliseconds]) => milliseconds);
  return known.map(([name, milliseconds]) => ({ name: label(name), value: clockText(milliseconds) }));
}

/** What the panels of a console have to say at a moment of a story. */
export function expectedPanels({ calls, events, anomalies, at }) {
  const open = calls.filter(({ phase }) => phase !== 'closed');
  const rank = (call) => FOCUS_ORDER.indexOf(statusOf(call));
  const byFocus = (a, b) => rank(a) - rank(b) || statusMs(a, at) - statusMs(b, at);
  const shown = open.sort(byFocus);
  const inWrapUp = shown.filter(({ phase }) => phase === 'wrapUp');
  return {
    callStatus: callStatusPanel(shown, at),
    participants: shown.map((call) => call.parties.map((party) => partyRow(call, party, at))),
    wrapUp: inWrapUp.map((call) => ({ who: whoText(call), time: clockText(call.wrapUpMs) })),
    audio: audioPanel(shown[0]),
    legend: shown[0] ? legendOf(shown[0]) : [],
    log: { count: label('EventLog_Count', events), rows: events + 1 },
    relay: relayPanel({ events, anomalies }, shown),
  };
}
