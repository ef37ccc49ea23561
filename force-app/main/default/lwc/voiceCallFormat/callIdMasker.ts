import { phoneNumberOf } from 'c/voiceCallState';

/** This many consecutive digits of a number reveal it. */
const REVEALING_DIGITS = 7;

/** Matches what people write between the digits of a number. */
const BETWEEN_DIGITS = /(?<=\d)[\s().+/-]+(?=\d)/g;

/** Yields every seven consecutive digits. */
function* revealing(digits: string): Generator<string> {
  for (let end = REVEALING_DIGITS; end <= digits.length; end++) yield digits.slice(end - REVEALING_DIGITS, end);
}

const rowsOf = (callId: string): readonly string[] => callId.replace(BETWEEN_DIGITS, '').match(/\d+/g) ?? [];

/**
 * Makes a masker that replaces a callId by an invented one, "call-1", if it reveals a party's number: seven or more of its digits
 * in a row. Other callIds stay.
 * @param names of all parties in the file
 * @param callIds all in the file; invented ids are numbered in this order
 */
export function createCallIdMasker(names: Iterable<string>, callIds: Iterable<string>): (callId: string) => string {
  const secrets = new Set<string>();
  for (const name of names) for (const digits of revealing(phoneNumberOf(name)?.digits ?? '')) secrets.add(digits);
  const isRevealing = (row: string): boolean => [...revealing(row)].some((digits) => secrets.has(digits));

  const all = new Set(callIds);
  const given = new Map<string, string>();
  let number = 0;
  for (const callId of all) {
    if (!rowsOf(callId).some(isRevealing)) continue;
    do number += 1;
    while (all.has(`call-${number}`));
    given.set(callId, `call-${number}`);
  }
  return (callId) => given.get(callId) ?? callId;
}
