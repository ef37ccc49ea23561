import { isPresent } from 'c/voiceCallState';
/** Which facts of a live call may have changed while nobody watched, and were not reported since. */
export function selectDoubts({ phase, parties, unverified }) {
    if (phase !== 'active' && phase !== 'ringing')
        return [];
    const isHoldInDoubt = phase === 'active' && parties.some((party) => isPresent(party) && party.isUnverified);
    return isHoldInDoubt ? ['hold', ...unverified] : unverified;
}
const DOUBTS = ['existence', 'hold', 'mute', 'recording'];
function unverifiedMark(calls) {
    const all = calls.flatMap(selectDoubts);
    const doubts = DOUBTS.filter((doubt) => all.includes(doubt));
    return doubts.length > 0 ? { kind: 'unverified', doubts } : null;
}
const isEstimated = ({ activeAt, connectedAt }) => activeAt !== null && connectedAt === null;
const beganAt = ({ startedAt, activeAt, endedAt }) => startedAt ?? activeAt ?? endedAt ?? Infinity;
const beganBy = (at) => (call) => at !== null && beganAt(call) <= at;
/** What a relay sent before the first message that was heard is not missing: nobody was there yet. */
function gapMark({ state, gapAt }, calls) {
    const ranges = state.relays.flatMap(({ missingRanges }) => missingRanges).filter(([first]) => first > 1);
    const missing = ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
    return missing > 0 && calls.some(beganBy(gapAt)) ? { kind: 'gap', missing } : null;
}
/** Whether the call was seen to begin after that time; a call that was inferred may have begun at any time. */
const beganSince = (at) => ({ startedAt, connectedAt }) => (startedAt ?? connectedAt ?? -Infinity) > at;
/** Until a call begins after the first message, and as long as another call is open, a call from before it may be on. */
function isJoinedLate({ state, joinedLateAt }, calls) {
    if (joinedLateAt === null)
        return false;
    const isSince = beganSince(joinedLateAt);
    return !calls.every(isSince) || !state.calls.some(isSince);
}
/** Returns the marks that hold for these calls, in the order in which they are shown. */
export function selectMarks(facts, calls) {
    const marks = [
        calls.some(({ isRestored }) => isRestored) ? { kind: 'restored' } : null,
        unverifiedMark(calls),
        calls.some(isEstimated) ? { kind: 'estimated' } : null,
        isJoinedLate(facts, calls) ? { kind: 'late-joined' } : null,
        gapMark(facts, calls),
        facts.isSimulated ? { kind: 'simulated' } : null,
    ];
    return marks.filter((mark) => mark !== null);
}
