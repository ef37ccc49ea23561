import { createCallIdMasker } from 'c/voiceCallFormat';

const NUMBER = '+1 (415) 555-0123';
const masked = (names: readonly string[], ...callIds: readonly string[]): string[] =>
  callIds.map(createCallIdMasker(names, callIds));

describe('createCallIdMasker', () => {
  it.each([
    ['the whole number', '14155550123'],
    ['its last seven digits', 'call-5550123'],
    ['seven digits of its middle', 'X4155550X'],
    ['the number as people write it', 'tel:+1-415-555-0123;leg=2'],
    ['the number among other digits', '99141555501239'],
  ])('invents an id for one that holds %s', (_, callId) => {
    expect(masked(['Billing', NUMBER], callId)).toEqual(['call-1']);
  });

  it.each([
    ['six digits of the number', '415555-A-0123'],
    ["somebody else's number", '6285550199'],
    ['no number', 'd7a9f1b7-fc17-43fe-8ca7-e584a2b34792'],
    ['the digits of an extension', '4155550123'.slice(0, 3)],
  ])('leaves an id that holds %s', (_, callId) => {
    expect(masked([NUMBER], callId)).toEqual([callId]);
  });

  it('leaves all ids where no party has a number', () => {
    expect(masked(['Billing', '555-012'], '555012', '4155550123')).toEqual(['555012', '4155550123']);
  });

  it('invents the same id for the same one, another for another', () => {
    const ids = ['4155550123', 'A', '4155550123-b', '4155550123'];
    expect(masked([NUMBER], ...ids)).toEqual(['call-1', 'A', 'call-2', 'call-1']);
  });

  it('invents no id that the file has already', () => {
    expect(masked([NUMBER], '4155550123', 'call-1')).toEqual(['call-2', 'call-1']);
  });

  it('knows a number that is written with a trunk zero, or with two for abroad', () => {
    expect(masked(['0415 555 0123'], '04155550123')).toEqual(['call-1']);
    expect(masked(['001 415 555 0123'], '4155550123')).toEqual(['call-1']);
  });
});
