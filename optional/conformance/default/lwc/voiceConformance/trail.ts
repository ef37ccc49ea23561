import { isPresent, isSameName, type Call, type TriState } from 'c/voiceCallState';
import type { ToolkitEventType, VoiceEvent } from 'c/voiceEvents';

/** Whether the party that an event names was on the call, as far as is known; `none`: it names nobody. */
type NamedParty = 'none' | 'present' | 'absent' | 'unknown';

/** One event of a call and what it met there, without names and ids. */
export interface Mark {
  readonly type: ToolkitEventType;
  /** Epoch milliseconds at receipt. */
  readonly at: number;
  readonly hasCallId: boolean;
  /** Null: the event has no callType. */
  readonly isCallTypeDocumented: boolean | null;
  readonly party: NamedParty;
  /** Before the event; null: the call was not known. */
  readonly phase: Call['phase'] | null;
  readonly mute: TriState | null;
  /** Whether anyone on the call was known to be on hold, before the event. */
  readonly isOnHold: boolean;
  /** Whether the call ended because everybody has left. */
  readonly isDeserted: boolean;
  /** The other calls that were live when this one became known. */
  readonly beside: readonly Neighbour[];
}

/** A call that was live when another one began. */
export interface Neighbour {
  readonly trail: Trail;
  readonly isOnHold: boolean;
}

/** What came for one call, oldest first. */
export interface Trail {
  readonly marks: Mark[];
  /** As the last event left it; null: its events made no call. */
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

/** @param before the call as the event met it, `after` as it left it; null: there was none */
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
