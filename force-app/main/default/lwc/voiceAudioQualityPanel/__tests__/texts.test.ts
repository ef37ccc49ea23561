import { delayText, lossText, mosText } from '../texts';

describe('how measured values are written', () => {
  it.each([
    [0, '0 %'],
    [0.04, '0 %'],
    [0.25, '0.3 %'],
    [12, '12 %'],
    [100, '100 %'],
  ])('writes a loss of %p as %s', (lossPct, text) => {
    expect(lossText(lossPct)).toBe(text);
  });

  it.each([
    [0, '0 ms'],
    [17.96, '18 ms'],
    [84, '84 ms'],
    [null, 'Not measured'],
  ])('writes a delay of %p as %s, and never an unknown one as nought', (ms, text) => {
    expect(delayText(ms)).toBe(text);
  });

  it('writes a score with two decimals, even where they are noughts', () => {
    expect([mosText(4), mosText(3.456)]).toEqual(['4.00', '3.46']);
  });
});
