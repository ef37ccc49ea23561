// How the line sounds by the reports that say so, and why, from the oracle's figures for a report, and for what would be left of
// it without its loss, its jitter or its delay.
import { figuresOf } from './batches.mjs';
import { label } from './screenTexts.mjs';

/** From here on nothing is known of the sound any more. */
const STALE_MS = 75_000;
/** Reports in a row that raise an alarm, and that end it. */
const IN_A_ROW = 2;
/** Thresholds of the estimated MOS. */
const GRADES = [
  [4.0, 'Good'],
  [3.6, 'Fair'],
  [3.1, 'Poor'],
  [0, 'Bad'],
];
const CHANNELS = { inputChannelStats: 'In', outputChannelStats: 'Out' };

/** The grade of a score, as labels name it. */
export const gradeOf = (mos) => GRADES.find(([from]) => mos >= from)[1];

const isPoor = ({ figures }) => ['Poor', 'Bad'].includes(gradeOf(figures.mosMin));
const isBad = ({ figures }) => gradeOf(figures.mosMin) === 'Bad';

/** The reports that say how the line sounds now. */
const freshOf = ({ clean }, now) => (clean.length > 0 && now - clean.at(-1).at < STALE_MS ? clean : []);

/** The grade of the line now; null: nothing says so. */
export function lineGrade(call, now) {
  const last = freshOf(call, now).at(-1);
  return last ? gradeOf(last.figures.mosMin) : null;
}

/** A report's elements, in whichever of the accepted forms it came. */
function elementsOf({ stats, audioStats, ...fields }) {
  if (stats in CHANNELS) return [{ [stats]: fields }];
  const given = stats ?? audioStats?.stats ?? [];
  return [typeof given === 'string' ? JSON.parse(given) : given].flat();
}

/** The figures of one direction alone, some of its fields changed. The round trip is that of both. */
function figuresIn(line, channel, change = {}) {
  const other = Object.keys(CHANNELS).find((name) => name !== channel);
  const elements = elementsOf(line.detail).map((element) => ({
    [channel]: element[channel] && { ...element[channel], ...change },
    [other]: { roundTripTimeMillis: change.roundTripTimeMillis ?? element[other]?.roundTripTimeMillis },
  }));
  return figuresOf(line, elements);
}

/** Each cause: what a report would be without it, and its figure. */
const CAUSES = {
  Loss: [{ packetsLost: 0 }, ({ lossMaxPct }) => label('Audio_Percent', Math.round(lossMaxPct))],
  Jitter: [{ jitterBufferMillis: 0 }, ({ jitterMaxMs }) => label('Audio_Milliseconds', Math.round(jitterMaxMs))],
  Delay: [{ roundTripTimeMillis: 0 }, ({ rttMaxMs }) => label('Audio_Milliseconds', rttMaxMs)],
};

/** What may be noticed of a poor report: in the worse direction, by what lowers its score most. */
function effectOf({ line }) {
  const directions = Object.keys(CHANNELS).map((channel) => ({ channel, figures: figuresIn(line, channel) }));
  const [{ channel, figures }] = directions
    .filter((direction) => direction.figures?.batches)
    .sort((a, b) => a.figures.mosMin - b.figures.mosMin);
  const scored = Object.entries(CAUSES).map(([cause, [change, figure]]) => ({
    mos: figuresIn(line, channel, change).mosMin,
    text: label(`Audio_${CHANNELS[channel]}${cause}`, figure(figures)),
  }));
  return scored.sort((a, b) => b.mos - a.mos)[0].text;
}

/** The alarm about the sound: `text`, and whether it `isBad`; null: none. */
export function audioTrouble(call, now) {
  const reports = freshOf(call, now);
  let [isRaised, hasBeenBad] = [false, false];
  for (const index of reports.keys()) {
    const last = reports.slice(0, index + 1).slice(-IN_A_ROW);
    if (last.length < IN_A_ROW) continue;
    if (last.every(isPoor)) isRaised = true;
    if (!last.some(isPoor)) [isRaised, hasBeenBad] = [false, false];
    if (isRaised && last.every(isBad)) hasBeenBad = true;
  }
  return isRaised ? { text: effectOf(reports.findLast(isPoor)), isBad: hasBeenBad } : null;
}
