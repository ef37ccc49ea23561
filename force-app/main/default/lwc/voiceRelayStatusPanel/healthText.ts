import receiving from '@salesforce/label/c.VoiceRelay_RelayStatus_Receiving';
import receivingWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_ReceivingWhy';
import lastEvent from '@salesforce/label/c.VoiceRelay_RelayStatus_LastEvent';
import noEvent from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEvent';
import noEventDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEventDo';
import noEventWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEventWhy';
import noRelay from '@salesforce/label/c.VoiceRelay_RelayStatus_NoRelay';
import noRelayDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NoRelayDo';
import noRelayWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NoRelayWhy';
import notListening from '@salesforce/label/c.VoiceRelay_RelayStatus_NotListening';
import notListeningDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NotListeningDo';
import notListeningWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NotListeningWhy';
import noToolkit from '@salesforce/label/c.VoiceRelay_RelayStatus_NoToolkit';
import noToolkitDo from '@salesforce/label/c.VoiceRelay_RelayStatus_NoToolkitDo';
import noToolkitWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_NoToolkitWhy';
import stopped from '@salesforce/label/c.VoiceRelay_RelayStatus_Stopped';
import stoppedDo from '@salesforce/label/c.VoiceRelay_RelayStatus_StoppedDo';
import stoppedWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_StoppedWhy';
import undelivered from '@salesforce/label/c.VoiceRelay_RelayStatus_Undelivered';
import undeliveredDo from '@salesforce/label/c.VoiceRelay_RelayStatus_UndeliveredDo';
import undeliveredWhy from '@salesforce/label/c.VoiceRelay_RelayStatus_UndeliveredWhy';
import { fillLabel, spokenDuration } from 'c/voiceCallFormat';
import {
  isCallConnected,
  selectEventAgeMs,
  selectRelayHealth,
  type RelayFacts,
  type RelayHealth,
} from 'c/voiceRelayStatus';

/** The texts for the relay's health: a word, a sentence, and what to do (null: nothing). */
export interface HealthText {
  readonly icon: string;
  readonly word: string;
  readonly why: string;
  readonly toDo: string | null;
}

const TEXTS: Record<RelayHealth, HealthText> = {
  'no-toolkit': { icon: 'utility:error', word: noToolkit, why: noToolkitWhy, toDo: noToolkitDo },
  'no-relay': { icon: 'utility:offline', word: noRelay, why: noRelayWhy, toDo: noRelayDo },
  'no-event-yet': { icon: 'utility:clock', word: noEvent, why: noEventWhy, toDo: noEventDo },
  'not-listening': { icon: 'utility:offline', word: notListening, why: notListeningWhy, toDo: notListeningDo },
  undelivered: { icon: 'utility:warning', word: undelivered, why: undeliveredWhy, toDo: undeliveredDo },
  receiving: { icon: 'utility:success', word: receiving, why: receivingWhy, toDo: null },
  stopped: { icon: 'utility:warning', word: stopped, why: stoppedWhy, toDo: stoppedDo },
};

/** Writes the relay's health. It has the age of the last event only during a call, because between calls no clock ticks. */
export function healthText(facts: RelayFacts): HealthText {
  const health = selectRelayHealth(facts);
  const text = TEXTS[health];
  const age = spokenDuration(selectEventAgeMs(facts));
  if (health === 'receiving' && isCallConnected(facts)) return { ...text, why: fillLabel(lastEvent, age) };
  return { ...text, why: fillLabel(text.why, age) };
}
