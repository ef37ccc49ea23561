// The audio reports of each call in a story, and those by which its line can be judged.
import { oracleSummary } from './oracle.mjs';

/** The time that a report covers, and how much hold or mute in it leaves it fit to judge the line by; milliseconds. */
const WINDOW_MS = 30_000;
const QUIET_MOST_MS = 5000;

const idOf = ({ callId, leg }) => `${callId} ${leg}`;
const isLive = ({ phase }) => phase === 'ringing' || phase === 'active';
/** Whether customer and rep hear each other: else a report says nothing of the line. */
const canHear = ({ mute, holdSince }) => mute !== 'on' && holdSince === null;

/** The figures of one report alone, of its elements or of those given; null: it has none. */
export function figuresOf({ detail }, stats) {
  const connected = { at: 0, type: 'CALL_CONNECTED', detail: { callId: 'one' } };
  const report = { at: 0, type: 'AUDIO_STATS', detail: { ...(stats ? { stats } : detail), callId: 'one' } };
  return oracleSummary([JSON.stringify(connected), JSON.stringify(report)]).calls[0].audio;
}

/**
 * A function that adds to the calls after a line: `lastBatch`, their last report with figures, and `clean`, all those by which
 * the line can be judged, each with its `figures`. Nothing is clean while nobody can be heard.
 */
export function createBatches() {
  /** By call: how it was from a time on; its reports. */
  const past = new Map();
  const reports = new Map();
  const timeWith = (key, isSo, from, to) =>
    (past.get(key) ?? []).reduce((ms, { at, call }, index, all) => {
      const until = Math.min(all[index + 1]?.at ?? to, to);
      return isSo(call) ? ms + Math.max(0, until - Math.max(at, from)) : ms;
    }, 0);
  /** Whether the report's window lies in the call's active time, nearly all of it audible, and beside no other live call. */
  function isClean(key, at) {
    const from = at - WINDOW_MS;
    if (timeWith(key, ({ phase }) => phase === 'active', from, at) < WINDOW_MS) return false;
    if (timeWith(key, (call) => !canHear(call), from, at) > QUIET_MOST_MS) return false;
    return ![...past.keys()].some((other) => other !== key && timeWith(other, isLive, from, at) > 0);
  }
  function withBatches(call, line) {
    const key = idOf(call);
    const known = reports.get(key) ?? [];
    if ((call.audio?.batches ?? 0) > known.length)
      reports.set(key, [...known, { line, at: line.at, isClean: isClean(key, line.at), figures: figuresOf(line) }]);
    const all = reports.get(key) ?? [];
    const clean = call.phase === 'active' && canHear(call) ? all.filter((batch) => batch.isClean) : [];
    return { ...call, lastBatch: all.at(-1) ?? null, clean };
  }
  return (calls, line) => {
    const done = calls.map((call) => withBatches(call, line));
    for (const call of done) past.set(idOf(call), [...(past.get(idOf(call)) ?? []), { at: line.at, call }]);
    return done;
  };
}
