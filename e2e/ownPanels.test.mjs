// A panel of the user's own is in the workbench as soon as its folder exists, while the page is open.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { createWorkbenchPage } from './workbenchPage.mjs';
import { launchBrowser } from './browser.mjs';
import { serveCopy } from './editing.mjs';
import { root } from '../tools/lib/run.mjs';
import { panelFiles } from '../tools/panel/files.mjs';

const LWC = 'force-app/main/default/lwc';

const copy = await serveCopy();
const browser = await launchBrowser();
after(async () => {
  await browser.close();
  await copy.close();
});
const bench = await createWorkbenchPage(await browser.newPage());
const { page } = bench;
await bench.open(copy.url);
const panel = page.getByRole('region', { name: 'myPanel' });

test('the tab says how to make a panel, shows it once it is there with the calls of the page, and drops it with its folder', async () => {
  await page.getByRole('link', { name: 'Your panels' }).click();
  await page.getByText('npm run new:panel -- myPanel').waitFor();
  for (const [path, text] of panelFiles(readFileSync(join(root, 'docs', 'your-own-panel.md'), 'utf8'), 'myPanel'))
    copy.write(`${LWC}/${path}`, text);
  await panel.getByText('No open call').waitFor();
  await page.evaluate(() => window.workbench.emit('CALL_CONNECTED', { callId: 'call-1' }));
  await panel.getByText('call-1 active').waitFor();
  copy.edit(`${LWC}/myPanel/myPanel.html`, '{text}', 'Now: {text}');
  await panel.getByText('Now: call-1 active').waitFor();
  assert.deepEqual(bench.complaints, []);
  copy.remove(`${LWC}/myPanel`);
  await panel.waitFor({ state: 'detached' });
});

test('a panel whose script is missing says so, and the page goes on', async () => {
  copy.write(`${LWC}/halfPanel/halfPanel.html`, '<template></template>');
  await page.getByText(`There is no ${LWC}/halfPanel/halfPanel.js yet.`).waitFor();
  copy.remove(`${LWC}/halfPanel`);
  // The folder of the panel before went file by file: the development server may have asked for the rest of it.
  const isOfRemoved = (text) => /myPanel|Failed to load resource/.test(text);
  assert.deepEqual(
    bench.complaints.filter((text) => !isOfRemoved(text)),
    [],
  );
});
