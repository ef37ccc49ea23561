// What one event of the toolkit costs in the relay, from the call of the Aura host's listener to the publication.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/lib/run.mjs';
import { toServerText } from '../platform/aura/serverText.mjs';
import { callScript, EVENTS_A_CALL } from './callScript.mjs';
import { contest, ratioLine } from './contest.mjs';
import { importBundles } from './core.mjs';

const FOLDER = join(root, 'force-app', 'relay', 'default', 'aura', 'voiceToolkitRelay');
const CALLS_A_ROUND = { full: 250, quick: 50 };
const LIMIT = 2;
const [COPY, RELAY] = ['JSON copy', 'relay'];

/** The object that an Aura file consists of, as the server delivers it. */
function readLiteral(name) {
  const source = readFileSync(join(FOLDER, `voiceToolkitRelay${name}.js`), 'utf8');
  const text = toServerText(source).trim().replace(/;$/, '');
  return new Function('$A', `return (${text}\n);`)({ getCallback: (callback) => callback });
}

/** Ends the task, which is over as the helper sees it only once its timer fires: that is after all events of a round. */
const endTask = (helper) => (helper.page.received.length = 0);

/** A page's relay whose channel takes everything, and whose reader hears it at once. */
function loadRelay({ createRelay }) {
  const sent = { count: 0, last: null };
  const relay = createRelay({
    relayId: 'bench',
    now: () => ({ wallTime: Date.now(), pageTime: performance.now() }),
    after: () => () => undefined, // it waits for the first events to arrive; that a retry is planned would show in what goes out
    storedStamp: null,
    lastSeqFrom: () => sent.last?.seq ?? -Infinity,
  });
  relay.join({
    settings: {},
    publish(message) {
      if ('kind' in message) return;
      sent.count += 1;
      sent.last = message;
    },
  });
  return { sent, relay };
}

/** That relay with one Aura host, which is rendered. */
function loadPage(core) {
  const { sent, relay } = loadRelay(core);
  const [controller, helper] = [readLiteral('Controller'), readLiteral('Helper')];
  const listeners = new Map();
  const children = {
    voiceToolkitApi: { addTelephonyEventListener: (type, listener) => listeners.set(type, listener) },
    relayHost: {
      receive(entries) {
        relay.receive(entries);
        return true;
      },
    },
    utilityBar: {},
  };
  const component = { get: () => undefined, set: () => undefined, find: (id) => children[id], isRendered: () => true };
  controller.onInit(component, {}, helper);
  controller.onRender(component, {}, helper);
  return {
    sent,
    relay,
    send(payload) {
      listeners.get(payload.type)(payload);
      endTask(helper);
    },
  };
}

/** Each event goes out once, numbered, and equal to the copy that it is timed against. */
function checkRelay({ sent, relay, send }, payloads) {
  for (const [index, payload] of payloads.entries()) {
    send(payload);
    const { v, relayId, seq, at, type, detail, ...more } = sent.last;
    assert.deepEqual([{ type, detail }, more], [JSON.parse(JSON.stringify(payload)), {}]);
    assert.deepEqual([v, relayId, seq, Number.isInteger(at)], [1, 'bench', index + 1, true]);
  }
  const { seen, queued, failed, unreadable } = relay.status;
  assert.deepEqual([sent.count, seen, queued, failed, unreadable], [payloads.length, payloads.length, 0, 0, 0]);
}

export const relay = {
  title: 'Relay',
  how: `The deployed controller and helper in Node, as the server delivers them, with c/voiceRelay behind them: a toolkit's listener is called with each of the ${EVENTS_A_CALL} payloads of a call, each in a task of its own. The helper stamps it and keeps it as text, the relay reads, copies, numbers, dates and publishes it. What goes out is checked.`,
  contestants: {
    [COPY]:
      'JSON.parse(JSON.stringify(payload)) of the same payload, with nothing done to it: a part of what the relay does.',
  },
  async measure({ isQuick }) {
    const core = await importBundles('relay.mjs', ['voiceRelay/relay']);
    const payloads = callScript(0).map(({ type, detail }) => ({ type, detail }));
    checkRelay(loadPage(core), payloads);
    const calls = isQuick ? CALLS_A_ROUND.quick : CALLS_A_ROUND.full;
    const repeat = (act) => () => {
      for (let call = 0; call < calls; call++) for (const payload of payloads) act(payload);
    };
    const runs = {
      [COPY]: repeat((payload) => JSON.parse(JSON.stringify(payload))),
      [RELAY]: repeat(loadPage(core).send),
    };
    const times = await contest(runs, isQuick ? { warmUps: 3, rounds: 9 } : {});
    return [
      ratioLine('From the listener to the channel', times, {
        ours: RELAY,
        theirs: COPY,
        limit: LIMIT,
        scale: 1000 / (calls * EVENTS_A_CALL),
        unit: 'µs an event',
        decimals: 2,
      }),
    ];
  },
};
