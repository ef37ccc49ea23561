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

test('a long trace opens in slices: there is a bar, the page answers, and Cancel ends it', async () => {
  const events = Array.from({ length: 20_000 }, (_, index) =>
    JSON.stringify({ at: index * 100, type: index % 2 ? 'MUTE' : 'UNMUTE', detail: { callId: 'call-1' } }),
  );
  const buffer = Buffer.from(events.join('\n'));
  await page.getByLabel('Trace file').setInputFiles({ name: 'long.jsonl', mimeType: 'application/jsonl', buffer });
  await page.getByRole('progressbar', { name: 'Opening long.jsonl' }).waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  await page.getByText('Nothing is playing.').waitFor();
});
