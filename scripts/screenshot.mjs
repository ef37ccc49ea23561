// Makes docs/images/workbench.png, the README's picture: a call on hold in the workbench.
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createBench } from '../e2e/bench.mjs';
import { launchBrowser } from '../e2e/browser.mjs';
import { traceOf } from '../e2e/traces.mjs';
import { root } from './run.mjs';
import { serveSite } from './site.mjs';

const path = join(root, 'docs', 'images', 'workbench.png');
const hold = traceOf('hold');
/** How many events have come by then. */
const SECOND_HOLD = 8;

const site = await serveSite();
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
const bench = await createBench(page);
await bench.open(site.url);
await bench.hold();
await bench.scenario(hold.title).click();
const control = (name) => page.getByRole('region', { name: 'Playback' }).getByRole('button', { name });
await control('Pause').click();
for (let sent = 1; sent < SECOND_HOLD; sent++) await control('Step').click();
await control('Resume').click();
await bench.pass(12_000);
await bench.region('Call status').getByRole('timer').filter({ hasText: '0:12' }).waitFor();
await page.mouse.move(0, 0);
await bench.native(() => {
  document.activeElement.blur();
  for (const element of document.querySelectorAll('*')) element.scrollTop = 0;
  document.querySelector('footer [aria-label="Wrap-up"]').scrollIntoView();
});
mkdirSync(dirname(path), { recursive: true });
await page.screenshot({ path });
await browser.close();
await site.close();
console.log(path);
