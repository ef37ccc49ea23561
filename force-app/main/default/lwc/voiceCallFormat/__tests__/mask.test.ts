import { holdsNumber, maskName } from 'c/voiceCallFormat';

describe('maskName', () => {
  it.each([
    ['+1 (415) 555-0123', '…0123'],
    ['555-0123', '…0123'],
    ['Desk 555 0123', '…0123'],
    ['+1 (415) 555-0123 ext. 77', '…0123'],
    ['sip:4155550123@192.0.2.17:5060', '…0123'],
    ['+49 (0)415 555 0123;ext=99', '…0123'],
  ])('shows only the last four digits of the number %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['Billing Tier 2', 'B…'],
    ['  élan', 'é…'],
    ['555-012', '5…'],
    ['00 55 501 2', '0…'],
    ['sip:ann@192.0.2.17:5060', 's…'],
    ['Ann, 4155550123', 'A…'],
    ['４１５５５５０１２３', '４…'],
    ['e\u0301lan', 'é…'],
    ['😀 Desk', '😀…'],
    ['<img src=x onerror=alert(1)>', '<…'],
    ['\u202e\u200b Eve', 'E…'],
    ['\u202e', '…'],
    ['\ud83d', '\ud83d…'],
  ])('shows only the first letter of %s, which holds fewer than 7 digits', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});

it.each(['555-0123', '٥٥٥٠١٢٣', '1234567', 'sip:ann@192.0.2.17', 'Ann, 4155550123'])(
  'finds seven digits in %s, of whatever script and wherever they stand',
  (text) => {
    expect(holdsNumber(text)).toBe(true);
  },
);

it.each(['555-012', 'sip:ann@192.0.2.1', 'Billing Tier 2', ''])('finds fewer than seven digits in %j', (text) => {
  expect(holdsNumber(text)).toBe(false);
});
