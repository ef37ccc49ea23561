import ago from '@salesforce/label/c.VoiceRelay_CallStatus_Ago';
import badAudio from '@salesforce/label/c.VoiceRelay_CallStatus_BadAudio';
import poorAudio from '@salesforce/label/c.VoiceRelay_CallStatus_PoorAudio';
import { selectCleanSample } from 'c/voiceAttention';
import { gradeOf } from 'c/voiceAudioQuality';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { audioCauseText } from 'c/voiceCallLabels';
const TOLD = {
    poor: [poorAudio, 'utility:warning'],
    bad: [badAudio, 'utility:error'],
};
/** Null: the last batch was good or fair, or none says how the line sounds now. @param now state time, epoch milliseconds */
export function audioRow(call, now) {
    const sample = call.phase === 'active' ? selectCleanSample(call, now) : null;
    const told = sample && TOLD[gradeOf(sample.mos)];
    if (!told)
        return null;
    const [label, icon] = told;
    return {
        text: fillLabel(label, audioCauseText(sample)),
        icon,
        age: fillLabel(ago, formatDuration(now - sample.at)),
    };
}
