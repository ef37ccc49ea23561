import noEventYet from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEvent';
import cannotSee from '@salesforce/label/c.VoiceRelay_Status_CannotSee';
import cannotSeeWhy from '@salesforce/label/c.VoiceRelay_Status_CannotSeeWhy';
import noCall from '@salesforce/label/c.VoiceRelay_Status_NoCall';
import noVoice from '@salesforce/label/c.VoiceRelay_Status_NoVoice';
import type { Absence } from 'c/voiceRelayStatus';

/** The texts in place of a call: a word, an icon, and a sentence (null: none). */
export interface AbsenceText {
  readonly word: string;
  readonly icon: string;
  readonly why: string | null;
}

/** Names each reason why no call is shown. */
export const ABSENCE_TEXT: Record<Absence, AbsenceText> = {
  'no-call': { word: noCall, icon: 'utility:end_call', why: null },
  'not-yet': { word: noEventYet, icon: 'utility:clock', why: null },
  'cannot-see': { word: cannotSee, icon: 'utility:warning', why: cannotSeeWhy },
  'no-voice': { word: noVoice, icon: 'utility:offline', why: null },
};
