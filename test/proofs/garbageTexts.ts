import { createGarbage, type Garbage } from './garbage';
import type { Random } from './random';

/** Ways to spoil the text of a message, so that it is not a JSON object any more. */
const SPOILED: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(0, 1 + random.below(text.length - 1)),
  (text, random) => text.slice(1 + random.below(text.length - 1)),
  (text) => `${text},`,
  (text) => `${text}${text}`,
  (text) => `[${text}]`,
  (text) => JSON.stringify(text),
  (text) => text.replaceAll('"', "'"),
  (text) => `\ufeff\ufeff${text}`,
  (text) => text.replace('{', '{"at":NaN,'),
  (text) => text.replace('{', '{at:1,'),
  (text) => `// ${text}`,
  (text) => text.replace(/}$/, ',"at":1e999}'),
  (text) => text.replace(/}$/, ',"detail":null}'),
  (text) => '['.repeat(text.length),
  (text) => `${'['.repeat(text.length)}${']'.repeat(text.length)}`,
  (text) => `{"__proto__":${text}}`,
];

/** Characters of any kind but the line feed; the first is not white space. */
function noise(random: Random): string {
  const codes = Array.from({ length: 1 + random.below(60) }, () => random.below(random.onceIn(2) ? 128 : 65_536));
  return `~${String.fromCharCode(...codes).replaceAll('\n', '\u0000')}`;
}

/** Draws lines of text that are no event of a call; none is blank, none has a line feed. */
export function createGarbageText(random: Random): () => Garbage<string> {
  const draw = createGarbage(random, true);
  return () => {
    const { item, code } = draw();
    const way = random.below(4);
    if (way === 0) return { item: noise(random), code: 'malformed' };
    const text = JSON.stringify(item);
    if (way === 1 && code !== null) return { item: random.pick(SPOILED)(text, random) || '~', code: 'malformed' };
    return { item: random.onceIn(9) ? ` ${text}\t\r` : text, code };
  };
}
