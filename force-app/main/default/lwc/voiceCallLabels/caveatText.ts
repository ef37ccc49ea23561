import simulated from '@salesforce/label/c.VoiceRelay_Console_Simulated';
import estimated from '@salesforce/label/c.VoiceRelay_Caveat_Estimated';
import gap from '@salesforce/label/c.VoiceRelay_Caveat_Gap';
import lateJoined from '@salesforce/label/c.VoiceRelay_Caveat_LateJoined';
import noRecentNews from '@salesforce/label/c.VoiceRelay_Caveat_NoRecentNews';
import restored from '@salesforce/label/c.VoiceRelay_Caveat_Restored';
import unverified from '@salesforce/label/c.VoiceRelay_Caveat_Unverified';
import type { Caveat } from 'c/voiceRelayStatus';

/** How a caveat is shown: a word or two, and an icon. */
export interface CaveatText {
  readonly word: string;
  readonly icon: string;
}

/** Names each caveat. */
export const CAVEAT_TEXT: Record<Caveat['kind'], CaveatText> = {
  restored: { word: restored, icon: 'utility:refresh' },
  unverified: { word: unverified, icon: 'utility:question' },
  'no-recent-news': { word: noRecentNews, icon: 'utility:hourglass' },
  estimated: { word: estimated, icon: 'utility:clock' },
  'late-joined': { word: lateJoined, icon: 'utility:enter' },
  gap: { word: gap, icon: 'utility:unlinked' },
  simulated: { word: simulated, icon: 'utility:macros' },
};
