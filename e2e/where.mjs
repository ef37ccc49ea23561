// Where each browser test runs: once, on the page that is most like an org as far as it matters to the test.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Tests that run on the plain page, and why the sandbox could not change what they find. */
const PLAIN = {
  'accessibility.test.mjs': 'is about what the page says and how it looks, which is the same there',
  'backToNow.test.mjs': 'is about the workbench’s own player, which is outside the sandbox',
  'catalogue.test.mjs': 'is about the workbench’s own page, which is outside the sandbox',
  'conformance.test.mjs': 'is about the report, by code that calls nothing of the browser',
  'cost.test.mjs': 'counts layouts within a frame, and in the sandbox an event may take longer than one',
  'faultsOnPage.test.mjs': 'is about the workbench’s own switches, which are outside the sandbox',
  'files.test.mjs': 'is about files that the workbench opens, outside the sandbox; privacy and hostile export there',
  'glance.test.mjs': 'is about how much of what the panels say fits into view, which is the same there',
  'hotReload.test.mjs': 'is about the development server, which serves the page without the platform’s compiler',
  'inspector.test.mjs': 'is about the workbench’s own page, which is outside the sandbox',
  'keyboard.test.mjs': 'is about the order of focus and its ring, which are the same there',
  'links.test.mjs': 'is about the workbench’s own address, which is outside the sandbox',
  'narrow.test.mjs': 'is about styles, which are the same there',
  'ownPanels.test.mjs': 'is about the development server, which serves the page without the platform’s compiler',
  'preferences.test.mjs': 'is about styles, which are the same there',
  'shift.test.mjs': 'counts what many calls leave behind, by the same code, and takes long there',
  'start.test.mjs': 'is about npm start, which serves the page without the platform’s compiler',
  'tabs.test.mjs': 'is about the workbench’s own tabs, which are outside the sandbox',
  'timeTravel.test.mjs': 'replays what the scenarios show there event by event',
  'utilityBar.test.mjs': 'waits out many real seconds; utilityBarOrPage shows that the relay’s item works there',
  'views.test.mjs': 'is about styles and the page around the panels, which are the same there',
};
/** What everything else builds on runs on both pages. */
const BOTH = ['relay.test.mjs'];

const folder = import.meta.dirname;
/** Large files first: they take longest, and one that begins last leaves the other cores without work. */
const testsIn = (path) =>
  readdirSync(path)
    .filter((name) => name.endsWith('.test.mjs'))
    .map((name) => join(path, name))
    .sort((a, b) => statSync(b).size - statSync(a).size);
const nameOf = (file) => file.slice(folder.length + 1);

const all = testsIn(folder);
for (const name of [...Object.keys(PLAIN), ...BOTH])
  if (!all.includes(join(folder, name))) throw new Error(`e2e/where.mjs names ${name}, which does not exist.`);

/** The files that run on the plain page. */
export const onPlainPage = () => all.filter((file) => nameOf(file) in PLAIN || BOTH.includes(nameOf(file)));

/** The files that run as in an org: compiled by the platform's compiler, under Lightning Web Security. */
export const inSandbox = () => [...testsIn(join(folder, 'sandbox')), ...all.filter((file) => !(nameOf(file) in PLAIN))];
