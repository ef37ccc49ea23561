// Calls that are kept in the browser tab, and a reload in the middle of one.
import assert from 'node:assert/strict';

/** Lightning Web Security puts the namespace before a key. */
const KEY = 'voiceToolkitRelay.liveCalls';

/** Where something is kept now, or undefined. */
const findKey = (page) =>
  page.evaluate((name) => Object.keys(window.sessionStorage).find((key) => key.endsWith(name)), KEY);

/** What is kept now, or null. */
export async function keptCalls(page) {
  const key = await findKey(page);
  return key === undefined ? null : page.evaluate((name) => window.sessionStorage.getItem(name), key);
}

/** Puts something else in the place of what is kept, as the page goes away. */
export async function tamperWithKept(page, from, to) {
  const key = await findKey(page);
  await page.evaluate(
    ([name, part, by]) => {
      const text = window.sessionStorage.getItem(name);
      window.addEventListener('pagehide', () => window.sessionStorage.setItem(name, text.replace(part, by)));
    },
    [key, from, to],
  );
}

/** Plays a trace that ends in the middle of a call, and waits until that call is kept. */
export async function playIntoCall(bench, text) {
  await bench.play(text);
  const { at } = (await bench.messages()).at(-1);
  const isKept = (kept) => assert.ok(kept?.includes(`"at":${at}`));
  await bench.eventually(() => keptCalls(bench.page), isKept);
}

/** Reloads the page and lets its time stand still, ten minutes on: later than all that was played. */
export async function reload(bench) {
  await bench.open(bench.url);
  await bench.hold();
  await bench.pass(600_000);
}
