/**
 * Makes a function of one text remember what it answered. The answers are shared, so nobody may change them.
 * @template T
 * @param {(text: string) => T} answerTo
 * @returns {(text: string) => T}
 */
export function remember(answerTo) {
  const answers = new Map();
  return (text) => {
    if (!answers.has(text)) answers.set(text, answerTo(text));
    return answers.get(text);
  };
}
