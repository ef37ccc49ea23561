import unknownParty from '@salesforce/label/c.VoiceRelay_Party_Unknown';
import withheld from '@salesforce/label/c.VoiceRelay_Party_Withheld';
import { isWithheld } from 'c/voiceCallFormat';
import { isPresent, type Call, type Party } from 'c/voiceCallState';

/** Formats a name for the screen, masked or not. */
type Display = (name: string) => string;

/** Names a party, or says that its number is withheld or that it has no visible name. */
export function partyText({ name }: Party, display: Display): string {
  if (name === null) return unknownParty;
  return isWithheld(name) ? withheld : display(name) || unknownParty;
}

/** Names the parties on the call; once all have left, all that were. */
export function whoText(call: Call, display: Display): string {
  const present = call.parties.filter(isPresent);
  const shown = present.length > 0 ? present : call.parties;
  return shown.map((party) => partyText(party, display)).join(', ') || unknownParty;
}
