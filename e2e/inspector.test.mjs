// The inspector: every message on the wire, and the state of the calls that comes of them.
import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { faultsOf } from './pageFaults.mjs';
import { traceOf } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { text, lines } = traceOf('hold');
const PLACE = 'workbench-inspector-page';

const traffic = page.getByRole('region', { name: 'Traffic on the wire' });
const state = page.getByRole('region', { name: 'State of the calls' });
const rows = traffic.getByRole('listitem');
const show = (kind) => traffic.getByLabel('Kind').selectOption(kind);
const emit = (type, detail) =>
  page.evaluate(([name, reported]) => window.workbench.emit(name, reported), [type, detail]);
const pressFault = (name) =>
  page.getByRole('region', { name: 'Faults' }).getByRole('button', { name, exact: true }).click();

/** The line of a key of the state, such as `calls.0.phase`. */
const key = (path) => state.locator(`[data-path="${path}"]`);
const changed = (path) => key(path).getByText('changed', { exact: true });

beforeEach(async () => {
  await page.getByRole('link', { name: '00001026' }).click();
  await page.getByRole('link', { name: 'Inspector' }).click();
});

test('shows each message in order, with its kind, sender, size and what happened to it', async () => {
  await pressFault('Double');
  await bench.play(text);
  await show('event');
  await traffic.getByText(`${lines.length} of `).waitFor();
  const shown = await rows.allInnerTexts();
  assert.equal(shown.length, lines.length);
  for (const [index, line] of lines.entries()) {
    const { type } = JSON.parse(line);
    assert.match(shown[index], new RegExp(`${type}, number ${index + 1}\\b`));
    assert.match(shown[index], /^\s*\d\d:\d\d:\d\d\.\d{3}\s+event/);
    assert.match(shown[index], /Relay \w{6}, utility bar, \d+ bytes/);
    assert.equal(/Doubled/.test(shown[index]), index % 3 === 2, shown[index]);
  }
  await pressFault('No faults');
});

test('shows what the relay reports of itself, one kind at a time, and any message as JSON', async () => {
  await bench.reset();
  await emit('CALL_STARTED', { callId: 'call-1', participant: '+1 (415) 555-0123' });
  await show('status');
  await rows
    .filter({ hasText: /status.*Listening, toolkit found: 0 received, 0 waiting, 0 failed.*Relay \w{6}, utility bar/s })
    .first()
    .waitFor();
  await show('other');
  await traffic.getByText('Nothing yet.').waitFor();
  await show('event');
  assert.equal(await traffic.locator('pre').count(), 0);
  await rows.locator('summary').click();
  const [message] = await bench.messages();
  assert.deepEqual(JSON.parse(await traffic.locator('pre').innerText()), message);
  await rows.locator('summary').click();
  await bench.eventually(
    () => traffic.locator('pre').count(),
    (count) => assert.equal(count, 0),
  );
});

test('marks what was dropped, and shows what is missing', async () => {
  await pressFault('Drop');
  await bench.play(text);
  await show('event');
  const dropped = Math.floor(lines.length / 3);
  await bench.eventually(
    () => rows.filter({ hasText: 'Dropped' }).count(),
    (count) => assert.equal(count, dropped),
  );
  await key('relays').click();
  await key('relays.0').click();
  await key('relays.0.missingRanges')
    .getByText(`${dropped + 1} items`) // with what came before number 1
    .waitFor();
  await pressFault('No faults');
});

test('keeps the last 500 messages, the newest in sight, unless somebody looks at others', async () => {
  await page.evaluate(() => {
    for (let sent = 0; sent < 510; sent += 1) window.workbench.emit('MUTE', { callId: 'call-1' });
  });
  await traffic.getByText(/^500 of 500 messages; \d+ before them are not kept$/).waitFor();
  const scroll = traffic.getByRole('group', { name: 'Messages' });
  const distance = () => scroll.evaluate((box) => box.scrollHeight - box.clientHeight - box.scrollTop);
  await bench.eventually(distance, (left) => assert.ok(left < 5, `${left} px from the end`));
  await scroll.evaluate((box) => (box.scrollTop = 0));
  await emit('UNMUTE', { callId: 'call-1' });
  await rows.filter({ hasText: 'UNMUTE' }).waitFor();
  assert.ok((await distance()) > 1000);
});

test('shows the state of the calls as a tree that follows the call and marks what has changed', async () => {
  await bench.reset();
  await emit('CALL_STARTED', { callId: 'call-1', callType: 'inbound', participant: '+1 (415) 555-0123' });
  await key('calls.0.phase').getByText('"ringing"').waitFor();
  await emit('CALL_CONNECTED', { callId: 'call-1' });
  await key('calls.0.phase').getByText('"active"').waitFor();
  for (const path of ['calls', 'calls.0', 'calls.0.phase', 'calls.0.connectedAt', 'events'])
    await changed(path).waitFor();
  assert.equal(await changed('calls.0.callId').count(), 0);
  assert.match(await key('calls.0.connectedAt').innerText(), /^connectedAt\s+\d{13} \(\d\d:\d\d:\d\d\.\d{3}\)/);
  assert.equal(await key('calls.0.parties.0').count(), 0);
  await key('calls.0.parties').click();
  await key('calls.0.parties.0').click();
  await emit('HOLD', { callId: 'call-1' });
  await key('calls.0.parties.0.hold').getByText('"on"').waitFor();
  await changed('calls.0.parties.0.hold').waitFor();
  assert.equal(await changed('calls.0.phase').count(), 0);
});

test('shows everything from the start, also when it is opened after the calls', async () => {
  await page.getByRole('link', { name: '00001026' }).click();
  await bench.play(text);
  await page.getByRole('link', { name: 'Inspector' }).click();
  await key('events').getByText(String(lines.length)).waitFor();
});

test('is used with keys: a message and a key of the state are opened and closed', async () => {
  await bench.reset();
  await emit('CALL_STARTED', { callId: 'call-1' });
  await show('event');
  await rows.locator('summary').focus();
  await page.keyboard.press('Enter');
  await traffic.locator('pre').waitFor();
  await key('relays').focus();
  await page.keyboard.press('Enter');
  await key('relays.0').waitFor();
});

for (const width of [320, 1280])
  test(`at ${width} px nothing is cut or inaccessible, with every message and every key open`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await bench.reset();
    await emit('CALL_STARTED', { callId: 'call-1', participant: '+1 (415) 555-0123' });
    await show('all');
    await traffic.getByText('event', { exact: true }).waitFor();
    assert.deepEqual(await faultsOf(bench, PLACE), []);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
