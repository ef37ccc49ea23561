import hold from '@salesforce/label/c.VoiceRelay_Attention_Hold';
import mayHold from '@salesforce/label/c.VoiceRelay_Attention_MayHold';
import mayHoldTold from '@salesforce/label/c.VoiceRelay_Attention_MayHoldTold';
import mayMuted from '@salesforce/label/c.VoiceRelay_Attention_MayMuted';
import mayMutedTold from '@salesforce/label/c.VoiceRelay_Attention_MayMutedTold';
import muted from '@salesforce/label/c.VoiceRelay_Attention_Muted';
import noAudioReport from '@salesforce/label/c.VoiceRelay_Attention_NoAudioReport';
import noAudioReportTold from '@salesforce/label/c.VoiceRelay_Attention_NoAudioReportTold';
import oneWayIn from '@salesforce/label/c.VoiceRelay_Attention_OneWayIn';
import oneWayOut from '@salesforce/label/c.VoiceRelay_Attention_OneWayOut';
import recordingPaused from '@salesforce/label/c.VoiceRelay_Attention_RecordingPaused';
import wrapUpLeft from '@salesforce/label/c.VoiceRelay_Attention_WrapUpLeft';
import wrapUpLeftTold from '@salesforce/label/c.VoiceRelay_Attention_WrapUpLeftTold';
import wrapUpOver from '@salesforce/label/c.VoiceRelay_Attention_WrapUpOver';
import wrapUpOverTold from '@salesforce/label/c.VoiceRelay_Attention_WrapUpOverTold';
import type { Attention } from 'c/voiceAttention';
import { worstAudioText } from 'c/voiceCallLabels';
import { partyName } from './names';

/** What needs attention, in words. */
export interface AttentionText {
  /** May have `{0}` for a time that stands nowhere else. */
  readonly text: string;
  /** Milliseconds; null: none. */
  readonly ms: number | null;
  /** Without the time: for one announcement. */
  readonly told: string;
  /** Who it is about, where the text does not say it; null: nobody in particular. */
  readonly who: string | null;
}

const untimed = (text: string): AttentionText => ({ text, ms: null, told: text, who: null });
const timed = (text: string, told: string, ms: number, who: string | null = null): AttentionText => ({
  ...{ text, told, ms, who },
});

/** Writes what needs attention. */
export function attentionText(one: Attention, showNumbers: boolean): AttentionText {
  switch (one.kind) {
    case 'muted':
      return untimed(muted);
    case 'hold':
      return { ...untimed(hold), who: partyName(one.party, showNumbers) };
    case 'mayHold':
      return timed(mayHold, mayHoldTold, one.ms, partyName(one.party, showNumbers));
    case 'mayMuted':
      return timed(mayMuted, mayMutedTold, one.ms);
    case 'recordingPaused':
      return untimed(recordingPaused);
    case 'wrapUp':
      return one.ms > 0 ? timed(wrapUpLeft, wrapUpLeftTold, one.ms) : timed(wrapUpOver, wrapUpOverTold, -one.ms);
    case 'audio':
      return untimed(worstAudioText(one.sample) ?? '');
    case 'oneWay':
      return untimed(one.missing === 'input' ? oneWayIn : oneWayOut);
    case 'noAudioReport':
      return timed(noAudioReport, noAudioReportTold, one.ms);
  }
}
