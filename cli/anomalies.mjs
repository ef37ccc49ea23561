// What an anomaly means, in the English of the custom labels.
import { fileURLToPath } from 'node:url';
import { anomalyLabel, englishLabels } from '../tools/lib/labels.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reads the labels: a function from an anomaly's code to its sentence, or to the code where no label says more. */
export function readAnomalySentences() {
  const labels = englishLabels(root);
  return (code) => labels.get(`VoiceRelay_${anomalyLabel(code)}`) ?? code;
}
