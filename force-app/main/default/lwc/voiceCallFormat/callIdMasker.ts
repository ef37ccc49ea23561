import { phoneNumberOf } from 'c/voiceCallState';

/** As many digits of a number in a row give it away. */
const REVEALING_DIGITS = 7;

/** What people write between the digits of a number. */
const BETWEEN_DIGITS = /(?<=\d)[\s().+/-]+(?=\d)/g;

/** All seven digits that stand in a row in a text. */
function* revealing(digits: string): Generator<string> {
  for (let end = REVEALING_DIGITS; end <= digits.length; end++) yield digits.slice(end - REVEALING_DIGITS, end);
}

const rowsOf = (callId: string): readonly string[] => callId.replace(BETWEEN_DIGITS, '').match(/\d+/g) ?? [];

/**
 * Makes a masker that puts an invented callId, "call-1", in the place of one that gives away a party's number: it holds seven
 * or more of its digits in a row. Other callIds stay.
 * @param names of all parties of the file
 * @param callIds all of the file, in the order in which they are numbered
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
