import hearing from '@salesforce/label/c.VoiceRelay_RelayStatus_Hearing';
import hearingWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_HearingWhy';
import lastEvent from '@salesforce/label/c.VoiceRelay_RelayStatus_LastEvent';
import noEvent from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEvent';
import noEventDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEventDo';
import noEventWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEventWhy';
import noRelay from '@salesforce/label/c.VoiceRelay_RelayStatus_NoRelay';
import noRelayDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NoRelayDo';
import noRelayWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NoRelayWhy';
import noToolkit from '@salesforce/label/c.VoiceRelay_RelayStatus_NoToolkit';
import noToolkitDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NoToolkitDo';
import noToolkitWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NoToolkitWhy';
import stopped from '@salesforce/label/c.VoiceRelay_RelayStatus_Stopped';
import stoppedDo from '@salesforce/label/c.VoiceRelay_RelayStatus_StoppedDo';
import stoppedWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_StoppedWhy';
import undelivered from '@salesforce/label/c.VoiceRelay_RelayStatus_Undelivered';
import undeliveredDo from '@salesforce/label/c.VoiceRelay_RelayStatus_UndeliveredDo';
import undeliveredWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_UndeliveredWhy';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { selectEventAgeMs, selectSilence, type RelayView, type Silence } from 'c/voiceRelayStatus';

/** A state of the relay: a word, a sentence, and what to do (null: nothing). */
export interface SilenceText {
  readonly icon: string;
  readonly word: string;
  readonly why: string;
  readonly toDo: string | null;
}

const TEXTS: Record<Silence, SilenceText> = {
  'no-toolkit': { icon: 'utility:error', word: noToolkit, why: noToolkitWhy, toDo: noToolkitDo },
  'no-relay-here': { icon: 'utility:offline', word: noRelay, why: noRelayWhy, toDo: noRelayDo },
  'no-event-yet': { icon: 'utility:clock', word: noEvent, why: noEventWhy, toDo: noEventDo },
  undelivered: { icon: 'utility:warning', word: undelivered, why: undeliveredWhy, toDo: undeliveredDo },
  hearing: { icon: 'utility:success', word: hearing, why: hearingWhy, toDo: null },
  stopped: { icon: 'utility:warning', word: stopped, why: stoppedWhy, toDo: stoppedDo },
};

/** What the panel says of the relay. The age of the last event runs only with a call: between calls no clock ticks. */
export function silenceText(view: RelayView): SilenceText {
  const silence = selectSilence(view);
  const text = TEXTS[silence];
  const age = formatDuration(selectEventAgeMs(view));
  if (silence === 'hearing' && view.isCallConnected) return { ...text, why: fillLabel(lastEvent, age) };
  return { ...text, why: fillLabel(text.why, age) };
}
