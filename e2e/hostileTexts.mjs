// Texts that nobody should suffer from, and calls that are full of them.

const LENGTH = 100_000;

/** What a telephone could send as a name, an id, a kind of call or an attribute. */
export const HOSTILE = {
  'an image that runs a script': '<img src=x onerror="document.title=\'owned\'">',
  'a script': '</bdi></p></section><script>document.title="owned"</script>',
  'a label with a hole': '{0} {1} ${name} %s',
  'an override of direction': '\u202eeneG 7 \u2067',
  'ends of isolates': '\u2069\u202c\u2069Ann',
  'letters from right to left': 'דנה לוי 7',
  'characters without width': '\u200b\u2060',
  'a tower of accents': `A${'\u0301'.repeat(LENGTH)}`,
  'a hundred thousand letters': 'x'.repeat(LENGTH),
  'a hundred thousand digits': '7'.repeat(LENGTH),
  'half a character': 'Ann \ud83d',
  'the name of a prototype': '__proto__',
  'the name of a constructor': 'constructor',
};

/** Events, one a second, as the text of a trace. */
export const asTrace = (messages) =>
  messages
    .map(([type, detail], index) => JSON.stringify({ at: 1_795_000_000_000 + 1000 * index, type, detail }))
    .join('\n');

/** A call with two parties and a second one, with the text wherever a text can stand. */
export function callsWith(text) {
  const polluted = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}');
  const call = { callId: text, participant: text, callType: text };
  const attributes = Object.fromEntries([...Object.entries(polluted), [text, text]]);
  return [
    [
      'CALL_STARTED',
      Object.fromEntries([...Object.entries(polluted), ...Object.entries(call), [`key ${text}`, [text]]]),
    ],
    ['CALL_CONNECTED', { ...call, callAttributes: attributes }],
    ['PARTICIPANT_ADDED', { callId: text, participant: `${text} 1` }],
    ['CALL_STARTED', { callId: `second ${text}`, callType: 'inbound', participant: text }],
  ];
}
