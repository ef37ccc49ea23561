import { foldedName, isSameName, phoneNumberOf } from 'c/voiceCallState';

describe('two names', () => {
  it.each([
    ['Billing', 'Billing'],
    ['Billing', ' bILLING '],
    ['Team  Blue', 'team\tblue'],
    ['Jose\u0301', 'JOS\u00c9'],
    ['Bil\u200bling', 'Billing'],
    ['Bill \u200b ing', 'Bill ing'],
    ['Straße', 'STRASSE'],
    ['+1 (415) 555-0101', '4155550101'],
    ['555-0101', '+1 (415) 555-0101'],
    ['0014155550101', '+14155550101'],
    ['+44 (0)20 7946 0101', '020 7946 0101'],
    ['+44 (0)20 7946 0101', '+442079460101'],
    ['sip:+14155550101@10.20.30.140:5060;user=phone', '+1 415 555 0101'],
    ['SIPS:4155550101?x=1', '4155550101'],
    ['tel:+1-415-555-0101;ext=7', '415 555 0101'],
    ['4155550101,,7', '4155550101'],
    ['415-555-0101 x12', '4155550101 ext. 12'],
    ['(415) 555-0101x12', '4155550101'],
    ['4155550101 Extension 12', '+1 415 555 0101'],
    ['Ann 415 555 0101', '(415) 555-0101'],
    ['Desk x4155550101', '4155550101 x2'],
  ])('%j and %j are the same party', (a, b) => {
    expect(isSameName(a, b)).toBe(true);
    expect(isSameName(b, a)).toBe(true);
  });

  it.each([
    ['Billing', 'Billing 2'],
    ['+1 (415) 555-0101', '+1 (628) 555-0101'],
    ['55-0101', '4155550101'],
    ['Team 5550101', 'Team'],
    ['+14155550101', '+44155550101'],
    ['+1 415 555 0101', '004155550101'],
    ['sip:1044@10.20.30.140:5060', 'sip:1045@10.20.30.140:5060'],
    ['sip:1044@10.20.30.140:5060', 'sip:+14155550123@10.20.30.140:5060'],
    ['415-555-0101 x12', '415-555-0101 x13'],
    ['0555010', '9555010'],
  ])('%j and %j are not', (a, b) => {
    expect(isSameName(a, b)).toBe(false);
    expect(isSameName(b, a)).toBe(false);
  });
});

describe('a name', () => {
  it('is written alike whatever its case, space and invisible characters', () => {
    expect(foldedName(' bIL\u200bLING \t Straße ')).toBe('billing strasse');
  });

  it.each([
    ['+1 (415) 555-0101', { digits: '14155550101', isInternational: true, extension: null }],
    ['0014155550101', { digits: '14155550101', isInternational: true, extension: null }],
    ['0415 555 0101 ext. 12', { digits: '4155550101', isInternational: false, extension: '12' }],
    ['5550101', { digits: '5550101', isInternational: false, extension: null }],
    ['Desk 555010', null],
    ['Billing', null],
  ])('%j has as its number %j', (name, number) => {
    expect(phoneNumberOf(name)).toEqual(number);
  });
});
