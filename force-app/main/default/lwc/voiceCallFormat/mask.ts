import { isSameName } from 'c/voiceCallState';

/** Longest name that is shown; the whole name stays in the trace. Characters. */
const SHOWN_NAME = 80;

/** They turn the text after them, so that one name could rewrite its neighbours. */
const BIDI_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Digits of every script. */
const digitsOf = (text: string): string => text.replace(/\P{Nd}/gu, '');

/** Whether a text may hold a phone number: seven digits or more. */
export const holdsNumber = (text: string): boolean => digitsOf(text).length >= 7;

/** A phone number as "…" and its last four digits, any other name as its first letter and "…". */
export function maskName(name: string): string {
  if (holdsNumber(name)) return `…${[...digitsOf(name)].slice(-4).join('')}`;
  return `${[...name.trim()][0] ?? ''}…`;
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

/** A name for the screen: phone numbers masked unless `showNumbers`, long names cut; empty when nothing of it can be seen. */
export function displayName(name: string, showNumbers: boolean): string {
  const shown = !showNumbers && holdsNumber(name) ? maskName(name) : name.replace(BIDI_CONTROLS, '').trim();
  const letters = [...shown.slice(0, 2 * SHOWN_NAME + 2)];
  return letters.length > SHOWN_NAME ? `${letters.slice(0, SHOWN_NAME - 1).join('')}…` : shown;
}
