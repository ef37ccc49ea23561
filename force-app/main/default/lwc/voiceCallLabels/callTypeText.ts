import addParticipant from '@salesforce/label/c.VoiceRelay_CallStatus_AddParticipant';
import callback from '@salesforce/label/c.VoiceRelay_CallStatus_Callback';
import consult from '@salesforce/label/c.VoiceRelay_CallStatus_Consult';
import dialedCallback from '@salesforce/label/c.VoiceRelay_CallStatus_DialedCallback';
import directionUnknown from '@salesforce/label/c.VoiceRelay_CallStatus_DirectionUnknown';
import inbound from '@salesforce/label/c.VoiceRelay_CallStatus_Inbound';
import internalCall from '@salesforce/label/c.VoiceRelay_CallStatus_InternalCall';
import outbound from '@salesforce/label/c.VoiceRelay_CallStatus_Outbound';
import transfer from '@salesforce/label/c.VoiceRelay_CallStatus_Transfer';
import { displayName, isolated } from 'c/voiceCallFormat';
import type { Call } from 'c/voiceCallState';

/** Names for callTypes in lower case: the two documented, and others that connectors send. A map, because of "constructor". */
const TEXTS: ReadonlyMap<string | null, string> = new Map([
  [null, directionUnknown],
  ['inbound', inbound],
  ['outbound', outbound],
  ['consult', consult],
  ['transfer', transfer],
  ['addparticipant', addParticipant],
  ['internalcall', internalCall],
  ['callback', callback],
  ['dialedcallback', dialedCallback],
]);

/** Names the type of a call. An undocumented type is shown as it came, with a number in it masked. */
export const callTypeText = ({ callType }: Call): string =>
  TEXTS.get(callType) ?? isolated(displayName(callType ?? '', false));
