// What it was measured on, and with which versions.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/run.mjs';
import { launchBrowser } from './browser.mjs';

const PACKAGES = [
  'lwc',
  '@locker/sandbox',
  'vite',
  'zustand',
  'nanostores',
  '@reduxjs/toolkit',
  'xstate',
  'nanoevents',
];

const versionOf = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version;

async function browserVersion() {
  const browser = await launchBrowser();
  const version = browser?.version() ?? null;
  await browser?.close();
  return version;
}

/** Names and versions; `Chromium` is null where there is none. */
export async function describeMachine() {
  return {
    processor: `${os.cpus()[0]?.model ?? 'unknown'}, ${os.cpus().length} cores`,
    system: `${os.type()} ${os.machine()}`,
    Node: process.version.slice(1),
    Chromium: await browserVersion(),
    ...Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
  };
}
