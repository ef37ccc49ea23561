// Runs the browser tests, or those named, against the page on which the bundles are compiled by the platform's compiler and run
// under Lightning Web Security; prints what that costs; ends with `e2e-sandbox: N passed, N failed`.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium } from '../tools/lib/chromium.mjs';
import { printCost } from './sandbox/cost.mjs';
import { mustRun, root } from '../tools/lib/run.mjs';
import { serveSite } from '../workbench/site.mjs';
import { runTests } from '../tools/lib/testRun.mjs';

/** Tests that are about something other than this page, and why. */
const LEFT_OUT = {
  'accessibility.test.mjs': 'is about what the page says and how it looks, which is the same here',
  'backToNow.test.mjs': 'is about the workbench’s own player, which is outside the sandbox',
  'catalogue.test.mjs': 'is about the workbench’s own page, which is outside the sandbox',
  'conformance.test.mjs': 'is about the report, by code that calls nothing of the browser',
  'cost.test.mjs': 'counts layouts within a frame, and in the sandbox an event may take longer than one',
  'faultsOnPage.test.mjs': 'is about the workbench’s own switches, which are outside the sandbox',
  'files.test.mjs': 'is about files that the workbench opens, outside the sandbox; privacy and hostile export here',
  'glance.test.mjs': 'is about how much of what the panels say fits into view, which is the same here',
  'hotReload.test.mjs': 'is about the development server, which serves the page without the platform’s compiler',
  'inspector.test.mjs': 'is about the workbench’s own page, which is outside the sandbox',
  'keyboard.test.mjs': 'is about the order of focus and its ring, which are the same here',
  'links.test.mjs': 'is about the workbench’s own address, which is outside the sandbox',
  'narrow.test.mjs': 'is about styles, which are the same here',
  'ownPanels.test.mjs': 'is about the development server, which serves the page without the platform’s compiler',
  'preferences.test.mjs': 'is about styles, which are the same here',
  'shift.test.mjs': 'counts what many calls leave behind, by the same code, and takes long here',
  'start.test.mjs': 'is about npm start, which serves the page without the platform’s compiler',
  'tabs.test.mjs': 'is about the workbench’s own tabs, which are outside the sandbox',
  'timeTravel.test.mjs': 'replays what the scenarios show here event by event',
  'utilityBar.test.mjs': 'waits out many real seconds; utilityBarOrPage shows that the relay’s item works here',
  'views.test.mjs': 'is about styles and the page around the panels, which are the same here',
};
/** What Chromium says of the frame that Lightning Web Security makes for its sandbox. */
const SAID_OF_SANDBOX = 'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute';

const testsIn = (folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.mjs'))
    .sort();

const all = testsIn('e2e');
for (const [name, reason] of Object.entries(LEFT_OUT)) {
  if (!all.includes(name)) throw new Error(`There is no e2e/${name} to leave out.`);
  console.log(`Not run here: e2e/${name} ${reason}.`);
}
const named = process.argv.slice(2).map((file) => resolve(file));
const suite = [
  ...testsIn('e2e/sandbox').map((name) => join(root, 'e2e', 'sandbox', name)),
  ...all.filter((name) => !(name in LEFT_OUT)).map((name) => join(root, 'e2e', name)),
];

process.env.CHROMIUM_PATH = await ensureChromium();
await mustRun('tools/build.mjs');
const sandbox = await serveSite('sandbox');
process.env.E2E_URL = sandbox.url;
process.env.E2E_TOLERATED = SAID_OF_SANDBOX;
process.env.E2E_THEMES = 'slds1'; // styles are the same here
if (!named.length) {
  const plain = await serveSite();
  await printCost({ sandbox: sandbox.url, plain: plain.url });
  await plain.close();
}
const isWell = await runTests('e2e-sandbox', named.length ? named : suite);
await sandbox.close();
process.exitCode = isWell ? 0 : 1;
