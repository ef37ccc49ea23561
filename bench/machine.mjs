// What it was measured on and when, and with which versions.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { root } from '../tools/lib/run.mjs';
import { launchBrowser } from './browser.mjs';

const PACKAGES = ['lwc', '@locker/sandbox', 'vite'];

const versionOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

async function browserVersion() {
  const browser = await launchBrowser();
  const version = browser?.version() ?? null;
  await browser?.close();
  return version;
}

/** Processes that wanted a core in the last minute. */
export const readLoad = () => Number(os.loadavg()[0].toFixed(1));

/** Day, priority, names and versions; `Chromium` is null where there is none. */
export async function describeMachine() {
  return {
    day: new Date().toISOString().slice(0, 10),
    /** From -20 to 19: the higher, the later it gets a core that others want, too. */
    niceness: os.getPriority(),
    processor: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores`,
    system: `${os.type()} ${os.machine()}`,
    Node: process.version.slice(1),
    Chromium: await browserVersion(),
    ...Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}
