// What the screen has to say at a moment of a story, from the oracle's summaries.
import { gradeOf } from './expectedAudio.mjs';
import { expectedCard } from './expectedCard.mjs';
import { relayPanel } from './expectedRelay.mjs';
import { byFocus, unconnectedOf } from './expectedWord.mjs';
import { clockText, fullName, label } from './screenTexts.mjs';

function partySums({ name, present, hold, presentMs, heldMs, holdCount, heldSince }, at) {
  const isHoldKnown = hold !== 'unknown' || holdCount > 0;
  return {
    name: fullName(name),
    left: present ? null : label('Parties_Left'),
    present: clockText(presentMs),
    held: clockText(isHoldKnown ? heldMs : null),
    times: holdCount > 0 ? label('Parties_HeldTimes', holdCount) : null,
    heldNow: heldSince === null ? null : clockText(at - heldSince),
  };
}

/** The panel shows both directions; the summary has the worse of each figure. */
function audioPanel(call) {
  if (!call?.lastBatch) return { grade: [], summary: null, worst: [] };
  const { batches, mosMin, mosMean } = call.audio;
  const last = call.lastBatch.figures;
  const [minText, meanText, lastText] = [mosMin, mosMean, last.mosMin].map((mos) => mos.toFixed(2));
  return {
    grade: [label(`Audio_${gradeOf(last.mosMin)}`), `${label('Audio_EstimatedMos')} ${lastText}`],
    summary: `${label('Audio_ChartSummary', batches, minText, meanText, lastText)} ${label('Audio_ChartOrder')}`,
    worst: [
      label('Audio_Percent', last.lossMaxPct),
      label('Audio_Milliseconds', last.jitterMaxMs),
      last.rttMaxMs === null ? label('Audio_NotMeasured') : label('Audio_Milliseconds', last.rttMaxMs),
    ],
  };
}

/** What the legend of the timeline has to say of a call; 0 of something need not be said. A wrap-up may be claimed as on the card. */
function legendOf(call, { sawWrapUpEnd }) {
  const parts = {
    [`Status_${unconnectedOf(call)}`]: call.ringMs,
    Timeline_Talk: call.talkMs,
    Status_OnHold: call.holdMs,
    Status_WrapUp: sawWrapUpEnd ? call.wrapUpMs : null,
    Mute_On: call.muteMs,
    Recording_Paused: call.recordingPausedMs,
  };
  const known = Object.entries(parts).filter(([, milliseconds]) => milliseconds);
  return known.map(([name, milliseconds]) => ({ name: label(name), value: clockText(milliseconds) }));
}

/** What a console's card and its details have to say at a moment of a story. */
export function expectedPanels(moment) {
  const { at, events } = moment;
  const open = byFocus(moment, at);
  return {
    call: expectedCard(moment),
    details: {
      parties: open
        .filter(({ activeAt, parties }) => activeAt !== null && parties.length > 0)
        .map((call) => call.parties.map((party) => partySums(party, at))),
      audio: audioPanel(open[0]),
      legend: open[0] ? legendOf(open[0], moment) : [],
      log: label('EventLog_Count', events),
      relay: relayPanel(moment, open),
    },
  };
}
