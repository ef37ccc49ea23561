// Takes the reference pictures: everything that is different each time is held still.
import { createWorkbenchPage } from '../workbenchPage.mjs';
import { bringTo, STATES } from '../states.mjs';
import { traceOf } from '../traces.mjs';

const SIZE = [1280, 900];
/** The time of day on the pictures. */
const TIME = Date.UTC(2026, 10, 20, 15);
/** How long the page may take to show the time that has passed. */
const TICK_MS = 1600;

/** Runs in the page, before its scripts: it is always the same time, and what is drawn by lot comes out the same. */
function holdTheWorld(time) {
  let drawn = 1;
  const next = () => (drawn = (drawn * 48271) % 2147483647);
  const hex = (length) => next().toString(16).padStart(length, '0').slice(-length);
  Date.now = () => time;
  Math.random = () => next() / 2147483647;
  window.crypto.randomUUID = () => `${hex(7)}a-0000-4000-8000-00000${hex(7)}`;
}

/** Does what a user does to play a scenario of the gallery to its end, at once. */
async function playScenario(page, name) {
  await page.getByRole('combobox', { name: 'Speed' }).selectOption({ label: 'Instant' });
  await page.getByRole('button', { name: new RegExp(`^${traceOf(name).title}`) }).click();
  await page.getByText(/^Finished: /).waitFor();
}

/** Comes to what the shot shows. */
async function pose(bench, { tab, search, press = [], state, play, moment, open }) {
  const { page } = bench;
  if (tab) await page.getByRole('link', { name: tab }).click();
  if (search) await page.getByRole('main').getByRole('searchbox').fill(search);
  for (const name of press) await page.getByRole('button', { name, exact: true }).click();
  if (state) await bringTo(bench, STATES[state]);
  if (play) await playScenario(page, play);
  if (moment) await page.getByRole('slider').fill(String(moment));
  if (open) await page.locator(open).click();
}

/** Takes one picture of the site at `url`; resolves to the bytes of a PNG. */
export async function takePicture(browser, url, shot) {
  const [width, height] = shot.size ?? SIZE;
  const page = await browser.newPage({ viewport: { width, height }, timezoneId: 'UTC', reducedMotion: 'reduce' });
  await page.addInitScript(holdTheWorld, TIME);
  const bench = await createWorkbenchPage(page);
  if (shot.media) await page.emulateMedia(shot.media);
  await bench.open(`${url}?${shot.query ?? ''}`);
  await bench.hold();
  await pose(bench, shot);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(TICK_MS);
  await bench.native(() => {
    document.activeElement.blur();
    for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
  });
  const options = { animations: 'disabled' };
  const picture = shot.of ? await page.locator(shot.of).first().screenshot(options) : await page.screenshot(options);
  await page.close();
  return picture;
}
