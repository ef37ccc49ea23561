import { phoneNumberOf } from 'c/voiceCallState';

/** Words that telephone systems use if the caller withholds the number. */
const WITHHELD = new Set(['anonymous', 'restricted', 'unavailable', 'unknown', 'private', 'withheld']);

/** "ANONYMOUS" typed on a keypad: Amazon Connect reports it as a number. */
const ANONYMOUS_DIGITS = '266696687';

/** Whether a name says that the caller's number is withheld. Case and outer space do not matter. */
export const isWithheld = (name: string): boolean =>
  WITHHELD.has(name.trim().toLowerCase()) || phoneNumberOf(name)?.digits === ANONYMOUS_DIGITS;
