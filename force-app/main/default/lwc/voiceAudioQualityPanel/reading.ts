import customerHears from '@salesforce/label/c.VoiceRelay_Audio_CustomerHears';
import estimatedMos from '@salesforce/label/c.VoiceRelay_Audio_EstimatedMos';
import jitter from '@salesforce/label/c.VoiceRelay_Audio_Jitter';
import loss from '@salesforce/label/c.VoiceRelay_Audio_Loss';
import repHears from '@salesforce/label/c.VoiceRelay_Audio_RepHears';
import roundTrip from '@salesforce/label/c.VoiceRelay_Audio_RoundTrip';
import { gradeOf, type ChannelQuality } from 'c/voiceAudioQuality';
import { audioEffectText } from 'c/voiceCallLabels';
import type { DatedSample } from 'c/voiceCallState';
import { delayText, GRADE_ICON, GRADE_TEXT, lossText, mosText } from './texts';

interface Grade {
  readonly word: string;
  readonly icon: string;
}
/** One direction of a batch as shown. */
export interface Direction {
  readonly key: 'input' | 'output';
  readonly name: string;
  /** Null: no sample of this direction. */
  readonly measured: {
    readonly grade: Grade;
    readonly facts: readonly { readonly name: string; readonly value: string }[];
    /** What a person may notice; null: it is good. */
    readonly effect: string | null;
  } | null;
}
/** A batch as shown. */
export interface Reading {
  /** When it was reported, since the call began; milliseconds. */
  readonly reportedMs: number;
  readonly grade: Grade;
  readonly mos: string;
  readonly directions: readonly Direction[];
}

function gradeShown(mos: number): Grade {
  const grade = gradeOf(mos);
  return { word: GRADE_TEXT[grade], icon: GRADE_ICON[grade] };
}

function directionOf(key: Direction['key'], name: string, sample: DatedSample): Direction {
  const quality: ChannelQuality | null = sample[key];
  if (!quality) return { key, name, measured: null };
  const facts = [
    { name: estimatedMos, value: mosText(quality.mos) },
    { name: loss, value: lossText(quality.lossPct) },
    { name: jitter, value: delayText(quality.jitterMs) },
    { name: roundTrip, value: delayText(sample.rttMs) },
  ];
  return { key, name, measured: { grade: gradeShown(quality.mos), facts, effect: audioEffectText(sample, key) } };
}

/** Reads a batch. @param startAt when the call began as far as known, epoch milliseconds */
export function readingOf(sample: DatedSample, startAt: number): Reading {
  return {
    reportedMs: sample.at - startAt,
    grade: gradeShown(sample.mos),
    mos: mosText(sample.mos),
    directions: [directionOf('input', repHears, sample), directionOf('output', customerHears, sample)],
  };
}
