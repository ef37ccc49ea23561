import fc from 'fast-check';
import { maskName } from 'c/voiceCallFormat';
import { isSameName } from 'c/voiceCallState';
import { createTraceMasker } from '../traceNames';

/** Masks names of one trace, in this order. */
function maskAll(...names: readonly string[]): string[] {
  const mask = createTraceMasker();
  return names.map((name) => mask(name));
}

/** Names of few letters and digits, so that many are alike. */
const digits = fc.string({ unit: fc.constantFrom('5', '5', '5', '0'), minLength: 5, maxLength: 13 });
const number = fc
  .tuple(fc.constantFrom('', '+', ' ', '(', 'Desk ', 'desk '), digits, fc.constantFrom('', ' ', 'x'))
  .map(([before, all, after]) => `${before}${all.slice(0, 3)} ${all.slice(3)}${after}`);
const word = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'ß', 'İ', 'Σ', ' ', '1'), minLength: 1, maxLength: 4 });
const name = fc.oneof(number, word, fc.string({ unit: 'binary', minLength: 1 })).filter((text) => text.trim() !== '');

describe('names in a masked trace', () => {
  it('mean the same party exactly where they did before', () => {
    fc.assert(
      fc.property(fc.array(name, { minLength: 2, maxLength: 12 }), (names) => {
        const masked = maskAll(...names);
        const alike = (all: readonly string[]) => all.map((a) => all.map((b) => isSameName(a, b)));
        expect(alike(masked)).toEqual(alike(names));
      }),
      { numRuns: 2000 },
    );
  });

  it('are never missing', () => {
    fc.assert(fc.property(name, (text) => expect(maskAll(text)[0]?.trim()).not.toBe('')));
  });

  it('show the last four digits of a number as everywhere', () => {
    const [masked = ''] = maskAll('+1 (415) 555-0123');
    expect(masked).toBe('(000000)…0123');
    expect(maskName(masked)).toBe(maskName('+1 (415) 555-0123'));
  });

  it('hide every other digit', () => {
    expect(maskAll('9876543210')).toEqual(['(000000)…3210']);
    expect(maskAll('9999999')).toEqual(['(000)…9999']);
  });

  it('ignore digits that do not tell numbers apart', () => {
    expect(maskAll('+1 (415) 555-0123', '004415 555 0123')).toEqual(['(000000)…0123', '(000000)…0123']);
  });

  it('keep a short number apart from two long ones that both end like it', () => {
    const [short = '', first = '', second = ''] = maskAll('555-0123', '(415) 555-0123', '(212) 555-0123');
    expect([isSameName(short, first), isSameName(short, second), isSameName(first, second)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('show the first letter of any other name, and tell different ones apart', () => {
    expect(maskAll('Billing', ' BILLING', 'Bob', 'ann')).toEqual(['b…', 'b…', 'b… (2)', 'a…']);
  });
});
