import type { VoiceEvent } from 'c/voiceEvents';
import type { Told } from './change';
import { findParty, isPresent, join, replaceParty, updated } from './parties';
import type { NoteCall } from './anomaly';
import type { Call, Party, TriState } from './state';

/** Closer together, CALL_STARTED and CALL_CONNECTED may be a replay after a reload. */
const REPLAY_MS = 1000;

/** The parties once CALL_CONNECTED has named one. */
function named({ parties, observed }: Call, name: string, at: number): readonly Party[] {
  const nameless = findParty(parties, null);
  if (findParty(parties, name)) return nameless ? parties.filter((p) => p !== nameless) : parties;
  if (nameless) return replaceParty(parties, nameless, { ...nameless, name });
  return observed && parties.some(isPresent) ? parties : join(parties, name, 'unknown', at);
}

/** CALL_CONNECTED for a known call that is ringing or active. */
export function connect(
  call: Call,
  { participant, callType }: VoiceEvent & { type: 'CALL_CONNECTED' },
  at: number,
): Told {
  let parties = participant === null ? call.parties : named(call, participant, at);
  let { mute } = call;
  if (call.phase === 'ringing' && at - call.startedAt > REPLAY_MS) {
    parties = parties.map((p, i) => (i === 0 && p.hold === 'unknown' ? { ...p, hold: 'off' } : p));
    if (mute === 'unknown') mute = 'off';
  }
  const { connectedAt, activeAt } = call.phase === 'ringing' ? { connectedAt: at, activeAt: at } : call;
  return { observed: true, callType: call.callType ?? callType, parties, mute, phase: 'active', connectedAt, activeAt };
}

/** The meant ones of the present parties with the hold that follows from their own, and with that name if they had none. */
export function withHolds(
  call: Call,
  next: (hold: TriState) => TriState,
  at: number,
  meant = call.parties.filter(isPresent),
  name: string | null = null,
  isTold = true,
): Told {
  let { parties } = call;
  for (const party of meant) {
    const hold = next(party.hold);
    const isUnverified = party.isUnverified && !isTold;
    if (hold !== party.hold || isUnverified !== party.isUnverified || (party.name === null && name !== null))
      parties = replaceParty(parties, party, updated(party, name, hold, true, call.activeAt, at, isUnverified));
  }
  return { parties };
}

const FLIPPED: Record<TriState, TriState> = { on: 'off', off: 'on', unknown: 'unknown' };

/** SWAP: what is in doubt stays in doubt. */
export function flipHolds(call: Call, at: number): Told {
  return withHolds(call, (was) => FLIPPED[was], at, call.parties.filter(isPresent), null, false);
}

/** HOLD or RESUME: of the present parties that are meant, or of a new one. See the contract's table of parties. */
export function hold(call: Call, name: string | null, told: 'on' | 'off', at: number, note: NoteCall): Told {
  const present = call.parties.filter(isPresent);
  const party = name === null ? undefined : (findParty(present, name) ?? findParty(present, null));
  const isUnknown = name !== null && !party && present.length > 0;
  if (isUnknown) note('unknown-party');
  const meant = party ? [party] : isUnknown && present.length > 1 ? [] : present;
  if (!meant.length) return { parties: join(call.parties, name, told, at) };
  if (told === 'off' && meant.every((p) => p.hold === 'off')) note('resume-without-hold');
  return withHolds(call, () => told, at, meant, name);
}

/** A party joins; none when it is present already. */
export function add({ parties }: Call, name: string | null, at: number, note: NoteCall): Told {
  if (name === null) note('unknown-party');
  else if (!findParty(parties, name)) return { parties: join(parties, name, 'off', at) };
  return {};
}

/** A party leaves; with the last one an observed call ends. */
export function remove(call: Call, name: string | null, at: number, note: NoteCall): Told {
  const party = name === null ? undefined : findParty(call.parties, name);
  if (!party) {
    note('unknown-party');
    return {};
  }
  const gone = updated(party, null, party.hold, false, call.activeAt, at);
  const parties = replaceParty(call.parties, party, gone);
  if (!call.observed || parties.some(isPresent)) return { parties };
  note('inferred-end');
  return { parties, ...ended(call, at), canReopen: call.phase === 'active' };
}

/** CALL_ENDED. */
export function ended(call: Call, at: number): Told {
  if (call.endedAt !== null) return { canReopen: false };
  return { phase: call.phase === 'active' ? 'wrapUp' : 'closed', endedAt: at };
}

/** WRAP_UP_ENDED. */
export function wrapUpEnded(call: Call, at: number, note: NoteCall): Told {
  if (call.activeAt === null || call.wrapUpEndedAt !== null) {
    note('out-of-order');
    return {};
  }
  if (call.endedAt === null) note('inferred-end');
  return { phase: 'closed', endedAt: call.endedAt ?? at, wrapUpEndedAt: at, canReopen: false };
}
