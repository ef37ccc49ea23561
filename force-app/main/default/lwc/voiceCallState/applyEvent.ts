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

/** Call types that a rep dials: their CALL_STARTED opens a second line. A CALL_CONNECTED does so with any type. */
const DIALED: readonly (string | null)[] = ['outbound', 'consult', 'addparticipant', 'dialedcallback'];

/** Whether the event is a CALL_CONNECTED that creates a call or connects a ringing one. */
const connects = ({ type }: VoiceEvent, known: Call | null): boolean =>
  type === 'CALL_CONNECTED' && (!known || known.phase === 'ringing');

/** Whether the event opens another line, which usually parks the others unseen. */
function opensLine(event: VoiceEvent, known: Call | null): boolean {
  const isDialed = !known && DIALED.includes(event.callType);
  return isDialed || connects(event, known);
}

/** Updates another call: a connect, or the next leg of its callId, ends its wrap-up; a new line parks it. */
function beside(other: Call, next: Call, known: Call | null, { event, at }: Step): Call {
  const endsWrapUp = connects(event, known) || (!known && other.callId === next.callId);
  if (other.phase === 'wrapUp' && endsWrapUp) return patchCall(other, { phase: 'closed', canReopen: false }, at);
  return other.phase === 'active' && opensLine(event, known) ? patchCall(other, parkUnseen(other, at), at) : other;
}

/** Applies an event to the call that it means or begins, and to the calls beside it. */
function withCall(calls: Calls, known: Call | null, before: Call, step: Step, note: Note): Calls {
  if (!known && !before.observed) note('inferred-start', before);
  const next = transition(before, step, (code) => note(code, before));
  if (next === known) return calls;
  const others = calls.map((other) => (other === known ? next : beside(other, next, known, step)));
  return known ? others : [...others, next];
}

/** Applies an event whose callId has no call. */
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

/** Applies an event of a known callId: to its latest leg, unless it begins a new leg or ends the wrap-up of an earlier one. */
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

/** Applies one event to the calls and to the memory of callIds without a call. */
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

/** Applies one event. What did not change stays the same object. A batch that no call takes does not count for the page. */
export function applyEvent(step: Step, note: Note): Applied {
  const { state, sample } = step;
  const applied = withEvent(step, note);
  if (!sample || applied.calls === state.calls) return applied;
  return { ...applied, hadPackets: withPackets(state.hadPackets, sample) };
}
