// How soon a console shows a call that began before it: mounted late, and after a reload of the page.
import assert from 'node:assert/strict';
import { launchBrowser } from './browser.mjs';
import { callScript } from './callScript.mjs';
import { quantile, spread, spreadText } from './contest.mjs';
import { loadMeasuredPage, openMeasuredPage, serveMeasuredPage } from './measuredPage.mjs';

const EVENTS = [200, 2000];
const ROUNDS = { full: 21, quick: 4 };
/** Milliseconds; null: the first frame is goal enough. */
const GOALS_MS = { 'Late join': null, Reload: 60 };
/** What a call does again and again while it lasts, by places in the script. */
const OPENING = 2;
const ENDING = 2;

/** A call that is still going on after that number of events, as relay messages. */
function liveCall(events) {
  const script = callScript(0);
  const middle = script.slice(OPENING, -ENDING);
  const repeated = Array.from({ length: events - OPENING }, (_, index) => middle[index % middle.length]);
  const now = Date.now();
  return [...script.slice(0, OPENING), ...repeated].map((message, index) => ({
    ...message,
    seq: index + 1,
    at: now - (events - index) * 500,
  }));
}

/** Keeps from the page what its tab has stored, so that it is restored when that is timed. Runs in the page, before its scripts. */
function takeStored() {
  window.stored = { ...window.sessionStorage };
  window.sessionStorage.clear();
}

/** A page with a console that has received the call. */
async function openPageWithCall(browser, url, events) {
  const page = await openMeasuredPage(browser, url);
  await page.addInitScript(takeStored);
  await page.evaluate(async (messages) => {
    window.measured.mountConsole();
    messages.forEach(window.measured.publish);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }, liveCall(events));
  return page;
}

async function timeLateJoins(page, rounds) {
  const taken = [];
  for (let round = -1; round < rounds; round++) {
    const result = await page.evaluate(() => window.measured.timeLateConsole());
    if (round >= 0) taken.push(result);
  }
  return taken;
}

async function timeReloads(page, rounds) {
  const taken = [];
  for (let round = 0; round < rounds; round++) {
    await loadMeasuredPage(page, () => page.reload());
    taken.push(await page.evaluate(() => window.measured.timeRestoring(window.stored)));
  }
  return taken;
}

function lineOf(what, events, taken) {
  const goal = GOALS_MS[what];
  for (const { isShown, received } of taken)
    assert.deepEqual([isShown, received], [true, events], `${what}: the call is shown, and all events are there`);
  const time = spread(taken.map(({ ms }) => ms));
  const frames = quantile(
    taken.map((one) => one.frames),
    0.5,
  );
  const p95 = quantile(
    taken.map(({ ms }) => ms),
    0.95,
  );
  return {
    what: `${what}, ${events.toLocaleString('en')} events`,
    figure: `${spreadText(time, 'ms')}, p95 ${p95.toFixed(1)}; ${frames} ${frames === 1 ? 'frame' : 'frames'}`,
    goal: goal === null ? '1 frame' : `≤ ${goal} ms; 1 frame`,
    ratio: goal && time.median / goal,
    baseline: goal && 'the goal',
    met: time.median <= (goal ?? Infinity) && frames <= 1,
    details: { time, p95, frames },
  };
}

export const join = {
  title: 'Join and restore',
  needsBrowser: true,
  how: 'Chromium, production build of the deployed console with its default view, the tab Call. From the moment the component is put into the page until a frame is painted in which its card names the parties of a live call: that is asked at each frame. The page’s calls are seen to have every event. Late: a console beside one that has received the call. After a reload: the calls of the page are restored from what its tab has stored, and a console is mounted; the page’s own loading is left out.',
  contestants: {},
  async measure({ isQuick }) {
    const rounds = isQuick ? ROUNDS.quick : ROUNDS.full;
    const browser = await launchBrowser();
    const { url, close } = await serveMeasuredPage();
    try {
      const lines = [];
      for (const events of EVENTS) {
        const page = await openPageWithCall(browser, url, events);
        lines.push(lineOf('Late join', events, await timeLateJoins(page, rounds)));
        lines.push(lineOf('Reload', events, await timeReloads(page, rounds)));
        await page.close();
      }
      return lines;
    } finally {
      await browser.close();
      await close();
    }
  },
};
