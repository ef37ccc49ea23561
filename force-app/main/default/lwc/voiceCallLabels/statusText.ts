import calling from '@salesforce/label/c.VoiceRelay_Status_Calling';
import connected from '@salesforce/label/c.VoiceRelay_Status_Connected';
import dialing from '@salesforce/label/c.VoiceRelay_Status_Dialing';
import ended from '@salesforce/label/c.VoiceRelay_Status_Ended';
import onHold from '@salesforce/label/c.VoiceRelay_Status_OnHold';
import ringing from '@salesforce/label/c.VoiceRelay_Status_Ringing';
import wrapUp from '@salesforce/label/c.VoiceRelay_Status_WrapUp';
import holdUnknown from '@salesforce/label/c.VoiceRelay_Hold_Unknown';
import muted from '@salesforce/label/c.VoiceRelay_Mute_On';
import recording from '@salesforce/label/c.VoiceRelay_Recording_On';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Recording_Paused';
import recordingUnknown from '@salesforce/label/c.VoiceRelay_Recording_Unknown';
import inDoubt from '@salesforce/label/c.VoiceRelay_Caveat_InDoubt';
import type { CallStatus, RecordingState, TriState } from 'c/voiceCallState';

/** The status word of a call. */
export const STATUS_TEXT: Record<CallStatus, string> = {
  ringing,
  dialing,
  calling,
  connected,
  onHold,
  wrapUp,
  ended,
};

/** Beside the status word, so that it can be told from afar. */
export const STATUS_ICON: Record<CallStatus, string> = {
  ringing: 'utility:incoming_call',
  dialing: 'utility:dialing',
  calling: 'utility:phone_portrait',
  connected: 'utility:call',
  onHold: 'utility:pause',
  wrapUp: 'utility:clock',
  ended: 'utility:end_call',
};

/** A present party of an active call, by its hold: unknown never reads as not on hold. */
export const HOLD_TEXT: Record<TriState, string> = { on: onHold, off: connected, unknown: holdUnknown };

/** The rep's microphone; null where there is nothing to say, and nothing to claim. */
export const MUTE_TEXT: Record<TriState, string | null> = { on: muted, off: null, unknown: null };

/** The recording of a call, as the rep asked for it. */
export const RECORDING_TEXT: Record<RecordingState, string> = {
  recording,
  paused: recordingPaused,
  unknown: recordingUnknown,
};

/** Stands beside a state that is from before a reload of the page. */
export const IN_DOUBT_TEXT: string = inDoubt;
