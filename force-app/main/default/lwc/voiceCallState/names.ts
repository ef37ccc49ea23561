const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Where the digit before that place is; -1: there is none. */
function digitBefore(text: string, place: number): number {
  do place -= 1;
  while (place >= 0 && !isDigit(text[place]));
  return place;
}

/** Compares from the last digit back: of two numbers that differ mostly that one does. */
function isSameNumber(a: string, b: string): boolean {
  let [inA, inB] = [digitBefore(a, a.length), digitBefore(b, b.length)];
  let same = 0;
  for (; inA >= 0 && inB >= 0 && same < 10; same++) {
    if (a[inA] !== b[inB]) return false;
    inA = digitBefore(a, inA);
    inB = digitBefore(b, inB);
  }
  return same >= 7;
}

/** Whether two names mean one party: equal but for case and outer space, or phone numbers with the same last digits. */
export function isSameName(a: string, b: string): boolean {
  return a === b || a.trim().toLowerCase() === b.trim().toLowerCase() || isSameNumber(a, b);
}
