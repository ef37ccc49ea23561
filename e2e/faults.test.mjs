// What goes wrong on an event's way, on purpose, and what the consoles make of it.
import assert from 'node:assert/strict';
import test, { beforeEach } from 'node:test';
import { faultPadOf } from './faultPad.mjs';
import { openWorkbench } from './harness.mjs';
import { faultsOf } from './pageFaults.mjs';
import { beginningOf } from './traces.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { pad, fault, choose, pressed, clear, emit } = faultPadOf(bench);
/** Into the middle of a call: every third of these events goes wrong, and one more comes. */
const EVENTS = 10;
const text = beginningOf('hold', EVENTS);
const WRONG = 3;
const GAP = label('Caveat_Gap');

/** What both places show of the call. */
async function shown() {
  const { call, parties, timeline, audio } = await bench.panels('record');
  return { call, parties, timeline, audio, inUtility: (await bench.panels()).call };
}

const onRecord = () => bench.panels('record');

/** What they show when nothing goes wrong. */
async function shownWithoutFaults() {
  await bench.play(text);
  const expected = await shown();
  await bench.reset();
  return expected;
}

beforeEach(clear);

test('events that reach no reader are missing: consoles say so and go on with the rest', async () => {
  await fault('Drop').click();
  await bench.play(text);
  await bench.eventually(onRecord, ({ relay }) => assert.equal(relay.shown, String(EVENTS - WRONG)));
  assert.deepEqual(await bench.marks(), [GAP]);
  assert.deepEqual(await bench.marks('record'), [GAP, GAP]);
  assert.equal((await bench.explanation(GAP)).why, label('Caveat_GapWhyMany', WRONG));
  await pad.getByText(`So far: ${WRONG}`).waitFor();
});

test('events that are delivered twice count once, and nothing is said', async () => {
  await bench.hold();
  const expected = await shownWithoutFaults();
  await fault('Double').click();
  await choose('Every event');
  await bench.play(text);
  await bench.eventually(shown, (now) => assert.deepEqual(now, expected));
  const { relay } = await onRecord();
  assert.deepEqual(relay.anomalies, []);
  assert.deepEqual(await bench.marks(), []);
  await pad.getByText(`So far: ${EVENTS}`).waitFor();
});

test('while the channel is down nothing is published, and then everything, in order', async () => {
  await bench.hold();
  const expected = await shownWithoutFaults();
  await fault('Channel down').click();
  await bench.play(text);
  assert.deepEqual(await bench.messages(), []);
  await fault('Channel down').click();
  await bench.eventually(shown, (now) => assert.deepEqual(now, expected));
  const numbers = (await bench.messages()).map(({ seq }) => seq);
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index + 1),
  );
  assert.equal(numbers.length, EVENTS);
  assert.deepEqual(await bench.marks(), []);
});

test('a message that the channel refuses for its content comes cut after five attempts, and the others behind it', async () => {
  await emit('CALL_STARTED');
  await bench.eventually(bench.messages, (messages) => assert.equal(messages.length, 1)); // the relay has rendered
  await choose('The next event');
  await fault('Refuse').click();
  const count = await page.evaluate(() => {
    const detail = { callId: 'call-1', callType: 'inbound', callAttributes: { a: 'b' } };
    window.workbench.emit('CALL_CONNECTED', detail);
    for (let attempt = 2; attempt < 5; attempt += 1) window.workbench.emit('MUTE', { callId: 'call-1' });
    return window.workbench.messages().length;
  });
  assert.equal(count, 1, 'after four attempts what comes later still waits behind it');
  await emit('HOLD');
  await bench.eventually(bench.messages, (messages) =>
    assert.deepEqual(
      messages.map(({ seq, type, cut }) => [seq, type, cut]),
      [
        [1, 'CALL_STARTED', undefined],
        [2, 'CALL_CONNECTED', true],
        [3, 'MUTE', undefined],
        [4, 'MUTE', undefined],
        [5, 'MUTE', undefined],
        [6, 'HOLD', undefined],
      ],
    ),
  );
  const { detail } = (await bench.messages())[1];
  assert.deepEqual(detail, { callId: 'call-1', callType: 'inbound' });
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, label('Status_OnHold')));
  assert.deepEqual(await bench.marks(), []);
  assert.deepEqual(await pressed(), [], 'it was over after the next event');
});

test('an earlier moment is shown without faults, and their counts stay', async () => {
  await fault('Drop').click();
  await fault('Lose').click();
  await choose('Every event');
  await bench.play(text);
  await pad.getByText(`So far: ${EVENTS}`).waitFor();
  assert.deepEqual(await bench.messages(), []);
  await page.getByRole('slider', { name: 'Moment' }).fill('5');
  await bench.eventually(onRecord, ({ relay, call }) =>
    assert.deepEqual([relay.shown, call.word], ['5', label('Status_OnHold')]),
  );
  assert.deepEqual(await bench.marks(), []);
  await pad.getByText(`So far: ${EVENTS}`).waitFor();
});

test('an event that the phone loses leaves no gap: nobody can know of it', async () => {
  await choose('The next event');
  await emit('CALL_STARTED', 'CALL_CONNECTED');
  await fault('Lose').click();
  await emit('HOLD', 'MUTE');
  await bench.eventually(onRecord, ({ call, relay }) =>
    assert.deepEqual([relay.shown, call.word], ['3', label('Mute_On')]),
  );
  assert.deepEqual(
    (await bench.messages()).map(({ seq }) => seq),
    [1, 2, 3],
  );
  assert.deepEqual(await bench.marks(), []);
  assert.deepEqual(await pressed(), [], 'it was over after the next event');
});

for (const width of [320, 1280])
  test(`at ${width} px the fault pad has no accessibility violation, and nothing is cut`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await fault('Drop').click();
    assert.deepEqual(await faultsOf(bench, 'workbench-fault-pad'), []);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
