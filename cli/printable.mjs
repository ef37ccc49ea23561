/** Characters that move the cursor, end a line or turn the writing direction, and codes without a character. */
const UNSAFE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** The text without anything that a terminal would obey. */
export function printable(text) {
  return text.replace(UNSAFE, '\ufffd');
}

/** The text for a table: printable, without outer space, and cut to `longest` characters. */
export function printableCell(text, longest) {
  const letters = [...text.trim().slice(0, 2 * longest + 2)];
  return printable(letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : letters.join(''));
}
