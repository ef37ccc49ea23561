import type { VoiceEvent } from 'c/voiceEvents';
import type { Note } from './anomaly';
import { isReplayInWrapUp } from './doubt';
import { earlierWrapUp } from './ends';
import { parkUnseen } from './holds';
import { beginsNextLeg, isBeginning, newCall } from './legs';
import { withPackets } from './packets';
import { patchCall } from './patchCall';
import type { Step } from './step';
import type { Call } from './call';
import type { CallState } from './state';
import { transition } from './transition';
import { takeUnknown } from './unknownIds';
import { impliedCall } from './whoIsMeant';

type Calls = readonly Call[];
type Applied = Pick<CallState, 'calls' | 'unknownIds' | 'hadPackets'>;

/** The types by which the rep opens a second line: a CALL_STARTED does, and a CALL_CONNECTED whatever its type. */
const DIALED: readonly (string | null)[] = ['outbound', 'consult', 'addparticipant', 'dialedcallback'];

/** Whether a CALL_CONNECTED creates a call or connects a ringing one. */
const connects = ({ type }: VoiceEvent, known: Call | null): boolean =>
  type === 'CALL_CONNECTED' && (!known || known.phase === 'ringing');

/** Whether the event opens another line, which usually parks the others unseen. */
function opensLine(event: VoiceEvent, known: Call | null): boolean {
  const isDialed = !known && DIALED.includes(event.callType);
  return isDialed || connects(event, known);
}

/** Another call once this one has changed: a connect, or the next leg of its own callId, ends its wrap-up; another line parks it. */
function beside(other: Call, next: Call, known: Call | null, { event, at }: Step): Call {
  const endsWrapUp = connects(event, known) || (!known && other.callId === next.callId);
  if (other.phase === 'wrapUp' && endsWrapUp) return patchCall(other, { phase: 'closed', canReopen: false }, at);
  return other.phase === 'active' && opensLine(event, known) ? patchCall(other, parkUnseen(other, at), at) : other;
}

/** The calls after an event of a known call, or of one that it begins. */
function withCall(calls: Calls, known: Call | null, before: Call, step: Step, note: Note): Calls {
  if (!known && !before.observed) note('inferred-start', before);
  const next = transition(before, step, (code) => note(code, before));
  if (next === known) return calls;
  const others = calls.map((other) => (other === known ? next : beside(other, next, known, step)));
  return known ? others : [...others, next];
}

/** An event whose callId has no call. */
function withUnknownId(callId: string, step: Step, note: Note): Applied {
  const { state, event, at } = step;
  const { calls, hadPackets } = state;
  const { verdict, unknownIds } = takeUnknown(callId, step);
  if (verdict === 'begins') {
    const call = newCall({ callId, leg: 1 }, event, at);
    return { calls: withCall(calls, null, call, step, note), unknownIds, hadPackets };
  }
  note(verdict, { callId, leg: null });
  return { calls, unknownIds, hadPackets };
}

/** An event with a callId that has a call: it means the latest leg, unless it begins a new one or means the wrap-up before. */
function withLatestLeg(call: Call, step: Step, note: Note): Calls {
  const { state, event, at } = step;
  const { calls } = state;
  if (isBeginning(event)) {
    if (isReplayInWrapUp(call, state, at)) {
      note('after-end', call);
      return calls;
    }
    if (beginsNextLeg(call, event, at))
      return withCall(calls, null, newCall({ callId: call.callId, leg: call.leg + 1 }, event, at), step, note);
  }
  const earlier = event.type === 'WRAP_UP_ENDED' ? earlierWrapUp(call, step) : null;
  if (!earlier) return withCall(calls, call, call, step, note);
  const wrappedUp = patchCall(earlier, { wrapUpEndedAt: at, lastEventAt: at }, at);
  return calls.map((other) => (other === earlier ? wrappedUp : other));
}

/** The calls, and the memory of callIds without a call, after one event. */
function withEvent(step: Step, note: Note): Applied {
  const { state, event } = step;
  const { calls, unknownIds, hadPackets } = state;
  if (event.callId !== null) {
    const call = calls.findLast(({ callId }) => callId === event.callId);
    if (!call) return withUnknownId(event.callId, step, note);
    return { calls: withLatestLeg(call, step, note), unknownIds, hadPackets };
  }
  const call = impliedCall(calls, event.type);
  if (call) return { calls: withCall(calls, call, call, step, note), unknownIds, hadPackets };
  note('missing-call-id');
  return state;
}

/** Applies one event; whatever stays as it was is the same object. A batch counts for the page if it counts for a call. */
export function applyEvent(step: Step, note: Note): Applied {
  const { state, sample } = step;
  const applied = withEvent(step, note);
  if (!sample || applied.calls === state.calls) return applied;
  return { ...applied, hadPackets: withPackets(state.hadPackets, sample) };
}
