/** "Two names are compared _cleaned_.", in the order of docs/contract.md#same-party. */
export function cleaned(name: string): string {
  // "turn each run of white space (JavaScript's `\s`) into one space"
  let text = name.replace(/\s+/g, ' ');
  // "remove characters of the Unicode categories Cc and Cf"
  text = text.replace(/[\p{Cc}\p{Cf}]/gu, '');
  // "turn runs of spaces into one space; … normalize to NFC; … trim"
  return text.replace(/ +/g, ' ').normalize('NFC').trim();
}

interface OracleNumber {
  digits: string;
  extension: string | null;
  international: boolean;
}

/** "The *number* of a cleaned name, step by step" */
export function numberOfName(cleanedName: string): OracleNumber {
  let rest = cleanedName;
  // "If it begins with `sip:`, `sips:` or `tel:` (in any case), take the scheme off and keep the text up to the first
  // `@`, `;` or `?`."
  if (/^(sip|sips|tel):/i.test(rest)) rest = rest.slice(rest.indexOf(':') + 1).split(/[@;?]/)[0]!;
  // "Cut everything from the first `;` or `,` on, and trim."
  rest = rest.split(/[;,]/)[0]!.trim();
  // "Cut an extension at the end … and keep its digits."
  const extension = /(?<=[\d)])\s*(?:extension|ext\.?|x)\s*(\d+)$/i.exec(rest);
  if (extension !== null) rest = rest.slice(0, extension.index);
  // "Remove every `(0)`. … Trim."
  rest = rest.split('(0)').join('').trim();
  // "The digits 0–9 of the rest are the number."
  const digits = rest.replace(/[^0-9]/g, '');
  const kept = extension?.[1] ?? null;
  // "If they begin with `00`, that is dropped and the number is *international*"
  if (digits.startsWith('00')) return { digits: digits.slice(2), extension: kept, international: true };
  // "It is international, too, if the rest begins with `+`."
  if (rest.startsWith('+')) return { digits, extension: kept, international: true };
  // "otherwise leading zeros are dropped"
  return { digits: digits.replace(/^0+/, ''), extension: kept, international: false };
}

/** "Two numbers agree if …" */
function agree(a: OracleNumber, b: OracleNumber): boolean {
  // "both have at least 7 digits"
  if (a.digits.length < 7 || b.digits.length < 7) return false;
  // "their extensions are equal, where both have one"
  if (a.extension !== null && b.extension !== null && a.extension !== b.extension) return false;
  // "if both are international, all digits are equal"
  if (a.international && b.international) return a.digits === b.digits;
  // "otherwise the last n digits are equal, where n is the smaller count of digits, at most 10"
  const n = Math.min(a.digits.length, b.digits.length, 10);
  return a.digits.slice(-n) === b.digits.slice(-n);
}

const folded = (text: string): string => text.toUpperCase().toLowerCase();

/**
 * "Two names are the same party if their cleaned texts are equal after `toUpperCase()` and then `toLowerCase()`, or if
 * both are numbers that agree."
 */
export function sameParty(a: string, b: string): boolean {
  if (folded(cleaned(a)) === folded(cleaned(b))) return true;
  return agree(numberOfName(cleaned(a)), numberOfName(cleaned(b)));
}
