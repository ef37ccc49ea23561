// The states that a console can be in, each as the beginning of a trace and the time that has passed since.
import { beginningOf, traceOf } from './traces.mjs';

const SECOND = 1000;

/** By name: a trace, how many of its lines are played, milliseconds since the last of them, and a trace that is played before. */
export const STATES = {
  'no-call': { lines: 0, passed: 0 },
  ringing: { trace: 'inbound-answered', lines: 1, passed: 4 * SECOND },
  dialing: { trace: 'outbound', lines: 1, passed: 6 * SECOND },
  connected: { trace: 'inbound-answered', lines: 3, passed: 12 * SECOND },
  'connected-native': { trace: 'native-telephony', lines: 1, passed: 12 * SECOND },
  'on-hold': { trace: 'hold', lines: 8, passed: 12 * SECOND },
  'on-hold-too-long': { trace: 'hold', lines: 8, passed: 125 * SECOND },
  muted: { trace: 'mute', lines: 3, passed: 10 * SECOND },
  'still-muted': { trace: 'mute', lines: 3, passed: 45 * SECOND },
  'recording-paused': { trace: 'recording-pause', lines: 5, passed: 8 * SECOND },
  'recording-still-paused': { trace: 'recording-pause', lines: 5, passed: 63 * SECOND },
  consult: { trace: 'consult-swap-conference', lines: 6, passed: 10 * SECOND },
  'consult-swapped': { trace: 'consult-swap-conference', lines: 8, passed: 10 * SECOND },
  conference: { trace: 'consult-swap-conference', lines: 13, passed: 6 * SECOND },
  transferring: { trace: 'blind-transfer', lines: 5, passed: 1 * SECOND },
  transferred: { trace: 'warm-transfer', lines: 12, passed: 5 * SECOND },
  'two-calls': { trace: 'two-calls', lines: 7, passed: 3 * SECOND },
  'poor-audio': { trace: 'bad-audio', lines: 5, passed: 5 * SECOND },
  'bad-audio': { trace: 'bad-audio', lines: 7, passed: 5 * SECOND },
  'no-audio-report': { trace: 'outbound', lines: 4, passed: 80 * SECOND },
  oddities: { trace: 'vendor-oddities', lines: 21, passed: 2 * SECOND },
  'hostile-names': { trace: 'hostile-names', lines: 5, passed: 12 * SECOND },
  'wrap-up': { trace: 'recording-pause', lines: 9, passed: 12 * SECOND },
  // Only where a wrap-up was seen to end is there a target.
  'wrap-up-overdue': { before: 'hold', trace: 'recording-pause', lines: 9, passed: 125 * SECOND },
  missed: { trace: 'inbound-missed', lines: 2, passed: 2 * SECOND },
  ended: { trace: 'hold', lines: 13, passed: 5 * SECOND },
};

/** Brings a page that was just reset into a state, and lets its time stand still there. */
export async function bringTo(bench, { before, trace, lines, passed }) {
  await bench.hold();
  if (before) await bench.play(traceOf(before).text);
  if (trace) await bench.play(beginningOf(trace, lines));
  await bench.pass(passed);
}
