import simulated from '@salesforce/label/c.VoiceRelay_Console_Simulated';
import estimated from '@salesforce/label/c.VoiceRelay_Truth_Estimated';
import gap from '@salesforce/label/c.VoiceRelay_Truth_Gap';
import lateJoined from '@salesforce/label/c.VoiceRelay_Truth_LateJoined';
import restored from '@salesforce/label/c.VoiceRelay_Truth_Restored';
import unverified from '@salesforce/label/c.VoiceRelay_Truth_Unverified';
/** How each mark on what is shown is named. */
export const TRUTH_TEXT = {
    restored: { word: restored, icon: 'utility:refresh' },
    unverified: { word: unverified, icon: 'utility:question' },
    estimated: { word: estimated, icon: 'utility:clock' },
    'late-joined': { word: lateJoined, icon: 'utility:enter' },
    gap: { word: gap, icon: 'utility:unlinked' },
    simulated: { word: simulated, icon: 'utility:macros' },
};
