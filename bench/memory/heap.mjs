// State and log in Node, fed as voiceConsole feeds them.
import assert from 'node:assert/strict';
import { callScript } from '../callScript.mjs';
import { importBundles } from '../core.mjs';

const MEGABYTE = 1024 * 1024;
const CALLS = { full: [1000, 10_000], quick: [500, 1000] };
const GOAL_MB = 2;

function usedHeap() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The console's own path from a message to its state and its log. */
function createHearing({ createCallStore, EventLog, parseRelayLine }) {
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

/** The line of the table. */
export async function measureHeap(isQuick) {
  const core = await importBundles('heap.mjs', ['voiceEvents', 'voiceCallStore', 'voiceEventLog']);
  const heard = createHearing(core);
  const [first, all] = isQuick ? CALLS.quick : CALLS.full;
  const hearCalls = (from, to) => {
    for (let call = from; call < to; call++) JSON.parse(JSON.stringify(callScript(call))).forEach(heard.hear);
  };
  hearCalls(0, first);
  const before = usedHeap();
  hearCalls(first, all);
  const after = usedHeap();
  assert.deepEqual([heard.store.state.events, heard.log.heard], [heard.lines, heard.lines]);
  const grownMb = (after - before) / MEGABYTE;
  return {
    what: `Node: state and log from ${first.toLocaleString('en')} to ${all.toLocaleString('en')} calls`,
    figure: `${grownMb.toFixed(2)} MB more (${(before / MEGABYTE).toFixed(1)} → ${(after / MEGABYTE).toFixed(1)})`,
    goal: `≤ ${GOAL_MB} MB more`,
    ratio: after / before,
    baseline: `after ${first.toLocaleString('en')} calls`,
    met: grownMb <= GOAL_MB,
    details: { before, after },
  };
}
