// What the platform's compiler and Lightning Web Security cost on the page, beside the same page without them.
import { launchBrowser, openPage, timeEvents } from '../../bench/browser.mjs';
import { callScript } from '../../bench/callScript.mjs';
import { quantile, shuffled } from '../../bench/contest.mjs';

/** How often a page is opened and one call of 40 events is timed on it; the first time only warms up. */
const ROUNDS = 4;
/** Events before the timed ones: the code that they run is compiled then. */
const EVENTS_BEFORE = 10;

const median = (numbers) => quantile(numbers, 0.5);

/** Milliseconds from the navigation's start until the relay listens. */
async function timeLoad(page, url) {
  await page.goto(url);
  const handle = await page.waitForFunction(() => window.workbench?.listenerCount() > 0 && performance.now());
  return handle.jsonValue();
}

async function timeRound(browser, url) {
  const page = await openPage(browser);
  const load = await timeLoad(page, url);
  await page.evaluate(() => {
    window.fire = ({ type, detail }) => window.workbench.emit(type, detail);
  });
  await timeEvents(page, callScript(0).slice(0, EVENTS_BEFORE));
  const { times } = await timeEvents(page, callScript(1));
  await page.close();
  return { load, event: median(times) };
}

/** Prints the medians of both pages and how many times the plain one's the platform's are; nothing depends on them. */
export async function printCost(urls) {
  const browser = await launchBrowser();
  const measured = { sandbox: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, url] of shuffled(Object.entries(urls))) {
      const times = await timeRound(browser, url);
      if (round > 0) measured[name].push(times);
    }
  await browser.close();
  for (const [key, what] of Object.entries({ load: 'Page load', event: 'Event to DOM' })) {
    const [sandbox, plain] = [measured.sandbox, measured.plain].map((rounds) => median(rounds.map((one) => one[key])));
    const ratio = (sandbox / plain).toFixed(2);
    console.log(`${what}: ${sandbox.toFixed(1)} ms, ${ratio} × without the sandbox (${plain.toFixed(1)} ms)`);
  }
}
