// The accessibility tree of the utility's console, as text, compared with snapshots/<state>.yml.
// `npm run e2e -- --update e2e/accessibility.test.mjs` writes the snapshots again; look at the difference before you keep it.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'snapshots');
const isUpdate = process.env.E2E_UPDATE === '1';
if (isUpdate) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
}

/** How long a console may take to show the time that has passed. */
const TICK_MS = 1500;

/** A row of the log is named by its cells. */
const IS_CELL = /^\s+- '?(cell|columnheader)\b/;

/** The accessibility tree as text, without what differs from run to run: the time of day in the log, and the ids of calls. */
async function treeOf({ page }) {
  const tree = await page.locator('footer [data-relay]').ariaSnapshot();
  const lines = tree.split('\n').filter((line) => !IS_CELL.test(line));
  const text = lines.join('\n').replace(/\b\d\d:\d\d:\d\d\.\d{3}\b/g, '(time)');
  return `${text.replace(/\b[0-9a-f]{8}…/g, '(call)')}\n`;
}

/** The names of the snapshots that there are, sorted. */
export const snapshotNames = () =>
  readdirSync(folder)
    .map((file) => file.replace(/\.yml$/, ''))
    .sort();

/** Compares the page as it comes to stand with the snapshot of that name, or writes that. */
export async function assertSnapshot(bench, name) {
  const file = join(folder, `${name}.yml`);
  if (isUpdate) {
    await bench.page.waitForTimeout(TICK_MS);
    writeFileSync(file, await treeOf(bench));
  }
  const expected = readFileSync(file, 'utf8');
  await bench.eventually(
    () => treeOf(bench),
    (tree) => assert.equal(tree, expected, name),
  );
}
