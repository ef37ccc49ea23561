import estimatedDo from '@salesforce/label/c.VoiceRelay_Caveat_EstimatedDo';
import estimatedWhy from '@salesforce/label/c.VoiceRelay_Caveat_EstimatedWhy';
import existence from '@salesforce/label/c.VoiceRelay_Caveat_Existence';
import gapDo from '@salesforce/label/c.VoiceRelay_Caveat_GapDo';
import gapWhyMany from '@salesforce/label/c.VoiceRelay_Caveat_GapWhyMany';
import gapWhyOne from '@salesforce/label/c.VoiceRelay_Caveat_GapWhyOne';
import hold from '@salesforce/label/c.VoiceRelay_Caveat_Hold';
import lateJoinedDo from '@salesforce/label/c.VoiceRelay_Caveat_LateJoinedDo';
import lateJoinedWhy from '@salesforce/label/c.VoiceRelay_Caveat_LateJoinedWhy';
import mute from '@salesforce/label/c.VoiceRelay_Caveat_Mute';
import noRecentNewsDo from '@salesforce/label/c.VoiceRelay_Caveat_NoRecentNewsDo';
import noRecentNewsWhy from '@salesforce/label/c.VoiceRelay_Caveat_NoRecentNewsWhy';
import recording from '@salesforce/label/c.VoiceRelay_Caveat_Recording';
import restoredDo from '@salesforce/label/c.VoiceRelay_Caveat_RestoredDo';
import restoredWhy from '@salesforce/label/c.VoiceRelay_Caveat_RestoredWhy';
import simulatedDo from '@salesforce/label/c.VoiceRelay_Caveat_SimulatedDo';
import simulatedWhy from '@salesforce/label/c.VoiceRelay_Caveat_SimulatedWhy';
import unverifiedDo from '@salesforce/label/c.VoiceRelay_Caveat_UnverifiedDo';
import unverifiedWhy from '@salesforce/label/c.VoiceRelay_Caveat_UnverifiedWhy';
import { fillLabel } from 'c/voiceCallFormat';
import { CAVEAT_TEXT, type CaveatText } from 'c/voiceCallLabels';
import type { Doubt, Caveat } from 'c/voiceRelayStatus';

/** A mark on what is shown: a word or two, an icon, why it is there, and what to do about it. */
export interface MarkText extends CaveatText {
  readonly kind: Caveat['kind'];
  readonly why: string;
  readonly toDo: string;
}

const DOUBT_TEXT: Record<Doubt, string> = { existence, hold, mute, recording };

function gapWhy(missing: number): string {
  return missing === 1 ? gapWhyOne : fillLabel(gapWhyMany, missing);
}

function explained(mark: Caveat): Pick<MarkText, 'why' | 'toDo'> {
  switch (mark.kind) {
    case 'restored':
      return { why: restoredWhy, toDo: restoredDo };
    case 'unverified':
      return {
        why: fillLabel(unverifiedWhy, mark.doubts.map((doubt) => DOUBT_TEXT[doubt]).join(', ')),
        toDo: unverifiedDo,
      };
    case 'no-recent-news':
      return { why: noRecentNewsWhy, toDo: noRecentNewsDo };
    case 'estimated':
      return { why: estimatedWhy, toDo: estimatedDo };
    case 'late-joined':
      return { why: lateJoinedWhy, toDo: lateJoinedDo };
    case 'gap':
      return { why: gapWhy(mark.missing), toDo: gapDo };
    case 'simulated':
      return { why: simulatedWhy, toDo: simulatedDo };
  }
}

/** Writes a mark and its explanation. */
export function markText(mark: Caveat): MarkText {
  return { kind: mark.kind, ...CAVEAT_TEXT[mark.kind], ...explained(mark) };
}
