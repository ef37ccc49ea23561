import { phoneNumberOf } from 'c/voiceCallState';

/** What telephone systems write where the caller hides the number. */
const WITHHELD = new Set(['anonymous', 'restricted', 'unavailable', 'unknown', 'private', 'withheld']);

/** "ANONYMOUS" on a keypad, which Amazon Connect reports as a number. */
const ANONYMOUS_DIGITS = '266696687';

/** Whether a name says that the caller's number is withheld; case and outer space do not matter. */
export const isWithheld = (name: string): boolean =>
  WITHHELD.has(name.trim().toLowerCase()) || phoneNumberOf(name)?.digits === ANONYMOUS_DIGITS;
