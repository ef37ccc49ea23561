// Line: replaying a trace of 10 000 events, from parsed JSON to the state of the calls.
import assert from 'node:assert/strict';
import { traceOf } from './callScript.mjs';
import { contest, ratios, spread } from './contest.mjs';

const CALLS = 250;
const GOAL_MS = 5;

/** As the console does: reads each message and applies it to a store, which forgets all but the last calls. */
function replay({ createCallStore, parseRelayLine }, messages, keepEnded) {
  const store = createCallStore({ keepEnded, onListenerError: assert.fail });
  messages.forEach((message, index) => store.apply(parseRelayLine(message, index + 1)));
  return store.state;
}

/** Every call is over, in order, and nothing was found odd. */
function checkReplay(core, messages) {
  const { calls, events } = replay(core, messages, Infinity);
  assert.equal(events, messages.length);
  assert.equal(calls.length, CALLS);
  assert.ok(calls.every(({ phase, wrapUpEndedAt }) => phase === 'closed' && wrapUpEndedAt !== null));
}

export async function measureReplay(core) {
  const text = traceOf(CALLS).map((message) => JSON.stringify(message));
  const messages = text.map((line) => JSON.parse(line));
  checkReplay(core, messages);
  const times = await contest({
    replay: () => replay(core, messages),
    json: () => text.forEach((line) => JSON.parse(line)),
  });
  const [replayed, json] = [spread(times.replay), spread(times.json)];
  const ratio = spread(ratios(times.replay, times.json));
  return {
    what: `Replay of ${messages.length} events`,
    figure: `${replayed.median.toFixed(1)} ms (${replayed.low.toFixed(1)}–${replayed.high.toFixed(1)})`,
    goal: `≤ ${GOAL_MS} ms`,
    ratio: ratio.median,
    baseline: `JSON.parse of the same trace, ${json.median.toFixed(1)} ms`,
    met: replayed.median <= GOAL_MS,
    details: { replayed, json, ratio },
  };
}
