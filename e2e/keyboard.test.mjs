import assert from 'node:assert/strict';
import test from 'node:test';
import { openWorkbench } from './harness.mjs';
import { keysOf } from './keys.mjs';
import { showTheme, THEMES } from './themes.mjs';
import { beginningOf, traceOf } from './traces.mjs';
import { label } from './screenTexts.mjs';

const bench = await openWorkbench();
const { page } = bench;
const { keyboard } = page;
const { tabTo, pressOn, chooseFrom } = keysOf(bench);
const playback = page.getByRole('region', { name: 'Playback' });
const log = bench.region('Event log');
const word = bench.place('utility').locator('[data-part="bar"] [data-part="word"]');
const tab = (name) => bench.place('utility').getByRole('tab', { name });
const button = (name, within = page) => within.getByRole('button', { name, exact: true });

/** Notes every control that can be reached and how it looks without the focus; returns how many there are. Runs in the page. */
function noteControls() {
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const controls = [...document.querySelectorAll(selector)].filter(
    (element) => !element.disabled && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }),
  );
  const looksOf = (element) =>
    [element, ...(element.nextElementSibling?.querySelectorAll('*') ?? [])]
      .filter((part) => window.getComputedStyle(part).opacity !== '0' && part.clientWidth > 1)
      .map((part) => `${window.getComputedStyle(part).outline} ${window.getComputedStyle(part).boxShadow}`);
  globalThis.focusTest = { controls, looksOf, plain: controls.map((element) => looksOf(element).join()) };
  return controls.length;
}

/** Which control has the focus, once its transitions are over, and whether that can be seen. Runs in the page. */
function focusedControl() {
  const { controls, looksOf, plain } = globalThis.focusTest;
  const element = document.activeElement;
  const index = controls.indexOf(element);
  for (const transition of document.getAnimations()) transition.finish();
  const isSeen = index >= 0 && looksOf(element).join() !== plain[index];
  return { index, isSeen, html: element.outerHTML.slice(0, 200) };
}

const openTab = (name) => tab(name).click();
const says = (locator, text) => locator.filter({ hasText: text }).waitFor();

for (const theme of THEMES)
  test(`${theme}: Tab reaches every control, and each shows that it has the focus`, async () => {
    await showTheme(page, theme);
    await bench.play(beginningOf('recording-pause', 9));
    for (const name of ['Call', 'Details']) {
      await openTab(name);
      const count = await bench.native(noteControls);
      const reached = new Set();
      for (let presses = 0; presses <= count; presses++) {
        await keyboard.press('Tab');
        const { index, isSeen, html } = await bench.native(focusedControl);
        if (index >= 0) assert.ok(isSeen, `no focus to be seen on ${html}`);
        reached.add(index);
      }
      reached.delete(-1); // the page itself, between the last control and the first
      assert.equal(reached.size, count, name);
    }
  });

test('a scenario is started, paused, stepped through, resumed, sped up and stopped with keys', async () => {
  const status = playback.getByRole('status');
  await pressOn(button('Inbound call'), 'Enter');
  await says(word, 'Ringing');
  await pressOn(button('Pause', playback), 'Space');
  await says(status, 'Paused');
  await pressOn(button('Step', playback), 'Enter');
  await says(status, '2 of 9');
  await pressOn(button('Resume', playback), 'Space');
  await says(status, 'Playing');
  await pressOn(page.getByLabel('Speed'), 'End');
  await says(status, 'Finished');
  await pressOn(page.getByLabel('Speed'), 'Home');
  await pressOn(bench.scenario(traceOf('hold').title), 'Enter');
  await says(status, '1 of 13');
  await pressOn(button('Stop', playback), 'Enter');
  await says(status, 'Nothing is playing');
  await pressOn(button('Reset'), 'Enter');
  await says(word, 'No call');
});

test('a single event is filled in and sent with keys', async () => {
  const pad = page.getByRole('region', { name: 'Single events' });
  await pressOn(pad.getByLabel('Call ID'), 'Control+a');
  await keyboard.type('call-7');
  await pressOn(pad.getByLabel('Call type'), 'ArrowDown');
  await pressOn(button('CALL_STARTED', pad), 'Enter');
  await bench.eventually(bench.messages, ([message]) => {
    assert.equal(message?.detail.callId, 'call-7');
    assert.equal(message.detail.callType, 'outbound');
  });
});

