// Runs the browser tests in e2e/, or those named, against the workbench; ends with `e2e: N passed, N failed`.
// `--update` overwrites the accessibility snapshots that it would compare.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureChromium } from '../tools/lib/chromium.mjs';
import { root } from '../tools/lib/run.mjs';
import { serveSite } from '../workbench/site.mjs';
import { runTests } from '../tools/lib/testRun.mjs';

process.env.CHROMIUM_PATH = await ensureChromium();

const folder = join(root, 'e2e');
const args = process.argv.slice(2);
if (args.includes('--update')) process.env.E2E_UPDATE = '1';
const named = args.filter((arg) => arg !== '--update').map((file) => resolve(file));
const all = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const files = named.length ? named : all.sort().map((name) => join(folder, name));

// One site for all files.
const site = await serveSite();
process.env.E2E_URL ??= site.url;
const isWell = await runTests('e2e', files);
await site.close();
process.exitCode = isWell ? 0 : 1;
