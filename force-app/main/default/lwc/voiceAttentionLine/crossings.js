import { keyOf } from 'c/voiceAttention';
/** Makes the key of an announcement: on hold it may be somebody else's turn. */
export function crossingOf(one) {
    return 'party' in one ? `${keyOf(one)} ${one.party.name}` : keyOf(one);
}
/** Each as it was when it came, in the order in which they came: those of before that are still there, then the new ones. */
export function crossingsAfter(before, now) {
    const present = now.map(crossingOf);
    const still = before.filter((one) => present.includes(crossingOf(one)));
    const known = still.map(crossingOf);
    return [...still, ...now.filter((one) => !known.includes(crossingOf(one)))];
}
