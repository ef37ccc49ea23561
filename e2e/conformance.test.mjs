// The conformance report, as it is opened, read, copied and downloaded in its tab of the workbench.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { openerOf } from './opening.mjs';
import { faultsOf } from './pageFaults.mjs';
import { beginningOf, traceOf } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const report = page.getByRole('region', { name: 'Conformance report' });
const openFile = openerOf(page);
const PLACE = 'workbench-report-page';

const openTab = (name) => page.getByRole('link', { name, exact: true }).click();
const says = (text) => report.getByText(text).waitFor();
/** A scenario or a trace that has ended shows its last moment with a call; the report then counts up to that. */
const goToEnd = () => page.getByRole('button', { name: 'Back to now' }).click();
const rowsOf = (title) => report.getByRole('table', { name: title, exact: true }).getByRole('row').allInnerTexts();

async function downloaded() {
  const download = page.waitForEvent('download');
  await report.getByRole('button', { name: 'Download' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

test('without a call the report says that nothing was received, and offers nothing', async () => {
  await openTab('Conformance report');
  await says('No telephony event was received');
  assert.equal(await report.getByRole('button', { name: 'Download' }).isDisabled(), true);
  assert.deepEqual(await faultsOf(bench, PLACE), []);
  await openTab('00001026');
  assert.equal(await report.count(), 0);
  await page.getByRole('main').filter({ hasText: 'Case details' }).waitFor();
});

test('a scenario that is played is reported on as it is received', async () => {
  await openTab('Conformance report');
  await page.getByLabel('Speed').selectOption({ label: 'Instant' });
  await bench.scenario(traceOf('native-telephony').title).click();
  await says('Rests on 6 events of 1 call from 1 relay.');
  assert.ok((await rowsOf('Events')).includes('CALL_STARTED\tnot received\t–'));
  assert.ok((await rowsOf('Oddities')).includes('The first event of a call is CALL_CONNECTED\tyes\t1 of 1'));
  await bench.scenario(traceOf('inbound-missed').title).click();
  await goToEnd();
  await says('Rests on 2 events of 1 call from 1 relay.');
});

test('a tab that is opened late knows what came before', async () => {
  await bench.play(traceOf('two-calls').text);
  await openTab('Conformance report');
  await says('Rests on 16 events of 2 calls from 1 relay.');
  await bench.play(traceOf('hold').text);
  await says('Rests on 29 events of 3 calls from 1 relay.');
  await bench.reset();
  await says('No telephony event was received');
});

test('the report is downloaded as Markdown, copied as the same text, and names nobody', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTab('Conformance report');
  const { text, lines } = traceOf('vendor-oddities');
  await bench.play(text);
  await says('Rests on 31 events of 2 calls');
  const file = await downloaded();
  assert.equal(file.name, 'voice-conformance.md');
  assert.match(file.text, /^# Voice conformance report\n\nRests on 31 events of 2 calls from 1 relay\./);
  assert.match(file.text, /\| UNMUTE although no mute was reported \| yes \| 3 of 4 \|/);
  await report.getByRole('button', { name: 'Copy as Markdown' }).click();
  await says('Copied.');
  assert.equal(await page.evaluate(() => window.navigator.clipboard.readText()), file.text);
  const details = lines.map((line) => JSON.parse(line).detail);
  for (const { callId, participant } of details)
    for (const secret of [callId, participant]) if (secret?.trim()) assert.ok(!file.text.includes(secret), secret);
  assert.doesNotMatch(file.text, /\d{5}/);
});

test('a trace file is reported on as a whole while it is still being played', async () => {
  await openTab('Conformance report');
  await openFile('vendor.jsonl', traceOf('hold').text);
  await goToEnd();
  await says('Rests on 13 events of 1 call');
  await page.getByLabel('Speed').selectOption({ label: '1×' });
  await bench.scenario(traceOf('warm-transfer').title).click();
  await says(/Rests on [12] events? of 1 call/);
  await page.getByText('The whole trace: Warm transfer').click();
  await says('Rests on 13 events of 1 call');
  assert.ok(
    (await rowsOf('Oddities')).includes(
      'The last party is removed and no CALL_ENDED has come (warm transfer)\tyes\t1 of 1',
    ),
  );
  await page.getByText('What was received').click();
  await says(/Rests on [12] events? of 1 call/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await says('No telephony event was received');
  assert.equal(await page.getByText('What was received').count(), 0);
});

for (const width of [320, 1280])
  test(`at ${width} px every table fits and nothing is inaccessible`, async () => {
    await page.setViewportSize({ width, height: 900 });
    await openTab('Conformance report');
    await openFile('oddities.jsonl', traceOf('vendor-oddities').text);
    await goToEnd();
    await says('Rests on 31 events of 2 calls');
    assert.deepEqual(await faultsOf(bench, PLACE), []);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

test('the tab and the report are used with keys', async () => {
  await bench.play(beginningOf('hold', 4));
  await page.getByRole('link', { name: 'Conformance report' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(`${PLACE} main:focus`).waitFor();
  const order = report.locator('summary', { hasText: 'Order' });
  await order.focus();
  await page.keyboard.press('Enter');
  await report.getByRole('table', { name: 'Order' }).waitFor();
  await page.getByRole('link', { name: '00001026' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('workbench-case-record main:focus').waitFor();
});
