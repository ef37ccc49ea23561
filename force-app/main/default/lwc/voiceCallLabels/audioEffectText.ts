import inDelay from '@salesforce/label/c.VoiceRelay_Audio_InDelay';
import inJitter from '@salesforce/label/c.VoiceRelay_Audio_InJitter';
import inLoss from '@salesforce/label/c.VoiceRelay_Audio_InLoss';
import outDelay from '@salesforce/label/c.VoiceRelay_Audio_OutDelay';
import outJitter from '@salesforce/label/c.VoiceRelay_Audio_OutJitter';
import outLoss from '@salesforce/label/c.VoiceRelay_Audio_OutLoss';
import milliseconds from '@salesforce/label/c.VoiceRelay_Audio_Milliseconds';
import percent from '@salesforce/label/c.VoiceRelay_Audio_Percent';
import { causeOf, type AudioCause, type AudioSample } from 'c/voiceAudioQuality';
import { fillLabel, formatNumber } from 'c/voiceCallFormat';

/** A direction of the audio: the rep hears the `input`, the customer the `output`. */
type Direction = 'input' | 'output';

const TEXTS: Record<Direction, Record<AudioCause, string>> = {
  input: { loss: inLoss, jitter: inJitter, delay: inDelay },
  output: { loss: outLoss, jitter: outJitter, delay: outDelay },
};

/** Says what a person on that side may notice, with the figure that lowers the score most; null: good, or no sample. */
export function audioEffectText(sample: AudioSample, direction: Direction): string | null {
  const { rttMs, [direction]: quality } = sample;
  const cause = quality && causeOf(quality, rttMs);
  if (!cause) return null;
  const figures: Record<AudioCause, string> = {
    loss: fillLabel(percent, formatNumber(quality.lossPct)),
    jitter: fillLabel(milliseconds, formatNumber(quality.jitterMs)),
    delay: fillLabel(milliseconds, formatNumber(rttMs ?? 0)),
  };
  return fillLabel(TEXTS[direction][cause], figures[cause]);
}

/** Says so for the worse direction; if both are equal, for what the rep hears. Null: both are good. */
export function worstAudioText(sample: AudioSample): string | null {
  return audioEffectText(sample, sample.input?.mos === sample.mos ? 'input' : 'output');
}
