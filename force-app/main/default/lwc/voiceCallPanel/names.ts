import { displayName, isolated } from 'c/voiceCallFormat';
import { partyText, whoText } from 'c/voiceCallLabels';
import type { Call, Party } from 'c/voiceCallState';

const display =
  (showNumbers: boolean) =>
  (name: string): string =>
    isolated(displayName(name, showNumbers));

/** Names a party as it is shown. */
export const partyName = (party: Party, showNumbers: boolean): string => partyText(party, display(showNumbers));

/** Names who a call is with. */
export const callName = (call: Call, showNumbers: boolean): string => whoText(call, display(showNumbers));
