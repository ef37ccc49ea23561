// Runs the browser tests that the sandbox could change, or those named, against the page on which the bundles are compiled by the
// platform's compiler and run under Lightning Web Security; ends with `e2e-sandbox: N passed, N failed`.
import { resolve } from 'node:path';
import { ensureChromium } from '../tools/lib/chromium.mjs';
import { mustRun } from '../tools/lib/run.mjs';
import { serveSite } from '../workbench/site.mjs';
import { runTests } from '../tools/lib/testRun.mjs';
import { inSandbox } from './where.mjs';

/** What Chromium says of the frame that Lightning Web Security makes for its sandbox. */
const SAID_OF_SANDBOX = 'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute';

const named = process.argv.slice(2).map((file) => resolve(file));

process.env.CHROMIUM_PATH = await ensureChromium();
await mustRun('tools/build.mjs');
const sandbox = await serveSite('sandbox');
process.env.E2E_URL = sandbox.url;
process.env.E2E_TOLERATED = SAID_OF_SANDBOX;
const isWell = await runTests('e2e-sandbox', named.length ? named : inSandbox());
await sandbox.close();
process.exitCode = isWell ? 0 : 1;
