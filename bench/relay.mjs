// What one event of the toolkit costs in the relay's own Aura files, from the listener's call to the publication.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { toServerText } from '../workbench/aura/serverText.mjs';
import { callScript, EVENTS_A_CALL } from './callScript.mjs';
import { contest, ratioLine } from './contest.mjs';
import { importBundles } from './core.mjs';

const FOLDER = join(root, 'force-app', 'main', 'default', 'aura', 'voiceToolkitRelay');
const CALLS_A_ROUND = { full: 250, quick: 50 };
const LIMIT = 2;
const [COPY, ALONE, SHARED] = ['JSON copy', 'relay alone', 'relay with its turn'];

/** The object that an Aura file consists of, as the server delivers it. */
function readLiteral(name) {
  const source = readFileSync(join(FOLDER, `voiceToolkitRelay${name}.js`), 'utf8');
  const text = toServerText(source).trim().replace(/;$/, '');
  return new Function('$A', `return (${text}\n);`)({ getCallback: (callback) => callback });
}

/** A relay that is rendered, with stand-ins for what surrounds it: `send` calls its listeners as the toolkit does. */
function createRelay(turn) {
  const [controller, helper] = [readLiteral('Controller'), readLiteral('Helper')];
  const listeners = new Map();
  const sent = { count: 0, last: null };
  const children = {
    turn,
    voiceToolkitApi: { addTelephonyEventListener: (type, listener) => listeners.set(type, listener) },
    telephonyChannel: {
      publish(message) {
        sent.count += 1;
        sent.last = message;
      },
    },
  };
  const attributes = new Map();
  const component = {
    get: (name) => attributes.get(name),
    set: (name, value) => attributes.set(name, value),
    find: (id) => children[id],
    isValid: () => true,
  };
  controller.onInit(component, {}, helper);
  controller.onRender(component, {}, helper);
  return {
    sent,
    send: (payload) => listeners.get(payload.type)(payload),
    status: () => attributes.get('v.relayStatus'),
  };
}

/** The page's turns as a relay meets them that is the only one. */
function realTurn({ Turns }) {
  const turn = new Turns({ after: assert.fail }).createTurn(() => undefined);
  turn.join();
  return {
    offer: (message, received, since) => turn.offer({ message, received, since }),
    published: (message, received, since) => turn.published({ message, received, since }),
  };
}

const freeTurn = { offer: () => ({ kind: 'publish', standsFor: null }), published: () => undefined };

/** Each event goes out once, numbered, and equal to the copy that it is timed against. */
function checkRelay({ sent, send, status }, payloads) {
  for (const [index, payload] of payloads.entries()) {
    send(payload);
    const { v, relayId, seq, at, type, detail, ...more } = sent.last;
    assert.deepEqual([{ type, detail }, more], [JSON.parse(JSON.stringify(payload)), {}]);
    assert.deepEqual([v, typeof relayId, seq, Number.isInteger(at)], [1, 'string', index + 1, true]);
  }
  assert.deepEqual([sent.count, status().seen], [payloads.length, payloads.length]);
}

export const relay = {
  title: 'Relay',
  how: `The deployed controller and helper in Node: a toolkit's listener is called with each of the ${EVENTS_A_CALL} payloads of a call. The relay copies the payload, numbers and dates it, publishes it, and gives its status to the console. What goes out is checked.`,
  contestants: {
    [COPY]:
      'JSON.parse(JSON.stringify(payload)) of the same payload, with nothing done to it: a part of what the relay does.',
    [ALONE]: 'the relay, where whose turn it is takes no time.',
    [SHARED]: 'the relay with the very object by which relays of a page take turns.',
  },
  async measure({ isQuick }) {
    const core = await importBundles('relay.mjs', ['voiceRelayTurn/turns']);
    const payloads = callScript(0).map(({ type, detail }) => ({ type, detail }));
    for (const turn of [freeTurn, realTurn(core)]) checkRelay(createRelay(turn), payloads);
    const calls = isQuick ? CALLS_A_ROUND.quick : CALLS_A_ROUND.full;
    const repeat = (act) => () => {
      for (let call = 0; call < calls; call++) for (const payload of payloads) act(payload);
    };
    const runs = {
      [COPY]: repeat((payload) => JSON.parse(JSON.stringify(payload))),
      [ALONE]: repeat(createRelay(freeTurn).send),
      [SHARED]: repeat(createRelay(realTurn(core)).send),
    };
    const times = await contest(runs, isQuick ? { warmUps: 3, rounds: 9 } : {});
    const scale = 1000 / (calls * EVENTS_A_CALL);
    return [ALONE, SHARED].map((ours) =>
      ratioLine(ours === ALONE ? 'Copy, stamp, publish' : 'With its turn among relays', times, {
        ours,
        theirs: COPY,
        limit: LIMIT,
        scale,
        unit: 'µs an event',
        decimals: 2,
      }),
    );
  },
};
