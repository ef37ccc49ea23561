/** What an admin picks in `show`, by panel. */
const PANELS = {
    callStatus: 'Call status',
    participants: 'Participants',
    wrapUp: 'Wrap-up',
    audioQuality: 'Audio quality',
    callTimeline: 'Call timeline',
    eventLog: 'Event log',
    relayStatus: 'Relay status',
};
/** Which panels are shown; a name that is none of theirs shows all. */
export function shownPanels(show) {
    const isOne = Object.values(PANELS).includes(show);
    const shown = Object.entries(PANELS).map(([key, name]) => [key, !isOne || name === show]);
    return Object.fromEntries(shown);
}
