// Counts what a page does of its own accord.
import { createCounters, difference } from './browser.mjs';

/** Past joining and the first renderings. */
const SETTLE_MS = 2000;

/** Counts what the page's scripts ask for and what fires. Runs in the page, before its scripts. */
export function countWork() {
  window.work = { fired: 0, frames: 0, started: 0 };
  for (const name of ['setTimeout', 'setInterval', 'requestIdleCallback', 'requestAnimationFrame']) {
    const schedule = window[name].bind(window);
    window[name] = (callback, ...rest) => {
      window.work[name === 'requestAnimationFrame' ? 'frames' : 'started'] += 1;
      const fire = (...values) => {
        window.work.fired += 1;
        return callback(...values);
      };
      return schedule(fire, ...rest);
    };
  }
}

/** Notes what changes in the document: what kind it is, by how often. Runs in the page. */
function watchDocument() {
  const kinds = { text: 0, attribute: 0, elements: 0 };
  const isElement = (node) => node.nodeType === window.Node.ELEMENT_NODE;
  const kindOf = ({ type, addedNodes, removedNodes }) => {
    if (type === 'attributes') return 'attribute';
    return [...addedNodes, ...removedNodes].some(isElement) ? 'elements' : 'text';
  };
  const observer = new window.NativeMutationObserver((records) => records.forEach((one) => (kinds[kindOf(one)] += 1)));
  observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  window.documentChanges = kinds;
}

/** What the page does in that number of seconds, once it has come to rest. */
export async function countFor(page, seconds) {
  await page.waitForTimeout(SETTLE_MS);
  await page.evaluate(watchDocument);
  const counters = await createCounters(page);
  const count = async () => ({
    ...(await page.evaluate(() => ({ ...window.work, ...window.documentChanges }))),
    ...(await counters.read()),
  });
  const before = await count();
  await page.waitForTimeout(seconds * 1000);
  return difference(before, await count());
}
