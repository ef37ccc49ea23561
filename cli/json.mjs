/** Control characters that JSON allows in a string as they are, though some terminals obey them. */
const RAW_CONTROL = /[\u007f-\u009f\u2028\u2029]/g;

/** The summary as JSON text that no terminal obeys. */
export function jsonText(summary) {
  const text = JSON.stringify(summary, null, 2);
  return `${text.replace(RAW_CONTROL, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
