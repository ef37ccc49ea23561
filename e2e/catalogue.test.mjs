// The event catalogue, as it is opened, searched and read in its tab of the workbench.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { beforeEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { faultsOf } from './pageFaults.mjs';

const bench = await openWorkbench();
const { page } = bench;
const PLACE = 'workbench-catalogue-page';
const catalogue = page.getByRole('region', { name: 'Event catalogue' });
const search = catalogue.getByRole('searchbox', { name: 'Search the catalogue' });
const names = catalogue.getByRole('heading', { level: 3 });
const schema = JSON.parse(readFileSync(new URL('../docs/events.schema.json', import.meta.url), 'utf8'));
const NAMES = [...readFileSync(new URL('../docs/events.md', import.meta.url), 'utf8').matchAll(/^## ([A-Z_]+)$/gm)].map(
  ([, name]) => name,
);

const openTab = (name) => page.getByRole('link', { name, exact: true }).click();
const says = (text) => catalogue.getByText(text).first().waitFor();
const counts = (text) => catalogue.getByRole('status').filter({ hasText: text }).waitFor();

beforeEach(async () => {
  await openTab('00001026');
  await openTab('Event catalogue');
});

test('the tab shows every event of the page in docs, closed, in its order', async () => {
  await counts('15 of 15 events');
  assert.deepEqual(await names.allInnerTexts(), NAMES);
  assert.equal(await catalogue.locator('details[open]').count(), 0);
  await openTab('00001026');
  assert.equal(await catalogue.count(), 0);
  await page.getByRole('main').filter({ hasText: 'Case details' }).waitFor();
});

test('an event is opened and says when it is sent, what it carries, who sends it, and shows an example and its schema', async () => {
  await names.filter({ hasText: /^CALL_STARTED$/ }).click();
  await says('Inbound: ringing at the rep. Outbound: dialing.');
  await says(/A new call in ringing/);
  const entry = catalogue.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'CALL_STARTED' }) });
  assert.match(await entry.innerText(), /Native Telephony\s+never\s+In the guide since\s+Spring '21 or earlier/);
  assert.match(await entry.innerText(), /participant\s*string, documented\s+Phone number as it is displayed/);
  const [example] = await entry.locator('pre').allInnerTexts();
  assert.match(JSON.parse(example).detail.participant, /555-01\d\d$/);
  await entry.getByText('JSON Schema of detail').click();
  const plain = JSON.parse(JSON.stringify(schema.$defs.CALL_STARTED).replaceAll('`', ''));
  assert.deepEqual(JSON.parse(await entry.locator('pre').last().innerText()), plain);
});

test('a search keeps the events that say every word, and opens the one that alone is left', async () => {
  await search.fill('native never');
  await counts('4 of 15 events');
  assert.deepEqual(await names.allInnerTexts(), ['AUDIO_STATS', 'CALL_STARTED', 'SWAP', 'WRAP_UP_ENDED']);
  await search.fill('callattributes');
  await counts('1 of 15 events');
  await says('"languageCode": "en-US"');
  await search.fill('fax');
  await counts('0 of 15 events');
  await search.fill('');
  await counts('15 of 15 events');
  assert.equal(await catalogue.locator('details[open]').count(), 0);
});

for (const width of [320, 1280])
  test(`at ${width} px nothing is cut or inaccessible, with every event open`, async () => {
    await page.setViewportSize({ width, height: 900 });
    assert.deepEqual(await faultsOf(bench, PLACE), []);
    assert.equal(await catalogue.locator('details[open]').count(), 30);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

test('the tab, the search and an event are used with keys', async () => {
  await openTab('00001026');
  await page.getByRole('link', { name: 'Event catalogue' }).focus();
  await page.keyboard.press('Enter');
  await page.locator(`${PLACE} main:focus`).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('wrap_up_ended');
  await counts('1 of 15 events');
  const event = catalogue.locator('summary').first();
  for (let presses = 0; presses < 3 && !(await event.evaluate((one) => one.matches(':focus'))); presses++)
    await page.keyboard.press('Tab'); // past the button that clears the search
  await page.keyboard.press('Enter');
  await bench.eventually(
    () => catalogue.locator('details[open]').count(),
    (open) => assert.equal(open, 0),
  );
});
