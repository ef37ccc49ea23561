// How long one event of a call takes in the reducer, beside the same transitions by hand.
import assert from 'node:assert/strict';
import { callScript, EVENTS_A_CALL } from '../callScript.mjs';
import { contest, ratioLine } from '../contest.mjs';
import { importBundles } from '../core.mjs';
import { bareReduce } from './bareSwitch.mjs';

/** Calls a round. */
const CALLS = { full: 1000, quick: 200 };
const [OURS, SWITCH] = ['this reducer', 'bare switch'];

function foldContestant(emptyState, reduce) {
  let state = emptyState;
  return {
    start: () => void (state = emptyState),
    receive: (event) => void (state = reduce(state, event)),
    state: () => state,
  };
}

const contestantsOf = ({ EMPTY_STATE, reduce }) => ({
  [OURS]: foldContestant(EMPTY_STATE, reduce),
  [SWITCH]: foldContestant(EMPTY_STATE, bareReduce),
});

/** Throws unless both have the same state after every event of the call. */
function checkSameStates(contestants, lines) {
  const all = Object.entries(contestants);
  for (const [, contestant] of all) contestant.start();
  for (const line of lines) {
    for (const [, contestant] of all) contestant.receive(line);
    const expected = contestants[OURS].state();
    for (const [name, contestant] of all)
      assert.deepEqual(contestant.state(), expected, `${name} after ${line.type}, event ${line.seq}`);
  }
}

const runOf =
  ({ start, receive }, lines, calls) =>
  () => {
    for (let call = 0; call < calls; call++) {
      start();
      for (const line of lines) receive(line);
    }
  };

/** Goal: near the bare switch. */
const LIMIT = 1.1;

export const reduce = {
  title: 'Reduce',
  how: `A call of ${EVENTS_A_CALL} parsed events over all 15 types, from its start to the end of its wrap-up, again and again. After every event both hold the same state, field for field; that is checked before anything is timed.`,
  contestants: {
    [SWITCH]:
      'the same transitions by hand, as bare as they can be: it copies what changes field by field, and trusts that every id and name is known, times and numbers are in order and nothing comes twice; the reducer may trust none of this.',
  },
  async measure({ isQuick }) {
    const core = await importBundles('reduce.mjs', ['voiceEvents', 'voiceCallState']);
    const lines = callScript(0).map((message, index) => core.parseRelayLine(message, index + 1));
    const contestants = contestantsOf(core);
    checkSameStates(contestants, lines);
    const calls = isQuick ? CALLS.quick : CALLS.full;
    const runs = Object.fromEntries(
      Object.entries(contestants).map(([name, contestant]) => [name, runOf(contestant, lines, calls)]),
    );
    const times = await contest(runs, isQuick ? { warmUps: 4, rounds: 9 } : {});
    const scale = 1e6 / (calls * EVENTS_A_CALL);
    const how = { ours: OURS, theirs: SWITCH, limit: LIMIT, scale, unit: 'ns an event', decimals: 0 };
    return [ratioLine(`Against ${SWITCH}`, times, how)];
  },
};
