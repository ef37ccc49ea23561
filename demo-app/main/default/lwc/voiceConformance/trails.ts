import { EMPTY_STATE, reduce, type Anomaly, type Call, type CallState } from 'c/voiceCallState';
import type { VoiceEvent } from 'c/voiceEvents';
import { isOnHold, markOf, type Neighbour, type Trail } from './trail';

/** The call that an event without callId belongs to, as the contract says; null: none. */
function impliedCallId({ calls }: CallState, { type }: VoiceEvent): string | null {
  const inWrapUp = calls.filter(({ phase }) => phase === 'wrapUp');
  const live = calls.filter(({ endedAt }) => endedAt === null);
  const observed = live.filter((call) => call.observed);
  const meant = [observed, live, inWrapUp].find((found) => found.length > 0) ?? [];
  const [call, other] = type === 'WRAP_UP_ENDED' ? inWrapUp : meant;
  return call && !other ? call.callId : null;
}

/** Follows each call through its events. */
export class Trails {
  /** Events that belong to no call. */
  private readonly stray: Trail = { marks: [], call: null };
  private readonly byCall = new Map<string, Trail>();
  private state = EMPTY_STATE;

  /** Every trail, that of the stray events last. */
  get all(): readonly Trail[] {
    return [...this.byCall.values(), this.stray];
  }

  /** What is wrong with the last event, as far as its call goes. */
  get anomalies(): readonly Anomaly[] {
    return this.state.anomalies;
  }

  /** Follows one event; which of its call's it is, 1 for the first, null without a call. */
  add(event: VoiceEvent): number | null {
    const { state } = this;
    const callId = event.callId ?? impliedCallId(state, event);
    this.state = reduce(state, { ...event, seq: null }); // the numbers were looked at before, and copies of an event have gone
    const trail = this.trailOf(callId);
    const after = this.callIn(this.state, callId);
    trail.marks.push(markOf(event, this.callIn(state, callId), after, this.neighboursOf(trail, state)));
    trail.call = after ?? trail.call;
    return trail.call && trail.marks.length;
  }

  private callIn({ calls }: CallState, callId: string | null): Call | null {
    return calls.findLast((call) => call.callId === callId) ?? null;
  }

  private trailOf(callId: string | null): Trail {
    if (callId === null) return this.stray;
    const trail = this.byCall.get(callId) ?? { marks: [], call: null };
    this.byCall.set(callId, trail);
    return trail;
  }

  private neighboursOf(trail: Trail, { calls }: CallState): readonly Neighbour[] {
    if (trail.marks.length > 0 || trail === this.stray) return [];
    const live = calls.filter(({ endedAt }) => endedAt === null);
    return live.map((call) => ({ trail: this.trailOf(call.callId), isOnHold: isOnHold(call) }));
  }
}
