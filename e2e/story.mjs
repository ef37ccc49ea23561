// Traces summarised as the trace command line does it, as a whole and after each of their events.
import { loadCore } from '../cli/core.mjs';

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

/** The time that a report covers, and how much hold or mute in it leaves it fit to judge the line by; milliseconds. */
const WINDOW_MS = 30_000;
const QUIET_MOST_MS = 5000;

/** Whether customer and rep hear each other: else a report says nothing of the line. */
const canHear = (call) => call.mute !== 'on' && !isOnHold(call);

const isLive = ({ phase }) => phase === 'ringing' || phase === 'active';

/** Remembers since when conditions hold; null for one that does not hold now. */
function createSince() {
  const since = new Map();
  return (key, holds, at) => {
    if (!holds) since.delete(key);
    else if (!since.has(key)) since.set(key, at);
    return since.get(key) ?? null;
  };
}

/** Remembers of each call which of its batches the line can be judged by: `isClean(key, calls, at)` before the batch counts. */
function createWindows() {
  /** By key: what the call was from a time on. */
  const past = new Map();
  const timeWith = (key, isSo, from, to) =>
    (past.get(key) ?? []).reduce((ms, { at, call }, index, all) => {
      const until = Math.min(all[index + 1]?.at ?? to, to);
      return isSo(call) ? ms + Math.max(0, until - Math.max(at, from)) : ms;
    }, 0);
  return {
    add(key, call, at) {
      past.set(key, [...(past.get(key) ?? []), { at, call }]);
    },
    /** Whether the report's window lies in the call's active time, nearly all of it audible, and beside no other live call. */
    isClean(key, at) {
      const from = at - WINDOW_MS;
      if (timeWith(key, ({ phase }) => phase === 'active', from, at) < WINDOW_MS) return false;
      if (timeWith(key, (call) => !canHear(call), from, at) > QUIET_MOST_MS) return false;
      return ![...past.keys()].some((other) => other !== key && timeWith(other, isLive, from, at) > 0);
    },
  };
}

/** Names a call among those of a summary. */
export const keyOf = ({ callId, leg }) => `${callId} ${leg}`;

/** The summaries of a trace after each of its lines, with what only a sequence of them tells: since when something holds. */
export function storyOf(lines) {
  const builder = createTraceSummary();
  const since = createSince();
  const windows = createWindows();
  const batches = new Map();
  const withSince = (call, at) => ({
    ...call,
    activeSince: since(`${keyOf(call)} active`, call.phase === 'active', at),
    holdSince: since(`${keyOf(call)} hold`, isOnHold(call), at),
    parties: call.parties.map((party, index) => ({
      ...party,
      heldSince: since(`${keyOf(call)} party ${index}`, isHeld(call, party), at),
    })),
  });
  const withLastBatch = (call, line) => {
    const { count: known = 0, clean = null } = batches.get(keyOf(call)) ?? {};
    const count = call.audio?.batches ?? 0;
    if (count > known)
      batches.set(keyOf(call), { count, line, clean: windows.isClean(keyOf(call), line.at) ? line : clean });
    const last = batches.get(keyOf(call));
    return { ...call, lastBatch: last?.line ?? null, cleanBatch: (canHear(call) && last?.clean) || null };
  };
  return lines.map((text) => {
    const line = JSON.parse(text);
    builder.add(text);
    const summary = builder.result();
    const calls = summary.calls.map((call) => withLastBatch(withSince(call, line.at), line));
    for (const call of calls) windows.add(keyOf(call), call, line.at);
    return { ...summary, calls, at: line.at };
  });
}
