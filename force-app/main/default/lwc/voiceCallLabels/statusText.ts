import calling from '@salesforce/label/c.VoiceRelay_Status_Calling';
import connected from '@salesforce/label/c.VoiceRelay_Status_Connected';
import dialing from '@salesforce/label/c.VoiceRelay_Status_Dialing';
import ended from '@salesforce/label/c.VoiceRelay_Status_Ended';
import onHold from '@salesforce/label/c.VoiceRelay_Status_OnHold';
import ringing from '@salesforce/label/c.VoiceRelay_Status_Ringing';
import wrapUp from '@salesforce/label/c.VoiceRelay_Status_WrapUp';
import inDoubt from '@salesforce/label/c.VoiceRelay_Caveat_InDoubt';
import type { CallStatus } from 'c/voiceCallState';

/** Names each status of a call in a word. */
export const STATUS_TEXT: Record<CallStatus, string> = {
  ringing,
  dialing,
  calling,
  connected,
  onHold,
  wrapUp,
  ended,
};

/** Icons beside the status word, to recognise it from a distance. */
export const STATUS_ICON: Record<CallStatus, string> = {
  ringing: 'utility:incoming_call',
  dialing: 'utility:dialing',
  calling: 'utility:phone_portrait',
  connected: 'utility:call',
  onHold: 'utility:pause',
  wrapUp: 'utility:clock',
  ended: 'utility:end_call',
};

/** Marks a state that may have changed while nobody watched. */
export const IN_DOUBT_TEXT: string = inDoubt;
