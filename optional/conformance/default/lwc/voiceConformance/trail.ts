import { isPresent, isSameName, type Call, type TriState } from 'c/voiceCallState';
import type { ToolkitEventType, VoiceEvent } from 'c/voiceEvents';

/** Whether the party that an event names was on the call; `none`: it names nobody. */
type NamedParty = 'none' | 'present' | 'absent' | 'unknown';

/** One event of a call, and the state that it found, without names and ids. */
export interface Mark {
  readonly type: ToolkitEventType;
  /** Epoch milliseconds at receipt. */
  readonly at: number;
  readonly hasCallId: boolean;
  /** Null: the event has no callType. */
  readonly isCallTypeDocumented: boolean | null;
  readonly party: NamedParty;
  /** The phase before the event; null: the call was not known. */
  readonly phase: Call['phase'] | null;
  readonly mute: TriState | null;
  /** Whether anyone on the call was known to be on hold, before the event. */
  readonly isOnHold: boolean;
  /** Whether the call ended because everybody left. */
  readonly isDeserted: boolean;
  /** Other calls that were live when this call became known. */
  readonly beside: readonly Neighbour[];
}

/** A call that was live when another call began. */
export interface Neighbour {
  readonly trail: Trail;
  readonly isOnHold: boolean;
}

/** The events of one call, oldest first. */
export interface Trail {
  readonly marks: Mark[];
  /** The call after its last event; null: its events made no call. */
  call: Call | null;
}

/** Whether anyone on the call is known to be on hold. */
export function isOnHold(call: Call | null): boolean {
  return call?.parties.some((party) => isPresent(party) && party.hold === 'on') ?? false;
}

function isCallTypeDocumented({ callType }: VoiceEvent['detail']): boolean | null {
  return typeof callType === 'string' && callType.trim() ? callType === 'inbound' || callType === 'outbound' : null;
}

function partyOf(event: VoiceEvent, call: Call | null): NamedParty {
  const { participant: name } = event;
  if (name === null) return 'none';
  if (call?.parties.some((p) => isPresent(p) && p.name !== null && isSameName(p.name, name))) return 'present';
  return call?.observed ? 'absent' : 'unknown';
}

/** Makes the mark of an event. @param before the call before the event, `after` the call after it; null: there was none */
export function markOf(event: VoiceEvent, before: Call | null, after: Call | null, beside: readonly Neighbour[]): Mark {
  return {
    type: event.type,
    at: event.at,
    hasCallId: event.callId !== null,
    isCallTypeDocumented: isCallTypeDocumented(event.detail),
    party: partyOf(event, before),
    phase: before?.phase ?? null,
    mute: before?.mute ?? null,
    isOnHold: isOnHold(before),
    isDeserted: event.type === 'PARTICIPANT_REMOVED' && before?.endedAt === null && (after?.endedAt ?? null) !== null,
    beside,
  };
}
