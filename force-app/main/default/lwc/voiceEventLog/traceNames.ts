import { commonDigits, createNameMasker } from 'c/voiceCallFormat';
import { foldedName, isSameName, phoneNumberOf } from 'c/voiceCallState';
import { createDigitMasker } from './traceDigits';

/** Groups the names with a number by the last digits that all names of a party share. Duplicates are removed. */
function familiesOf(names: Iterable<string>): readonly (readonly string[])[] {
  const families = new Map<string, Map<string, string>>();
  for (const name of names) {
    const digits = commonDigits(name);
    if (digits === null) continue;
    const family = families.get(digits) ?? new Map<string, string>();
    families.set(digits, family.set(foldedName(name), name));
  }
  return [...families.values()].map((family) => [...family.values()]);
}

/** Whether each name means only one party: "555-0123" may mean two numbers that differ from each other. */
function areParties(names: readonly string[]): boolean {
  const parties: string[][] = [];
  for (const name of names) {
    const isSame = (other: string): boolean => isSameName(other, name);
    const [party, ...others] = parties.filter((known) => known.some(isSame));
    if (others.length > 0 || !(party ?? []).every(isSame)) return false;
    if (party) party.push(name);
    else parties.push([name]);
  }
  return true;
}

/**
 * Makes a masker for the names of one trace. Two masked names mean the same party exactly if the originals do (`isSameName`):
 * "…0123" or the first letter, and "…0123 (2)" for another party that would look the same. Invented digits, "(1111)…0123", are
 * needed only where one number matches two others that do not match each other.
 * @param names all names that will be masked
 */
export function createTraceMasker(names: Iterable<string>): (name: string) => string {
  const unclear = familiesOf(names).filter((family) => !areParties(family));
  const numbers = new Map(unclear.flat().map((name) => [foldedName(name), phoneNumberOf(name)] as const));
  const maskDigits = createDigitMasker([...numbers.values()].filter((number) => number !== null));
  const maskName = createNameMasker(foldedName);
  return (name) => {
    const number = numbers.get(foldedName(name));
    return number ? maskDigits(number) : maskName(name);
  };
}
