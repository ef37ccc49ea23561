import { createNameMasker, maskName } from 'c/voiceCallFormat';
import { isSameName } from 'c/voiceCallState';
import fc from 'fast-check';

describe('maskName', () => {
  it.each([
    ['+1 (415) 555-0123', '…0123'],
    ['555-0123', '…0123'],
    ['Desk 555 0123', '…0123'],
  ])('shows only the last four digits of the number %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['Billing Tier 2', 'B…'],
    ['  élan', 'é…'],
    ['555-012', '5…'],
    ['😀 Desk', '😀…'],
    ['<img src=x onerror=alert(1)>', '<…'],
    ['\u202e\u200b Eve', 'E…'],
    ['\u202e', '…'],
    ['\ud83d', '\ud83d…'],
  ])('shows only the first letter of %s, which holds fewer than 7 digits', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

describe('createNameMasker', () => {
  it('tells different parties apart that would look alike', () => {
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

  it('gives one party one mask, in whichever format its number comes', () => {
    const mask = createNameMasker();
    expect(['+1 (415) 555-0123', '4155550123', '415.555.0123 ', '14155550123'].map(mask)).toEqual(
      Array(4).fill('…0123'),
    );
  });

  it('gives one party one mask, in whichever case and with whatever space its name comes', () => {
    const mask = createNameMasker();
    expect(['Bob', ' bob', 'BOB '].map(mask)).toEqual(['B…', 'B…', 'B…']);
  });

  it('numbers only what looks alike: another letter case does not', () => {
    const mask = createNameMasker();
    expect(['Bob', 'billing', 'bruno'].map(mask)).toEqual(['B…', 'b…', 'b… (2)']);
  });

  it('keeps two cities apart though a short local number would match both', () => {
    const mask = createNameMasker();
    expect(['555-0123', '(415) 555-0123', '(628) 555-0123'].map(mask)).toEqual(['…0123', '…0123', '…0123 (2)']);
  });

  it('starts anew for each trace', () => {
    expect(createNameMasker()('Bob')).toBe('B…');
    expect(createNameMasker()('Billing')).toBe('B…');
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
