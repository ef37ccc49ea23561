import { formatDuration, spokenDuration } from 'c/voiceCallFormat';
import { formatFor } from 'test/support/formatFor';

const SECOND = 1000;
const HOUR = 3600 * SECOND;

it.each([
  [0, '0:00'],
  [9 * SECOND, '0:09'],
  [102 * SECOND, '1:42'],
  [59 * 60 * SECOND + 59 * SECOND, '59:59'],
])('writes %d ms as minutes and seconds: %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

it.each([
  [HOUR, '1:00:00'],
  [HOUR + 123 * SECOND, '1:02:03'],
  [27 * HOUR, '27:00:00'],
])('writes %d ms with hours, however many there are: %s', (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
});

it('never shows a second that has not passed in full', () => {
  expect(formatDuration(59_999)).toBe('0:59');
  expect(formatDuration(HOUR - 1)).toBe('59:59');
});

it('shows an unknown duration as unknown, not as zero', () => {
  expect(formatDuration(null)).toBe('–');
});

describe('a duration in words', () => {
  it.each([
    [0, '0 seconds'],
    [SECOND, '1 second'],
    [102 * SECOND, '1 minute 42 seconds'],
    [120 * SECOND, '2 minutes'],
    [HOUR, '1 hour'],
    [HOUR + 5 * SECOND, '1 hour 5 seconds'],
    [27 * HOUR + 60 * SECOND, '27 hours 1 minute'],
    [59_999, '59 seconds'],
  ])('names the units of %d ms: %s', (ms, text) => {
    expect(spokenDuration(ms)).toBe(text);
  });

  it("is in the user's language", () => {
    const inLanguage = (locale: string) => formatFor(locale).spokenDuration(102 * SECOND);
    expect(['de-DE', 'es-ES', 'ja-JP'].map(inLanguage)).toEqual([
      '1 Minute 42 Sekunden',
      '1 minuto 42 segundos',
      '1 分 42 秒',
    ]);
  });

  it('is unknown where the duration is', () => {
    expect(spokenDuration(null)).toBe('–');
  });
});
