const LENGTH = 20_000;

/** Hostile texts that a telephone could send, by what is hostile about them. */
export const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  markup: [
    '<img src=x onerror="document.title=\'owned\'">',
    '</bdi></p><script>document.title="owned"</script>',
    '<b onclick=alert(1) style="position:fixed">Ann</b>',
    '&lt;i&gt;Ann&amp;',
    'javascript:alert(1)',
    '{0} {1} {label} ${name} %s',
    `"'\`--><!--`,
  ],
  'controls of direction': [
    '\u202eeneG',
    'Ann\u202d\u202b\u202a',
    '\u2067Ann\u2066',
    '\u2069\u202c\u2069Ann',
    '\u200fAnn\u200e 5\u061c',
    '\u202e\u2066',
  ],
  'letters from right to left': ['דנה לוי', 'Ann أحمد 7', '5 ܐ'],
  'characters without width': ['\u200b', '\u200bA\u2060n\ufeffn\u00ad', '\u200d\u200c\u3164\u2800', '\u180eAnn'],
  'control characters': ['\u0000Ann\u0007', 'Ann\r\n\tLee\u2028\u2029', '\u001b[31mAnn'],
  'twenty thousand characters': ['x', '😀', 'ש', '\u0301', '7', '\u200d', '\u202e', '<b>'].map((unit) =>
    unit.repeat(LENGTH / unit.length),
  ),
  'halves of characters': ['\ud83d', 'Ann \udc00', '\udc00\ud83d', '\ud83d'.repeat(500)],
  'names of a prototype': ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '__defineGetter__'],
};

/** All of them, as `[kind, number, text]`. */
export const HOSTILE_TEXTS = Object.entries(HOSTILE).flatMap(([kind, texts]) =>
  texts.map((text, index) => [kind, index + 1, text] as const),
);

interface Message {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Makes a detail with the text as key and value, and with keys that a careless copy would take for a prototype. */
function detailWith(text: string, fields: Readonly<Record<string, unknown>>): Message['detail'] {
  const own = JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as object;
  return Object.fromEntries(Object.entries({ ...fields, ...own, [`key ${text}`]: [text] }));
}

/**
 * Makes the lines of a call with the text wherever text is possible: a second party, a second call and, if `isOver`, the end
 * of both.
 */
export function hostileTrace(text: string, isOver: boolean): readonly object[] {
  const call = { callId: text, participant: text };
  const callAttributes = detailWith(text, { note: text, [text]: text });
  const messages: Message[] = [
    { type: 'CALL_STARTED', detail: detailWith(text, { ...call, callType: text }) },
    { type: 'CALL_CONNECTED', detail: { ...call, callType: text, callAttributes } },
    { type: 'PARTICIPANT_ADDED', detail: { ...call, participant: `${text} 1` } },
    { type: 'HOLD', detail: call },
    { type: 'AUDIO_STATS', detail: { callId: text, stats: text } },
    { type: text, detail: detailWith(text, call) },
    { type: 'CALL_STARTED', detail: { callId: `second ${text}`, callType: 'inbound', participant: text } },
    { type: 'CALL_CONNECTED', detail: { callId: `second ${text}` } },
    ...(isOver ? [{ type: 'CALL_ENDED', detail: { callId: text } }] : []),
  ];
  return messages.map((message, index) => ({ v: 1, relayId: text, seq: index + 1, at: 1000 * index, ...message }));
}
