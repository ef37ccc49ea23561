import type { VoiceEvent } from 'c/voiceEvents';
import { findNameless, findParty, isPresent, join, leave, replaceParty, withHold } from './parties';
import type { Call, LiveCall, Note, Party, TriState } from './state';

/** Closer together, CALL_STARTED and CALL_CONNECTED may be a replay after a reload. */
const REPLAY_MS = 1000;

/** The parties once CALL_CONNECTED has named one. */
function named(parties: readonly Party[], name: string | null): readonly Party[] {
  const nameless = findNameless(parties);
  if (name === null || !nameless) return parties;
  if (findParty(parties, name, true)) return parties.filter((party) => party !== nameless);
  return replaceParty(parties, nameless, { ...nameless, name });
}

/** CALL_CONNECTED for a known call that is ringing or active. */
export function connect(call: Call, event: VoiceEvent & { type: 'CALL_CONNECTED' }, at: number): Call {
  const { participant } = event;
  const callType = call.callType ?? event.callType;
  const parties = named(call.parties, participant);
  if (call.phase === 'ringing') {
    const active = { ...call, callType, parties, phase: 'active', connectedAt: at, activeAt: at } as const;
    if (at - call.startedAt <= REPLAY_MS) return active;
    const [first] = parties;
    const isUntold = first?.hold === 'unknown';
    return {
      ...active,
      parties: isUntold ? replaceParty(parties, first, withHold(first, 'off', active, at)) : parties,
      mute: call.mute === 'unknown' ? 'off' : call.mute,
    };
  }
  const mayJoin = !call.observed || !parties.some(isPresent);
  const joins = participant !== null && mayJoin && !findParty(parties, participant, true);
  const known = { ...call, callType, parties, observed: true };
  if (joins) return { ...known, parties: join(parties, participant, 'unknown', at) };
  const isReplay = call.observed && callType === call.callType && parties === call.parties;
  return isReplay ? call : known;
}

/** The present parties that a HOLD or RESUME means, or a new one: see the contract's table of parties. */
function holdParty(call: Call, name: string, hold: TriState, at: number, note: Note): Call {
  const { parties } = call;
  const present = parties.filter(isPresent);
  const nameless = findNameless(parties);
  const meant = findParty(parties, name, true);
  const unknown = !meant && !nameless;
  if (unknown && present.length > 0) note('unknown-party', call.callId);
  const party = meant ?? nameless ?? (present.length === 1 ? present[0] : undefined);
  if (!party) return { ...call, parties: join(call.parties, name, hold, at) };
  if (hold === 'off' && party.hold === 'off') note('resume-without-hold', call.callId);
  const told = party === nameless && !meant ? { ...party, name } : party;
  const held = replaceParty(parties, party, withHold(told, hold, call, at));
  return held === parties ? call : { ...call, parties: held };
}

/** HOLD or RESUME; without a name it means every present party. */
export function hold(call: Call, name: string | null, hold: 'on' | 'off', at: number, note: Note): Call {
  if (name !== null) return holdParty(call, name, hold, at, note);
  const present = call.parties.filter(isPresent);
  if (present.length === 0) return { ...call, parties: join(call.parties, null, hold, at) };
  if (hold === 'off' && present.every((party) => party.hold === 'off')) note('resume-without-hold', call.callId);
  return withHolds(call, () => hold, at);
}

/** Every present party with the hold that follows from its own; the same call when none changed. */
export function withHolds(call: Call, next: (hold: TriState) => TriState, at: number): Call {
  const parties = call.parties.map((party) => (isPresent(party) ? withHold(party, next(party.hold), call, at) : party));
  return parties.every((party, i) => party === call.parties[i]) ? call : { ...call, parties };
}

/** A party leaves; with the last one an observed call ends. */
export function remove(call: LiveCall, name: string | null, at: number, note: Note): Call {
  const party = name === null ? undefined : findParty(call.parties, name, true);
  if (!party) {
    note('unknown-party', call.callId);
    return call;
  }
  const parties = leave(call, party, at);
  const left = { ...call, parties };
  if (!call.observed || parties.some(isPresent)) return left;
  note('inferred-end', call.callId);
  if (left.phase === 'ringing') return { ...left, phase: 'closed', endedAt: at };
  return { ...left, phase: 'wrapUp', endedAt: at, canReopen: true };
}
