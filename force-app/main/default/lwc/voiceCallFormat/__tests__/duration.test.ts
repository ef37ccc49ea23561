import { formatDuration } from 'c/voiceCallFormat';

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
