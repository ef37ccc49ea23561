import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { beginningOf, traceOf } from './traces.mjs';
import { utilityItemOf } from './utilityItem.mjs';

const bench = await openWorkbench();
const { page } = bench;
const item = page.locator('footer .utility-item');
const { look, says, cardSays, watch, reported } = utilityItemOf(bench);
const NORMAL = 'Voice Relay';
const CALL = { callId: 'call-1' };
const arrange = (arrangement) => page.evaluate((wanted) => window.workbench.arrange(wanted), arrangement);
const emit = (...types) =>
  page.evaluate(([all, detail]) => all.forEach((type) => window.workbench.emit(type, detail)), [types, CALL]);

beforeEach(async () => {
  await arrange({ isOpened: true, onRecord: 0 });
  if ((await item.getAttribute('aria-expanded')) === 'true') await item.click();
});

test('while it is closed the item says phase and time, the same as the card', async () => {
  const { lines } = traceOf('hold');
  for (const [count, text, icon, variant] of [
    [1, 'Ringing 0:12', 'incoming-call', null],
    [2, 'Connected 0:12', 'call', 'success'],
    [4, 'On hold 0:12', 'pause', 'warning'],
    [12, 'Call ended 0:12 ago', 'end-call', null],
  ]) {
    await bench.hold();
    await bench.reset();
    await bench.play(lines.slice(0, count).join('\n'));
    await bench.pass(12_000);
    await says(text);
    assert.equal(await cardSays(), text);
    assert.deepEqual(await look(), { text, icon, variant, isHighlighted: false, isOpen: false });
  }
});

test('as time goes on the item goes on with the panel', async () => {
  await bench.hold();
  await bench.play(beginningOf('hold', 4));
  for (let second = 1; second <= 5; second++) {
    await bench.pass(1000);
    await says(`On hold 0:0${second}`);
    assert.equal(await cardSays(), `On hold 0:0${second}`);
  }
});

for (const name of ['two-calls', 'consult-swap-conference']) {
  test(`${name}: after each event the item says of the call in focus what the panel says`, async () => {
    const { lines } = traceOf(name);
    await bench.hold();
    for (let count = 1; count <= lines.length; count++) {
      await bench.reset();
      await bench.play(lines.slice(0, count).join('\n'));
      const { word } = (await bench.panels('record')).call;
      await says(word === 'No call in this tab' ? NORMAL : await cardSays());
    }
  });
}

test('it is highlighted while something needs attention, in a colour that says how much, and never opened', async () => {
  await bench.hold();
  await emit('CALL_CONNECTED', 'HOLD');
  const seen = (text, variant, isHighlighted) =>
    bench.eventually(look, ({ icon, ...shown }) =>
      assert.deepEqual(
        [icon, shown],
        [text.startsWith('On hold') ? 'pause' : 'call', { text, variant, isHighlighted, isOpen: false }],
      ),
    );
  await bench.pass(59_000);
  await seen('On hold 0:59', 'warning', false);
  await bench.pass(1000);
  await seen('On hold 1:00', 'warning', true);
  await bench.pass(60_000);
  await seen('On hold 2:00', 'error', true);
  await emit('RESUME');
  await seen('Connected 2 min', 'success', false);
});

test('on hold and muted it says both', async () => {
  await bench.hold();
  await emit('CALL_CONNECTED', 'HOLD', 'MUTE');
  await bench.pass(5000);
  await says('On hold 0:05 · muted');
});

test('after the call it looks as at first, and a call that ended a minute ago leaves nothing on it', async () => {
  const normal = await look();
  assert.equal(normal.text, NORMAL);
  await bench.hold();
  await bench.play(beginningOf('hold', 12));
  await says('Call ended 0:00 ago');
  await emit('CALL_STARTED');
  await says('Ringing 0:00 +1'); // only a connect ends the wrap-up of the other call
  await emit('CALL_CONNECTED', 'CALL_ENDED', 'WRAP_UP_ENDED');
  await bench.eventually(look, (now) => assert.deepEqual(now, normal));
  await bench.reset();
  await bench.play(traceOf('native-telephony').text);
  await bench.eventually(look, ({ text }) => assert.match(text, /^Call ended /));
  await bench.pass(60_000);
  await bench.eventually(look, (now) => assert.deepEqual(now, normal));
});

test('after a reload it doubts what may have changed meanwhile', async () => {
  await bench.play(beginningOf('hold', 8));
  await bench.open(bench.url);
  await bench.eventually(look, ({ text }) => assert.match(text, /^Connected (\d+:\d\d|\d+ min) · on hold\?$/));
});

test('it changes once a second at most, and says last what is so', async () => {
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await watch();
  for (let round = 0; round < 40; round++) {
    await emit(round % 2 ? 'RESUME' : 'HOLD');
    await page.waitForTimeout(75);
  }
  await emit('HOLD');
  await bench.eventually(look, ({ text }) => assert.match(text, /^On hold 0:0\d$/));
  const changes = await reported();
  assert.ok(changes.length >= 3, 'it does change');
  // Counted over all of it: a busy machine may see a change late, and the next in time.
  const seconds = (changes.at(-1).at - changes[0].at) / 1000;
  assert.ok(changes.length <= seconds + 2, `${changes.length} changes in ${seconds} s`);
});

test('its longest text has one line, where the page is 320 pixels wide too, and nothing announces it', async () => {
  await page.setViewportSize({ width: 320, height: 480 });
  await bench.hold();
  await emit('CALL_CONNECTED', 'HOLD');
  await page.evaluate(() => window.workbench.emit('CALL_CONNECTED', { callId: 'call-2' }));
  await bench.pass(3_723_000);
  await says('Connected 1:02:03 +1');
  const fit = await item.locator('.utility-label').evaluate((element) => {
    const { width, height, right } = element.getBoundingClientRect();
    const line = Number.parseFloat(window.getComputedStyle(element).lineHeight) || 24;
    return {
      width,
      right,
      isOneLine: height < 1.6 * line,
      isLive: Boolean(element.closest('[aria-live], [role="status"]')),
    };
  });
  assert.ok(fit.width > 80 && fit.right <= 320, JSON.stringify(fit));
  assert.deepEqual([fit.isOneLine, fit.isLive], [true, false]);
  await page.setViewportSize({ width: 1280, height: 900 });
});
