// Line: what stays in memory. Store and log are fed as voiceConsole feeds them; heap of Node after a forced collection.
import assert from 'node:assert/strict';
import { callScript } from './callScript.mjs';

const MEGABYTE = 1024 * 1024;
const FIRST_CALLS = 1000;
const ALL_CALLS = 10_000;
const GOAL_MB = 2;

function usedHeap() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The console's own path from a message to its state and its log. */
function createConsole({ createCallStore, EventLog, parseRelayLine }) {
  const store = createCallStore({ onListenerError: assert.fail });
  const heard = { store, log: EventLog.empty(), lines: 0 };
  heard.hear = (message) => {
    heard.lines += 1;
    const line = parseRelayLine(message, heard.lines);
    store.apply(line);
    heard.log = heard.log.append(message, line, store.state.anomalies);
  };
  return heard;
}

/** @param core the bundles voiceEvents, voiceCallStore and voiceEventLog */
export function measureHeap(core) {
  const heard = createConsole(core);
  const hearCalls = (from, to) => {
    for (let call = from; call < to; call++) JSON.parse(JSON.stringify(callScript(call))).forEach(heard.hear);
  };
  hearCalls(0, FIRST_CALLS);
  const before = usedHeap();
  hearCalls(FIRST_CALLS, ALL_CALLS);
  const after = usedHeap();
  assert.equal(heard.store.state.events, heard.lines);
  assert.equal(heard.log.heard, heard.lines);
  const grownMb = (after - before) / MEGABYTE;
  return {
    what: `Heap growth from ${FIRST_CALLS} to ${ALL_CALLS} calls: store and log, in Node`,
    figure: `${grownMb.toFixed(2)} MB (${(before / MEGABYTE).toFixed(1)} → ${(after / MEGABYTE).toFixed(1)})`,
    goal: `≤ ${GOAL_MB} MB`,
    ratio: after / before,
    baseline: `the heap after ${FIRST_CALLS} calls`,
    met: grownMb <= GOAL_MB,
    details: { before, after },
  };
}
