import badIn from '@salesforce/label/c.VoiceRelay_Attention_AudioBadIn';
import badOut from '@salesforce/label/c.VoiceRelay_Attention_AudioBadOut';
import poorIn from '@salesforce/label/c.VoiceRelay_Attention_AudioPoorIn';
import poorOut from '@salesforce/label/c.VoiceRelay_Attention_AudioPoorOut';
import { gradeOf } from 'c/voiceAudioQuality';
import { fillLabel } from 'c/voiceCallFormat';
import { audioCauseText } from 'c/voiceCallLabels';
/** How poor a batch is, in which direction, and why; of two poor directions the worse one, of two equal ones what the rep hears. */
export function audioText(sample) {
    const [poor, bad] = sample.input?.mos === sample.mos ? [poorIn, badIn] : [poorOut, badOut];
    return fillLabel(gradeOf(sample.mos) === 'bad' ? bad : poor, audioCauseText(sample));
}
