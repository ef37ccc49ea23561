// What the relay status has to say at a moment of a story.
import { isStale } from './expectedWord.mjs';
import { anomalyText, label } from './screenTexts.mjs';

function anomaliesSaid(anomalies) {
  const codes = [...new Set(anomalies.map(({ code }) => code))];
  return codes.map((code) => {
    const count = anomalies.filter((anomaly) => anomaly.code === code).length;
    const times = count === 1 ? label('RelayStatus_Once') : label('RelayStatus_Times', count);
    return { name: anomalyText(code), value: times };
  });
}

/** Who was there from the start can only lack the connect of a call that is, or was, active, or the end of one. */
function marksSaid(moment, open) {
  const hasStale = open.some((call) => isStale(call, moment, moment.at));
  const isEstimated = open.some(({ phase, connectedAt }) => phase !== 'ringing' && connectedAt === null);
  return [hasStale ? label('Caveat_NoRecentNews') : null, isEstimated ? label('Caveat_Estimated') : null].filter(
    Boolean,
  );
}

/** @param open the calls that are not closed */
export function relayPanel(moment, open) {
  const { events, anomalies } = moment;
  return {
    word: label(events ? 'RelayStatus_Receiving' : 'RelayStatus_NoEvent'),
    marks: marksSaid(moment, open),
    seen: String(events),
    shown: String(events),
    anomalies: anomaliesSaid(anomalies),
  };
}
