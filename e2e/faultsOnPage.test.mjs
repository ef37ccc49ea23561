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
const countOf = (events) => label('EventLog_Count', events);

beforeEach(clear);

test('a reload takes the call over, says what is unverified, and the phone plays on to the end', async () => {
  await page.getByLabel('Speed').selectOption({ label: '60×' });
  await bench.scenario('Hold and resume').click();
  await bench.eventually(bench.panels, ({ callStatus }) => assert.equal(callStatus.word, label('Status_OnHold')));
  await fault('Double').click();
  await Promise.all([page.waitForEvent('load'), fault('Reload').click()]);
  await bench.eventually(bench.chips, (chips) => assert.ok(chips.includes(label('Caveat_Restored')), chips.join()));
  assert.deepEqual(await pressed(), ['Double']);
  await page.getByText(/^Finished: Hold and resume/).waitFor();
  await bench.eventually(bench.panels, ({ callStatus, log }) => {
    assert.equal(callStatus.word, label('Status_NoCall'));
    assert.equal(log.count, countOf(lines.length));
  });
  assert.equal(await page.getByLabel('Speed').inputValue(), '60');
});

test('a relay that finds no toolkit says so, and hears again once there is one', async () => {
  await fault('No toolkit').click();
  await bench.eventually(bench.panels, ({ relay }) => assert.equal(relay.word, label('RelayStatus_NoToolkit')));
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
  const { callStatus } = await bench.panels('record');
  return { word: callStatus.word, badges: callStatus.badges, chips: await bench.chips('record') };
};

test('a relay that is taken off the page and put back has every event, and nothing is said', async () => {
  await emit('CALL_STARTED');
  await fault('Take off').click();
  await bench.eventually(bench.panels, ({ callStatus }) => assert.equal(callStatus, null));
  await emit('CALL_CONNECTED', 'HOLD', 'MUTE');
  assert.equal((await bench.messages()).length, 1);
  await fault('Take off').click();
  await bench.eventually(bench.panels, ({ callStatus, log }) => {
    assert.equal(callStatus.word, label('Status_OnHold'));
    assert.equal(log.count, countOf(4));
  });
  assert.deepEqual(
    (await bench.messages()).map(({ seq, type }) => [seq, type]),
    ['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'MUTE'].map((type, index) => [index + 1, type]),
  );
  const { word, badges, chips } = await onRecord();
  assert.deepEqual([word, badges[0], chips], [label('Status_OnHold'), label('Mute_On'), []]);
  assert.deepEqual(await bench.chips(), []);
  assert.deepEqual(await pressed(), []);
});

test('the only relay is destroyed: the consoles doubt the call until events of a new one report', async () => {
  await emit('CALL_CONNECTED', 'MUTE');
  await fault('Destroy relay').click();
  const doubted = [label('Caveat_Unverified'), label('Caveat_Unverified')];
  await bench.eventually(onRecord, ({ chips }) => assert.deepEqual(chips, doubted));
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 0);
  await fault('Destroy relay').click();
  await bench.eventually(bench.panels, ({ log }) => assert.equal(log.count, countOf(2)));
  assert.equal(await page.evaluate(() => window.workbench.listenerCount()), 15);
  assert.deepEqual((await onRecord()).chips, doubted);
  await emit('UNMUTE');
  await bench.eventually(onRecord, ({ chips }) => assert.deepEqual(chips, []));
  assert.equal(new Set((await bench.messages()).map(({ relayId }) => relayId)).size, 1, 'one page has one stream');
});

test('with the only relay destroyed a console says that it cannot see calls, never that there is none', async () => {
  await emit('CALL_STARTED', 'CALL_ENDED');
  const record = bench.region('Call status', 'record');
  const says = (name) => bench.eventually(onRecord, ({ word }) => assert.equal(word, label(name)));
  await says('Status_NoCall');
  await fault('Destroy relay').click();
  await says('Status_CannotSee');
  await record.getByText(label('Status_CannotSeeWhy'), { exact: true }).waitFor();
  await fault('Destroy relay').click();
  await says('Status_NoCall');
});

test('a panel that opens in the middle of a call shows the same as the others, and goes with a reset', async () => {
  await bench.hold();
  await bench.play(beginningOf('consult-swap-conference', 8));
  await fault('Late panel').click();
  await bench.eventually(
    async () => [await bench.panels(), await bench.panels('record')],
    ([{ participants, log }, late]) => assert.deepEqual([late.participants, late.log], [participants, log]),
  );
  assert.deepEqual(await bench.chips('record'), []);
  assert.deepEqual(await pressed(), ['Late panel']);
  await bench.reset();
  await bench.eventually(
    () => bench.panels('record'),
    ({ participants }) => assert.equal(participants, null),
  );
  assert.deepEqual(await pressed(), []);
});

test('a relay that is not rendered says “Open once”; a second one beside it publishes what both hear once', async () => {
  await fault('Start unopened').click();
  await emit('CALL_STARTED');
  await bench
    .place('utility')
    .getByRole('button', { name: label('Relay_OpenOnce') })
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
  await bench.eventually(bench.panels, ({ log }) => assert.equal(log.count, countOf(lines.length)));
});
