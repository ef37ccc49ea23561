import assert from 'node:assert/strict';
import test from 'node:test';
import { expectedPanels } from './expected.mjs';
import { openWorkbench } from './harness.mjs';
import { keysOf } from './keys.mjs';
import { assertPage } from './says.mjs';
import { storyOf } from './story.mjs';
import { beginningOf, traceOf } from './traces.mjs';
import { travelOn } from './travelling.mjs';

const bench = await openWorkbench();
const { page } = bench;
const playback = page.getByRole('region', { name: 'Playback' }).getByRole('status');
const { travel, slider, backToNow, stops, dragTo, says, isNow } = travelOn(bench);

/** Everything that the page says, in both places. */
const everything = async () => [
  await bench.panels(),
  await bench.marks(),
  await bench.panels('record'),
  await bench.marks('record'),
];

/** Time travel feeds the console again from the first event; what each trace looks like at each event, the scenarios compare. */
const TRAVELLED = ['consult-swap-conference', 'recording-pause', 'two-calls', 'vendor-oddities'];

for (const trace of TRAVELLED.map(traceOf)) {
  const story = storyOf(trace.lines);
  const last = story.length;

  test(`${trace.name}: every moment that is dragged to shows what the trace summary says, in any order`, async () => {
    await bench.hold();
    await bench.play(trace.text);
    const odd = [...story.keys()].filter((index) => index % 2).reverse();
    const even = [...story.keys()].filter((index) => index % 2 === 0);
    for (const index of [...odd, ...even]) {
      await dragTo(index + 1);
      if (index + 1 < last) await says(`event ${index + 1} of ${last}.`);
      else await isNow();
      await assertPage(bench, expectedPanels(story[index]), `at event ${index + 1} of ${last}`);
    }
  });
}

test('dragged back and forth it ends as if nobody had travelled', async () => {
  await bench.hold();
  const { text, lines } = traceOf('consult-swap-conference');
  await bench.play(text);
  const before = await everything();
  for (const number of [3, 9, 1, lines.length - 1, 2]) await dragTo(number);
  await says('event 2 of 18.');
  await backToNow.click();
  await isNow();
  assert.deepEqual(await everything(), before);
  assert.equal((await bench.messages()).length, lines.length);
});

test('a drag that is faster than the page ends where it was let go', async () => {
  await bench.hold();
  const { text } = traceOf('vendor-oddities');
  await bench.play(text);
  await slider.evaluate((input) => {
    for (let number = 30; number >= 8; number--) {
      input.value = number;
      input.dispatchEvent(new window.Event('input', { bubbles: true, composed: true }));
    }
  });
  await says('event 8 of 31.');
  await assertPage(bench, expectedPanels(storyOf(traceOf('vendor-oddities').lines)[7]));
});

test('an event that comes returns to now, where it is the last one', async () => {
  await bench.hold();
  await bench.play(beginningOf('hold', 7));
  await dragTo(2);
  await says('event 2 of 7.');
  const { callId } = JSON.parse(traceOf('hold').lines[0]).detail;
  await page.evaluate((id) => window.workbench.emit('MUTE', { callId: id }), callId);
  await isNow();
  assert.equal((await bench.panels()).call.word, 'Muted');
  assert.equal((await bench.panels('record')).relay.shown, '8');
  assert.equal(await slider.getAttribute('aria-valuetext'), 'Event 8 of 8, MUTE, 1:34');
});

test('an inbound call returns to now and starts over, and events that are sent by hand have their moments', async () => {
  await bench.play(beginningOf('hold', 7));
  await dragTo(2);
  await says('event 2 of 7.');
  await page.getByRole('button', { name: 'Inbound call' }).click();
  await playback.filter({ hasText: 'Playing: Inbound, answered, 1 of 9' }).waitFor();
  await isNow();
  await page.getByRole('button', { name: 'Reset' }).click();
  await travel.waitFor({ state: 'detached' });
  const pad = page.getByRole('region', { name: 'Single events' });
  for (const type of ['CALL_CONNECTED', 'HOLD', 'RESUME'])
    await pad.getByRole('button', { name: type, exact: true }).click();
  await dragTo(2);
  await says('event 2 of 3.');
  await playback.filter({ hasText: 'Paused: Events sent by hand, 2 of 3' }).waitFor();
  assert.equal((await bench.panels()).call.word, 'On hold');
  await pad.getByRole('button', { name: 'CALL_ENDED' }).click();
  await isNow();
  assert.equal((await bench.panels()).call.word, 'Call ended');
});

test('with keys alone: moment by moment, to both ends, on from there, and back to now', async () => {
  const { pressOn } = keysOf(bench);
  await bench.play(traceOf('hold').text);
  const valueIs = (text) => slider.and(page.locator(`[aria-valuetext="${text}"]`)).waitFor();
  await pressOn(slider, 'Home');
  await valueIs('Event 1 of 13, CALL_STARTED, 0:00');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await valueIs('Event 3 of 13, AUDIO_STATS, 0:34');
  await page.keyboard.press('ArrowLeft');
  await valueIs('Event 2 of 13, CALL_CONNECTED, 0:04');
  await page.keyboard.press('End');
  await isNow();
  await page.keyboard.press('ArrowLeft');
  await says('event 12 of 13.');
  await pressOn(backToNow, 'Enter');
  await isNow();
});

test('what did not fit leads to its event', async () => {
  await bench.hold();
  const { lines, text } = traceOf('vendor-oddities');
  await bench.play(text);
  const story = storyOf(lines);
  assert.equal(await stops.count(), story.at(-1).anomalies.length);
  for (const [index, { seq }] of story.at(-1).anomalies.entries()) {
    await stops.nth(index).click();
    const number = seq - JSON.parse(lines[0]).seq + 1;
    await says(`event ${number} of 31.`);
    assert.equal(await stops.nth(index).getAttribute('aria-current'), 'true');
    await assertPage(bench, expectedPanels(story[number - 1]), `at anomaly ${index + 1}`);
  }
});