test('the log is searched, filtered, paused, scrolled and exported with keys', async () => {
  const part = (name) => log.locator(`[data-part="${name}"]`);
  const { text, lines } = traceOf('vendor-oddities');
  await bench.play(text);
  await bench.openDetails();
  const all = lines.length;
  await chooseFrom(log.getByRole('combobox'), 'RESUME');
  await says(part('count'), `Events: ${lines.filter((line) => line.includes('"RESUME"')).length} of ${all}`);
  await chooseFrom(log.getByRole('combobox'), 'All types', 'Home');
  await says(part('count'), `Events: ${all}`);
  await tabTo(log.getByRole('searchbox'));
  await keyboard.type('night desk');
  await says(part('count'), `Events: 1 of ${all}`);
  await keyboard.press('Control+a');
  await keyboard.press('Backspace');
  await says(part('count'), `Events: ${all}`);
  await pressOn(button('Pause', log), 'Space');
  await says(part('paused'), '0');
  await pressOn(log.getByRole('group'), 'End');
  await log.getByRole('row').filter({ hasText: 'CALL_STARTED' }).last().waitFor();
  const download = page.waitForEvent('download');
  await pressOn(button('Export trace', log), 'Enter');
  assert.match((await download).suggestedFilename(), /\.jsonl$/);
});

test('the arrows, Home and End go from tab to tab, and Tab passes the one that is not chosen', async () => {
  await bench.play(beginningOf('hold', 4));
  const chosen = () => bench.place('utility').locator('[role="tab"][aria-selected="true"]:focus').innerText();
  await tabTo(tab('Call'));
  for (const [key, name] of [
    ['ArrowRight', 'Details'],
    ['ArrowRight', 'Call'],
    ['ArrowLeft', 'Details'],
    ['ArrowLeft', 'Call'],
    ['End', 'Details'],
    ['Home', 'Call'],
    ['End', 'Details'],
  ]) {
    await keyboard.press(key);
    await bench.eventually(chosen, (text) => assert.equal(text, name, key));
  }
  await bench.region('Timeline').waitFor();
  assert.equal(await bench.region('Call').count(), 0, 'only the tab that is shown is there');
  await keyboard.press('Shift+Tab');
  assert.equal(await tab('Call').and(page.locator(':focus')).count(), 0);
});

test('a mark explains itself as long as it has the focus, and Escape closes the explanation', async () => {
  await bench.play(beginningOf('hold', 4));
  await page.waitForLoadState('networkidle'); // what is being fetched would be broken off
  await bench.open(bench.url);
  const marks = bench.place('utility').locator('c-voice-marks.marks');
  const why = marks.locator('[data-part="why"]');
  await tabTo(marks.getByRole('button', { name: 'Restored' }));
  await says(why, label('Caveat_RestoredWhy'));
  await keyboard.press('Tab');
  await says(why, label('Caveat_UnverifiedWhy', '').replace('.', ''));
  await keyboard.press('Escape');
  await why.waitFor({ state: 'detached' });
  assert.equal(await marks.getByRole('button', { name: 'Unverified' }).and(page.locator(':focus')).count(), 1);
});

test('tables open, the utility closes and opens, the record tab and the file button work with keys', async () => {
  await bench.play(beginningOf('bad-audio', 5));
  await openTab('Details');
  for (const name of ['Audio quality', 'Timeline', 'Event log']) {
    const table = bench.region(name).getByRole('table');
    assert.equal(await table.count(), 0, name);
    await pressOn(bench.region(name).locator('summary'), 'Enter');
    await table.waitFor();
  }
  const utilityItem = bench.place('utility').locator('.utility-item'); // its name says how the call is
  await pressOn(button('Minimize Voice Relay'), 'Enter');
  await bench.region('Audio quality').waitFor({ state: 'hidden' });
  assert.equal(await utilityItem.and(page.locator(':focus')).count(), 1, 'the focus stays with the utility');
  await keyboard.press('Enter');
  await bench.region('Audio quality').waitFor();
  await pressOn(page.getByRole('link', { name: '00001026' }), 'Enter');
  assert.equal(await page.locator('main:focus').count(), 1);
  const chooser = page.waitForEvent('filechooser');
  await pressOn(button('Open a trace file'), 'Enter');
  assert.equal((await chooser).isMultiple(), false);
});
