import noEventYet from '@salesforce/label/c.VoiceRelay_RelayStatus_NoEvent';
import muted from '@salesforce/label/c.VoiceRelay_Mute_On';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Recording_Paused';
import cannotSee from '@salesforce/label/c.VoiceRelay_Status_CannotSee';
import conference from '@salesforce/label/c.VoiceRelay_Status_Conference';
import consult from '@salesforce/label/c.VoiceRelay_Status_Consult';
import noCall from '@salesforce/label/c.VoiceRelay_Status_NoCall';
import noCallHere from '@salesforce/label/c.VoiceRelay_Status_NoCallHere';
import noVoice from '@salesforce/label/c.VoiceRelay_Status_NoVoice';
import oneWayIn from '@salesforce/label/c.VoiceRelay_Status_OneWayIn';
import oneWayOut from '@salesforce/label/c.VoiceRelay_Status_OneWayOut';
import othersOnLine from '@salesforce/label/c.VoiceRelay_Status_OthersOnLine';
import wrapUpUnknown from '@salesforce/label/c.VoiceRelay_Status_WrapUpUnknown';
import type { BarKind } from 'c/voiceCallCard';
import { fillLabel } from 'c/voiceCallFormat';
import { STATUS_ICON, STATUS_TEXT } from './statusText';

/** How a word looks: `good` is as it should be, `warn` may be forgotten, `bad` is wrong, `new` waits for the rep. */
export type WordTone = 'good' | 'warn' | 'bad' | 'new' | 'quiet';

/** The most serious fact about a call, in a word or two. */
export interface WordText {
  /** May have `{0}` for a count. */
  readonly word: string;
  readonly icon: string;
  readonly tone: WordTone;
}

const { onHold, connected, ringing, dialing, calling, wrapUp, ended } = STATUS_TEXT;

const TEXTS: Record<BarKind, WordText> = {
  cannotSee: { word: cannotSee, icon: 'utility:warning', tone: 'bad' },
  noVoice: { word: noVoice, icon: 'utility:offline', tone: 'quiet' },
  onHold: { word: onHold, icon: STATUS_ICON.onHold, tone: 'warn' },
  muted: { word: muted, icon: 'utility:muted', tone: 'warn' },
  oneWayIn: { word: oneWayIn, icon: 'utility:volume_off', tone: 'bad' },
  oneWayOut: { word: oneWayOut, icon: 'utility:volume_off', tone: 'bad' },
  recordingPaused: { word: recordingPaused, icon: 'utility:pause_alt', tone: 'warn' },
  consult: { word: consult, icon: 'utility:people', tone: 'good' },
  conference: { word: conference, icon: 'utility:groups', tone: 'good' },
  several: { word: othersOnLine, icon: 'utility:people', tone: 'quiet' },
  connected: { word: connected, icon: STATUS_ICON.connected, tone: 'good' },
  ringing: { word: ringing, icon: STATUS_ICON.ringing, tone: 'new' },
  dialing: { word: dialing, icon: STATUS_ICON.dialing, tone: 'new' },
  calling: { word: calling, icon: STATUS_ICON.calling, tone: 'new' },
  wrapUp: { word: wrapUp, icon: STATUS_ICON.wrapUp, tone: 'quiet' },
  wrapUpUnknown: { word: wrapUpUnknown, icon: 'utility:question', tone: 'quiet' },
  ended: { word: ended, icon: STATUS_ICON.ended, tone: 'quiet' },
  noCall: { word: noCall, icon: STATUS_ICON.ended, tone: 'quiet' },
  noCallHere: { word: noCallHere, icon: STATUS_ICON.ended, tone: 'quiet' },
  notYet: { word: noEventYet, icon: 'utility:clock', tone: 'quiet' },
};

/** Returns the word for the bar or for a call. */
export function wordText({ kind, count }: { readonly kind: BarKind; readonly count: number | null }): WordText {
  const text = TEXTS[kind];
  return count === null ? text : { ...text, word: fillLabel(text.word, count) };
}
