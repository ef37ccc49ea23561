// Finds a Chromium for the browser tests, or installs one.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runScript, spawnShown } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chrome.exe'];
const FOLDERS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .filter((name) => process.env[name])
    .map((name) => join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')),
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile(); // a folder may be entered, which is the same right
  } catch {
    return false; // absent, or not ours to run: look further
  }
}

/** The browser to test with, or null. A CHROMIUM_PATH that does not exist is said, not passed over. */
export async function findChromium() {
  const reported = process.env.CHROMIUM_PATH;
  if (reported) {
    if (isExecutable(reported)) return reported;
    throw new Error(`CHROMIUM_PATH names no program: ${reported}`);
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const { chromium } = await import('playwright-core');
  return [...onPath, ...FOLDERS, chromium.executablePath()].find((file) => file && isExecutable(file)) ?? null;
}

/** Installs a Chromium where none is: by apt-get as root on Debian, else by Playwright. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('Installing Chromium with apt-get …');
    await spawnShown('apt-get', ['update']);
    await spawnShown('apt-get', ['install', '--yes', '--no-install-recommends', 'chromium']);
  }
  if (!(await findChromium())) {
    console.log('Installing Chromium with Playwright …');
    await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium']);
  }
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error('No Chromium found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH.');
}
