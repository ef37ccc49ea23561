// That the page's bundles really run under Lightning Web Security. Asked through an object of theirs: a function that is made by
// the constructor of its own functions runs where they run.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from '../harness.mjs';

const bench = await openWorkbench();
const { page } = bench;
/** The details stand open on the record page. */
const logPanel = bench.place('record').locator('c-voice-event-log-panel');

/** What an expression comes to where the bundles run: [type, text]. Runs in the page. */
function askInside({ log }, expression) {
  const Generator = log[Symbol.iterator].constructor;
  const [answer] = Generator(`yield (${expression});`)();
  return [typeof answer, String(answer)];
}

const inside = (expression) => logPanel.evaluate(askInside, expression);
const outside = (expression) => page.evaluate((text) => String((0, eval)(text)), expression);

test('what the bundles keep in localStorage is kept apart from the page, under the name of their sandbox', async () => {
  await inside('localStorage.setItem("colour", "green")');
  assert.equal((await inside('localStorage.getItem("colour")'))[1], 'green');
  assert.equal(await outside('localStorage.getItem("colour")'), 'null');
  assert.equal(await outside('localStorage.getItem("LSKey[c]colour")'), 'green');
});

test('the bundles cannot register a service worker, which the page can', async () => {
  assert.deepEqual(await inside('navigator.serviceWorker'), ['undefined', 'undefined']);
  assert.equal(await outside('typeof navigator.serviceWorker'), 'object');
});

test('a global that the bundles set stays among them', async () => {
  await inside('(globalThis.shared = "theirs")');
  assert.equal((await inside('globalThis.shared'))[1], 'theirs');
  assert.equal(await outside('globalThis.shared'), 'undefined');
});

test('the bundles may make a file of plain text, as their export is, and none of a type that the sandbox does not know', async () => {
  const urlOf = (type) => `URL.createObjectURL(new Blob(["{}"], { type: "${type}" }))`;
  assert.match((await inside(urlOf('text/plain')))[1], /^blob:/);
  await assert.rejects(inside(urlOf('application/x-ndjson')), /Unsupported MIME type/);
});

test('an object of the bundles reaches the page behind a membrane, and cannot be cloned', async () => {
  const sizeOfClone = () => logPanel.evaluate(({ log }) => window.structuredClone(log).size);
  await assert.rejects(sizeOfClone, /could not be cloned/);
});
