// Traces after each of their events: the oracle's summaries, and the facts that only a sequence of them holds.
import { createBatches } from './batches.mjs';
import { createNews } from './news.mjs';
import { createOracle, oracleSummary } from './oracle.mjs';

/** The summary of a whole trace. */
export const summaryOf = oracleSummary;

/** Names a call among those of a summary. */
export const keyOf = ({ callId, leg }) => `${callId} ${leg}`;

const isHeld = (call, party) => call.phase === 'active' && party.present && party.hold === 'on';

export const presentIn = (call) => call.parties.filter((party) => party.present);

/** Whether everybody who is on the call is on hold. */
export function isOnHold(call) {
  const present = presentIn(call);
  return present.length > 0 && present.every((party) => isHeld(call, party));
}

/** One present party is on hold, another is not. */
function isMixed(call) {
  const holds = presentIn(call).map(({ hold }) => hold);
  return call.phase === 'active' && holds.includes('on') && holds.includes('off');
}

/** Remembers since when conditions hold; null for one that does not hold now. */
function createSince() {
  const since = new Map();
  return (key, holds, at) => {
    if (!holds) since.delete(key);
    else if (!since.has(key)) since.set(key, at);
    return since.get(key) ?? null;
  };
}

/** The event of a line; null: it was left out. */
const eventOf = (line, before, after) => (after.events > before ? { ...line.detail, type: line.type } : null);

/** The summaries of a trace after each of its lines, each call with the times since which something holds. */
export function storyOf(lines) {
  const oracle = createOracle();
  const since = createSince();
  const batches = createBatches();
  const news = createNews();
  const withSince = (call, at) => {
    const isActive = call.phase === 'active';
    const sinceFor = (what, holds) => since(`${keyOf(call)} ${what}`, holds, at);
    return {
      ...call,
      activeAt: sinceFor('answered', call.outcome === 'answered'),
      holdSince: sinceFor('hold', isOnHold(call)),
      mutedSince: sinceFor('muted', isActive && call.mute === 'on'),
      pausedSince: sinceFor('paused', isActive && call.recording === 'paused'),
      resumedSince: sinceFor('resumed', isActive && call.recording === 'recording'),
      mixedSince: sinceFor('mixed', isMixed(call)),
      parties: call.parties.map((party, index) => ({
        ...party,
        heldSince: sinceFor(`party ${index}`, isHeld(call, party)),
      })),
    };
  };
  let events = 0;
  let sawWrapUpEnd = false;
  return lines.map((text) => {
    const line = JSON.parse(text);
    const { at } = line;
    oracle.add(text);
    const summary = oracle.summary();
    const event = eventOf(line, events, summary);
    events = summary.events;
    sawWrapUpEnd ||= event?.type === 'WRAP_UP_ENDED';
    const calls = news(
      summary.calls.map((call) => withSince(call, at)),
      event,
      at,
    );
    return { ...summary, calls: batches(calls, line), at, sawWrapUpEnd };
  });
}
