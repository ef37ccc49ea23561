// What goes wrong on an event's way, on purpose, and what the consoles make of it.
import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { faultPadOf } from './faultPad.mjs';
import { openWorkbench } from './harness.mjs';
import { faultsOf } from './pageFaults.mjs';
import { beginningOf } from './traces.mjs';
import { anomalyText, label } from './words.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { pad, fault, choose, pressed, clear, emit } = faultPadOf(bench);
/** Into the middle of a call: every third of these events goes wrong, and one more comes. */
const EVENTS = 10;
const text = beginningOf('hold', EVENTS);
const WRONG = 3;
const GAP = label('Truth_Gap');
const countOf = (events) => label('EventLog_Count', events);

/** What both places show of the call. */
async function shown() {
  const [{ callStatus, participants, timeline, audio }, record] = [await bench.panels(), await bench.panels('record')];
  return { callStatus, participants, timeline, audio, onRecord: [record.callStatus, record.timeline] };
}

/** What they show when nothing goes wrong. */
async function shownWithoutFaults() {
  await bench.play(text);
  const expected = await shown();
  await bench.reset();
  return expected;
}

beforeEach(clear);

test('events that reach no reader are asked for in vain: consoles say what is missing and go on with the rest', async () => {
  await fault('Drop').click();
  await bench.play(text);
  await bench.eventually(bench.panels, ({ log, relay }) => {
    assert.equal(log.count, countOf(EVENTS - WRONG));
    assert.equal(relay.marks.find(({ name }) => name === GAP)?.why, label('Truth_GapWhyMany', WRONG));
  });
  assert.deepEqual(await bench.chips(), [GAP]);
  assert.deepEqual(await bench.chips('record'), [GAP, GAP]);
  await pad.getByText(`So far: ${WRONG}`).waitFor();
});

test('events that miss the record page are asked for, and the journal has them: nobody lacks anything', async () => {
  await bench.hold();
  const expected = await shownWithoutFaults();
  await fault('Drop on page').click();
  await bench.play(text);
  await bench.eventually(shown, (now) => assert.deepEqual(now, expected));
  assert.deepEqual(await bench.chips('record'), []);
});

test('events that are delivered twice count once, and the relay status tells of the doubles', async () => {
  await bench.hold();
  const expected = await shownWithoutFaults();
  await fault('Double').click();
  await choose('Every event');
  await bench.play(text);
  await bench.eventually(shown, (now) => assert.deepEqual(now, expected));
  const { relay } = await bench.panels();
  assert.deepEqual(relay.anomalies, [{ name: anomalyText('duplicate'), value: label('RelayStatus_Times', EVENTS) }]);
  assert.deepEqual(await bench.chips(), []);
});

for (const delay of [400, 1500])
  test(`events that come ${delay} ms late are put in their places: in the end nothing is missing or out of order`, async () => {
    await bench.hold();
    const expected = await shownWithoutFaults();
    await pad.getByLabel('Delay, in ms').fill(String(delay));
    await fault('Delay').click();
    await bench.play(text);
    await bench.eventually(shown, (now) => assert.deepEqual(now, expected));
    const { relay, log } = await bench.panels();
    assert.deepEqual([log.count, relay.anomalies], [countOf(EVENTS), []]);
    assert.deepEqual(await bench.chips(), []);
  });

test('an earlier moment is shown without faults, and their counts stay', async () => {
  await fault('Drop').click();
  await fault('Lose').click();
  await choose('Every event');
  await bench.play(text);
  await pad.getByText(`So far: ${EVENTS}`).waitFor();
  assert.deepEqual(await bench.messages(), []);
  await page.getByRole('slider', { name: 'Moment' }).fill('5');
  await bench.eventually(bench.panels, ({ log, callStatus }) =>
    assert.deepEqual([log.count, callStatus.word], [countOf(5), label('Status_OnHold')]),
  );
  assert.deepEqual(await bench.chips(), []);
  await pad.getByText(`So far: ${EVENTS}`).waitFor();
});

test('an event that the phone loses leaves no gap: nobody can know of it', async () => {
  await choose('The next event');
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await fault('Lose').click();
  await emit('HOLD', 'MUTE');
  await bench.eventually(bench.panels, ({ callStatus, log }) => {
    assert.equal(log.count, countOf(3));
    assert.equal(callStatus.word, label('Status_Connected'));
  });
  assert.deepEqual(
    (await bench.messages()).map(({ seq }) => seq),
    [1, 2, 3],
  );
  assert.deepEqual(await bench.chips(), []);
  assert.deepEqual(await pressed(), [], 'it was over after the next event');
});

for (const width of [320, 1280])
  test(`at ${width} px the fault pad has no accessibility violation, and nothing is cut`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await fault('Drop').click();
    assert.deepEqual(await faultsOf(bench, 'workbench-fault-pad'), []);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
