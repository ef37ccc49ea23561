import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { dropFile, openerOf } from './opening.mjs';
import { beginningOf, traceOf, TRACES } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const log = bench.region('Event log');
const status = page.getByRole('region', { name: 'Playback' }).getByRole('status');
const alert = page.getByRole('alert');
const openFile = openerOf(page);

/** What is exported now, as text. */
async function exported({ unmasked = false } = {}) {
  await bench.openDetails();
  if (unmasked) await log.getByText('Include full numbers', { exact: true }).click();
  const download = page.waitForEvent('download');
  await log.getByRole('button', { name: 'Export trace' }).click();
  return readFile(await (await download).path(), 'utf8');
}

/** Every phone number of a trace, as its digits. */
function numbersIn(text) {
  const names = text.split('\n').flatMap((line) => (line ? [JSON.parse(line).detail.participant ?? ''] : []));
  return [...new Set(names.map((name) => name.replace(/\D/g, '')))].filter((digits) => digits.length >= 7);
}

/** What the panels of the record page say but for the names in them, which an export masks. */
async function shownWithoutNames() {
  const { call, parties, ...others } = await bench.panels('record');
  const unnamed = (party) => ({ ...party, name: null, who: null });
  return {
    ...others,
    call: {
      ...call,
      attention: null, // it names who is meant
      parties: call.parties.map(unnamed),
      others: call.others.map(unnamed),
      last: call.last.map(unnamed),
      unanswered: call.unanswered.map(unnamed),
    },
    parties: parties.map((all) => all.map(unnamed)),
  };
}

for (const { name, text, lines } of TRACES) {
  test(`${name}: the masked export holds no full number and, opened again, shows the same`, async () => {
    await bench.hold();
    const middle = Math.ceil(lines.length / 2);
    await bench.play(beginningOf(name, middle));
    await bench.openDetails('record');
    const before = await shownWithoutNames();
    const trace = await exported();
    for (const digits of numbersIn(text)) assert.ok(!trace.replace(/[^\d"]/g, '').includes(digits), digits);
    await openFile(`${name}.jsonl`, trace);
    await status.filter({ hasText: `${name}.jsonl, ${middle} of ${middle}` }).waitFor();
    await bench.openDetails('record');
    assert.deepEqual(await shownWithoutNames(), before);
  });
}

test('the export with full numbers is what was published', async () => {
  await page.waitForLoadState('networkidle'); // what is being fetched would be broken off
  await bench.open(`${bench.url}?permission=full`);
  await bench.play(traceOf('consult-swap-conference').text);
  const trace = await exported({ unmasked: true });
  const messages = trace
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(messages, await bench.messages());
});

test('a trace file that is dropped on the page is played', async () => {
  await page.getByLabel('Speed').selectOption({ label: 'Instant' });
  const { text, lines } = traceOf('native-telephony');
  await page.evaluate(dropFile, ['dropped.jsonl', text]);
  await status.filter({ hasText: `Finished: dropped.jsonl, ${lines.length} of ${lines.length} events` }).waitFor();
  assert.equal((await bench.panels()).call.word, 'Call ended');
});

test('a file that is not a trace is refused with a reason, and what is on the screen stays', async () => {
  await bench.hold();
  await bench.play(beginningOf('hold', 8));
  const before = await bench.panels();
  const refusals = {
    'photo.jsonl': ['\u0089PNG\r\n\u001a\n', /photo\.jsonl cannot be played.* line 1/],
    'empty.jsonl': ['\n\n', /empty\.jsonl cannot be played.* empty/],
    'half.jsonl': ['{"at":1,"type":"HOLD"}\n{"v":1,"at":17', /half\.jsonl cannot be played.* line 1/],
  };
  for (const [name, [content, reason]] of Object.entries(refusals)) {
    await openFile(name, content);
    await alert.filter({ hasText: reason }).waitFor();
    assert.deepEqual(await bench.panels(), before);
  }
  await openFile('good.jsonl', traceOf('inbound-missed').text);
  await status.filter({ hasText: 'good.jsonl, 2 of 2' }).waitFor();
  assert.equal((await alert.textContent()).trim(), '');
});

test('a file with a bad line in it is played without that line, and says so', async () => {
  const { lines } = traceOf('hold');
  await openFile('torn.jsonl', [lines[0], '{"v":1,"at":', ...lines.slice(1)].join('\r\n'));
  await status.filter({ hasText: `torn.jsonl, ${lines.length} of ${lines.length} events, 1 line skipped` }).waitFor();
});

test('2 000 rows make few elements, and the oldest row can be scrolled to', async () => {
  const start = Date.UTC(2026, 10, 20, 9);
  const event = (type, index) => JSON.stringify({ at: start + index * 100, type, detail: { callId: 'call-1' } });
  const lines = Array.from({ length: 1_999 }, (_, index) => event(index % 2 ? 'MUTE' : 'UNMUTE', index + 1));
  await bench.play([event('CALL_CONNECTED', 0), ...lines].join('\n'));
  const rows = log.getByRole('row');
  await bench.openDetails();
  await log
    .locator('[data-part="count"]')
    .filter({ hasText: /2,?000/ })
    .waitFor();
  assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
  await log.getByRole('group', { name: 'Events, newest first' }).focus();
  await page.keyboard.press('End');
  await rows.filter({ hasText: 'CALL_CONNECTED' }).waitFor();
  assert.ok((await rows.count()) < 60, `${await rows.count()} rows`);
});
