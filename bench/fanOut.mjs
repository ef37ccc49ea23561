// What it costs to tell listeners: the store's own path for a line that changes no call, beside what else tells listeners.
import assert from 'node:assert/strict';
import { setMaxListeners } from 'node:events';
import { createNanoEvents } from 'nanoevents';
import { contest, ratioLine } from './contest.mjs';
import { importBundles } from './core.mjs';

const LISTENERS = [1, 10, 100];
const TOLD_A_ROUND = { full: 200_000, quick: 20_000 };
/** After so many lines one more listener comes, is told the present, and goes. */
const LATE_EVERY = 50;
const LIMIT = 1.2;
/** A message of another kind: the reducer passes over it, and what is left is the telling. */
const LINE = { kind: 'other-kind', relayId: null, seq: null, lineNumber: 1 };
const STATE = { calls: [] };

function storeContestant({ createCallStore }) {
  const store = createCallStore({ onListenerError: assert.fail });
  return { listen: store.listen, late: (listener) => store.subscribe(listener)(), tell: () => store.apply(LINE) };
}

function loopContestant() {
  const listeners = [];
  return {
    listen: (listener) => listeners.push(listener),
    late(listener) {
      listeners.push(listener);
      listener(STATE);
      listeners.splice(listeners.indexOf(listener), 1);
    },
    tell() {
      for (const listener of listeners) listener(STATE);
    },
  };
}

function nanoeventsContestant() {
  const emitter = createNanoEvents();
  return {
    listen: (listener) => emitter.on('line', listener),
    late(listener) {
      const stop = emitter.on('line', listener);
      listener(STATE);
      stop();
    },
    tell: () => emitter.emit('line', STATE),
  };
}

function eventTargetContestant() {
  const target = new globalThis.EventTarget();
  setMaxListeners(Infinity, target);
  return {
    listen: (listener) => target.addEventListener('line', ({ detail }) => listener(detail)),
    late(listener) {
      const hear = ({ detail }) => listener(detail);
      target.addEventListener('line', hear);
      listener(STATE);
      target.removeEventListener('line', hear);
    },
    tell: () => target.dispatchEvent(new globalThis.CustomEvent('line', { detail: STATE })),
  };
}

const contestantsOf = (core) => ({
  'this store': storeContestant(core),
  'plain loop': loopContestant(),
  nanoevents: nanoeventsContestant(),
  EventTarget: eventTargetContestant(),
});

/** Each with that many listeners, who count what they are told; run once, all have been told the same. */
function prepared(core, listeners, lines) {
  const runs = {};
  for (const [name, { listen, late, tell }] of Object.entries(contestantsOf(core))) {
    let told = 0;
    const createListener = () => (state) => void (told += 1 + state.calls.length);
    for (let i = 0; i < listeners; i++) listen(createListener());
    const listener = createListener();
    const run = () => {
      for (let line = 1; line <= lines; line++) {
        tell();
        if (line % LATE_EVERY === 0) late(listener);
      }
    };
    run();
    assert.equal(told, lines * listeners + lines / LATE_EVERY, name);
    runs[name] = run;
  }
  return runs;
}

async function linesFor(core, listeners, isQuick) {
  const lines = (isQuick ? TOLD_A_ROUND.quick : TOLD_A_ROUND.full) / listeners;
  const times = await contest(prepared(core, listeners, lines), isQuick ? { warmUps: 3, rounds: 9 } : { rounds: 31 });
  return ['plain loop', 'nanoevents', 'EventTarget'].map((theirs) => ({
    ...ratioLine(`${listeners} ${listeners === 1 ? 'listener' : 'listeners'}, against ${theirs}`, times, {
      ours: 'this store',
      theirs,
      limit: theirs === 'plain loop' ? LIMIT : null,
      scale: 1e6 / lines,
      unit: 'ns a line',
      decimals: 0,
    }),
  }));
}

export const fanOut = {
  title: 'Fan-out',
  how: `The store is given a line that changes no call, so that its listeners are all that is timed with the way to them. After every ${LATE_EVERY} lines one more listener comes late, is told the present, and goes. All listeners are told equally often, which is checked.`,
  contestants: {
    'this store':
      'parses nothing and reduces to the same state; a listener that throws does not stop the others, and one that comes or goes while others are told is no trouble.',
    'plain loop':
      'an array of functions and a for loop; whoever throws stops it, and the last value is called by hand.',
    nanoevents: 'its emitter, with the last value called by hand for who comes late, as it keeps none.',
    EventTarget: 'of Node, with a CustomEvent for each line, as the browser would have it.',
  },
  async measure({ isQuick }) {
    const core = await importBundles('fanOut.mjs', ['voiceEvents', 'voiceCallStore']);
    const lines = [];
    for (const listeners of LISTENERS) lines.push(...(await linesFor(core, listeners, isQuick)));
    return lines;
  },
};
