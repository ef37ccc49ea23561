// Now is where the playback had come to, whatever moment is looked at, and after a reload too.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { traceOf } from './traces.mjs';
import { travelOn } from './travelling.mjs';

const bench = await openWorkbench();
const { page } = bench;
const playback = page.getByRole('region', { name: 'Playback' }).getByRole('status');
const { travel, slider, backToNow, dragTo, says, isNow } = travelOn(bench);
const isPausedAt = (place) => playback.filter({ hasText: `Paused: Hold and resume, ${place}` }).waitFor();

/** Plays a scenario up to its fifth event. */
async function playHalf() {
  await bench.scenario(traceOf('hold').title).click();
  for (const done of [2, 3, 4, 5]) {
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await isPausedAt(`${done} of 13`);
  }
}

test('a half-played scenario is looked back at: it goes on from where it was, and an event by hand comes there', async () => {
  await playHalf();
  const { call, timeline } = await bench.panels('record');
  await dragTo(3);
  await says('event 3 of 13.');
  await backToNow.click();
  await isNow();
  await isPausedAt('5 of 13');
  assert.equal((await bench.messages()).length, 5);
  const back = await bench.panels('record');
  assert.deepEqual([back.call, back.timeline], [call, timeline]);
  await dragTo(2);
  await says('event 2 of 13.');
  await page.evaluate(() => window.workbench.emit('MUTE', { callId: 'another' }));
  await isNow();
  await isPausedAt('6 of 14');
  assert.match(await slider.getAttribute('aria-valuetext'), /^Event 6 of 14, MUTE/);
  assert.equal(await travel.getByRole('button', { name: 'Copy link' }).isDisabled(), true);
});

test('a reload in a pause sends nothing of the rest, at no speed', async () => {
  await playHalf();
  await page.getByLabel('Speed').selectOption({ label: 'Instant' });
  const reload = page.getByRole('region', { name: 'Faults' }).getByRole('button', { name: 'Reload' });
  await Promise.all([page.waitForEvent('load'), reload.click()]);
  await isPausedAt('0 of 8');
  await bench.eventually(bench.panels, ({ call }) => assert.deepEqual(call?.chips, ['On hold (unverified)']));
  assert.deepEqual(await bench.messages(), []);
  await page.getByLabel('Speed').selectOption({ label: '1×' });
});
