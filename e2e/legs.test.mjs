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
  const showsWord = (name) =>
    bench.eventually(
      async () => [await bench.panels(), await bench.panels('record')],
      (places) => {
        for (const { callStatus } of places) assert.equal(callStatus.word, label(name));
      },
    );
  for (const [type, word] of [
    ['CALL_STARTED', 'Status_Ringing'],
    ['CALL_ENDED', 'Status_NoCall'],
    ['CALL_STARTED', 'Status_Ringing'],
    ['CALL_CONNECTED', 'Status_Connected'],
    ['HOLD', 'Status_OnHold'],
    ['RESUME', 'Status_Connected'],
    ['CALL_ENDED', 'Status_WrapUp'],
    ['WRAP_UP_ENDED', 'Status_NoCall'],
  ]) {
    await emit(type);
    await showsWord(word);
  }
  const { relay, log } = await bench.panels();
  assert.deepEqual([relay.anomalies, log.count], [[], label('EventLog_Count', 8)]);
  assert.deepEqual(await summedUp(), [
    { isHeld: false, hasWrapUp: false },
    { isHeld: true, hasWrapUp: true },
  ]);
});
