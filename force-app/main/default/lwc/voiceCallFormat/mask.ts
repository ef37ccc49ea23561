import { isSameName } from 'c/voiceCallState';
import { withoutUnseen } from './unseen';

/** Digits of every script. */
const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

/** Whether a text may hold a phone number: seven digits or more. */
export const holdsNumber = (text: string): boolean => text.length >= 7 && digitsOf(text).length >= 7;

/** A phone number as "…" and its last four digits, any other name as its first letter and "…". */
export function maskName(name: string): string {
  if (holdsNumber(name)) return `…${[...digitsOf(name)].slice(-4).join('')}`;
  const [first = ''] = withoutUnseen(name).trim();
  return `${first}…`;
}

/** Names of one party, and how it is shown. */
interface MaskedParty {
  readonly masked: string;
  readonly shown: string;
  readonly names: string[];
}

/**
 * A masker that gives all names of one party the same mask, and different parties that would look alike different ones:
 * "…0123", "…0123 (2)".
 */
export function createNameMasker(): (name: string) => string {
  const given = new Map<string, string>();
  const alike = new Map<string, MaskedParty[]>();

  function shownAs(name: string): string {
    const masked = maskName(name);
    const key = masked.toLowerCase(); // all names of one party have this in common
    const parties = alike.get(key) ?? [];
    // Matching every name and not only one: "555-0123" matches two numbers of different cities, which stay apart.
    const known = parties.find((party) => party.names.every((other) => isSameName(other, name)));
    if (known) {
      known.names.push(name);
      return known.shown;
    }
    const before = parties.filter((party) => party.masked === masked).length;
    const shown = before ? `${masked} (${before + 1})` : masked;
    alike.set(key, [...parties, { masked, shown, names: [name] }]);
    return shown;
  }

  return (name) => {
    const shown = given.get(name) ?? shownAs(name);
    given.set(name, shown);
    return shown;
  };
}
