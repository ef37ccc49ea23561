// The workbench as a built site: builds it when a source has changed since, and serves it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFiles } from '../tools/lib/bundles.mjs';
import { root } from '../tools/lib/run.mjs';

const FOLDERS = ['force-app', 'optional', 'platform', 'workbench', 'tools/lib', 'traces'];
const FILES = ['tsconfig.json', 'package-lock.json'];
const IS_TEST = /[\\/]__tests__[\\/]/;

const configFile = join(root, 'workbench', 'vite.config.ts');

/** How Vite is to make the site of that name: `workbench`, or `sandbox`, on which the bundles run as an org runs them. */
function settingsOf(site) {
  const mode = site === 'sandbox' ? 'sandbox' : 'production';
  return { configFile, mode, logLevel: 'error', build: { outDir: join(root, 'dist', site) } };
}

/** What is in all files that the site is built from. */
function sourcesHash() {
  const compiled = new Set(compiledFiles());
  const isSource = (file) => !IS_TEST.test(file) && !compiled.has(file.slice(1).replaceAll('\\', '/'));
  const found = FOLDERS.flatMap((name) =>
    readdirSync(join(root, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length))
      .filter(isSource),
  );
  const hash = createHash('sha256');
  for (const file of [...FILES, ...found.sort()]) hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** Builds the site into dist/<site>, unless it is there as the sources have it. */
export async function buildSite(site = 'workbench') {
  const hash = sourcesHash();
  const stampFile = join(root, 'dist', site, 'sources.sha256');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash) return;
  const { build } = await import('vite');
  await build(settingsOf(site));
  writeFileSync(stampFile, hash);
}

/** Serves the built site on a free port: its address, and how to stop. */
export async function serveSite(site = 'workbench') {
  await buildSite(site);
  const { preview } = await import('vite');
  const server = await preview({ ...settingsOf(site), preview: { port: 0 } });
  const { port } = server.httpServer.address();
  return { url: `http://localhost:${port}/`, close: () => server.close() };
}
