const DEFAULT_GIVE_UP_SECONDS = 600;
/** Reads after how many seconds a wrap-up without an end is given up; the default where the relay says nothing usable. */
export function giveUpSecondsOf(relay) {
    const seconds = Number(relay?.settings['wrapUpGiveUpSeconds']);
    return Number.isFinite(seconds) && seconds > 0 ? seconds : DEFAULT_GIVE_UP_SECONDS;
}
/** Reads whether live calls must not be kept for a reload of the page. */
export const noRestoreOf = (relay) => relay?.settings['noRestore'] === true;
/** Decides whether a wrap-up is given up: its end was not reported for that long. `now` is state time, milliseconds. */
export function isGivenUp(call, now, giveUpSeconds) {
    return call.phase === 'wrapUp' && now - call.endedAt >= giveUpSeconds * 1000;
}
