import hold from '@salesforce/label/c.VoiceRelay_Attention_Hold';
import holdTold from '@salesforce/label/c.VoiceRelay_Attention_HoldTold';
import mayHold from '@salesforce/label/c.VoiceRelay_Attention_MayHold';
import mayHoldTold from '@salesforce/label/c.VoiceRelay_Attention_MayHoldTold';
import muted from '@salesforce/label/c.VoiceRelay_Attention_Muted';
import mutedTold from '@salesforce/label/c.VoiceRelay_Attention_MutedTold';
import noAudioReport from '@salesforce/label/c.VoiceRelay_Attention_NoAudioReport';
import noAudioReportTold from '@salesforce/label/c.VoiceRelay_Attention_NoAudioReportTold';
import oneWayIn from '@salesforce/label/c.VoiceRelay_Attention_OneWayIn';
import oneWayOut from '@salesforce/label/c.VoiceRelay_Attention_OneWayOut';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Attention_RecordingPaused';
import recordingPausedTold from '@salesforce/label/c.VoiceRelay_Attention_RecordingPausedTold';
import wrapUpLeft from '@salesforce/label/c.VoiceRelay_Attention_WrapUpLeft';
import wrapUpLeftTold from '@salesforce/label/c.VoiceRelay_Attention_WrapUpLeftTold';
import wrapUpOver from '@salesforce/label/c.VoiceRelay_Attention_WrapUpOver';
import wrapUpOverTold from '@salesforce/label/c.VoiceRelay_Attention_WrapUpOverTold';
import { displayName, fillLabel, formatDuration, isolated } from 'c/voiceCallFormat';
import { partyText } from 'c/voiceCallLabels';
import { audioText } from './audioText';
const timed = (shown, told, ms) => ({
    shown: fillLabel(shown, formatDuration(ms)),
    told,
});
/** What needs attention in words. */
export function attentionText(one, showNumbers) {
    switch (one.kind) {
        case 'muted':
            return timed(muted, mutedTold, one.ms);
        case 'hold':
        case 'mayHold': {
            const [shown, told] = one.kind === 'hold' ? [hold, holdTold] : [mayHold, mayHoldTold];
            const who = partyText(one.party, (name) => isolated(displayName(name, showNumbers)));
            return { shown: fillLabel(shown, who, formatDuration(one.ms)), told: fillLabel(told, who) };
        }
        case 'recordingPaused':
            return timed(recordingPaused, recordingPausedTold, one.ms);
        case 'wrapUp':
            return one.ms > 0 ? timed(wrapUpLeft, wrapUpLeftTold, one.ms) : timed(wrapUpOver, wrapUpOverTold, -one.ms);
        case 'audio': {
            const text = audioText(one.sample);
            return { shown: text, told: text };
        }
        case 'oneWay': {
            const text = one.missing === 'input' ? oneWayIn : oneWayOut;
            return { shown: text, told: text };
        }
        case 'noAudioReport':
            return timed(noAudioReport, noAudioReportTold, one.ms);
    }
}
