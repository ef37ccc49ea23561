import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { dropFile, openerOf } from './opening.mjs';
import { beginningOf, traceOf } from './traces.mjs';

const bench = await openWorkbench();
const { page } = bench;
const status = page.getByRole('region', { name: 'Playback' }).getByRole('status');
const openFile = openerOf(page);

/** What has ended shows its last moment with a call: of these traces, before the last event. */
async function landed({ length }) {
  await page.getByText(`event ${length - 1} of ${length}.`).waitFor();
  assert.equal((await bench.messages()).length, length - 1);
}

test('a scenario that is pressed twice, or during another one, is played once', async () => {
  const { title, text, lines } = traceOf('hold');
  await page.getByLabel('Speed').selectOption({ label: 'Instant' });
  await bench.scenario(traceOf('two-calls').title).click();
  // Without the mouse: the list moves under it when the other scenario comes to its end.
  await bench.scenario(title).evaluate((button) => [button, button].forEach((one) => one.click()));
  await status.filter({ hasText: `Finished: ${title}, ${lines.length} of ${lines.length}` }).waitFor();
  await landed(lines);
  await page.getByLabel('Speed').selectOption({ label: '1×' });
  await bench.scenario(title).click();
  await status.filter({ hasText: `Playing: ${title}` }).waitFor();
  await page.evaluate(dropFile, ['dropped.jsonl', text]);
  await status.filter({ hasText: `Finished: dropped.jsonl, ${lines.length} of ${lines.length}` }).waitFor();
  await landed(lines);
});

test('a file that is read slowly is not played once something else was asked for', async () => {
  const { title, text, lines } = traceOf('hold');
  await page.evaluate(() => {
    const { arrayBuffer: read } = window.File.prototype;
    window.File.prototype.arrayBuffer = function () {
      window.File.prototype.arrayBuffer = read;
      return (window.slowRead = new Promise((resolve) => (window.letRead = () => resolve(read.call(this)))));
    };
  });
  await openFile('slow.jsonl', text);
  await bench.scenario(title).click();
  await status.filter({ hasText: `Finished: ${title}` }).waitFor();
  await landed(lines);
  await page.evaluate(async () => {
    window.letRead();
    await window.slowRead;
    for (let task = 0; task < 5; task++) await new Promise((resolve) => setTimeout(resolve, 0)); // more than a reset takes
  });
  assert.equal((await bench.messages()).length, lines.length - 1);
  assert.match(await status.textContent(), new RegExp(`^Finished: ${title}`));
});

test('a file that cannot be read is refused, and what is on the screen stays', async () => {
  await bench.hold();
  await bench.play(beginningOf('hold', 8));
  const before = await bench.panels();
  await page.evaluate(() => {
    const { arrayBuffer: read } = window.File.prototype;
    window.File.prototype.arrayBuffer = () => {
      window.File.prototype.arrayBuffer = read;
      return Promise.reject(new window.DOMException('It is a folder.', 'NotFoundError'));
    };
  });
  await openFile('folder', '');
  await page.getByRole('alert').filter({ hasText: 'folder cannot be played. It cannot be read.' }).waitFor();
  assert.deepEqual(await bench.panels(), before);
});
