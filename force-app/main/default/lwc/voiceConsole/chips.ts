import { TRUTH_TEXT, type TruthText } from 'c/voiceCallLabels';
import type { TruthMark } from 'c/voiceRelayStatus';

/** A mark as an icon and a word or two. */
export type Chip = TruthText & { readonly kind: TruthMark['kind'] };

export function chipsOf(marks: readonly TruthMark[]): readonly Chip[] {
  return marks.map(({ kind }) => ({ kind, ...TRUTH_TEXT[kind] }));
}
