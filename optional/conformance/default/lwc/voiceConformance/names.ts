import { holdsNumber } from 'c/voiceCallFormat';

/** What a program calls a field, an event type or a call type; people and numbers have other names. At most 60 letters. */
const PROGRAM_NAME = /^[A-Za-z_$][\w$.:-]{0,59}$/;

/** Stands for every name that is not shown. */
const HIDDEN_NAME = '…';

const folded = (text: string): string => text.trim().toLowerCase();

/** Shows the names that a vendor's program gives to things, and never the name of a party or a call. */
export class NameGuard {
  private readonly personal = new Set<string>();

  /** Remembers what names a party or a call, so that it is shown nowhere. */
  hide(name: string): void {
    this.personal.add(folded(name));
  }

  show(name: string): string {
    const isShown = PROGRAM_NAME.test(name) && !holdsNumber(name) && !this.personal.has(folded(name));
    return isShown ? name : HIDDEN_NAME;
  }
}
