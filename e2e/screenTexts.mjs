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

/** Names that a carrier gives in place of a number that is withheld. */
const WITHHELD = ['anonymous', 'restricted', 'unavailable', 'unknown', 'private', 'withheld', '+266696687'];

/** A party of a live call as it is shown. */
export function fullName(name) {
  if (name === null) return label('Party_Unknown');
  return WITHHELD.includes(name.trim().toLowerCase()) ? label('Party_Withheld') : name.replace(/\s+/g, ' ').trim();
}

/** The parties of a call in one line: those present; once all have left, those who were. `show` writes one name. */
export function whoText({ parties }, show = fullName) {
  const present = parties.filter((party) => party.present);
  const shown = (present.length > 0 ? present : parties).map(({ name }) => show(name));
  return shown.join(', ') || label('Party_Unknown');
}

/** A party of a call that is over as it is shown: phone numbers by their last four digits. */
export function nameText(name) {
  if (name === null) return label('Party_Unknown');
  const digits = name.replace(/\D/g, '');
  return digits.length >= 7 ? `…${digits.slice(-4)}` : name.trim();
}

const minutes = new Intl.RelativeTimeFormat('en-US', { numeric: 'auto', style: 'short' });

/** How long ago something was, to the minute. */
export const agoText = (milliseconds) => minutes.format(-Math.floor(milliseconds / 60_000), 'minute');

/** The sentence for an anomaly code such as `resume-without-hold`. */
export const anomalyText = (code) => label(anomalyLabel(code));
