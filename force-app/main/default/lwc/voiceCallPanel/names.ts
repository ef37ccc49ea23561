import { displayName, isolated } from 'c/voiceCallFormat';
import { partyText, whoText } from 'c/voiceCallLabels';
import type { Call, Party } from 'c/voiceCallState';

const display =
  (showNumbers: boolean) =>
  (name: string): string =>
    isolated(displayName(name, showNumbers));

/** Names a party for the screen. */
export const partyName = (party: Party, showNumbers: boolean): string => partyText(party, display(showNumbers));

/** Names the parties of a call for the screen. */
export const callName = (call: Call, showNumbers: boolean): string => whoText(call, display(showNumbers));
