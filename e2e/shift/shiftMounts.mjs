// What has to be left when the whole bundle was mounted and destroyed many times: nothing.
import { MOST_GROWTH, ratioText } from './gauges.mjs';
import { bytesOf, grownClasses } from './heapSnapshot.mjs';
import { eventsOfCalls } from './shiftCalls.mjs';
import { sendEvents } from './shiftWork.mjs';

/** Rounds, at most, that fill what is kept on purpose: caches of the framework, entries of the browser's own timeline. */
const MOST_WARM_UP = 100;
const QUARTERS = 4;
/**
 * Garbage is collected once in this number of rounds: a WeakMap's table grows with what is added between two collections and stays
 * as large, so that it says how much garbage there was, not what was kept.
 */
const ROUNDS_A_COLLECTION = 20;
/** One relay in this number is destroyed before its first rendering or right after it, in turn. */
const EARLY_DEATH = 5;
/** Once in this number of rounds there are four relays, and three of them stand on the record page. */
const CROWD = 4;
/** Each relay lives to receive this number of events: its call is up when it goes, and the consoles' clocks tick. */
const EVENTS_A_LIFE = 10;
/** What leaves one object behind in every second round, or more, is found by its class. */
const ROUNDS_A_LEAK = 2;
/** One that holds others takes hundreds of classes with it. */
const CLASSES_NAMED = 20;
/** Mounts from which on the heap is judged: until then what is kept up to a limit still fills. */
const JUDGED_FROM = 800;
/** A part of a template that is shown for the first time stays in the framework's cache; a leak of all mounts leaves far more. */
const SPARE_NODES = 40;
/** How long what is under way may take to end, milliseconds. */
const PATIENCE_MS = 5000;

const destroyRelays = (page) => page.evaluate(() => window.workbench.destroyRelay());
/** Fresh consoles on the record page and fresh relays: one, and others on the record page. */
const renew = (page, onRecord) => page.evaluate((count) => window.workbench.arrange({ onRecord: count }), onRecord);

/** Waits until no timer is to come, if that ever is. */
async function becomeQuiet(page) {
  const isQuiet = () => window.pendingTimers().length === 0;
  await page.waitForFunction(isQuiet, undefined, { timeout: PATIENCE_MS, polling: 100 }).catch(() => undefined);
}

/** Runs in the page. */
async function dieEarly(isRendered) {
  window.workbench.createRelay();
  if (isRendered) await new Promise((resolve) => window.setTimeout(resolve));
  window.workbench.destroyRelay();
}

async function liveOnce(page, round) {
  if (round % EARLY_DEATH === 0) return page.evaluate(dieEarly, round % 2 === 0);
  await renew(page, round % CROWD === 0 ? 3 : 0);
  const call = round % MOST_WARM_UP; // what each part of a template leaves in the framework's caches, the warm-up leaves there
  await sendEvents(page, eventsOfCalls(call, call + 1).slice(0, EVENTS_A_LIFE));
  return destroyRelays(page);
}

/** That many lives; then fresh consoles on the record page, no relay, nothing under way. */
async function live({ bench: { page }, gauges }, rounds) {
  for (let round = 1; round <= rounds; round++) {
    await liveOnce(page, round);
    if (round % ROUNDS_A_COLLECTION === 0) await gauges.collect();
  }
  await renew(page, 0);
  await becomeQuiet(page);
  await destroyRelays(page);
  await becomeQuiet(page);
}

function checkSame(before, after, check) {
  for (const [what, key, spare = 0] of [
    ['Event listeners', 'listeners'],
    ['DOM nodes, detached ones too', 'nodes', SPARE_NODES],
    ['Contexts of the message service', 'contexts'],
    ['Subscriptions to the message service', 'subscriptions'],
  ])
    check(`${what}, before and after`, after[key] <= before[key] + spare, `${before[key]} and ${after[key]}`);
  check('Toolkit listeners left', after.toolkit === 0, after.toolkit);
  check('Timers left', after.timers.length === 0, [after.timers.length, ...after.timers].join('\n'));
}

/**
 * What is kept up to a limit comes and goes, and a leak only comes: the heap at its least in the second half is held against
 * its most in the first, and a class leaks when it grows in every quarter.
 * @param snapshots at the start and after each quarter
 */
function checkHeap(snapshots, { size, check }) {
  const bytes = snapshots.map(bytesOf);
  const [most, least] = [Math.max(...bytes.slice(0, 3)), Math.min(...bytes.slice(3))];
  const figure = ratioText(most, least);
  const what = 'Heap without compiled code, least of the second half against most of the first';
  check(what, least <= most * MOST_GROWTH, `${figure}, at most ${MOST_GROWTH}`);
  const aQuarter = size / QUARTERS / ROUNDS_A_LEAK;
  const [first, ...others] = snapshots.slice(1).map((after, index) => grownClasses(snapshots[index], after, aQuarter));
  const grown = [...first].filter(([name]) => others.every((quarter) => quarter.has(name)));
  const worst = grown.sort(([, one], [, other]) => other - one).slice(0, CLASSES_NAMED);
  const named = worst.map(([name, more]) => `+${more} ${name}`);
  check('Classes with an object more for each second mount', grown.length === 0, [grown.length, ...named].join('\n'));
  return figure;
}

/** Mounts and destroys relays and consoles `size` times, most of them in the middle of a call. */
export async function proveMounts(proof) {
  const { bench, gauges, size, check, say } = proof;
  const isHeapJudged = size >= JUDGED_FROM;
  await bench.hold();
  await live(proof, Math.min(size, MOST_WARM_UP));
  const before = await gauges.read();
  const snapshots = isHeapJudged ? [await gauges.snapshot()] : [];
  const began = Date.now();
  for (let quarter = 1; quarter <= QUARTERS; quarter++) {
    await live(proof, Math.round(size / QUARTERS));
    if (isHeapJudged) snapshots.push(await gauges.snapshot());
  }
  const minutes = ((Date.now() - began) / 60_000).toFixed(1);
  const after = await gauges.read();
  checkSame(before, after, check);
  const heap = isHeapJudged ? checkHeap(snapshots, proof) : 'not judged';
  const left = `${after.timers.length} timers, ${after.toolkit} toolkit listeners left`;
  say(`shift, ${size} mounts of relay and consoles: heap ${heap}, ${left}; ${minutes} min`);
}
