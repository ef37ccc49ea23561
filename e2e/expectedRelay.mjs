// What the relay status has to say at a moment of a story.
import { anomalyText, label } from './screenTexts.mjs';

function anomaliesSaid(anomalies) {
  const codes = [...new Set(anomalies.map(({ code }) => code))];
  return codes.map((code) => {
    const count = anomalies.filter((anomaly) => anomaly.code === code).length;
    const times = count === 1 ? label('RelayStatus_Once') : label('RelayStatus_Times', count);
    return { name: anomalyText(code), value: times };
  });
}

/** Who was there from the start can only lack the connect of a call that is, or was, active. */
function marksSaid(open) {
  const isEstimated = open.some(({ phase, connectedAt }) => phase !== 'ringing' && connectedAt === null);
  return isEstimated ? [label('Caveat_Estimated')] : [];
}

/** @param open the calls that are not closed */
export function relayPanel({ events, anomalies }, open) {
  return {
    word: label(events ? 'RelayStatus_Hearing' : 'RelayStatus_NoEvent'),
    marks: marksSaid(open),
    seen: String(events),
    heard: String(events),
    anomalies: anomaliesSaid(anomalies),
  };
}
