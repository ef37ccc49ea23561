// Calls that are kept in the browser tab, and a reload in the middle of one.
import assert from 'node:assert/strict';

const KEY = 'voiceToolkitRelay.liveCalls';

/** What is kept now, or null. */
export const keptCalls = (page) => page.evaluate((key) => window.sessionStorage.getItem(key), KEY);

/** Puts something else in the place of what is kept, as the page goes away. */
export const tamperWithKept = (page, from, to) =>
  page.evaluate(
    ([key, part, by]) => {
      const text = window.sessionStorage.getItem(key);
      window.addEventListener('pagehide', () => window.sessionStorage.setItem(key, text.replace(part, by)));
    },
    [KEY, from, to],
  );

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
