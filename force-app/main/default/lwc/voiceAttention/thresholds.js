/** Mute and recording: what forgetting costs grows by the minute. Hold: a minute feels long, two are too long. */
const DEFAULTS = {
    mutedSeconds: 30,
    holdSeconds: 60,
    longHoldSeconds: 120,
    recordingPausedSeconds: 60,
    wrapUpTargetSeconds: 120,
    audioReportSeconds: 75,
    audioBatches: 2,
};
/** Reads a number of 0 or more, or its text; null: anything else. */
function amountOf(value) {
    const amount = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof amount === 'number' && amount >= 0 && amount < Infinity ? amount : null;
}
/** Reads the thresholds that an admin set; the default for anything but a number of 0 or more. */
export function thresholdsOf(attributes) {
    const chosen = { ...DEFAULTS };
    for (const name of Object.keys(DEFAULTS))
        chosen[name] = amountOf(attributes[name]) ?? DEFAULTS[name];
    return chosen;
}
