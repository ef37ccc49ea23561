import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { beginningOf, traceOf } from './traces.mjs';

/** Counts every callback of a timer or an animation frame. Runs in the page, before its scripts. */
function countTimers() {
  window.timersFired = 0;
  for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame', 'requestIdleCallback']) {
    const schedule = window[name];
    window[name] = (run, ...rest) =>
      schedule(
        (...values) => {
          window.timersFired += 1;
          return typeof run === 'function' ? run(...values) : undefined;
        },
        ...rest,
      );
  }
}

const bench = await openWorkbench({ before: countTimers });
const { page } = bench;

/** Notes every change of the document. Runs in the page. */
function watchDocument() {
  const describe = ({ type, target, attributeName, addedNodes, removedNodes }) => {
    const elements = [...addedNodes, ...removedNodes].filter((node) => node.nodeType === window.Node.ELEMENT_NODE);
    if (type === 'attributes') return `attribute ${attributeName} of ${target.localName}.${target.className}`;
    return elements.length ? `elements in ${target.localName}.${target.className}` : 'text';
  };
  globalThis.changes = [];
  globalThis.watcher?.disconnect();
  globalThis.watcher = new window.MutationObserver((records) => globalThis.changes.push(...records.map(describe)));
  globalThis.watcher.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

const changes = () => bench.native(() => globalThis.changes);
const timersFired = () => page.evaluate(() => window.timersFired);

/** Nothing happens for a while: neither a timer nor a change of the document. */
async function assertCalm(milliseconds = 1500) {
  await page.waitForTimeout(2300); // what was under way comes to its end: the utility's item changes within a second, and waits for one more
  await bench.native(watchDocument);
  const fired = await timersFired();
  await page.waitForTimeout(milliseconds);
  assert.deepEqual(await changes(), []);
  assert.equal((await timersFired()) - fired, 0, 'timers');
}

test('without a call no timer fires and the page does not change', () => assertCalm(3000));

test('after a call and its wrap-up no timer fires and the page does not change', async () => {
  await bench.play(traceOf('hold').text);
  await assertCalm();
});

test('a wrap-up whose end nobody reports is given up after ten minutes; then no timer fires and the page does not change', async () => {
  await bench.hold();
  await bench.play(traceOf('native-telephony').text);
  await bench.pass(600_000);
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.last.length, 1));
  await assertCalm();
});

test('as a call goes on, each second changes texts and the length of the timeline only', async () => {
  await bench.hold();
  await bench.play(beginningOf('hold', 8));
  await bench.pass(10_000);
  const time = async () => (await bench.panels()).call.time;
  await bench.eventually(time, (shown) => assert.equal(shown, '0:10'));
  await bench.native(watchDocument);
  for (const next of ['0:11', '0:12', '0:13']) {
    await bench.pass(1000);
    await bench.eventually(time, (shown) => assert.equal(shown, next));
  }
  const kinds = new Set(await changes());
  assert.ok(kinds.delete('text'));
  const unexpected = [...kinds].filter((kind) => !/^attribute (style|title|aria-label) of /.test(kind));
  assert.deepEqual(unexpected, []);
});

test('as a call goes on, the consoles of the page share one tick a second, and the utility item waits for its own', async () => {
  const SECONDS = 4;
  await bench.play(beginningOf('hold', 8));
  await page.waitForTimeout(2300); // what was under way comes to its end
  const fired = await timersFired();
  await page.waitForTimeout(SECONDS * 1000);
  const inAll = (await timersFired()) - fired;
  assert.ok(inAll > 0 && inAll <= 2 * (SECONDS + 1), `${inAll} timers in ${SECONDS} seconds`);
});

test('a call and its hold are timed by the clock as it goes on', async () => {
  const { lines } = traceOf('hold');
  await bench.hold();
  for (const [count, part] of [
    [1, 'Ringing'],
    [2, 'Connected'],
    [4, 'On hold'],
  ]) {
    await bench.reset();
    await bench.play(lines.slice(0, count).join('\n'));
    assert.equal((await bench.panels()).call.word, part);
    await bench.pass(61_000);
    await bench.eventually(bench.panels, ({ call }) => assert.equal(call.time, '1:01'));
  }
});

test('a reset in the middle of a call leaves an empty page that works', async () => {
  const empty = await bench.panels();
  await bench.scenario(traceOf('hold').title).click();
  await bench.eventually(bench.panels, ({ call }) => assert.equal(call.word, 'Ringing'));
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await bench.eventually(bench.panels, (panels) => assert.deepEqual(panels, empty));
  assert.equal((await bench.messages()).length, 0);
  await bench.play(beginningOf('hold', 8));
  assert.equal(Number((await bench.panels('record')).relay.shown), 8);
});

test('a reload in the middle of a call leaves a page that works, and a reset leaves nothing of the call', async () => {
  await bench.play(beginningOf('two-calls', 9));
  await bench.open(bench.url);
  await bench.reset();
  assert.equal((await bench.panels()).call.word, 'No call in this tab');
  await bench.play(beginningOf('two-calls', 9));
  assert.equal(Number((await bench.panels('record')).relay.shown), 9);
});
