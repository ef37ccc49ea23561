import { displayName, isolated, shownText } from 'c/voiceCallFormat';
import fc from 'fast-check';

describe('displayName', () => {
  it('masks a number unless numbers are to be shown', () => {
    expect(displayName('+1 (415) 555-0123', false)).toBe('…0123');
    expect(displayName(' +1 (415) 555-0123 ', true)).toBe('+1 (415) 555-0123');
  });

  it.each([true, false])('shows a name without a number in full (numbers shown: %s)', (showNumbers) => {
    expect(displayName(' Billing Tier 2 ', showNumbers)).toBe('Billing Tier 2');
  });

  it.each([
    ['full-width', '４１５−５５５−０１２３', '４…'],
    ['Arabic', '٤١٥ ٥٥٥ ٠١٢٣', '٤…'],
  ])('masks a number in %s digits', (_, number, masked) => {
    expect(displayName(number, false)).toBe(masked);
    expect(displayName(number, true)).toBe(number);
  });

  it.each([true, false])('does not let a name reorder the text around it (numbers shown: %s)', (showNumbers) => {
    expect(displayName('\u202eAnn\u202c \u2067Lee\u2069 ', showNumbers)).toBe('Ann Lee');
  });

  it('shows 80 characters and cuts a longer name, whole characters only', () => {
    expect(displayName('x'.repeat(80), false)).toBe('x'.repeat(80));
    expect(displayName('x'.repeat(81), false)).toBe(`${'x'.repeat(79)}…`);
    expect(displayName('😀'.repeat(80), false)).toBe('😀'.repeat(80));
    expect(displayName('😀'.repeat(500), false)).toBe(`${'😀'.repeat(79)}…`);
  });

  it.each([
    '',
    ' ',
    '\u202e\u2066',
    '\u200b\u200d\u2060',
    '\ufeff\u00ad',
    '\u3164',
    '\u2800',
    '\u0000\u0007',
    '\u200d'.repeat(500),
  ])('shows nothing where there is nothing to see: %j', (name) => {
    expect(displayName(name, true)).toBe('');
  });

  it('shows equal names the same, even if one hides zero-width characters', () => {
    expect(displayName('\u200bA\u00adn\u2060n\ufeff', true)).toBe('Ann');
  });

  it.each(['👩‍👧‍👦 Desk', 'می\u200cخواهم', '❤️'])('leaves what joins or varies the characters of %s', (name) => {
    expect(displayName(name, true)).toBe(name);
  });

  it('shows half a character as it is', () => {
    expect(displayName('Ann \ud83d', true)).toBe('Ann \ud83d');
  });
});

describe('shownText', () => {
  it('is cut to as many characters as are wanted', () => {
    expect(shownText('x'.repeat(300), 300)).toBe('x'.repeat(300));
    expect(shownText('x'.repeat(301), 300)).toBe(`${'x'.repeat(299)}…`);
    expect(shownText('\u200b'.repeat(100_000) + 'Ann', 3)).toBe('Ann');
  });

  it('is never longer than wanted, and nothing in it turns the text around it', () => {
    const part = fc.oneof(
      fc.constantFrom('\u202e', '\u2067', '\u200f', 'ש', '\ud83d', '\u200d'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(part), fc.integer({ min: 1, max: 40 }), (parts, limit) => {
        const shown = shownText(parts.join(''), limit);
        expect([...shown].length).toBeLessThanOrEqual(limit);
        expect(shown).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
      }),
    );
  });
});

describe('isolated', () => {
  it.each(['דנה', 'Ann أحمد', '𞤀𞤣', 'ܐ 7'])('encloses %s, which runs from right to left', (text) => {
    expect(isolated(text)).toBe(`\u2068${text}\u2069`);
  });

  it.each(['', 'Ann', '+1 (415) 555-0123', 'Ελένη', '株式会社', '🙂'])('leaves %s, which turns nothing', (text) => {
    expect(isolated(text)).toBe(text);
  });
});
