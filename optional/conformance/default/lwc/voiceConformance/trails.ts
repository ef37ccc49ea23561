import {
  callKey,
  EMPTY_STATE,
  impliedCall,
  isSameCall,
  reduce,
  type Anomaly,
  type Call,
  type CallRef,
  type CallState,
} from 'c/voiceCallState';
import type { RelayLine, VoiceEvent } from 'c/voiceEvents';
import { isOnHold, markOf, type Neighbour, type Trail } from './trail';

/** What was found about one line. */
interface Followed {
  /** False: the line is not an event, or is a duplicate. */
  readonly isApplied: boolean;
  /** Its position among the events of its call, from 1; null: it belongs to no call. */
  readonly place: number | null;
}

/** Finds the call of an applied event; null: its callId has no call, or it is not clear which call it means. */
function callOf({ callId, type }: VoiceEvent, before: CallState, after: CallState): CallRef | null {
  if (callId === null) return impliedCall(before.calls, type);
  const legs = after.calls.filter((call) => call.callId === callId);
  const changed = legs.filter((call) => !before.calls.includes(call));
  return changed.at(-1) ?? legs.at(-1) ?? null; // a WRAP_UP_ENDED may mean the leg before the latest
}

/** Follows each call through its events. */
export class Trails {
  /** Events that belong to no call. */
  private readonly stray: Trail = { marks: [], call: null };
  private readonly byCall = new Map<string, Trail>();
  private state = EMPTY_STATE;

  /** Lists all trails, that of the stray events last. */
  get all(): readonly Trail[] {
    return [...this.byCall.values(), this.stray];
  }

  /** Lists the anomalies of the last line. */
  get anomalies(): readonly Anomaly[] {
    return this.state.anomalies;
  }

  /** Follows one line. */
  add(line: RelayLine): Followed {
    const before = this.state;
    const after = reduce(before, line);
    this.state = after;
    if (line.kind !== 'event' || after.events === before.events) return { isApplied: false, place: null };
    const ref = callOf(line, before, after) ?? this.refWithoutCall(line);
    const trail = this.trailOf(ref);
    const find = ({ calls }: CallState): Call | null => calls.find((call) => ref && isSameCall(call, ref)) ?? null;
    trail.marks.push(markOf(line, find(before), find(after), this.neighboursOf(trail, before)));
    trail.call = find(after);
    return { isApplied: true, place: trail.call && trail.marks.length };
  }

  /** Names the call that a callId without a call may get: its events are kept in that call's trail. */
  private refWithoutCall({ callId }: VoiceEvent): CallRef | null {
    return callId === null ? null : { callId, leg: 1 };
  }

  private trailOf(ref: CallRef | null): Trail {
    if (ref === null) return this.stray;
    const trail = this.byCall.get(callKey(ref)) ?? { marks: [], call: null };
    this.byCall.set(callKey(ref), trail);
    return trail;
  }

  private neighboursOf(trail: Trail, { calls }: CallState): readonly Neighbour[] {
    if (trail.marks.length > 0 || trail === this.stray) return [];
    const live = calls.filter(({ endedAt }) => endedAt === null);
    return live.map((call) => ({ trail: this.trailOf(call), isOnHold: isOnHold(call) }));
  }
}
