import { createNameMasker } from 'c/voiceCallFormat';
import { isSameName } from 'c/voiceCallState';
import fc from 'fast-check';

describe('createNameMasker', () => {
  it('gives different parties different masks', () => {
    const mask = createNameMasker();
    expect(['+1 (415) 555-0123', '+1 (628) 555-0123', '+1 (707) 555-0123'].map(mask)).toEqual([
      '…0123',
      '…0123 (2)',
      '…0123 (3)',
    ]);
    expect(['Bob', 'Billing'].map(mask)).toEqual(['B…', 'B… (2)']);
  });

  it('gives a name the same mask again', () => {
    const mask = createNameMasker();
    expect(['Bob', 'Billing', 'Bob', 'Billing'].map(mask)).toEqual(['B…', 'B… (2)', 'B…', 'B… (2)']);
  });

  it('gives one party one mask, whatever the format of its number', () => {
    const mask = createNameMasker();
    expect(['+1 (415) 555-0123', '4155550123', '415.555.0123 ', '14155550123'].map(mask)).toEqual(
      Array(4).fill('…0123'),
    );
  });

  it('gives one party one mask, whatever the case and space of its name', () => {
    const mask = createNameMasker();
    expect(['Bob', ' bob', 'BOB '].map(mask)).toEqual(['B…', 'B…', 'B…']);
  });

  it('numbers only masks that look the same: another letter case does not', () => {
    const mask = createNameMasker();
    expect(['Bob', 'billing', 'bruno'].map(mask)).toEqual(['B…', 'b…', 'b… (2)']);
  });

  it('keeps two cities apart though a short local number would match both', () => {
    const mask = createNameMasker();
    expect(['555-0123', '(415) 555-0123', '(628) 555-0123'].map(mask)).toEqual(['…0123', '…0123', '…0123 (2)']);
  });

  it('begins again for each file', () => {
    expect(createNameMasker()('Bob')).toBe('B…');
    expect(createNameMasker()('Billing')).toBe('B…');
  });

  it('keeps two extensions of one number apart, and takes the number alone for the first', () => {
    const names = ['+1 (415) 555-0123 x12', '+1 (415) 555-0123 x34', '+1 (415) 555-0123'];
    expect(names.map(createNameMasker())).toEqual(['…0123', '…0123 (2)', '…0123']);
  });

  it('keeps two countries apart', () => {
    expect(['+1 4155550123', '+44 4155550123', '415 555 0123'].map(createNameMasker())).toEqual([
      '…0123',
      '…0123 (2)',
      '…0123',
    ]);
  });

  it('counts names that look equal as one', () => {
    expect(['Zoe\u0308', 'Zoë', 'Zo\u200bë  '].map(createNameMasker())).toEqual(['Z…', 'Z…', 'Z…']);
  });

  it('numbers masks that look the same to its caller', () => {
    expect(['Bob', 'billing'].map(createNameMasker((mask) => mask.toLowerCase()))).toEqual(['B…', 'b… (2)']);
  });

  it('never writes a mask that is a number: from the hundredth alike on it counts in letters', () => {
    const masks = Array.from({ length: 101 }, (_, index) => `${555 + index} 555 0123`).map(createNameMasker());
    expect(masks.slice(98)).toEqual(['…0123 (99)', '…0123 (baa)', '…0123 (bab)']);
  });

  const digits = fc.constantFrom('0123', '5550123', '15550123', '4155550123', '14155550123', '6285550123', '5550199');
  const names = fc.oneof(
    digits,
    digits.map((number) => `+${number.slice(0, -4)} ${number.slice(-4)}`),
    fc.constantFrom('Bob', 'bob ', 'Billing', 'Desk 5550123', 'Straße', 'STRASSE'),
  );

  it('never gives the same mask to two different parties, nor a name in full', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (list) => {
        const mask = createNameMasker();
        const masked = list.map(mask);
        list.forEach((a, i) => {
          expect(masked[i]).not.toContain(a.trim());
          list.forEach((b, j) => {
            if (!isSameName(a, b)) expect(masked[i]).not.toBe(masked[j]);
          });
        });
      }),
      { seed: 20261122 },
    );
  });
});
