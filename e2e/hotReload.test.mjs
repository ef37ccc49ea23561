// What is edited while the development server runs is seen in the open page, and the call there goes on.
import assert from 'node:assert/strict';
import test, { after } from 'node:test';
import { createWorkbenchPage } from './workbenchPage.mjs';
import { launchBrowser } from './browser.mjs';
import { serveCopy } from './editing.mjs';
import { beginningOf } from './traces.mjs';
import { label } from './screenTexts.mjs';
import { LABELS_FILE, MAIN } from '../tools/lib/folders.mjs';

const LWC = `${MAIN}/lwc`;
const PANEL = `${LWC}/voicePartySumsPanel/voicePartySumsPanel`;
const held = label('Parties_Held');

const copy = await serveCopy();
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await copy.close();
});
const bench = await createWorkbenchPage(await browser.newPage());
await bench.open(copy.url);

/** What is edited, in turn, and what the panel of the parties’ sums then is like. */
const EDITS = [
  {
    what: 'a template',
    file: `${PANEL}.html`,
    from: '<h2 class="',
    to: '<h2 class="edited ',
    seen: { classes: /\bedited\b/ },
  },
  {
    what: 'a style sheet',
    file: `${PANEL}.css`,
    from: /^/,
    to: 'h2 { color: rgb(1, 2, 3); }\n',
    seen: { color: /rgb\(1, 2, 3\)/ },
  },
  {
    what: 'a class',
    file: `${PANEL}.ts`,
    from: 'labels = { heading,',
    to: 'labels = { heading: `${heading} of mine`,',
    seen: { text: /of mine/ },
  },
  {
    what: 'a label',
    file: LABELS_FILE,
    from: `<value>${held}<`,
    to: `<value>Kept waiting<`,
    seen: { text: /Kept waiting/ },
  },
  {
    what: 'the template of the console around the panels',
    file: `${LWC}/voiceConsole/voiceConsole.html`,
    from: 'class="panels">',
    to: 'class="panels" data-edited>',
    seen: { around: /data-edited/ },
  },
  {
    what: 'a template, once more',
    file: `${PANEL}.html`,
    from: 'class="edited ',
    to: 'class="again ',
    seen: { classes: /\bagain\b/ },
  },
];

/** What the panel in the utility bar is like; null: there is none. Runs in the page. */
function readPanel() {
  const panel = document.querySelector('footer c-voice-party-sums-panel');
  const heading = panel?.querySelector('h2');
  if (!heading) return null;
  return {
    classes: heading.className,
    color: window.getComputedStyle(heading).color,
    text: panel.textContent,
    around: panel.closest('.panels').outerHTML.slice(0, 100),
  };
}

/** Waits until the panel is as it should be; says how long after the edit that was. */
async function seenAfter(t, seen, act) {
  const start = performance.now();
  act();
  await bench.eventually(
    () => bench.native(readPanel),
    (panel) => {
      for (const [name, pattern] of Object.entries(seen)) assert.match(panel?.[name] ?? '', pattern);
    },
  );
  t.diagnostic(`seen after ${Math.round(performance.now() - start)} ms`);
}

const onRecord = () => bench.panels('record');

function assertCallGoesOn({ call, relay }) {
  assert.deepEqual([call.word, relay.shown], [label('Status_OnHold'), '4']);
}

await bench.play(beginningOf('hold', 4));
await bench.eventually(onRecord, assertCallGoesOn);
await bench.openDetails();
await bench.page.evaluate(() => (window.isSamePage = true));

for (const { what, file, from, to, seen } of EDITS)
  test(`${what} is edited: the page shows it without being loaded again, and the call goes on`, async (t) => {
    await seenAfter(t, seen, () => copy.edit(file, from, to));
    assert.equal(await bench.page.evaluate(() => window.isSamePage), true);
    assertCallGoesOn(await onRecord());
    assert.deepEqual(await bench.marks(), []);
    assert.deepEqual(bench.complaints.splice(0), []);
  });

test('the class of the console is edited: the page is loaded again, and the call and what is played go on', async (t) => {
  await bench.page.evaluate((trace) => void window.workbench.play(trace), beginningOf('mute', 2));
  const start = performance.now();
  copy.edit(`${LWC}/voiceConsole/voiceConsole.ts`, /$/, '\n');
  await bench.eventually(
    () => bench.page.evaluate(() => window.isSamePage ?? false).catch(() => true), // while it is loaded
    (isSame) => assert.equal(isSame, false),
  );
  await bench.eventually(bench.marks, (marks) => assert.ok(marks.includes(label('Caveat_Restored')), marks.join()));
  t.diagnostic(`seen after ${Math.round(performance.now() - start)} ms`);
  await bench.page.getByText(/^Playing: Trace, 0 of 1 events/).waitFor();
});
