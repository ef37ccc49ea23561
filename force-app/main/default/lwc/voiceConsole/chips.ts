import { CAVEAT_TEXT, type CaveatText } from 'c/voiceCallLabels';
import type { Caveat } from 'c/voiceRelayStatus';

/** A mark as an icon and a word or two. */
export type Chip = CaveatText & { readonly kind: Caveat['kind'] };

export function chipsOf(marks: readonly Caveat[]): readonly Chip[] {
  return marks.map(({ kind }) => ({ kind, ...CAVEAT_TEXT[kind] }));
}
