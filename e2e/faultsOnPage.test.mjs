// What goes wrong with the page, on purpose, and what the consoles make of it.
import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { faultPadOf } from './faultPad.mjs';
import { openWorkbench } from './harness.mjs';
import { beginningOf, traceOf } from './traces.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { fault, pressed, clear, emit } = faultPadOf(bench);
const { text, lines } = traceOf('hold');

const record = () => bench.panels('record');

beforeEach(clear);

test('a reload takes the call over, says what is unverified, and the phone plays on to the end', async () => {
  await page.getByLabel('Speed').selectOption({ label: '60×' });
  await bench.scenario('Hold and resume').click();
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, label('Status_OnHold')));
  await fault('Double').click();
  await Promise.all([page.waitForEvent('load'), fault('Reload').click()]);
  await bench.eventually(bench.marks, (marks) => assert.ok(marks.includes(label('Caveat_Restored')), marks.join()));
  assert.deepEqual(await pressed(), ['Double']);
  await page.getByText(/^Finished: Hold and resume/).waitFor();
  await bench.eventually(record, ({ call }) => assert.equal(call.word, label('Status_NoCall')));
  await bench.openDetails();
  assert.equal((await bench.panels()).log.count, label('EventLog_Count', lines.length));
  assert.equal(await page.getByLabel('Speed').inputValue(), '60');
});

test('a relay that finds no toolkit says so, and hears again once there is one', async () => {
  await fault('No toolkit').click();
  await bench.eventually(record, ({ relay }) => assert.equal(relay.word, label('RelayStatus_NoToolkit')));
  await emit('CALL_STARTED');
  assert.deepEqual(await bench.messages(), []);
  await fault('No faults').click();
  await bench.eventually(
    () => page.evaluate(() => window.workbench.listenerCount()),
    (count) => assert.equal(count, 15),
  );
});

/** What the consoles on the record page show of the call. */
const onRecord = async () => {
  const { word, chips } = (await record()).call;
  return { word, chips, marks: await bench.marks('record') };
};

test('a relay that is taken off the page and put back has every event, and nothing is said', async () => {
  await emit('CALL_STARTED');
  await fault('Take off').click();
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call, null));
  await emit('CALL_CONNECTED', 'HOLD', 'MUTE');
  assert.equal((await bench.messages()).length, 1);
  await fault('Take off').click();
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, label('Status_OnHold')));
  assert.equal((await record()).relay.shown, '4');
  assert.deepEqual(
    (await bench.messages()).map(({ seq, type }) => [seq, type]),
    ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'MUTE'].map((type, index) => [index + 1, type]),
  );
  assert.deepEqual(await onRecord(), { word: label('Status_OnHold'), chips: [label('Card_YouAreMuted')], marks: [] });
  assert.deepEqual(await bench.marks(), []);
  assert.deepEqual(await pressed(), []);
});

test('the only relay is destroyed: the consoles doubt the call until events of a new one report', async () => {
  await emit('CALL_CONNECTED', 'MUTE');
  await fault('Destroy relay').click();
  const doubted = [label('Caveat_Unverified'), label('Caveat_Unverified')];
  await bench.eventually(onRecord, ({ marks }) => assert.deepEqual(marks, doubted));
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 0);
  await fault('Destroy relay').click();
  await bench.eventually(record, ({ relay }) => assert.equal(relay.shown, '2'));
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 15);
  assert.deepEqual((await onRecord()).marks, doubted);
  await emit('UNMUTE');
  await bench.eventually(onRecord, ({ marks }) => assert.deepEqual(marks, []));
  assert.equal(new Set((await bench.messages()).map(({ relayId }) => relayId)).size, 1, 'one page has one stream');
});

test('with the only relay destroyed a console says that it cannot see calls, never that there is none', async () => {
  await emit('CALL_STARTED', 'CALL_ENDED');
  const card = bench.region(label('Card_Heading'), 'record');
  const says = (name) => bench.eventually(onRecord, ({ word }) => assert.equal(word, label(name)));
  await says('Status_NoCall');
  await fault('Destroy relay').click();
  await says('Status_CannotSee');
  await card.getByText(label('Status_CannotSeeWhy'), { exact: true }).waitFor();
  await fault('Destroy relay').click();
  await says('Status_NoCall');
});

test('a panel that opens in the middle of a call shows the same as the others, and goes with a reset', async () => {
  await bench.hold();
  await bench.play(beginningOf('consult-swap-conference', 8));
  await fault('Late panel').click();
  const late = page.locator('main c-voice-console').nth(2);
  const wordsIn = (place) => place.locator('[data-part="bar"] [data-part="word"]').innerText();
  const word = await wordsIn(bench.place('utility'));
  await bench.eventually(
    () => wordsIn(late),
    (shown) => assert.equal(shown, word),
  );
  assert.deepEqual(await bench.marks('record'), []);
  assert.deepEqual(await pressed(), ['Late panel']);
  await bench.reset();
  await late.waitFor({ state: 'detached' });
  assert.deepEqual(await pressed(), []);
});

test('a relay that is not rendered says “Click to start”; a second one beside it publishes what both receive once', async () => {
  await fault('Start unopened').click();
  await emit('CALL_STARTED');
  await bench
    .place('utility')
    .getByRole('button', { name: label('Relay_ClickToStart') })
    .waitFor();
  await fault('Second relay').click();
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await bench.eventually(bench.messages, (messages) => assert.equal(messages.length, 2));
  assert.deepEqual(await pressed(), ['Start unopened', 'Second relay']);
});

test('faults stay on over a reset, and “No faults” ends them all', async () => {
  for (const name of ['Drop', 'Channel down', 'Second relay']) await fault(name).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  assert.deepEqual(await pressed(), ['Drop', 'Channel down', 'Second relay']);
  await fault('No faults').click();
  await bench.eventually(pressed, (left) => assert.deepEqual(left, []));
  assert.equal(await fault('No faults').isEnabled(), false);
  await bench.play(text);
  await bench.eventually(record, ({ relay }) => assert.equal(relay.shown, String(lines.length)));
});
