import { toServerText } from '../serverText.mjs';

it.each([
  ['a comment behind return', 'return /** @type {X} */ (source)[key];', 'return \n (source)[key];'],
  ['a comment up to the end of its line', 'a(); // then\nb();', 'a(); \n\nb();'],
  ['a comment of several lines', 'a /* one\ntwo */ + b', 'a \n + b'],
  ['two comments', '/**/a/**/', '\na\n'],
])('makes %s a line break', (_, source, served) => {
  expect(toServerText(source)).toBe(served);
});

it.each([
  ['that look like comments in texts', `['// a', "/* b */", 'it\\'s // c']`],
  ['of the other kind in a text', `['"', "'"]`],
  ['in a text that goes on in the next line', `'a\\\n// b'`],
])('keeps signs %s', (_, source) => {
  expect(toServerText(source)).toBe(source);
});

it('reads no regular expressions: what looks like a comment in one is one', () => {
  expect(toServerText('/[/*]/.test(a); /* b */ c')).toBe('/[\n c');
});

it.each([
  ['a quote in a regular expression', "a;\n/'/.test(b)", "line 2: ' is not closed"],
  ['a brace in a regular expression', '{\n/[{]/.test(b)\n}', 'line 1: { is not closed'],
  ['a closing brace too many', '{}\n}', 'line 2: } closes nothing'],
  ['a comment without an end', 'a /* b', 'line 1: /* is not closed'],
])('refuses %s, as the server’s parser loses its way', (_, source, message) => {
  expect(() => toServerText(source)).toThrow(message);
});
