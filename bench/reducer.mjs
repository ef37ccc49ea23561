// Line: the reducer against a bare hand-written switch over the same transitions.
import assert from 'node:assert/strict';
import { bareReduce } from './bareSwitch.mjs';
import { callScript, EVENTS_A_CALL } from './callScript.mjs';
import { contest, ratios, spread } from './contest.mjs';

const CALLS_A_ROUND = 1000;

/** Throws when the contestants do not agree after every event of the call. */
function checkSameStates({ EMPTY_STATE, reduce }, lines) {
  let ours = EMPTY_STATE;
  let bare = EMPTY_STATE;
  for (const line of lines) {
    ours = reduce(ours, line);
    bare = bareReduce(bare, line);
    assert.deepEqual(ours, bare, `after ${line.type}, event ${line.seq}`);
  }
}

export async function measureReducer(core) {
  const lines = callScript(0).map((message, index) => core.parseRelayLine(message, index + 1));
  checkSameStates(core, lines);
  const run = (reduce) => () => {
    for (let call = 0; call < CALLS_A_ROUND; call++) lines.reduce(reduce, core.EMPTY_STATE);
  };
  const times = await contest({ ours: run(core.reduce), bare: run(bareReduce) });
  const nsAnEvent = (ms) => (ms * 1e6) / (CALLS_A_ROUND * EVENTS_A_CALL);
  const ours = spread(times.ours.map(nsAnEvent));
  const bare = spread(times.bare.map(nsAnEvent));
  const ratio = spread(ratios(times.ours, times.bare));
  return {
    what: 'Reducer',
    figure: `${ours.median.toFixed(0)} ns an event (${ours.low.toFixed(0)}–${ours.high.toFixed(0)})`,
    baseline: `a bare hand-written switch, ${bare.median.toFixed(0)} ns`,
    ratio: ratio.median,
    goal: '≤ 1.3 × switch',
    met: ratio.median <= 1.3,
    details: { ours, bare, ratio },
  };
}
