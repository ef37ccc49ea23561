import delay from '@salesforce/label/c.VoiceRelay_Attention_Delay';
import jitter from '@salesforce/label/c.VoiceRelay_Attention_Jitter';
import loss from '@salesforce/label/c.VoiceRelay_Attention_Loss';
import milliseconds from '@salesforce/label/c.VoiceRelay_Audio_Milliseconds';
import percent from '@salesforce/label/c.VoiceRelay_Audio_Percent';
import { causeOf } from 'c/voiceAudioQuality';
import { fillLabel, formatNumber } from 'c/voiceCallFormat';
function causeText(quality, rttMs) {
    const cause = causeOf(quality, rttMs);
    if (cause === 'loss')
        return fillLabel(loss, fillLabel(percent, formatNumber(quality.lossPct)));
    if (cause === 'jitter')
        return fillLabel(jitter, fillLabel(milliseconds, formatNumber(quality.jitterMs)));
    return fillLabel(delay, fillLabel(milliseconds, formatNumber(rttMs ?? 0)));
}
/** What lowers the score most in a batch's worse direction, with its figure; of two equal ones, in what the rep hears. */
export function audioCauseText({ input, output, rttMs, mos }) {
    const quality = input?.mos === mos ? input : output;
    return quality ? causeText(quality, rttMs) : '';
}
