import badIn from '@salesforce/label/c.VoiceRelay_Attention_AudioBadIn';
import badOut from '@salesforce/label/c.VoiceRelay_Attention_AudioBadOut';
import poorIn from '@salesforce/label/c.VoiceRelay_Attention_AudioPoorIn';
import poorOut from '@salesforce/label/c.VoiceRelay_Attention_AudioPoorOut';
import delay from '@salesforce/label/c.VoiceRelay_Attention_Delay';
import jitter from '@salesforce/label/c.VoiceRelay_Attention_Jitter';
import loss from '@salesforce/label/c.VoiceRelay_Attention_Loss';
import milliseconds from '@salesforce/label/c.VoiceRelay_Audio_Milliseconds';
import percent from '@salesforce/label/c.VoiceRelay_Audio_Percent';
import { causeOf, gradeOf, type AudioSample, type ChannelQuality } from 'c/voiceAudioQuality';
import { fillLabel } from 'c/voiceCallFormat';

/** What lowers the score most, with its figure. */
function causeText(quality: ChannelQuality, rttMs: number | null): string {
  const cause = causeOf(quality, rttMs);
  if (cause === 'loss') return fillLabel(loss, fillLabel(percent, Math.round(quality.lossPct)));
  if (cause === 'jitter') return fillLabel(jitter, fillLabel(milliseconds, Math.round(quality.jitterMs)));
  return fillLabel(delay, fillLabel(milliseconds, rttMs ?? 0));
}

/** How poor a batch is, in which direction, and why; of two poor directions the worse one, of two equal ones what the rep hears. */
export function audioText({ input, output, rttMs, mos }: AudioSample): string {
  const isInput = input?.mos === mos;
  const quality = isInput ? input : output;
  const [poor, bad] = isInput ? [poorIn, badIn] : [poorOut, badOut];
  return quality ? fillLabel(gradeOf(mos) === 'bad' ? bad : poor, causeText(quality, rttMs)) : '';
}
