// How long one event of a call takes in the reducer, beside the same transitions as others would hold them.
import assert from 'node:assert/strict';
import { callScript, EVENTS_A_CALL } from '../callScript.mjs';
import { contest, ratioLine } from '../contest.mjs';
import { importBundles } from '../core.mjs';
import { bareReduce } from './bareSwitch.mjs';
import { nanostoresContestant, zustandContestant } from './storeContestants.mjs';
import { toolkitContestant } from './toolkitContestant.mjs';
import { xstateContestant } from './xstateContestant.mjs';

/** Calls a round; so that a round of the slow ones takes no longer, they work fewer. */
const CALLS = { full: 1000, quick: 200 };
const SLOW = { 'Redux Toolkit': 50, xstate: 10 };
const [OURS, SWITCH] = ['this reducer', 'bare switch'];

function foldContestant(emptyState, reduce) {
  let state = emptyState;
  return {
    start: () => void (state = emptyState),
    hear: (event) => void (state = reduce(state, event)),
    state: () => state,
  };
}

const contestantsOf = ({ EMPTY_STATE, reduce }) => ({
  [OURS]: foldContestant(EMPTY_STATE, reduce),
  [SWITCH]: foldContestant(EMPTY_STATE, bareReduce),
  zustand: zustandContestant(EMPTY_STATE),
  nanostores: nanostoresContestant(EMPTY_STATE),
  'Redux Toolkit': toolkitContestant(globalThis.structuredClone(EMPTY_STATE)), // it freezes what it is given
  xstate: xstateContestant(EMPTY_STATE),
});

/** Throws unless all have the same state after every event of the call. */
function checkSameStates(contestants, lines) {
  const all = Object.entries(contestants);
  for (const [, contestant] of all) contestant.start();
  for (const line of lines) {
    for (const [, contestant] of all) contestant.hear(line);
    const expected = contestants[OURS].state();
    for (const [name, contestant] of all)
      assert.deepEqual(contestant.state(), expected, `${name} after ${line.type}, event ${line.seq}`);
  }
}

const runOf =
  ({ start, hear }, lines, calls) =>
  () => {
    for (let call = 0; call < calls; call++) {
      start();
      for (const line of lines) hear(line);
    }
  };

/** Goals: near the bare switch, ahead of every library, far ahead of the two that do much more. */
const LIMITS = { [SWITCH]: 1.1, zustand: 1, nanostores: 1, 'Redux Toolkit': 0.1, xstate: 0.1 };

export const reduce = {
  title: 'Reduce',
  how: `A call of ${EVENTS_A_CALL} parsed events over all 15 types, from its start to the end of its wrap-up, again and again. After every event all contestants hold the same state, field for field; that is checked before anything is timed.`,
  contestants: {
    [SWITCH]:
      'the same transitions by hand, as bare as they can be: it copies what changes field by field, and trusts that every id and name is known, times and numbers are in order and nothing comes twice, none of which the reducer may trust.',
    'zustand and nanostores': 'hold the same state and apply the transitions of the bare switch to it; nobody listens.',
    'Redux Toolkit':
      'the same transitions as case reducers on Immer drafts, in a store as configureStore makes it in production.',
    xstate:
      'a machine whose states are the phases, which assigns what the bare switch makes of the call; an actor a call.',
  },
  async measure({ isQuick }) {
    const core = await importBundles('reduce.mjs', ['voiceEvents', 'voiceCallState']);
    const lines = callScript(0).map((message, index) => core.parseRelayLine(message, index + 1));
    const contestants = contestantsOf(core);
    checkSameStates(contestants, lines);
    const runs = {};
    const scale = {};
    for (const [name, contestant] of Object.entries(contestants)) {
      const calls = (isQuick ? CALLS.quick : CALLS.full) / (SLOW[name] ?? 1);
      runs[name] = runOf(contestant, lines, calls);
      scale[name] = 1e6 / (calls * EVENTS_A_CALL);
    }
    const times = await contest(runs, isQuick ? { warmUps: 4, rounds: 9 } : {});
    return Object.entries(LIMITS).map(([theirs, limit]) =>
      ratioLine(`Against ${theirs}`, times, { ours: OURS, theirs, limit, scale, unit: 'ns an event', decimals: 0 }),
    );
  },
};
