// Traces summarised as the trace command line does it, as a whole and after each of their events.
import { loadCore } from '../scripts/trace/core.mjs';

const { createTraceSummary } = await loadCore();

/** What the trace command line says of these lines. */
export function summaryOf(lines) {
  const summary = createTraceSummary();
  for (const line of lines) summary.add(line);
  return summary.result();
}

const isHeld = (call, party) => call.phase === 'active' && party.present && party.hold === 'on';

/** Whether everybody who is on the call is on hold. */
export function isOnHold(call) {
  const present = call.parties.filter((party) => party.present);
  return call.phase === 'active' && present.length > 0 && present.every((party) => isHeld(call, party));
}

/** Whether customer and rep hear each other: else a report says nothing of the line. */
const canHear = (call) => call.mute !== 'on' && !isOnHold(call);

/** Remembers since when conditions hold; null for one that does not hold now. */
function createSince() {
  const since = new Map();
  return (key, holds, at) => {
    if (!holds) since.delete(key);
    else if (!since.has(key)) since.set(key, at);
    return since.get(key) ?? null;
  };
}

/** The summaries of a trace after each of its lines, with what only a sequence of them tells: since when something holds. */
export function storyOf(lines) {
  const builder = createTraceSummary();
  const since = createSince();
  const batches = new Map();
  const withSince = (call, at) => ({
    ...call,
    activeSince: since(`${call.callId} active`, call.phase === 'active', at),
    holdSince: since(`${call.callId} hold`, isOnHold(call), at),
    parties: call.parties.map((party, index) => ({
      ...party,
      heldSince: since(`${call.callId} party ${index}`, isHeld(call, party), at),
    })),
  });
  const withLastBatch = (call, line) => {
    const { count: known = 0, heard = null } = batches.get(call.callId) ?? {};
    const count = call.audio?.batches ?? 0;
    if (count > known) batches.set(call.callId, { count, line, heard: canHear(call) ? line : heard });
    const last = batches.get(call.callId);
    return { ...call, lastBatch: last?.line ?? null, heardBatch: (canHear(call) && last?.heard) || null };
  };
  return lines.map((text) => {
    const line = JSON.parse(text);
    builder.add(text);
    const summary = builder.result();
    const calls = summary.calls.map((call) => withLastBatch(withSince(call, line.at), line));
    return { ...summary, calls, at: line.at };
  });
}
