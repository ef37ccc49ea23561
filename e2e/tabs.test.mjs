// The tabs of the workbench are in its address and in the history of the browser.
import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { traceOf } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const shows = (name) => page.locator(`nav [aria-current="page"]`).filter({ hasText: name }).waitFor();

test('Back and Forward go through the tabs that were opened, on the same page and with the same call', async () => {
  await bench.play(traceOf('native-telephony').text);
  await page.evaluate(() => (window.isSamePage = true));
  await page.getByRole('link', { name: 'Call summary' }).click();
  await page.getByRole('link', { name: 'Inspector' }).click();
  assert.equal(new URL(page.url()).hash, '#inspector');
  await page.goBack();
  await shows('Call summary');
  await page.getByRole('heading', { name: 'Call 1' }).waitFor();
  await page.goBack();
  await shows('00001026');
  await page.goForward();
  await shows('Call summary');
  assert.equal(await page.evaluate(() => window.isSamePage), true);
});

test('an address opens its tab', async () => {
  await bench.open(`${bench.url}#catalogue`);
  await shows('Event catalogue');
  await bench.open(`${bench.url}#nothing`);
  await shows('00001026');
});

test('a finished scenario lands on its last moment with a call, and what it is about is marked as expected', async () => {
  await page.getByLabel('Speed').selectOption({ label: 'Instant' });
  await bench.scenario(traceOf('warm-transfer').title).click();
  await page.getByText(/^Finished: Warm transfer/).waitFor();
  await page.getByText('expected here').first().waitFor();
  await bench.scenario(traceOf('inbound-answered').title).click();
  await page.getByText(/^You see .* — event 8 of 9\.$/).waitFor();
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, 'Call ended'));
  await page.getByRole('button', { name: 'Back to now' }).click();
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, 'No call in this tab'));
});

/** A trace of that many events. */
const longTrace = (count) => ({
  name: 'long.jsonl',
  mimeType: 'application/jsonl',
  buffer: Buffer.from(
    Array.from({ length: count }, (_, index) =>
      JSON.stringify({ at: index * 100, type: index % 2 ? 'MUTE' : 'UNMUTE', detail: { callId: 'call-1' } }),
    ).join('\n'),
  ),
});

test('a long trace opens in slices: there is a bar, the page answers, and Cancel ends it', async () => {
  await page.getByLabel('Trace file').setInputFiles(longTrace(20_000));
  await page.getByRole('progressbar', { name: 'Opening long.jsonl' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByText('Nothing is playing.').waitFor();
});

test('another moment of a long trace comes in slices, too: Cancel stays on the way, and now is not lost', async () => {
  await page.getByLabel('Trace file').setInputFiles(longTrace(10_000));
  await page.getByText('Finished: long.jsonl, 10000 of 10000 events').waitFor();
  await page.getByRole('slider', { name: 'Moment' }).fill('9900');
  await page.getByRole('progressbar', { name: 'Going to event 9900' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  const [, event] = /event (\d+) of 10000/.exec(await page.getByText(/^You see /).textContent());
  assert.ok(event < 9900, event);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await page.getByText('Finished: long.jsonl, 10000 of 10000 events').waitFor();
  assert.equal(await page.getByText(/^You see /).count(), 0);
});
