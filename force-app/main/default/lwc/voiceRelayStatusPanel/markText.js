import estimatedDo from '@salesforce/label/c.VoiceRelay_Truth_EstimatedDo';
import estimatedWhy from '@salesforce/label/c.VoiceRelay_Truth_EstimatedWhy';
import existence from '@salesforce/label/c.VoiceRelay_Truth_Existence';
import gapDo from '@salesforce/label/c.VoiceRelay_Truth_GapDo';
import gapWhyMany from '@salesforce/label/c.VoiceRelay_Truth_GapWhyMany';
import gapWhyOne from '@salesforce/label/c.VoiceRelay_Truth_GapWhyOne';
import hold from '@salesforce/label/c.VoiceRelay_Truth_Hold';
import lateJoinedDo from '@salesforce/label/c.VoiceRelay_Truth_LateJoinedDo';
import lateJoinedWhy from '@salesforce/label/c.VoiceRelay_Truth_LateJoinedWhy';
import mute from '@salesforce/label/c.VoiceRelay_Truth_Mute';
import recording from '@salesforce/label/c.VoiceRelay_Truth_Recording';
import restoredDo from '@salesforce/label/c.VoiceRelay_Truth_RestoredDo';
import restoredWhy from '@salesforce/label/c.VoiceRelay_Truth_RestoredWhy';
import simulatedDo from '@salesforce/label/c.VoiceRelay_Truth_SimulatedDo';
import simulatedWhy from '@salesforce/label/c.VoiceRelay_Truth_SimulatedWhy';
import unverifiedDo from '@salesforce/label/c.VoiceRelay_Truth_UnverifiedDo';
import unverifiedWhy from '@salesforce/label/c.VoiceRelay_Truth_UnverifiedWhy';
import { fillLabel } from 'c/voiceCallFormat';
import { TRUTH_TEXT } from 'c/voiceCallLabels';
const DOUBT_TEXT = { existence, hold, mute, recording };
function gapWhy(missing) {
    return missing === 1 ? gapWhyOne : fillLabel(gapWhyMany, missing);
}
/** Why a mark is there, and what to do about it. */
function explained(mark) {
    switch (mark.kind) {
        case 'restored':
            return { why: restoredWhy, toDo: restoredDo };
        case 'unverified':
            return {
                why: fillLabel(unverifiedWhy, mark.doubts.map((doubt) => DOUBT_TEXT[doubt]).join(', ')),
                toDo: unverifiedDo,
            };
        case 'estimated':
            return { why: estimatedWhy, toDo: estimatedDo };
        case 'late-joined':
            return { why: lateJoinedWhy, toDo: lateJoinedDo };
        case 'gap':
            return { why: gapWhy(mark.missing), toDo: gapDo };
        case 'simulated':
            return { why: simulatedWhy, toDo: simulatedDo };
    }
}
/** What the panel says of a mark. */
export function markText(mark) {
    return { kind: mark.kind, ...TRUTH_TEXT[mark.kind], ...explained(mark) };
}
