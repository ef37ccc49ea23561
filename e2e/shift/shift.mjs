// Proof: nothing piles up. In a browser, a long shift of calls through the relay to all panels, then the whole bundle mounted and
// destroyed many times; memory, DOM and listeners stay what they were. SHIFT_CALLS and SHIFT_MOUNTS say how many (10 000 and 1000),
// SHIFT_URL names a page to test instead of this project's own. Prints each figure; the last line is `shift: N passed, N failed`.
import { createWorkbenchPage } from '../workbenchPage.mjs';
import { launchBrowser } from '../browser.mjs';
import { serveSite } from '../../workbench/site.mjs';
import { createChecks } from './checks.mjs';
import { createGauges } from './gauges.mjs';
import { countTimers } from './pendingTimers.mjs';
import { proveMounts } from './shiftMounts.mjs';
import { proveShift } from './shiftProof.mjs';

const calls = Number(process.env.SHIFT_CALLS ?? 10_000);
const mounts = Number(process.env.SHIFT_MOUNTS ?? 1000);

const checks = createChecks('shift');
const site = process.env.SHIFT_URL ? { url: process.env.SHIFT_URL, close: () => undefined } : await serveSite();
const browser = await launchBrowser();
for (const [prove, size] of [
  [proveShift, calls],
  [proveMounts, mounts],
]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript(countTimers);
  const bench = await createWorkbenchPage(page);
  await bench.open(site.url);
  const { check } = checks;
  await prove({ bench, gauges: await createGauges(page), size, check, say: console.log }).catch(({ stack }) =>
    check('The proof to its end', false, stack),
  );
  const { complaints } = bench;
  check('Errors and warnings of the page', complaints.length === 0, [complaints.length, ...complaints].join('\n'));
  await page.close();
}
await browser.close();
await site.close();
process.exitCode = checks.end() ? 0 : 1;
