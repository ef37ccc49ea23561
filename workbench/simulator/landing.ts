import { EMPTY_STATE, reduce } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import type { Steps } from './slices';
import type { TraceEvent } from './traceFile';

/** How many events make a step. */
const STEP = 100;

/** Finds the last event of a trace after which a call is open: after it a page shows no call; without any call, the last event. */
export function* lastWithCall(events: readonly TraceEvent[]): Steps<number> {
  let state = EMPTY_STATE;
  let last = 0;
  for (const [index, { type, after, detail }] of events.entries()) {
    state = reduce(state, parseRelayLine({ type, at: after, detail }, index + 1));
    if (state.calls.some(({ phase }) => phase !== 'closed')) last = index + 1;
    if (index % STEP === 0) yield index / events.length;
  }
  return last || events.length;
}
