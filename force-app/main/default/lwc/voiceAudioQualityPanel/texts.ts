import bad from '@salesforce/label/c.VoiceRelay_Audio_Bad';
import fair from '@salesforce/label/c.VoiceRelay_Audio_Fair';
import good from '@salesforce/label/c.VoiceRelay_Audio_Good';
import milliseconds from '@salesforce/label/c.VoiceRelay_Audio_Milliseconds';
import notMeasured from '@salesforce/label/c.VoiceRelay_Audio_NotMeasured';
import percent from '@salesforce/label/c.VoiceRelay_Audio_Percent';
import poor from '@salesforce/label/c.VoiceRelay_Audio_Poor';
import type { AudioGrade } from 'c/voiceAudioQuality';
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

/** Writes a score with two decimals. */
export const mosText = (mos: number): string => formatNumber(mos, 2, 2);

/** Writes per cent with at most one decimal. */
export const lossText = (lossPct: number): string => fillLabel(percent, formatNumber(lossPct, 1));

/** Writes milliseconds with at most one decimal; null: not measured. */
export const delayText = (ms: number | null): string =>
  ms === null ? notMeasured : fillLabel(milliseconds, formatNumber(ms, 1));
