// A call that nobody took and that is offered again under its id.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;

const CALL = { callId: 'call-1', callType: 'inbound', participant: '+1 (415) 555-0123' };
const emit = (type) => page.evaluate(([name, detail]) => window.workbench.emit(name, detail), [type, CALL]);

/** Of each call in the summary that the workbench offers: whether it was held, and whether it has a wrap-up. */
async function summedUp() {
  await page.getByRole('link', { name: 'Call summary' }).click();
  const tables = page.getByRole('group', { name: 'Summary' }).getByRole('table');
  const durations = await tables.filter({ hasText: 'Duration' }).allInnerTexts();
  return durations.map((table) => ({
    isHeld: table.includes('On hold (1 time)'),
    hasWrapUp: /Wrap-up\s+\d+:\d\d/.test(table),
  }));
}

test('a missed call that is offered again under its id rings, connects, and is summed up as two legs', async () => {
  /** What the consoles say: the word, how many calls nobody answered, how many last calls there are. */
  const shows = (name, unanswered = 0, last = 0) =>
    bench.eventually(
      async () => [await bench.panels(), await bench.panels('record')],
      (places) => {
        for (const { call } of places)
          assert.deepEqual(
            [call.word, call.unanswered.length, call.last.length],
            [label(`Status_${name}`), unanswered, last],
          );
      },
    );
  for (const [type, ...shown] of [
    ['CALL_STARTED', 'Ringing'],
    ['CALL_ENDED', 'NoCall', 1],
    ['CALL_STARTED', 'Ringing'],
    ['CALL_CONNECTED', 'Connected'],
    ['HOLD', 'OnHold'],
    ['RESUME', 'Connected'],
    ['CALL_ENDED', 'Ended'],
    ['WRAP_UP_ENDED', 'NoCall', 0, 1],
  ]) {
    await emit(type);
    await shows(...shown);
  }
  const { relay } = await bench.panels('record');
  assert.deepEqual([relay.anomalies, relay.shown], [[], '8']);
  assert.deepEqual(await summedUp(), [
    { isHeld: false, hasWrapUp: false },
    { isHeld: true, hasWrapUp: true },
  ]);
});
