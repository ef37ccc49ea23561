// The calls of a page in Node: their state and their log.
import assert from 'node:assert/strict';
import { callScript, EVENTS_A_CALL } from '../callScript.mjs';
import { loadCallsPage } from '../callsPage.mjs';
import { importBundles } from '../core.mjs';

const MEGABYTE = 1024 * 1024;
const CALLS = { full: [1000, 10_000], quick: [500, 1000] };
const GOAL_MB = 2;

function usedHeap() {
  for (let i = 0; i < 4; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** The line of the table. */
export async function measureHeap(isQuick) {
  const page = loadCallsPage(await importBundles('heap.mjs', ['voiceCalls/calls', 'voiceCalls/sessionBackup']));
  const { receive } = page.feed();
  const [first, all] = isQuick ? CALLS.quick : CALLS.full;
  const hearCalls = (from, to) => {
    for (let call = from; call < to; call++)
      JSON.parse(JSON.stringify(callScript(call))).forEach((message) => receive(message));
  };
  hearCalls(0, first);
  const before = usedHeap();
  hearCalls(first, all);
  const after = usedHeap();
  const { state, log } = page.snapshot;
  assert.deepEqual([state.events, log.received], Array(2).fill(all * EVENTS_A_CALL));
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
