import fc from 'fast-check';
import { holdsNumber } from 'c/voiceCallFormat';
import { isSameName } from 'c/voiceCallState';
import { createTraceMasker } from '../traceNames';

/** Masks all names of a trace, in this order. */
const maskAll = (...names: readonly string[]): string[] => names.map(createTraceMasker(names));

/** Names of few letters and digits, so that many are alike. */
const digits = fc.string({ unit: fc.constantFrom('5', '5', '5', '0'), minLength: 5, maxLength: 13 });
const number = fc
  .tuple(
    fc.constantFrom('', '', '+', '+', '00', '0', '+0', ' ', '(', 'Desk ', 'desk ', '…', 'tel:', 'SIP:+', '(0)'),
    digits,
    fc.constantFrom('', '', ' ', 'x', ' (2)', ' x5', ' ext. 50', ';x=5', ', 5', '@10.0.0.5'),
  )
  .map(([before, all, after]) => `${before}${all.slice(0, 3)} ${all.slice(3)}${after}`);
const letters = fc.constantFrom('a', 'A', 'b', 'ß', 'İ', 'i\u0307', 'Σ', 'ς', ' ', '1', '…', '\u200b', '٤');
const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
const name = fc.oneof(number, word, fc.string({ unit: 'binary', minLength: 1 })).filter((text) => text.trim() !== '');

/** Which of the names mean the same party, each by each. */
const alike = (names: readonly string[]) => names.map((a) => names.map((b) => isSameName(a, b)));

describe('names in a masked trace', () => {
  it('mean the same party exactly where they did before', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (names) => {
        expect(alike(maskAll(...names))).toEqual(alike(names));
      }),
      { numRuns: 3000 },
    );
  });

  it('are told apart without becoming numbers themselves, be there a thousand that end alike', () => {
    const masked = maskAll(...Array.from({ length: 1200 }, (_, index) => `+1 (415) ${555 + index} 0100`));
    expect(new Set(masked).size).toBe(1200);
    expect(masked.filter(holdsNumber)).toEqual([]);
  });

  it('are the same for one party, unless one of its numbers means two parties', () => {
    const isInvented = (text: string): boolean => /^(00)?\(\d+\)/.test(text);
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (names) => {
        const masked = maskAll(...names);
        names.forEach((a, i) => {
          const ofParty = masked.filter((_, j) => isSameName(a, names[j] ?? ''));
          if (!isInvented(masked[i] ?? '')) expect(new Set(ofParty)).toEqual(new Set([masked[i]]));
          else expect(ofParty.every(isInvented)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('are never missing', () => {
    fc.assert(fc.property(name, (text) => expect(maskAll(text)[0]?.trim()).not.toBe('')));
  });

  it('show the last four digits of a number', () => {
    expect(maskAll('+1 (415) 555-0123', '9876543210', '9999999')).toEqual(['…0123', '…3210', '…9999']);
  });

  it('tell two numbers apart that end alike', () => {
    expect(maskAll('+1 (415) 555-0123', '(212) 555-0123', '415.555.0123')).toEqual(['…0123', '…0123 (2)', '…0123']);
  });

  it('are one text for one number in all its formats, with and without area and country', () => {
    expect(maskAll('555-0123', '+1 (415) 555-0123', 'tel:001-415-555-0123', '04155550123')).toEqual(
      Array(4).fill('…0123'),
    );
  });

  it('count the hundredth of those that end alike in letters, and so never hold seven digits', () => {
    const names = Array.from({ length: 101 }, (_, index) => `${555 + index} 555 0123`);
    expect(maskAll(...names).slice(98)).toEqual(['…0123 (99)', '…0123 (baa)', '…0123 (bab)']);
  });

  it('keep a short number the same as two that are not each other, with invented digits for these three alone', () => {
    const names = ['555-0123', '(415) 555-0123', '(212) 555-0123', '(415) 555-0199', '212-555-0123'];
    const masked = maskAll(...names);
    expect(masked).toEqual(['(111)…0123', '(111111)…0123', '(112111)…0123', '…0199', '(112111)…0123']);
    expect(alike(masked)).toEqual(alike(names));
  });

  it('keep a number without a country the same as those of two countries, which are not each other', () => {
    const names = ['+1 415 555 0123', '+44 415 555 0123', '415 555 0123'];
    const masked = maskAll(...names);
    expect(masked).toEqual(['00(1111111)…0123', '00(2111111)…0123', '(111111)…0123']);
    expect(alike(masked)).toEqual(alike(names));
  });

  it('keep a number the same as its two extensions, which are not each other', () => {
    const names = ['415 555 0123 x77', '415 555 0123 ext. 88', '415 555 0123'];
    const masked = maskAll(...names);
    expect(masked).toEqual(['(111111)…0123 x1', '(111111)…0123 x2', '(111111)…0123']);
    expect(alike(masked)).toEqual(alike(names));
  });

  it('tell numbers apart in which each digit stands once before the same ones', () => {
    const ten = Array.from({ length: 10 }, (_, digit) => `+${digit}55550123`);
    const names = ['5550123', ...ten, ...ten.map((number) => number.slice(1))];
    expect(alike(maskAll(...names))).toEqual(alike(names));
  });

  it('take a number of any length', () => {
    const long = '5'.repeat(100_000);
    const names = [`+1${long}`, `+2${long}`, long, '5555555'];
    const masked = maskAll(...names);
    expect(alike(masked)).toEqual(alike(names));
    expect(Math.max(...masked.map((mask) => mask.length))).toBeLessThan(20);
  });

  it('show the first letter of any other name, and tell different ones apart', () => {
    const names = ['Billing', ' BILLING', 'Bob', 'ann', 'bo', 'B', '\u202eEve'];
    expect(maskAll(...names)).toEqual(['B…', 'B…', 'B… (2)', 'a…', 'b… (3)', 'B… (4)', 'E…']);
  });

  it('can be masked again', () => {
    const once = maskAll('+1 (415) 555-0123', '(212) 555-0123', '555-0199');
    expect(alike(maskAll(...once))).toEqual(alike(once));
  });
});
