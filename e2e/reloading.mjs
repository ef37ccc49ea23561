// Calls that are kept in the browser tab, and a reload in the middle of one.

/** Lightning Web Security puts the namespace before a key. */
const KEY = 'voiceToolkitRelay.calls';

/** Reads what a page that is left now would keep, and puts everything back. Runs in the page. */
function readKept(name) {
  window.dispatchEvent(new window.PageTransitionEvent('pagehide'));
  const key = Object.keys(window.sessionStorage).find((one) => one.endsWith(name));
  const text = key === undefined ? null : window.sessionStorage.getItem(key);
  window.dispatchEvent(new window.PageTransitionEvent('pageshow', { persisted: true }));
  return text;
}

/** The calls that a page that is left now would keep, as text; null: none. */
export const keptCalls = (page) => page.evaluate(readKept, KEY);

/** The keys of everything of the product that lies in the tab now. */
export const tabStorage = (page) =>
  page.evaluate(() => Object.keys(window.sessionStorage).filter((key) => key.includes('voiceToolkitRelay')));

/** Puts something else in the place of what is kept, as the page goes away. */
export async function tamperWithKept(page, from, to) {
  await page.evaluate(
    ([name, part, by]) =>
      window.addEventListener('pagehide', () => {
        const key = Object.keys(window.sessionStorage).find((one) => one.endsWith(name));
        window.sessionStorage.setItem(key, window.sessionStorage.getItem(key).replace(part, by));
      }),
    [KEY, from, to],
  );
}

/** Reloads the page and lets its time stand still, ten minutes on: later than all that was played. */
export async function reload(bench) {
  await bench.open(bench.url);
  await bench.hold();
  await bench.pass(600_000);
}
