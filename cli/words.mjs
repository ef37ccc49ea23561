const WORDS = {
  malformed: 'not a relay message: dropped',
  'unknown-type': 'an event type that is not known: ignored',
  duplicate: 'this message was read before: dropped',
  gap: 'messages before this one are missing',
  'clock-step': "the relay's clock stepped back: no time counted",
  'missing-call-id': 'without a call id, and not clear which call is meant: ignored',
  'unknown-call': 'names a call that never began: ignored',
  'inferred-start': 'the call was connected before, but nothing said so',
  'inferred-end': 'the call ended here, but nothing said so',
  'out-of-order': 'the end of wrap-up, where there is no wrap-up: ignored',
  'after-end': 'came after the end of the call: ignored',
  'unknown-party': 'names nobody, or nobody who is in the call',
  'resume-without-hold': 'resumed, though nobody was on hold',
  'unmute-without-mute': 'unmuted, though not muted',
};

/** Says in words which anomaly it is. */
export function anomalyWords(code) {
  return WORDS[code] ?? code;
}
