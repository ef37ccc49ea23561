import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { utilityItemOf } from './utilityItem.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { look, says } = utilityItemOf(bench);

const arrange = (arrangement) => page.evaluate((wanted) => window.workbench.arrange(wanted), arrangement);
const emit = (...types) =>
  page.evaluate((all) => all.forEach((type) => window.workbench.emit(type, { callId: 'call-1' })), types);

test('a relay on a record page leaves the item alone, whatever its console shows', async () => {
  await arrange({ isOpened: false, onRecord: 1 });
  await bench.eventually(
    () => page.locator('main [aria-label="Relay status"]').count(),
    (count) => assert.ok(count >= 1),
  );
  const normal = await look();
  assert.equal(normal.text, 'Voice Relay');
  await emit('CALL_STARTED', 'CALL_CONNECTED', 'HOLD');
  await bench.eventually(bench.messages, (messages) => assert.equal(messages.length, 3));
  await page.waitForTimeout(2500);
  assert.deepEqual(await look(), normal);
});

test('that it has to be opened once comes before how the call is', async () => {
  await arrange({ isOpened: false, onRecord: 0 });
  await emit('CALL_STARTED', 'CALL_CONNECTED', 'HOLD');
  await says('Click to start');
  assert.equal((await look()).isHighlighted, true);
  await page.locator('footer .utility-item').click();
  await bench.eventually(look, ({ text, isHighlighted }) => {
    assert.match(text, /^On hold 0:\d\d$/);
    assert.equal(isHighlighted, false);
  });
});
