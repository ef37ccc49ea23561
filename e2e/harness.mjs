// One browser and one page for each test file; each test starts with a fresh relay and fails on any complaint of the page.
import assert from 'node:assert/strict';
import { after, afterEach, beforeEach } from 'node:test';
import { serveSite } from '../workbench/site.mjs';
import { createWorkbenchPage } from './workbenchPage.mjs';
import { launchBrowser } from './browser.mjs';

/**
 * Opens the workbench for the tests of a file and registers what goes on around each of them.
 * E2E_URL names a page to test instead of this project's own; `before` runs in the page before its scripts, `query` is added to its
 * address.
 */
export async function openWorkbench({ width = 1280, height = 900, before = () => undefined, query = '' } = {}) {
  const site = process.env.E2E_URL ? { url: process.env.E2E_URL, close: () => undefined } : await serveSite();
  const url = new URL(query || '.', site.url).href;
  const browser = await launchBrowser();
  after(async () => {
    await browser.close();
    await site.close();
  });
  const page = await browser.newPage({ viewport: { width, height }, acceptDownloads: true });
  await page.addInitScript(before);
  const bench = await createWorkbenchPage(page);
  await bench.open(url);
  beforeEach(async () => {
    await bench.release();
    await bench.reset();
  });
  afterEach(() => assert.deepEqual(bench.complaints.splice(0), []));
  return { ...bench, url };
}
