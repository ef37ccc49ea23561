// @ts-check
// The Aura server does not deliver a controller or helper unchanged: it parses the file and generates new code.

/**
 * The server's parser knows comments, strings and braces. It knows neither regular expressions nor template literals, and
 * reads a quote or brace in them as its own.
 */
const TOKEN =
  /(?<comment>\/\/.*|\/\*[\s\S]*?\*\/)|'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"|(?<brace>[{}])|(?<open>['"]|\/\*)/g;

/**
 * Returns the number of the line, from 1, on which a position of the text lies.
 * @param {string} source @param {number} position
 */
export const lineAt = (source, position) => source.slice(0, position).split('\n').length;

/**
 * Returns where each comment begins and ends, as the server's parser reads the file.
 * @param {string} source @returns {{ start: number, end: number }[]} `end` is behind the comment
 * @throws {Error} naming the line, where a string or comment is not closed or braces do not match
 */
export function findComments(source) {
  const comments = [];
  /** @type {number[]} */
  const opened = [];
  for (const { 0: text, index, groups = {} } of source.matchAll(TOKEN)) {
    if (groups['open']) throw new Error(`line ${lineAt(source, index)}: ${text} is not closed`);
    if (groups['comment']) comments.push({ start: index, end: index + text.length });
    if (text === '{') opened.push(index);
    if (text === '}' && opened.pop() === undefined) throw new Error(`line ${lineAt(source, index)}: } closes nothing`);
  }
  const last = opened.pop();
  if (last !== undefined) throw new Error(`line ${lineAt(source, last)}: { is not closed`);
  return comments;
}

/**
 * Returns a controller or helper as the server delivers it: each comment is a line break. Inside a function that can end a
 * statement; outside it changes nothing.
 * @param {string} source @returns {string}
 * @throws {Error} naming the line, if the server's parser would fail
 */
export function toServerText(source) {
  let end = 0;
  let text = '';
  for (const comment of findComments(source)) {
    text += `${source.slice(end, comment.start)}\n`;
    end = comment.end;
  }
  return text + source.slice(end);
}
