import unknownParty from '@salesforce/label/c.VoiceRelay_Party_Unknown';
import withheld from '@salesforce/label/c.VoiceRelay_Party_Withheld';
import { isWithheld } from 'c/voiceCallFormat';
import { isPresent, type Call, type Party } from 'c/voiceCallState';

/** How a name is put on the screen, masked or not. */
type Display = (name: string) => string;

/** Names a party as shown, or says that its number is withheld or that it has no name that can be seen. */
export function partyText({ name }: Party, display: Display): string {
  if (name === null) return unknownParty;
  return isWithheld(name) ? withheld : display(name) || unknownParty;
}

/** Who the call is with: those present; once all have left, those who were. */
export function whoText(call: Call, display: Display): string {
  const present = call.parties.filter(isPresent);
  const shown = present.length > 0 ? present : call.parties;
  return shown.map((party) => partyText(party, display)).join(', ') || unknownParty;
}
