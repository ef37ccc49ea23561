// The texts of the screen, as the labels have them.
import { anomalyLabel, englishLabels } from '../tools/lib/labels.mjs';
import { root } from '../tools/lib/run.mjs';

const labels = englishLabels(root);

/** The text of the label `VoiceRelay_<name>`, with `{0}`, `{1}` … filled. */
export function label(name, ...values) {
  const text = labels.get(`VoiceRelay_${name}`);
  if (text === undefined) throw new Error(`There is no label VoiceRelay_${name}.`);
  return text.replace(/\{(\d)\}/g, (_, index) => values[index]);
}

/** `m:ss`, or `h:mm:ss` from an hour on; not known (null): an en dash. */
export function clockText(milliseconds) {
  if (milliseconds === null) return '–';
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60];
  const hours = Math.floor(seconds / 3600);
  if (hours) parts.unshift(hours);
  return parts.map((value, index) => (index ? String(value).padStart(2, '0') : value)).join(':');
}

/** A party as it is shown: phone numbers by their last four digits. */
export function nameText(name) {
  if (name === null) return label('Party_Unknown');
  const digits = name.replace(/\D/g, '');
  return digits.length >= 7 ? `…${digits.slice(-4)}` : name.trim();
}

/** The sentence for an anomaly code such as `resume-without-hold`. */
export const anomalyText = (code) => label(anomalyLabel(code));
