import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { asTrace, callsWith, HOSTILE } from './hostileTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;

/** The longest text that a panel may show, in characters. */
const LONGEST = 512;

/** What the page has that no text should have made. Runs in the page. */
function damage() {
  const own = Object.getOwnPropertyNames(Object.prototype).filter(
    (name) => !/^(__\w+__|[a-z]\w*|constructor)$/.test(name),
  );
  return {
    title: document.title,
    polluted: {}.polluted ?? null,
    own,
    names: Object.getOwnPropertyNames(Object.prototype).length,
  };
}

/** The longest text and the widest overflow of every panel, and elements that only markup in a text could have made. Runs in the page. */
function measure(longest) {
  const regions = [...document.querySelectorAll('[role="region"]')];
  const texts = regions.flatMap((region) => {
    const walker = document.createTreeWalker(region, window.NodeFilter.SHOW_TEXT | window.NodeFilter.SHOW_ELEMENT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeType === window.Node.TEXT_NODE) found.push(node.data);
      else found.push(node.title ?? '', node.getAttribute('aria-label') ?? '');
    return found;
  });
  return {
    regions: regions.length,
    long: texts.map((text) => [...text].length).filter((length) => length > longest),
    wide: regions.filter((region) => region.scrollWidth > region.clientWidth).map((region) => region.ariaLabel),
    tall: regions.filter((region) => region.clientHeight > 1200).map((region) => region.ariaLabel),
    made: document.querySelectorAll('[role="region"] :is(img, script, b)').length,
  };
}

for (const [name, text] of Object.entries(HOSTILE))
  test(`${name}: every panel shows it as text, cut, and nothing else changes`, async () => {
    const before = await page.evaluate(damage);
    await bench.play(asTrace(callsWith(text)));
    for (const place of ['utility', 'record']) await bench.openDetails(place);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await bench.drawn();
      const { regions, ...found } = await bench.native(measure, LONGEST);
      assert.ok(regions >= 9, `${regions} panels`);
      assert.deepEqual(found, { long: [], wide: [], tall: [], made: 0 }, `${width} px wide`);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    assert.deepEqual(await page.evaluate(damage), before);
  });

/** From now on the page's user is permitted to see and export everything. */
async function permitFullData() {
  if (new URL(page.url()).searchParams.get('permission') === 'full') return;
  await page.waitForLoadState('networkidle'); // what is being fetched would be broken off
  await bench.open(`${bench.url}?permission=full`);
}

for (const [name, text] of Object.entries(HOSTILE))
  test(`${name}: the export with full numbers has it whole`, async () => {
    const calls = callsWith(text);
    await permitFullData();
    await bench.play(asTrace(calls));
    const log = bench.region('Event log');
    await bench.openDetails();
    await log.getByText('Include full numbers', { exact: true }).click();
    const download = page.waitForEvent('download');
    await log.getByRole('button', { name: 'Export trace' }).click();
    const lines = (await readFile(await (await download).path(), 'utf8')).trimEnd().split('\n');
    const messages = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      messages.map(({ type, detail }) => [type, detail]),
      JSON.parse(JSON.stringify(calls)),
    );
  });

/** Where on the line some parts of an element's text begin, in order of the text; pixels from the left. Runs in the page. */
function placesOf(selector, parts) {
  const element = document.querySelector(selector);
  const node = [element, ...element.querySelectorAll('*')]
    .flatMap(({ childNodes }) => [...childNodes])
    .find((child) => child.nodeType === window.Node.TEXT_NODE && child.data.includes(parts[0]));
  return parts.map((part) => {
    const range = document.createRange();
    range.setStart(node, node.data.indexOf(part));
    range.setEnd(node, node.data.indexOf(part) + part.length);
    return Math.round(range.getBoundingClientRect().left);
  });
}

const inRow = ['main c-voice-event-log-row .text', ['דנה', '7 night desk']];

/** Texts that run from right to left, and the places where the ones after them must stay. */
const PLACES = {
  'the row of an event': [[['CALL_STARTED', { callId: 'A', participant: 'דנה', callType: '7 night desk' }]], inRow],
  'the row of an event with an override': [
    [['CALL_STARTED', { callId: 'A', participant: '\u202eדנה\u2067', callType: '7 night desk' }]],
    inRow,
  ],
  'the row of another call': [
    [
      ['CALL_CONNECTED', { callId: 'A', participant: 'דנה' }],
      ['PARTICIPANT_ADDED', { callId: 'A', participant: '7 night desk' }],
      ['CALL_CONNECTED', { callId: 'B', participant: 'Bob' }],
    ],
    ['footer [data-part="rows"] [data-part="who"]', ['דנה', '7 night desk']],
  ],
  'the title of a call': [
    [
      ['CALL_CONNECTED', { callId: 'A', participant: 'דנה' }],
      ['PARTICIPANT_ADDED', { callId: 'A', participant: '7 night desk' }],
      ['CALL_CONNECTED', { callId: 'B', participant: 'Bob' }],
    ],
    ['main [data-call$=":A"] [data-part="title"]', ['דנה', '7 night desk']],
  ],
};

for (const [where, [messages, [selector, parts]]] of Object.entries(PLACES))
  test(`a name that runs from right to left turns only itself in ${where}`, async () => {
    await bench.play(asTrace(messages));
    await bench.openDetails('record');
    const places = await bench.eventually(
      () => bench.native(placesOf, selector, parts),
      (found) => (assert.equal(found.length, parts.length), found),
    );
    assert.deepEqual(
      [...places].sort((a, b) => a - b),
      places,
    );
  });

after(() => {
  const count = Object.keys(HOSTILE).length;
  console.log(
    `hostile text in Chromium: ${count} texts at 2 widths, ${Object.keys(PLACES).length} places of letters from right to left`,
  );
});
