// What has to hold over a shift of calls.
import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import { expectedPanels } from '../expected.mjs';
import { storyOf, summaryOf } from '../story.mjs';
import { MEGABYTE, MOST_GROWTH, ratioText } from './gauges.mjs';
import { EVENTS_A_CALL, eventsOfCalls } from './shiftCalls.mjs';
import { linesOfCall, sendEvents, workCalls } from './shiftWork.mjs';

const TENTHS = 10;
/** The event log keeps 10 000 events; until it is full, memory has to grow. */
const CALLS_TO_FILL = 10_000 / EVENTS_A_CALL;
const isHeapJudged = (size) => (2 * size) / TENTHS >= CALLS_TO_FILL;

/** Works a shift and takes the gauges after each tenth. */
async function workShift({ bench: { page }, gauges, size, say }) {
  const taken = [];
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    const [from, to] = [tenth, tenth + 1].map((part) => Math.round((part * size) / TENTHS));
    const began = Date.now();
    await workCalls(page, from, to);
    const seconds = Math.round((Date.now() - began) / 1000);
    const reading = await gauges.read();
    const { heap, nodes, listeners } = reading;
    say(`  ${to} calls: ${(heap / MEGABYTE).toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners, ${seconds} s`);
    taken.push(reading);
  }
  return taken;
}

/** The last tenth against the second, in which all that is kept up to a limit has long been full. */
function checkFlat(taken, { size, check }) {
  const [second, last] = [taken[1], taken.at(-1)];
  for (const [what, key] of [['DOM nodes', 'nodes'], ...(isHeapJudged(size) ? [['Heap', 'heap']] : [])]) {
    const figure = `${ratioText(second[key], last[key])}, at most ${MOST_GROWTH}`;
    check(`${what}, last tenth against second`, last[key] <= second[key] * MOST_GROWTH, figure);
  }
  for (const [what, key] of [
    ['Event listeners', 'listeners'],
    ['Toolkit listeners', 'toolkit'],
    ['Contexts of the message service', 'contexts'],
    ['Subscriptions to the message service', 'subscriptions'],
  ]) {
    const seen = [...new Set(taken.slice(1).map((reading) => reading[key]))];
    check(`${what}, second to last tenth`, seen.length === 1, seen.join(', '));
  }
}

/** Readers of the relay may wait a moment for what they miss: looks until the screen is right, or stays wrong. */
async function checkScreen(bench, moment, check) {
  const { call: expected } = expectedPanels(moment);
  let panels;
  const read = async () => (panels = await bench.panels('record'));
  const isRight = ({ call }) => assert.deepEqual(call, expected);
  const wrong = await bench.eventually(read, isRight).catch(({ message }) => message);
  check('The last call on the screen', !wrong, wrong ?? JSON.stringify(expected));
  return panels;
}

function checkCounts(relay, total, check) {
  const counts = [relay.seen, relay.shown].map((value) => Number(value.replace(/\D/g, '')));
  const areRight = counts.every((count) => count === total);
  check('Events seen and received', areRight, `${counts.join(' and ')} of ${total}`);
  check('Anomalies', relay.anomalies.length === 0, JSON.stringify(relay.anomalies));
}

function checkPublished(messages, lines, total, check) {
  const events = messages.filter(({ kind }) => kind === undefined).slice(-EVENTS_A_CALL);
  const { seq } = events.at(-1);
  check('Number of the last message', seq === total, `${seq} of ${total}`);
  const published = summaryOf(events.map(({ at, type, detail }) => JSON.stringify({ at, type, detail })));
  const isRight = isDeepStrictEqual(published, summaryOf(lines));
  check('The last call as published', isRight, JSON.stringify(published.calls));
}

/** One more call: on the screen before its last event, and as published after it, it is what its trace says. */
async function checkLastCall({ bench, size: callNumber, check }, start) {
  const lines = linesOfCall(callNumber, start);
  const events = eventsOfCalls(callNumber, callNumber + 1);
  const total = (callNumber + 1) * EVENTS_A_CALL;
  await sendEvents(bench.page, events.slice(0, -1));
  // The calls before it have left their wrap-up on this page.
  const { relay } = await checkScreen(bench, { ...storyOf(lines).at(-2), sawWrapUpEnd: callNumber > 0 }, check);
  checkCounts(relay, total - 1, check);
  const marks = await bench.marks();
  check('Doubts on the screen', marks.length === 0, JSON.stringify(marks));
  await sendEvents(bench.page, events.slice(-1));
  checkPublished(await bench.messages(), lines, total, check);
}

/** Works `size` calls, and one more to look at. */
export async function proveShift(proof) {
  const { bench, size, say } = proof;
  const began = Date.now();
  const start = await bench.page.evaluate(() => window.heldTime.hold());
  const taken = await workShift(proof);
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  const ratioOf = (key) => ratioText(taken[1][key], taken.at(-1)[key]);
  const heap = isHeapJudged(size) ? ratioOf('heap') : 'not judged';
  const { listeners } = taken.at(-1);
  checkFlat(taken, proof);
  await checkLastCall(proof, start);
  say(
    `shift, ${size} calls of ${EVENTS_A_CALL} events: heap ${heap}, DOM nodes ${ratioOf('nodes')}, ${listeners} listeners; ${minutes} min`,
  );
}
