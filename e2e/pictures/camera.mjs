// Takes the reference pictures: everything that is different each time is held still.
import { URLSearchParams } from 'node:url';
import { createWorkbenchPage } from '../workbenchPage.mjs';
import { bringTo, STATES } from '../states.mjs';
import { showTheme } from '../themes.mjs';
import { traceOf } from '../traces.mjs';

const SIZE = [1280, 900];
/** The time of day on the pictures. */
const TIME = Date.UTC(2026, 10, 20, 15);
/** How long the page may take to show the time that has passed. */
const TICK_MS = 1600;

/** Longer than a picture takes after a command was sent, so that each shows the same second. */
const ASKED_MS = 4000;

/** Runs in the page, before its scripts: it is always the same time, and what is drawn by lot comes out the same. */
function holdTheWorld(time) {
  let drawn = 1;
  const next = () => (drawn = (drawn * 48271) % 2147483647);
  const hex = (length) => next().toString(16).padStart(length, '0').slice(-length);
  Date.now = () => time;
  Math.random = () => next() / 2147483647;
  window.crypto.randomUUID = () => `${hex(7)}a-0000-4000-8000-00000${hex(7)}`;
}

/** Events at their seconds as the text of a trace, one second being the page's time. */
const asTrace = (events) =>
  events.map(([second, type, detail]) => JSON.stringify({ at: TIME + 1000 * second, type, detail })).join('\n');

/** Brings the card into a state. */
async function poseCard(bench, url, { arrange, events, press = [], unreceived, reloaded, passed, asks, waits = 0 }) {
  const { page } = bench;
  if (arrange) await page.evaluate((arrangement) => window.workbench.arrange(arrangement), arrange);
  if (events.length > 0) await bench.play(asTrace(events));
  for (const name of press) await page.getByRole('button', { name, exact: true }).click();
  if (unreceived) await page.evaluate(([type, detail]) => window.workbench.emit(type, detail), unreceived);
  if (reloaded) {
    await bench.open(url);
    await bench.hold();
    await bench.pass(1000 * events.at(-1)[0]);
  }
  await bench.pass(1000 * passed);
  if (asks) await page.locator('.utility-panel [data-part="command"]').click();
  await page.waitForTimeout(1000 * waits);
  if (asks) await bench.pass(ASKED_MS);
}

/** Does what a user does to play a scenario of the gallery to its end, at once. */
async function playScenario(page, name) {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'Instant' });
  await page.getByRole('button', { name: new RegExp(`^${traceOf(name).title}`) }).click();
  await page.getByText(/^Finished: /).waitFor();
}

/** Comes to what the shot shows. */
async function pose(bench, { tab, search, press = [], state, play, moment, hasDetails }) {
  const { page } = bench;
  if (tab) await page.getByRole('link', { name: tab }).click();
  if (search) await page.getByRole('main').getByRole('searchbox').fill(search);
  for (const name of press) await page.getByRole('button', { name, exact: true }).click();
  if (state) await bringTo(bench, STATES[state]);
  if (play) await playScenario(page, play);
  if (moment) await page.getByRole('slider').fill(String(moment));
  if (hasDetails) await bench.openDetails();
}

/** Opens a page in which the world stands still. */
async function openPage(browser, url, { size: [width, height] = SIZE, media, query = '' }) {
  const page = await browser.newPage({ viewport: { width, height }, timezoneId: 'UTC', reducedMotion: 'reduce' });
  await page.addInitScript(holdTheWorld, TIME);
  const bench = await createWorkbenchPage(page);
  if (media) await page.emulateMedia(media);
  await bench.open(`${url}?${query}`);
  return bench;
}

/** What the page shows now, as bytes of a PNG. */
async function photograph({ page, native }, { of }) {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(TICK_MS);
  await native(() => {
    document.activeElement.blur();
    for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
  });
  const options = { animations: 'disabled' };
  return of ? page.locator(of).first().screenshot(options) : page.screenshot(options);
}

/** Turns the page that is open to another way to look at it; its language stays. */
async function lookAt({ page }, { query, size: [width, height] }) {
  const view = new URLSearchParams(query);
  await showTheme(page, view.get('theme'));
  await page.getByRole('combobox', { name: 'Utility width', exact: true }).selectOption(view.get('width'));
  await page.setViewportSize({ width, height });
}

/**
 * Makes what takes pictures of the site at `url`: `take` resolves to the bytes of a PNG. Pictures of the card in one language, one
 * after the other, are taken of one page, which saves loading it.
 */
export function createCamera(browser, url) {
  /** The page that the last card was taken of, and its language; null: none, or it cannot be used again. */
  let kept = null;

  async function drop() {
    await kept?.bench.page.close();
    kept = null;
  }
  async function benchFor(shot) {
    const language = new URLSearchParams(shot.query).get('language');
    if (kept?.language !== language) {
      await drop();
      kept = { language, bench: await openPage(browser, url, shot) };
    }
    await lookAt(kept.bench, shot);
    await kept.bench.release();
    await kept.bench.reset();
    return kept.bench;
  }
  async function takeCard(shot) {
    const bench = await benchFor(shot);
    await bench.hold();
    await poseCard(bench, bench.page.url(), shot.card);
    const picture = await photograph(bench, shot);
    const { arrange, press, reloaded } = shot.card;
    if (arrange || press || reloaded) await drop();
    return picture;
  }
  async function take(shot) {
    if (shot.card) return takeCard(shot);
    const bench = await openPage(browser, url, shot);
    await bench.hold();
    await pose(bench, shot);
    const picture = await photograph(bench, shot);
    await bench.page.close();
    return picture;
  }
  return { take, close: drop };
}
