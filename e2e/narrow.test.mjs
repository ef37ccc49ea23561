import assert from 'node:assert/strict';
import test from 'node:test';
import { whatDoesNotFit } from './fits.mjs';
import { openWorkbench } from './harness.mjs';
import { reload } from './reloading.mjs';
import { beginningOf, TRACES, traceOf } from './traces.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench({ width: 320, height: 800 });

const assertFits = async (when) => assert.deepEqual(await bench.native(whatDoesNotFit), [], when);

/** Where each trace is to be looked at: every fourth event, so that all phases come up among all traces, and the last. */
const stopsIn = ({ lines }) => lines.map((_, index) => index + 1).filter((at) => at % 4 === 2 || at === lines.length);

test('at 320 px the page without a call does not scroll sideways, and nothing is cut off', () => assertFits());

for (const trace of TRACES) {
  test(`${trace.name}: at 320 px nothing scrolls sideways and nothing is cut off`, async () => {
    for (const count of stopsIn(trace)) {
      await bench.reset();
      await bench.play(beginningOf(trace.name, count));
      await assertFits(`after ${count} events`);
    }
  });
}

test('at 320 px the details fit, with everything in them open', async () => {
  await bench.play(beginningOf('recording-pause', 9));
  await bench.openDetails();
  await assertFits();
});

test('at 320 px marks, an explanation and what is unverified fit', async () => {
  const [, ...lines] = traceOf('recording-pause')
    .lines.slice(0, 5)
    .filter((line) => !line.includes('CALL_CONNECTED'));
  await bench.play(lines.join('\n'));
  await reload(bench);
  await bench.eventually(bench.marks, (marks) => assert.equal(marks.length, 3));
  await bench.explanation(label('Caveat_Unverified'));
  await assertFits();
});

test('names made of markup and of 60 characters stay whole, inert text', async () => {
  const { lines } = traceOf('hostile-names');
  const names = new Set(lines.map((line) => JSON.parse(line).detail.participant).filter(Boolean));
  const requested = [];
  bench.page.on('request', (request) => requested.push(request.url()));
  for (const [index] of lines.entries()) {
    await bench.reset();
    await bench.play(beginningOf('hostile-names', index + 1));
    const made = await bench.native(() => document.querySelectorAll('[role="region"] :is(img, script)').length);
    assert.equal(made, 0, `after ${index + 1} events`);
  }
  assert.deepEqual(
    requested.filter((url) => !/\.(svg|png)$/.test(new URL(url).pathname)),
    [],
  );
  await bench.reset();
  await bench.play(beginningOf('hostile-names', 3));
  const { call } = await bench.panels();
  assert.deepEqual(
    call.parties.map(({ who }) => who),
    [...names],
  );
  const { parties } = await bench.panels('record');
  assert.deepEqual(
    parties.flat().map(({ name }) => name),
    [...names],
  );
});
