// What the events of a call say of it beyond a summary: who was only added, who was taken off hold, and when news came last.
import { sameParty } from './oracle.mjs';

const NOTHING = {
  lastEventAt: null,
  lastReportAt: null,
  lastHeldAt: null,
  isUnsureWhoLeft: false,
  isEndInferred: false,
};
const OF_PARTIES = [
  'PARTICIPANT_ADDED',
  'PARTICIPANT_REMOVED',
  'HOLD',
  'RESUME',
  'SWAP',
  'CONFERENCE',
  'CALL_CONNECTED',
];
const ENDS_CONFERENCE = ['HOLD', 'SWAP', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED'];

/** The call that an event is about, among the calls after it. */
function callOf({ callId }, calls) {
  if (callId !== undefined) return calls.findLast((call) => call.callId === callId);
  const active = calls.filter(({ phase }) => phase === 'active');
  return active.length === 1 ? active[0] : undefined;
}

const isNamed = (name, party) => name !== undefined && party.name !== null && sameParty(name, party.name);

/** Whom an event of parties is about: the named one; else whose hold it changed; of one who is alone always that one. */
function isMeant({ type, participant }, call, index, before) {
  const party = call.parties[index];
  if (['SWAP', 'CONFERENCE'].includes(type) || participant === undefined) return party.present;
  if (call.parties.some((one) => isNamed(participant, one))) return isNamed(participant, party);
  const isAlone = call.parties.filter(({ present }) => present).length === 1;
  return party.present && (isAlone || before[index]?.hold !== party.hold);
}

/** The two facts of a party after an event, by those of before it. */
function partyNews(event, call, index, { at, before }) {
  const { type, participant } = event;
  const past = before[index];
  const isNew = call.parties[index].present && !past?.present;
  const isTakenOff = !ENDS_CONFERENCE.includes(type) && (past?.isTakenOff ?? false);
  const same = { addedAt: past?.addedAt ?? null, isTakenOff };
  if (!OF_PARTIES.includes(type) || !isMeant(event, call, index, before)) return same;
  if (type === 'PARTICIPANT_ADDED') return { addedAt: isNew ? at : null, isTakenOff: false };
  const isReported = type === 'CONFERENCE' || (type === 'RESUME' && participant !== undefined);
  return { addedAt: null, isTakenOff: isTakenOff || isReported };
}

function callNews(event, call, { at, past }) {
  const { type } = event;
  const isKnown = call.parties.some((party) => isNamed(event.participant, party));
  const wasHeld = past.parties?.some(({ heldSince }) => heldSince !== null);
  return {
    lastEventAt: at,
    lastReportAt: type === 'AUDIO_STATS' ? at : past.lastReportAt,
    lastHeldAt: wasHeld ? at : past.lastHeldAt,
    isUnsureWhoLeft: type === 'PARTICIPANT_REMOVED' && !isKnown,
    isEndInferred:
      call.phase === 'wrapUp' && (type === 'PARTICIPANT_REMOVED' || (past.isEndInferred && type !== 'CALL_ENDED')),
  };
}

/** A function that adds to the calls after an event (null: it was left out) what is known of them beyond their summaries. */
export function createNews() {
  let known = [];
  return (calls, event, at) => {
    const meant = event && callOf(event, calls);
    known = calls.map((call, place) => {
      const past = known[place] ?? NOTHING;
      const before = past.parties ?? [];
      const { lastEventAt, lastReportAt, lastHeldAt, isUnsureWhoLeft, isEndInferred } = past;
      const reported =
        call === meant
          ? callNews(event, call, { at, past })
          : { lastEventAt, lastReportAt, lastHeldAt, isUnsureWhoLeft, isEndInferred };
      const parties = call.parties.map((party, index) => {
        const { addedAt = null, isTakenOff = false } = before[index] ?? {};
        const facts = call === meant ? partyNews(event, call, index, { at, before }) : { addedAt, isTakenOff };
        return { ...party, ...facts };
      });
      return { ...call, ...reported, parties };
    });
    return known;
  };
}
