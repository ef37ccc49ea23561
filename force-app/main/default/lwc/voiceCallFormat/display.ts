import { holdsNumber, maskName } from './mask';
import { withoutUnseen } from './unseen';

/** Longest name that is shown; the whole name stays in the trace. Characters. */
const SHOWN_NAME = 80;

/** Something that leaves a mark on the screen. */
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\u2800]/u;

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A text for the screen: cut to so many characters, without controls of direction; empty when nothing of it can be seen. */
export function shownText(text: string, limit = SHOWN_NAME): string {
  const shown = withoutUnseen(text).trim();
  const letters = [...shown.slice(0, 2 * limit + 2)];
  const kept = letters.length > limit ? letters.slice(0, limit - 1).join('') : shown;
  if (!SEEN.test(kept)) return '';
  return letters.length > limit ? `${kept}…` : shown;
}

/** A name for the screen: phone numbers masked unless `showNumbers`, else like any text. */
export function displayName(name: string, showNumbers: boolean): string {
  return !showNumbers && holdsNumber(name) ? maskName(name) : shownText(name);
}

/** A shown text as part of a longer one: what runs from right to left turns only itself. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
