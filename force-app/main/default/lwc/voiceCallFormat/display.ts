import { holdsNumber, maskName } from './mask';
import { withoutUnseen } from './unseen';

/** The most characters of a name to show. The trace keeps the whole name. */
const SHOWN_NAME = 80;

/** Matches a visible character. */
const SEEN = /[^\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Cc}\u2800]/u;

/** Matches letters of right-to-left scripts. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Cuts a text to `limit` characters and strips direction controls; empty: nothing of it is visible. */
export function shownText(text: string, limit = SHOWN_NAME): string {
  const shown = withoutUnseen(text).trim();
  const letters = [...shown.slice(0, 2 * limit + 2)];
  const kept = letters.length > limit ? letters.slice(0, limit - 1).join('') : shown;
  if (!SEEN.test(kept)) return '';
  return letters.length > limit ? `${kept}…` : shown;
}

/** Formats a name for the screen: like any text, but phone numbers are masked unless `showNumbers`. */
export function displayName(name: string, showNumbers: boolean): string {
  return !showNumbers && holdsNumber(name) ? maskName(name) : shownText(name);
}

/** Isolates right-to-left text, so that it does not reorder the text around it. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}
