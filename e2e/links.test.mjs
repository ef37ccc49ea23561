import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { expectedPanels } from './expected.mjs';
import { openWorkbench } from './harness.mjs';
import { openerOf } from './opening.mjs';
import { assertPage } from './says.mjs';
import { storyOf } from './story.mjs';
import { traceOf } from './traces.mjs';
import { travelOn } from './travelling.mjs';

const bench = await openWorkbench();
const { page, eventually } = bench;
const playback = page.getByRole('region', { name: 'Playback' }).getByRole('status');
const { travel, banner, backToNow, dragTo, says, isNow } = travelOn(bench);
const openFile = openerOf(page);

/** The page says what the oracle does. */
async function assertShows(moment) {
  await bench.openDetails('record');
  await assertPage(bench, expectedPanels(moment));
}

/** Waits until the query of the page's address is this one. */
const queryIs = (query) =>
  eventually(
    () => new URL(page.url()).search,
    (search) => assert.equal(search, query),
  );

test('a link opens the same scenario at the same moment, in any page', async () => {
  const { title, lines } = traceOf('hold');
  await bench.hold();
  await bench.scenario(title).click();
  await dragTo(8);
  await says('event 8 of 13.');
  await queryIs('?scenario=hold&at=8');
  const { call, parties, timeline, relay } = await bench.panels('record');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await travel.getByRole('button', { name: 'Copy link' }).click();
  await travel.getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  const link = await page.evaluate(() => window.navigator.clipboard.readText());
  await page.goto('about:blank');
  await bench.open(link);
  await says('event 8 of 13.');
  const opened = await bench.panels('record');
  assert.deepEqual(
    [opened.call, opened.parties, opened.timeline, opened.relay.shown],
    [call, parties, timeline, relay.shown],
  );
  await assertShows(storyOf(lines)[7]);
  await page.reload();
  await says('event 8 of 13.');
  await bench.open(bench.url);
});

test('a page with a live call that is reloaded keeps the call, not the link', async () => {
  await bench.scenario(traceOf('hold').title).click();
  await queryIs('?scenario=hold&at=1');
  await page.reload();
  await eventually(bench.panels, ({ call }) => assert.equal(call?.word, 'Ringing'));
  await queryIs('');
  assert.equal(await banner.count(), 0);
});

test('a wrong link says what is wrong with it, and the page works', async () => {
  const refusals = {
    '?scenario=nobody&at=2': 'There is no scenario “nobody”.',
    '?scenario=hold&at=14': '“Hold and resume” has the moments 1 to 13, and none “14”.',
    '?scenario=hold&at=%3Cb%3Esoon': 'and none “<b>soon”.',
  };
  for (const [query, reason] of Object.entries(refusals)) {
    await bench.open(bench.url + query);
    await page.getByRole('alert').filter({ hasText: reason }).waitFor();
    assert.equal((await bench.messages()).length, 0);
  }
  await bench.scenario(traceOf('hold').title).click();
  await playback.filter({ hasText: 'Playing: Hold and resume' }).waitFor();
  assert.equal((await page.getByRole('alert').textContent()).trim(), '');
  await bench.open(bench.url);
});

test('a trace that somebody exported is seen as they saw it: at its end, at its own dates, and dragged back', async () => {
  const day = Date.UTC(2025, 2, 1, 8, 15);
  const dated = traceOf('recording-pause').lines.map((line) => JSON.parse(line));
  const shift = day - dated[0].at;
  const old = dated.slice(0, 7).map((message) => JSON.stringify({ ...message, at: message.at + shift }));
  const [first, second, ...rest] = old;
  await openFile('theirs.jsonl', [first, '{"kind":"status","relayId":"x"}', second, second, ...rest].join('\n'));
  await playback.filter({ hasText: 'Finished: theirs.jsonl, 7 of 7 events, 2 lines skipped' }).waitFor();
  const story = storyOf(old);
  await assertShows(story.at(-1));
  const at = (await bench.messages()).map((message) => message.at);
  assert.deepEqual(
    at,
    story.map((moment) => moment.at),
  );
  await travel.getByRole('listitem').getByRole('button', { name: 'A message arrived twice' }).click();
  await says('event 3 of 7.');
  await assertShows(story[2]);
  await backToNow.click();
  await isNow();
  await assertShows(story.at(-1));
  assert.equal(await travel.getByRole('button', { name: 'Copy link' }).isDisabled(), true);
});

test('the summary of the calls follows the moment, and is copied and saved without personal data', async () => {
  await bench.play(traceOf('hold').text);
  await page.getByRole('link', { name: 'Call summary' }).click();
  const text = page.getByRole('group', { name: 'Summary' });
  await text.getByRole('row', { name: 'On hold (2 times) 0:46' }).waitFor();
  await dragTo(2);
  await text.filter({ hasText: '1 call, 2 events.' }).waitFor();
  await backToNow.click();
  await text.filter({ hasText: '1 call, 13 events.' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  const saved = await readFile(await (await download).path(), 'utf8');
  assert.match(saved, /^\| On hold \(2 times\) \| 0:46 \|$/m);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await page.getByRole('main').getByRole('status').filter({ hasText: 'Copied.' }).waitFor();
  assert.equal(await page.evaluate(() => window.navigator.clipboard.readText()), saved);
  assert.doesNotMatch(saved, /555|0139/);
  await page.getByRole('link', { name: '00001026' }).click();
});
