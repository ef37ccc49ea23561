// Finds a Chromium for the browser tests, or installs one.
import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runScript, spawnShown } from './run.mjs';

/** Debian's package, and its program: the same Chromium without windows, which needs a quarter less processor time. */
const SHELL = 'chromium-headless-shell';
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

const onPath = (...names) =>
  (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
const firstProgram = (files) => files.find((file) => file && isExecutable(file)) ?? null;

/** The browser that is installed, a headless shell if there is no other, or null. A CHROMIUM_PATH that does not exist is said, not passed over. */
export async function findChromium() {
  const reported = process.env.CHROMIUM_PATH;
  if (reported) {
    if (isExecutable(reported)) return reported;
    throw new Error(`CHROMIUM_PATH names no program: ${reported}`);
  }
  const { chromium } = await import('playwright-core');
  return firstProgram([...onPath(...NAMES), ...FOLDERS, chromium.executablePath(), ...onPath(SHELL)]);
}

const isRootOnDebian = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/os-release') &&
  /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));

async function installWithApt() {
  console.log(`Installing ${SHELL} with apt-get …`);
  await spawnShown('apt-get', ['update', '--quiet=2']);
  await spawnShown('apt-get', ['install', '--yes', '--quiet=2', '--no-install-recommends', SHELL]);
}

/** The browser to test with: CHROMIUM_PATH; a headless shell, which root gets on Debian; what is installed; Playwright's. */
export async function ensureChromium() {
  if (process.env.CHROMIUM_PATH) return findChromium();
  if (!firstProgram(onPath(SHELL)) && isRootOnDebian()) await installWithApt();
  const found = firstProgram(onPath(SHELL)) ?? (await findChromium());
  if (found) return found;
  console.log('Installing Chromium with Playwright …');
  await runScript('node_modules/playwright-core/cli.js', ['install', 'chromium']);
  const installed = await findChromium();
  if (installed) return installed;
  throw new Error('No Chromium found and none could be installed: install Chromium or Chrome, or set CHROMIUM_PATH.');
}
