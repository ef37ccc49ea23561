import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { traceOf } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const footer = bench.place('utility');
const item = (name) => footer.getByRole('button', { name, exact: true });
const pad = page.getByRole('region', { name: 'Faults' });
const fault = (name, state = {}) => pad.getByRole('button', { name, exact: true, ...state });

const arrange = (arrangement) => page.evaluate((wanted) => window.workbench.arrange(wanted), arrangement);
const emit = (...types) =>
  page.evaluate((all) => all.forEach((type) => window.workbench.emit(type, { callId: 'call-1' })), types);
/** Where relays stand on the record page. */
const ON_RECORD = 'main .relays';
const typesOf = (messages) => messages.map(({ type }) => type);

/** What each relay's own console says that its relay received and has waiting. */
const counts = (place) =>
  bench.native(
    (selector) =>
      [...document.querySelectorAll(`${selector} [aria-label="Relay status"]`)].map((panel) =>
        [...panel.querySelectorAll('[data-part="counts"] dd')].map((cell) => cell.textContent.trim()).slice(0, 3),
      ),
    place,
  );

test('a relay in the utility bar and three on the record page publish each event once', async () => {
  await arrange({ isOpened: true, onRecord: 3 });
  await bench.eventually(
    () => page.evaluate(() => window.workbench.listenerCount()),
    (count) => assert.equal(count, 15, 'one of them listens'),
  );
  const burst = ['CALL_STARTED', 'CALL_CONNECTED', 'MUTE', 'UNMUTE', 'MUTE', 'UNMUTE', 'HOLD', 'RESUME'];
  await emit(...burst);
  const messages = await bench.messages();
  assert.deepEqual(typesOf(messages), burst);
  assert.deepEqual(
    messages.map(({ relayId, seq }) => [relayId, seq]),
    burst.map((_, index) => [messages[0].relayId, index + 1]),
  );
  await bench.openDetails();
  for (const place of [ON_RECORD, 'footer'])
    await bench.eventually(
      () => counts(place),
      (all) => {
        assert.equal(all.length, place === ON_RECORD ? 3 : 1);
        for (const [received] of all) assert.equal(received, '8');
      },
    );
});

test('when the relay that listens goes, the next one listens, and nothing is lost or doubled', async () => {
  await arrange({ onRecord: 1 });
  await emit('CALL_STARTED');
  await page.evaluate(() => window.workbench.destroyRelay('utility'));
  await emit('CALL_CONNECTED');
  await bench.eventually(bench.messages, (messages) =>
    assert.deepEqual(
      messages.map(({ seq, type }) => [seq, type]),
      [
        [1, 'CALL_STARTED'],
        [2, 'CALL_CONNECTED'],
      ],
    ),
  );
  assert.deepEqual(await bench.marks('record'), []);
});

test('a scenario with four relays is shown as with one', async () => {
  const { text, lines } = traceOf('hold');
  await arrange({ onRecord: 0 });
  await bench.hold();
  await bench.play(text);
  const alone = await bench.panels();
  await arrange({ onRecord: 3 });
  await bench.play(text);
  assert.equal((await bench.messages()).length, lines.length);
  const among = await bench.panels();
  assert.deepEqual(among, alone);
});

test('when all relays go and others come, nothing is published twice', async () => {
  await arrange({ onRecord: 3 });
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await bench.eventually(bench.messages, (messages) => assert.equal(messages.length, 2));
  await page.evaluate(() => {
    window.workbench.destroyRelay();
    window.workbench.createRelay();
  });
  await emit('HOLD', 'RESUME');
  await bench.eventually(bench.messages, (messages) =>
    assert.deepEqual(typesOf(messages), ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'RESUME']),
  );
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 15);
});

test('a relay that starts unopened asks to be opened once, then publishes all that waited and shows the call', async () => {
  await arrange({ isOpened: false, onRecord: 0 });
  await item('Voice Relay').and(page.locator('[aria-expanded="false"]')).waitFor();
  await emit('CALL_STARTED', 'CALL_CONNECTED', 'HOLD');
  await item('Click to start').and(page.locator('.utility-item-highlighted')).waitFor();
  assert.deepEqual(await bench.messages(), []);
  assert.equal(await item('Click to start').getAttribute('aria-expanded'), 'false', 'no panel is opened for the rep');
  await item('Click to start').click();
  await item(/^On hold 0:0\d$/)
    .and(page.locator('.utility-item:not(.utility-item-highlighted)'))
    .waitFor();
  const messages = await bench.messages();
  assert.deepEqual(typesOf(messages), ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD']);
  assert.deepEqual(
    messages.map(({ seq }) => seq),
    [1, 2, 3],
  );
  await bench.eventually(
    () => bench.panels('record'),
    ({ relay }) => assert.deepEqual([relay.seen, relay.shown], ['3', '3']),
  );
});

test('an unopened relay beside one on the record page loses nothing and doubles nothing when it is opened', async () => {
  await arrange({ isOpened: false, onRecord: 1 });
  await bench.eventually(
    () => counts(ON_RECORD),
    (all) => assert.equal(all.length, 1),
  );
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await bench.eventually(bench.messages, (messages) => assert.equal(messages.length, 2));
  await item('Voice Relay').click();
  await item(/^Connected 0:\d\d$/).waitFor();
  await emit('HOLD');
  await bench.eventually(bench.messages, (messages) =>
    assert.deepEqual(typesOf(messages), ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD']),
  );
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 15);
  assert.deepEqual(await bench.marks('record'), []);
});

test('the fault pad’s buttons start a relay unopened and add a second one, and say so', async () => {
  await arrange({ isOpened: true, onRecord: 0 });
  await fault('Second relay').click();
  await fault('Second relay', { pressed: true }).waitFor();
  await bench.eventually(
    () => counts(ON_RECORD),
    (all) => assert.equal(all.length, 1),
  );
  await fault('Start unopened').click();
  await fault('Start unopened', { pressed: true }).waitFor();
  await item('Voice Relay').and(page.locator('[aria-expanded="false"]')).waitFor();
  await fault('Second relay').click();
  await fault('Start unopened').click();
  assert.equal(await pad.locator('[aria-pressed="true"]').count(), 0);
  await bench.eventually(
    () => counts(ON_RECORD),
    (all) => assert.equal(all.length, 0),
  );
});

/** What each console says of the seconds since the call connected, at every frame of some seconds. Runs in the page. */
async function secondsShown(forMs) {
  const times = '[data-part="time"], [data-part="legend"] li';
  const read = () =>
    [...document.querySelectorAll('c-voice-console')].map((console) =>
      [...console.querySelectorAll(times)].map((element) => /\d+:\d\d/.exec(element.textContent)?.[0] ?? '-'),
    );
  const seen = [read()];
  const until = performance.now() + forMs;
  while (performance.now() < until) {
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    seen.push(read());
  }
  return seen;
}

test('six consoles on four relays show the same second at every moment', async () => {
  await arrange({ isOpened: true, onRecord: 3 });
  const utility = footer.locator('.utility-item');
  if ((await utility.getAttribute('aria-expanded')) === 'false') await utility.click();
  await emit('CALL_CONNECTED');
  await bench.eventually(
    () => bench.native(secondsShown, 0),
    ([all = []]) => assert.ok(all.length === 6 && all.every((times) => times.length > 0), JSON.stringify(all)),
  );
  const moments = await bench.native(secondsShown, 4000);
  for (const consoles of moments) assert.equal(new Set(consoles.flat()).size, 1, JSON.stringify(consoles));
  const seconds = new Set(moments.flat(2));
  assert.ok(seconds.size >= 3, [...seconds].join());
});
