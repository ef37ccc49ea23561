// How the page can be looked at: themes, widths and languages.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { whatDoesNotFit } from './fits.mjs';
import { openWorkbench } from './harness.mjs';
import { bringTo, STATES } from './states.mjs';
import { showTheme } from './themes.mjs';

const bench = await openWorkbench();
const { page } = bench;
const FIRST_SIZE = page.viewportSize();
/** What shows the most, and what is longest. */
const STATES_TO_FIT = ['on-hold-too-long', 'consult', 'two-calls', 'hostile-names', 'wrap-up-overdue'];

const choose = (name, value) => page.getByRole('combobox', { name, exact: true }).selectOption(value);
const parameters = () => Object.fromEntries(new URL(page.url()).searchParams);

/** Loads the page with a query, for a view that is there from the beginning. */
async function openWith(query) {
  await page.waitForLoadState('networkidle'); // what is being fetched would be broken off
  await bench.open(`${bench.url}?${query}`);
}

afterEach(async () => {
  await page.setViewportSize(FIRST_SIZE);
  await openWith('');
});

test('theme and width are kept in the address beside what else it says, and are there after a reload', async () => {
  await openWith('other=kept');
  await showTheme(page, 'slds2-dark');
  await choose('Utility width', '640');
  assert.deepEqual(parameters(), { other: 'kept', theme: 'slds2-dark', width: '640' });
  const background = () =>
    bench.native(() => window.getComputedStyle(document.querySelector('header')).backgroundColor);
  const dark = await background();
  await openWith(new URL(page.url()).searchParams);
  assert.equal(await background(), dark);
  await showTheme(page, 'slds1');
  await choose('Utility width', 'auto');
  assert.deepEqual(parameters(), { other: 'kept' });
  assert.notEqual(await background(), dark);
});

test('the utility is as wide as was chosen, also where it stands below the page', async () => {
  const width = async () => Math.round((await page.locator('.utility-panel').boundingBox()).width);
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 800, height: 900 },
  ]) {
    await page.setViewportSize(viewport);
    for (const wanted of [320, 420]) {
      await choose('Utility width', String(wanted));
      assert.equal(await width(), wanted);
    }
  }
});

test('each language is that of the panels and of the page', async () => {
  const WORDS = { es: 'En espera', de: 'Gehalten', ja: '保留中', en: 'On hold' };
  for (const [language, word] of Object.entries(WORDS)) {
    await choose('Language', language);
    const isThere = (lang) => document.documentElement.lang === lang && window.workbench?.listenerCount() > 0;
    await page.waitForFunction(isThere, language);
    await bringTo(bench, STATES['on-hold']);
    await page.locator('footer [data-part="bar"] [role="status"]').filter({ hasText: word }).waitFor();
  }
});

/** Each piece of text that is not a word, and begins at the wrong end. Runs in the page. */
function mirroredTexts() {
  const texts = document.createTreeWalker(document.querySelector('footer [data-relay]'), window.NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const text = texts.currentNode;
    const range = document.createRange();
    const at = (index) => {
      range.setStart(text, index);
      range.setEnd(text, index + 1);
      return range.getBoundingClientRect();
    };
    const [first, last] = [text.data.search(/\S/), text.data.trimEnd().length - 1];
    if (first < 0 || !/^[+\d…(][\d:.,%…()+\s-]*( ms)?$/.test(text.data.trim()) || !text.parentElement.checkVisibility())
      continue;
    const [begin, end] = [at(first), at(last)];
    if (begin.top === end.top && begin.left > end.left) found.push(text.data);
  }
  return found;
}

test('from right to left nothing is cut off, and numbers, times and phone numbers still run from left to right', async () => {
  await openWith('language=en-rtl&theme=slds2');
  for (const name of STATES_TO_FIT) {
    await bench.reset();
    await bringTo(bench, STATES[name]);
    await page.setViewportSize({ width: 320, height: 800 });
    assert.deepEqual(await bench.native(whatDoesNotFit), [], name);
    await page.setViewportSize(FIRST_SIZE);
    assert.deepEqual(await bench.native(mirroredTexts), [], name);
  }
});

test('in German, which is longer, and in SLDS 2, whose letters are wider, nothing is cut off at 320 px', async () => {
  await openWith('language=de&theme=slds2');
  await page.setViewportSize({ width: 320, height: 800 });
  for (const name of STATES_TO_FIT) {
    await bench.reset();
    await bringTo(bench, STATES[name]);
    assert.deepEqual(await bench.native(whatDoesNotFit), [], name);
  }
});
