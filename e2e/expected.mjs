// What the screen has to say, from the summaries that the trace command line gives for a trace up to each of its events.
import { byFocus, callStatusPanel, statusOf, unconnectedStatusOf, whoText } from './expectedCallStatus.mjs';
import { relayPanel } from './expectedRelay.mjs';
import { summaryOf } from './story.mjs';
import { clockText, label, nameText } from './screenTexts.mjs';

/** Thresholds of the estimated MOS. */
const GRADES = [
  [4.0, 'Good'],
  [3.6, 'Fair'],
  [3.1, 'Poor'],
  [0, 'Bad'],
];
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
  const ring = `Status_${unconnectedStatusOf(call)}`;
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
  const shown = byFocus(calls, at);
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
