import bad from '@salesforce/label/c.VoiceRelay_Audio_Bad';
import causeDelay from '@salesforce/label/c.VoiceRelay_Audio_CauseDelay';
import causeJitter from '@salesforce/label/c.VoiceRelay_Audio_CauseJitter';
import causeLoss from '@salesforce/label/c.VoiceRelay_Audio_CauseLoss';
import fair from '@salesforce/label/c.VoiceRelay_Audio_Fair';
import good from '@salesforce/label/c.VoiceRelay_Audio_Good';
import milliseconds from '@salesforce/label/c.VoiceRelay_Audio_Milliseconds';
import notMeasured from '@salesforce/label/c.VoiceRelay_Audio_NotMeasured';
import percent from '@salesforce/label/c.VoiceRelay_Audio_Percent';
import poor from '@salesforce/label/c.VoiceRelay_Audio_Poor';
import type { AudioGrade, causeOf } from 'c/voiceAudioQuality';
import { fillLabel, formatNumber } from 'c/voiceCallFormat';

/** A grade in a word. */
export const GRADE_TEXT: Record<AudioGrade, string> = { good, fair, poor, bad };

/** The icon beside the word. */
export const GRADE_ICON: Record<AudioGrade, string> = {
  good: 'utility:success',
  fair: 'utility:info',
  poor: 'utility:warning',
  bad: 'utility:error',
};

/** What lowers a score most. */
export const CAUSE_TEXT: Record<NonNullable<ReturnType<typeof causeOf>>, string> = {
  loss: causeLoss,
  jitter: causeJitter,
  delay: causeDelay,
};

/** Writes a score with two decimals. */
export const mosText = (mos: number): string => formatNumber(mos, 2, 2);

/** Writes per cent with at most one decimal. */
export const lossText = (lossPct: number): string => fillLabel(percent, formatNumber(lossPct, 1));

/** Writes milliseconds with at most one decimal; null: not measured. */
export const delayText = (ms: number | null): string =>
  ms === null ? notMeasured : fillLabel(milliseconds, formatNumber(ms, 1));
