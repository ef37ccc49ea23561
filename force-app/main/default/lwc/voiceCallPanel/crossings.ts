import { keyOf, type Attention } from 'c/voiceAttention';

/** Makes the key of an announcement. That of a hold names the party too, because the longest hold may become another's. */
export function crossingOf(one: Attention): string {
  return 'party' in one ? `${keyOf(one)} ${one.party.name}` : keyOf(one);
}

/** Lists the alerts as they were when they came, in that order: earlier ones that still apply, then new ones. */
export function crossingsAfter(before: readonly Attention[], now: readonly Attention[]): readonly Attention[] {
  const present = now.map(crossingOf);
  const still = before.filter((one) => present.includes(crossingOf(one)));
  const known = still.map(crossingOf);
  return [...still, ...now.filter((one) => !known.includes(crossingOf(one)))];
}
