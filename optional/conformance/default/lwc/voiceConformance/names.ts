import { holdsNumber } from 'c/voiceCallFormat';

/** Matches what programs call fields, event types and call types, at most 60 characters. People and numbers have other names. */
const PROGRAM_NAME = /^[A-Za-z_$][\w$.:-]{0,59}$/;

/** Replaces every name that is not shown. */
const HIDDEN_NAME = '…';

const folded = (text: string): string => text.trim().toLowerCase();

/** Shows names that come from a vendor's program, but never the name of a party or a call. */
export class NameGuard {
  private readonly personal = new Set<string>();

  /** Remembers the name of a party or a call, so that it is never shown. */
  hide(name: string): void {
    this.personal.add(folded(name));
  }

  show(name: string): string {
    const isShown = PROGRAM_NAME.test(name) && !holdsNumber(name) && !this.personal.has(folded(name));
    return isShown ? name : HIDDEN_NAME;
  }
}
