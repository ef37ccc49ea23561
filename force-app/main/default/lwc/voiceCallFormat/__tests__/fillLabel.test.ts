import { fillLabel } from 'c/voiceCallFormat';

it('puts each value where the label names it, in any order and more than once', () => {
  expect(fillLabel('{1} of {0}, {1}', 10, 'three')).toBe('three of 10, three');
});

it('leaves a label without placeholders as it is', () => {
  expect(fillLabel('No call', 'unused')).toBe('No call');
});

it('leaves a placeholder that has no value, so that the mistake can be seen', () => {
  expect(fillLabel('{0} and {1}', 'one')).toBe('one and {1}');
});

it('does not fill placeholders that a value brings with it', () => {
  expect(fillLabel('{0} {1}', '{1}', 'x')).toBe('{1} x');
});

it('writes a zero and an empty text as they are', () => {
  expect(fillLabel('{0}|{1}|', 0, '')).toBe('0||');
});

it('takes a value with a replacement pattern for plain text', () => {
  expect(fillLabel('<{0}>', "$& $1 $'")).toBe("<$& $1 $'>");
});
