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
const emit = (type, detail) => page.evaluate(([name, told]) => window.workbench.emit(name, told), [type, detail]);
/** When the relay published the last event of that type. */
const timeOf = async (type) => (await bench.messages()).findLast((message) => message.type === type).at;
const whyOf = ({ relay }, name) => relay.marks.find((mark) => mark.name === label(`Caveat_${name}`))?.why;
const doubtsSaid = (...names) =>
  label('Caveat_UnverifiedWhy', names.map((name) => label(`Caveat_${name}`).toLowerCase()).join(', '));

beforeEach(() => page.evaluate(() => window.sessionStorage.clear()));

/** Each call as it was kept in the middle of it: what is shown of it as unverified, and what an event then settles. */
const CASES = [
  {
    name: 'hold',
    count: 8,
    word: 'On hold',
    badges: [],
    doubts: ['Existence', 'Hold', 'Mute'],
    next: 'HOLD',
    left: ['Mute'],
  },
  {
    name: 'mute',
    count: 7,
    word: 'Connected',
    badges: ['Mute_On'],
    doubts: ['Existence', 'Hold', 'Mute'],
    next: 'MUTE',
    left: ['Hold'],
  },
  {
    name: 'recording-pause',
    count: 5,
    word: 'Connected',
    badges: ['Recording_Paused'],
    doubts: ['Existence', 'Hold', 'Mute', 'Recording'],
    next: 'PAUSE_RECORDING',
    left: ['Hold', 'Mute'],
  },
];

/** What the badges say; a recording that nobody reported is not in doubt. */
const badgesSaid = (names, say) => [
  ...names.map((name) => say(label(name))),
  ...(names.includes('Recording_Paused') ? [] : [label('Recording_Unknown')]),
];

for (const { name, count, word, badges, doubts, next, left } of CASES) {
  test(`${name}: after a reload it is the same call, its times go on, and what may have changed is unverified`, async () => {
    await bench.play(beginningOf(name, count));
    const before = await bench.panels();
    const connectedAt = await timeOf('CALL_CONNECTED');
    await reload(bench);
    const sinceConnect = clockText((await now()) - connectedAt);
    await bench.eventually(bench.panels, (panels) => {
      const { time, sinceConnect: told } = panels.callStatus; // told where the time is another
      assert.equal(told ?? label('CallStatus_SinceConnect', time), label('CallStatus_SinceConnect', sinceConnect));
      assert.equal(panels.callStatus.word, unverified(word));
      assert.deepEqual(panels.callStatus.badges, badgesSaid(badges, unverified));
      assert.equal(panels.callStatus.who, before.callStatus.who);
      assert.deepEqual(
        panels.participants[0].map(({ state }) => state),
        [unverified(word)],
      );
      assert.equal(panels.log.count, before.log.count);
      assert.deepEqual(panels.relay.anomalies, []);
      assert.equal(whyOf(panels, 'Restored'), label('Caveat_RestoredWhy'));
      assert.equal(whyOf(panels, 'Unverified'), doubtsSaid(...doubts));
    });
    assert.deepEqual(await bench.chips(), RESTORED);
    assert.deepEqual(
      await bench.chips('record'),
      [...RESTORED, ...RESTORED],
      'each console on the record page says so',
    );
    const { callId, participant } = JSON.parse(traceOf(name).lines[0]).detail;
    await emit(next, { callId, participant });
    await bench.eventually(bench.panels, (panels) => assert.equal(whyOf(panels, 'Unverified'), doubtsSaid(...left)));
    const settled = await bench.panels();
    assert.equal(settled.callStatus.word, next === 'HOLD' ? word : unverified(word));
    const settledBadges = badgesSaid(badges, (badge) => badge);
    assert.deepEqual(settled.callStatus.badges, settledBadges);
  });
}

test('a hold goes on to be timed over a reload, from when it began', async () => {
  await bench.play(beginningOf('hold', 8));
  const heldAt = await timeOf('HOLD');
  await reload(bench);
  const time = clockText((await now()) - heldAt);
  await bench.eventually(bench.panels, ({ callStatus }) => assert.equal(callStatus.time, time));
});

test('the start and the connect that come again after a reload set nothing back', async () => {
  await bench.play(beginningOf('hold', 8));
  const connectedAt = await timeOf('CALL_CONNECTED');
  await reload(bench);
  const sinceConnect = clockText((await now()) - connectedAt);
  for (const line of traceOf('hold').lines.slice(0, 2).map(JSON.parse)) await emit(line.type, line.detail);
  await bench.eventually(bench.panels, ({ callStatus, log }) => {
    assert.equal(callStatus.sinceConnect, label('CallStatus_SinceConnect', sinceConnect));
    assert.equal(log.count, label('EventLog_Count', 10));
  });
  assert.deepEqual(await bench.chips(), RESTORED);
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
  assert.equal((await bench.panels()).callStatus.word, label('Status_NoCall'));
  assert.deepEqual(await bench.chips(), []);
});

test('what another user left in the tab is removed and not shown', async () => {
  await bench.play(beginningOf('hold', 8));
  await tamperWithKept(page, '"userId":"005', '"userId":"006');
  await reload(bench);
  assert.deepEqual(await tabStorage(page), []);
  assert.equal((await bench.panels()).callStatus.word, label('Status_NoCall'));
});

test('a console that is opened in the middle of a call shows what the one in the utility bar shows', async () => {
  await bench.hold();
  await bench.play(beginningOf('consult-swap-conference', 8));
  await page.evaluate(() => document.querySelector('workbench-case-record').renewConsoles());
  const { callStatus, timeline } = await bench.panels();
  await bench.eventually(
    () => bench.panels('record'),
    (record) => assert.deepEqual([record.callStatus, record.timeline], [callStatus, timeline]),
  );
  assert.deepEqual(await bench.chips('record'), []);
});
