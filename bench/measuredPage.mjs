// The page of bench/page, built and served.
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../tools/lib/run.mjs';
import { openPage } from './browser.mjs';

/** @param mode `production`, or `sandbox`: the bundles in Lightning Web Security */
const settingsOf = (mode) => ({
  configFile: join(root, 'bench', 'page', 'vite.config.ts'),
  mode,
  logLevel: 'error',
});

/** Builds and serves the page: its address, and how to stop. */
export async function serveMeasuredPage(mode = 'production') {
  const settings = settingsOf(mode);
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 0 } });
  const { port } = server.httpServer.address();
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/** A new page of it, with nothing mounted; `before` runs in the page before its scripts. */
export async function openMeasuredPage(browser, url, before = () => undefined) {
  const page = await openPage(browser);
  await page.addInitScript(before);
  await loadMeasuredPage(page, () => page.goto(url));
  return page;
}

/** Loads it, or loads it again. */
export async function loadMeasuredPage(page, load) {
  await load();
  await page.waitForFunction(() => window.measured);
}
