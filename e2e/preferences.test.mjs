// What the panels do for people who look or move through them in another way: less motion, forced colours, keys.
import assert from 'node:assert/strict';
import test, { afterEach } from 'node:test';
import { openWorkbench } from './harness.mjs';
import { bringTo, STATES } from './states.mjs';
import { showTheme, THEMES } from './themes.mjs';

const bench = await openWorkbench();
const { page } = bench;

afterEach(() => page.emulateMedia({ forcedColors: null, reducedMotion: null, colorScheme: null }));

/** What moves, fades or is animated in the panels, but for what the design system fades. Runs in the page. */
function moving() {
  const seconds = (text) =>
    Math.max(...text.split(',').map((part) => parseFloat(part) * (/\dms/.test(part) ? 0.001 : 1)));
  const isOurs = (element) =>
    !/\bslds-/.test(element.getAttribute('class')) &&
    !element.closest('lightning-button, lightning-input, lightning-combobox, .slds-button');
  return [...document.querySelectorAll('[data-relay] *')]
    .filter(isOurs)
    .filter((element) => {
      const { transitionDuration, animationDuration } = window.getComputedStyle(element);
      return seconds(transitionDuration) > 0 || seconds(animationDuration) > 0.001;
    })
    .map((element) => `${element.localName}.${element.className}`);
}

test('who wants less motion sees none', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await bringTo(bench, STATES['wrap-up-overdue']);
  assert.deepEqual(await bench.native(moving), []);
  await bench.openDetails();
  assert.deepEqual(await bench.native(moving), []);
});

/** Each kind of piece and swatch of the timeline and each bar of the audio chart as it is painted. Runs in the page. */
function paintOfCharts() {
  const paint = (element) => {
    const { backgroundImage, backgroundColor, fill } = window.getComputedStyle(element);
    return element.localName === 'rect' ? fill : `${backgroundImage} ${backgroundColor}`;
  };
  const found = document.querySelectorAll('footer .swatch, footer svg[role="img"] rect');
  return Object.fromEntries([...found].map((element) => [element.getAttribute('class'), paint(element)]));
}

/** What cannot be told from what it stands on: icons, and edges of what is marked by a background. Runs in the page. */
function lostInForcedColours() {
  const canvas = window.getComputedStyle(document.body).backgroundColor;
  const icons = [...document.querySelectorAll('footer lightning-icon svg')].filter((icon) => icon.checkVisibility());
  const lost = icons.filter((icon) => window.getComputedStyle(icon).fill === canvas).map((icon) => icon.dataset.key);
  for (const edged of document.querySelectorAll('footer :is([data-part="line"], .chip, [role="region"])')) {
    const style = window.getComputedStyle(edged); // the attention line has one at its beginning only
    const hasEdge = ['top', 'left'].some(
      (side) =>
        style.getPropertyValue(`border-${side}-style`) !== 'none' &&
        parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
        style.getPropertyValue(`border-${side}-color`) !== canvas,
    );
    if (!hasEdge) lost.push(`${edged.localName}.${edged.className}`);
  }
  return lost;
}

test('in forced colours charts keep their patterns, icons their shape, and cards and the attention line their edges', async () => {
  await bringTo(bench, STATES['wrap-up-overdue']);
  await bench.openDetails();
  const paint = await bench.native(paintOfCharts);
  assert.ok(Object.keys(paint).length >= 6, Object.keys(paint).join());
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    assert.deepEqual(await bench.native(paintOfCharts), paint);
    for (const tab of ['Details', 'Call']) {
      await bench.place('utility').getByRole('tab', { name: tab }).click();
      assert.deepEqual(await bench.native(lostInForcedColours), [], tab);
    }
    await bench.openDetails();
  }
});

test('in each theme snoozing the last alert from the keyboard leaves the focus in place', async () => {
  for (const theme of THEMES) {
    await showTheme(page, theme);
    await bench.reset();
    await bringTo(bench, STATES['recording-still-paused']);
    const snooze = bench.place('utility').locator('[data-part="snooze"]');
    await snooze.focus();
    await page.keyboard.press('Enter');
    const home = bench.place('utility').locator('[data-part="home"]:focus');
    await home.waitFor({ state: 'attached' });
    assert.notEqual(await home.evaluate((place) => window.getComputedStyle(place).outlineStyle), 'none');
    await page.keyboard.press('Tab');
    assert.equal(await bench.place('utility').locator(':focus').count(), 1, 'the next control of the utility');
  }
});
