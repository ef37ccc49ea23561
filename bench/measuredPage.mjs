// The page of bench/page, built and served.
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../tools/lib/run.mjs';
import { openPage } from './browser.mjs';

const settings = {
  configFile: join(root, 'workbench', 'vite.config.ts'),
  root: join(root, 'bench', 'page'),
  mode: 'production',
  logLevel: 'error',
  build: { outDir: join(root, 'dist', 'bench', 'page') },
};

/** Builds and serves the page: its address, and how to stop. */
export async function serveMeasuredPage() {
  await build(settings);
  const server = await preview({ ...settings, preview: { port: 0 } });
  const { port } = server.httpServer.address();
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}

/** A new page of it, with nothing mounted. */
export async function openMeasuredPage(browser, url) {
  const page = await openPage(browser);
  await loadMeasuredPage(page, () => page.goto(url));
  return page;
}

/** Loads it, or loads it again. */
export async function loadMeasuredPage(page, load) {
  await load();
  await page.waitForFunction(() => window.measured);
}
