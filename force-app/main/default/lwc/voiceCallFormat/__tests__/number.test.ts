import { formatFor } from 'test/support/formatFor';

describe('formatNumber', () => {
  it("writes the decimal sign of the user's language", () => {
    expect(formatFor('de-DE').formatNumber(4.186, 2, 2)).toBe('4,19');
    expect(formatFor('en-US').formatNumber(4.186, 2, 2)).toBe('4.19');
    expect(formatFor('es-ES').formatNumber(0.25, 1)).toBe('0,3');
  });

  it('rounds to whole figures unless decimals are asked for, and writes zeros only where they are wanted', () => {
    const { formatNumber } = formatFor('en-US');
    expect([formatNumber(1.5), formatNumber(2, 1), formatNumber(2, 2, 2)]).toEqual(['2', '2', '2.00']);
  });

  it('does not separate thousands', () => {
    expect(formatFor('de-DE').formatNumber(12_345)).toBe('12345');
  });

  it.each(['de_DE_EURO', ''])(
    "writes as the browser's language does where it does not know the locale %j",
    (locale) => {
      const { formatNumber, USER_LOCALE } = formatFor(locale);
      expect(USER_LOCALE).toBeUndefined();
      expect(formatNumber(4.1, 2, 2)).toMatch(/^4[.,]10$/);
    },
  );
});
