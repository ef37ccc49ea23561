/** What moves the cursor, ends a line, turns the writing direction or is no character at all. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The text without anything that a terminal would obey. */
export function printable(text) {
  return text.replace(UNSAFE, '\ufffd');
}
