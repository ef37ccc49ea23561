// Runs the browser tests that need no sandbox, or those named, against the workbench; ends with `e2e: N passed, N failed`.
// `--update` overwrites the accessibility snapshots that it would compare.
import { resolve } from 'node:path';
import { ensureChromium } from '../tools/lib/chromium.mjs';
import { serveSite } from '../workbench/site.mjs';
import { runTests } from '../tools/lib/testRun.mjs';
import { onPlainPage } from './where.mjs';

process.env.CHROMIUM_PATH = await ensureChromium();

const args = process.argv.slice(2);
if (args.includes('--update')) process.env.E2E_UPDATE = '1';
const named = args.filter((arg) => arg !== '--update').map((file) => resolve(file));
const files = named.length ? named : onPlainPage();

// One site for all files.
const site = await serveSite();
process.env.E2E_URL ??= site.url;
const isWell = await runTests('e2e', files);
await site.close();
process.exitCode = isWell ? 0 : 1;
