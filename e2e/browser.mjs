import { chromium } from 'playwright-core';
import { findChromium } from '../tools/lib/chromium.mjs';

const ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that is installed. */
export async function launchBrowser() {
  return chromium.launch({ executablePath: await findChromium(), args: ARGS });
}
