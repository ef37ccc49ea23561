import unknownParty from '@salesforce/label/c.VoiceRelay_Party_Unknown';
import { isPresent, type Call, type Party } from 'c/voiceCallState';

/** How a name is put on the screen, masked or not. */
type Display = (name: string) => string;

/** A party's name as shown, or that it has none that can be seen. */
export function partyText(party: Party, display: Display): string {
  return (party.name !== null && display(party.name)) || unknownParty;
}

/** Who the call is with: those present; once all have left, those who were. */
export function whoText(call: Call, display: Display): string {
  const present = call.parties.filter(isPresent);
  const shown = present.length > 0 ? present : call.parties;
  return shown.map((party) => partyText(party, display)).join(', ') || unknownParty;
}
