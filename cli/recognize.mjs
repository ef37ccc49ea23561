const EXPECTED = 'expected one JSON object a line, with a "type" such as "CALL_STARTED"';

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null; // the summary reports it as malformed
  }
}

/** Looks at lines until one is recognized as a line of a trace: a JSON object with a known `type` or with a `kind`. */
export function createRecognizer(knownTypes) {
  let isRecognized = false;
  let isBlank = true;
  return {
    look(text) {
      if (isRecognized || !text.trim()) return;
      const line = parsed(isBlank ? text.replace(/^\ufeff/, '') : text);
      isBlank = false;
      if (typeof line !== 'object' || line === null || Array.isArray(line)) return;
      isRecognized = 'kind' in line || knownTypes.includes(line.type);
    },
    /** Says why the lines so far are not a trace; null: they are, or there are none. */
    problem: () => (isRecognized || isBlank ? null : `it is not a trace (${EXPECTED})`),
  };
}
