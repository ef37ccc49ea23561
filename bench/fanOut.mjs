// What one event costs a page with several consoles, from the channel to the snapshot that each of them is given.
import assert from 'node:assert/strict';
import { loadCallsPage } from './callsPage.mjs';
import { EVENTS_A_CALL, traceOf } from './callScript.mjs';
import { contest, ratioLine } from './contest.mjs';
import { importBundles } from './core.mjs';

const CALLS_A_ROUND = { full: 100, quick: 20 };
const CONSOLES = 6;
const LIMIT = 1.3;
const [SIX, ONE] = ['six consoles', 'one console'];

/** Gives a new page with that many consoles all messages; the channel gives each console each message. */
function hearAll(core, consoles, messages) {
  const calls = loadCallsPage(core);
  const latest = Array(consoles).fill(null);
  const feeds = latest.map(() => calls.feed());
  latest.forEach((_, place) => calls.subscribe((snapshot) => (latest[place] = snapshot)));
  for (const message of messages) for (const feed of feeds) feed.receive(message);
  return latest;
}

/** Each console has been given everything. */
function check(core, consoles, messages) {
  const latest = hearAll(core, consoles, messages);
  assert.deepEqual(
    latest.map(({ state, log }) => [state.events, log.received]),
    Array(consoles).fill([messages.length, messages.length]),
  );
}

export const fanOut = {
  title: 'Fan-out',
  how: `The calls of a page in Node: each console of the page feeds them with each message and is given each snapshot, as a component is that follows c/voiceCalls; rendering is left out. Calls of ${EVENTS_A_CALL} events one after the other, on a new page in each round. That each console is given everything is checked.`,
  contestants: {
    [SIX]: 'each receives its own copy of the message, and only the first copy counts.',
    [ONE]: 'the same with one console.',
  },
  async measure({ isQuick }) {
    const core = await importBundles('fanOut.mjs', ['voiceCalls/calls', 'voiceCalls/sessionBackup']);
    const calls = isQuick ? CALLS_A_ROUND.quick : CALLS_A_ROUND.full;
    const messages = traceOf(calls);
    for (const consoles of [CONSOLES, 1]) check(core, consoles, messages);
    const runs = {
      [SIX]: () => void hearAll(core, CONSOLES, messages),
      [ONE]: () => void hearAll(core, 1, messages),
    };
    const times = await contest(runs, isQuick ? { warmUps: 3, rounds: 9 } : {});
    return [
      ratioLine('An event, six consoles', times, {
        ours: SIX,
        theirs: ONE,
        limit: LIMIT,
        scale: 1000 / messages.length,
        unit: 'µs an event',
        decimals: 2,
      }),
    ];
  },
};
