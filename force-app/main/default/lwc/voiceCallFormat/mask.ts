/** Longest name that is shown; the whole name stays in the trace. Characters. */
const SHOWN_NAME = 80;

const digitsOf = (name: string): string => name.replace(/\D/g, '');

const isNumber = (name: string): boolean => digitsOf(name).length >= 7;

/** A phone number as "…" and its last four digits, any other name as its first letter and "…". */
export function maskName(name: string): string {
  if (isNumber(name)) return `…${digitsOf(name).slice(-4)}`;
  return `${[...name.trim()][0] ?? ''}…`;
}

/** A masker that tells apart different names that would look alike: "…0123", "…0123 (2)". */
export function createNameMasker(): (name: string) => string {
  const given = new Map<string, string>();
  const used = new Map<string, number>();
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    const masked = maskName(name);
    const count = (used.get(masked) ?? 0) + 1;
    used.set(masked, count);
    const unique = count === 1 ? masked : `${masked} (${count})`;
    given.set(name, unique);
    return unique;
  };
}

/** A name for the screen: phone numbers masked unless `showNumbers`, long names cut. */
export function displayName(name: string, showNumbers: boolean): string {
  const shown = !showNumbers && isNumber(name) ? maskName(name) : name.trim();
  const letters = [...shown.slice(0, 2 * SHOWN_NAME)];
  return letters.length > SHOWN_NAME ? `${letters.slice(0, SHOWN_NAME - 1).join('')}…` : shown;
}
