import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { keptCalls, reload, tabStorage, tamperWithKept } from './reloading.mjs';
import { beginningOf, traceOf } from './traces.mjs';
import { clockText, label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;

const RESTORED = ['Restored', 'Unverified'].map((name) => label(`Caveat_${name}`));
const unverified = (text) => `${text} ${label('Caveat_InDoubt')}`;

const kept = () => keptCalls(page);
const now = () => page.evaluate(() => Date.now());
const emit = (type, detail) =>
  page.evaluate(([name, reported]) => window.workbench.emit(name, reported), [type, detail]);
/** When the relay published the last event of that type. */
const timeOf = async (type) => (await bench.messages()).findLast((message) => message.type === type).at;
/** What the mark says of what is unverified. */
const unverifiedWhy = async () => (await bench.explanation(RESTORED[1])).why;
const doubtsSaid = (...names) =>
  label('Caveat_UnverifiedWhy', names.map((name) => label(`Caveat_${name}`).toLowerCase()).join(', '));

beforeEach(() => page.evaluate(() => window.sessionStorage.clear()));

/**
 * Each call as it was kept in the middle of it: what the card says of it as unverified, what is in doubt, and what an event then
 * settles. A fact in doubt is never the word.
 */
const CASES = [
  {
    name: 'hold',
    count: 8,
    chip: 'Status_OnHold',
    doubts: ['Existence', 'Hold', 'Mute'],
    next: 'HOLD',
    left: ['Mute'],
    settled: 'Status_OnHold',
  },
  {
    name: 'mute',
    count: 7,
    chip: 'Mute_On',
    doubts: ['Existence', 'Hold', 'Mute'],
    next: 'MUTE',
    left: ['Hold'],
    settled: 'Mute_On',
  },
  {
    name: 'recording-pause',
    count: 5,
    chip: 'Recording_Paused',
    doubts: ['Existence', 'Hold', 'Mute', 'Recording'],
    next: 'PAUSE_RECORDING',
    left: ['Hold', 'Mute'],
    settled: 'Recording_Paused',
  },
];

for (const { name, count, chip, doubts, next, left, settled } of CASES) {
  test(`${name}: after a reload it is the same call, its times go on, and what may have changed is unverified`, async () => {
    await bench.play(beginningOf(name, count));
    const before = await bench.panels();
    const connectedAt = await timeOf('CALL_CONNECTED');
    await reload(bench);
    await bench.openDetails('record');
    const sinceConnect = clockText((await now()) - connectedAt);
    await bench.eventually(
      async () => [await bench.panels(), await bench.panels('record')],
      ([{ call }, { call: onRecord, relay, log }]) => {
        assert.equal(call.word, label('Status_Connected'));
        assert.equal(call.time, sinceConnect);
        assert.deepEqual(call.chips, [unverified(label(chip))]);
        assert.deepEqual(
          call.parties.map(({ who }) => who),
          before.call.parties.map(({ who }) => who),
        );
        assert.deepEqual(onRecord, call);
        assert.equal(log.count, label('EventLog_Count', count));
        assert.deepEqual(relay.anomalies, []);
      },
    );
    assert.deepEqual(await bench.marks(), RESTORED);
    assert.deepEqual(
      await bench.marks('record'),
      [...RESTORED, ...RESTORED],
      'each console on the record page says so',
    );
    assert.equal((await bench.explanation(RESTORED[0])).why, label('Caveat_RestoredWhy'));
    assert.equal(await unverifiedWhy(), doubtsSaid(...doubts));
    const { callId, participant } = JSON.parse(traceOf(name).lines[0]).detail;
    await emit(next, { callId, participant });
    await bench.eventually(unverifiedWhy, (why) => assert.equal(why, doubtsSaid(...left)));
    assert.equal((await bench.panels()).call.word, label(settled));
  });
}

test('a hold goes on to be timed over a reload, from when it began', async () => {
  await bench.play(beginningOf('hold', 8));
  const heldAt = await timeOf('HOLD');
  await reload(bench);
  const time = clockText((await now()) - heldAt);
  await bench.eventually(bench.panels, ({ call }) => assert.ok(call.attention.includes(time), call.attention));
});

test('the start and the connect that come again after a reload set nothing back', async () => {
  await bench.play(beginningOf('hold', 8));
  const connectedAt = await timeOf('CALL_CONNECTED');
  await reload(bench);
  const sinceConnect = clockText((await now()) - connectedAt);
  await bench.openDetails('record');
  for (const line of traceOf('hold').lines.slice(0, 2).map(JSON.parse)) await emit(line.type, line.detail);
  await bench.eventually(
    () => bench.panels('record'),
    ({ call, log }) => assert.deepEqual([call.time, log.count], [sinceConnect, label('EventLog_Count', 10)]),
  );
  assert.deepEqual(await bench.marks(), RESTORED);
});

test('a call is kept only when the page is left, and nothing of it once it is over', async () => {
  await bench.play(beginningOf('hold', 8));
  assert.deepEqual(await tabStorage(page), []);
  assert.match(await kept(), /"phase":"active"/);
  assert.deepEqual(await tabStorage(page), []);
  await bench.play(traceOf('hold').lines.slice(8).join('\n'));
  assert.equal(await kept(), null);
  await reload(bench);
  await page.waitForTimeout(500); // whatever is restored is there by then
  assert.equal((await bench.panels()).call.word, label('Status_NoCall'));
  assert.deepEqual(await bench.marks(), []);
});

test('what another user left in the tab is removed and not shown', async () => {
  await bench.play(beginningOf('hold', 8));
  await tamperWithKept(page, '"userId":"005', '"userId":"006');
  await reload(bench);
  assert.deepEqual(await tabStorage(page), []);
  assert.equal((await bench.panels()).call.word, label('Status_NoCall'));
});

test('a console that is opened in the middle of a call shows what the one in the utility bar shows', async () => {
  await bench.hold();
  await bench.play(beginningOf('consult-swap-conference', 8));
  await page.evaluate(() => document.querySelector('workbench-case-record').renewConsoles());
  const { call } = await bench.panels();
  await bench.eventually(
    () => bench.panels('record'),
    (record) => assert.deepEqual(record.call, call),
  );
  assert.deepEqual(await bench.marks('record'), []);
});
