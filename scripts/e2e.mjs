// Runs the browser tests in e2e/, or those named, against the workbench; ends with `e2e: N passed, N failed`.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { ensureChromium } from './chromium.mjs';
import { root } from './run.mjs';

process.env.CHROMIUM_PATH = await ensureChromium();

const folder = join(root, 'e2e');
const named = process.argv.slice(2).map((file) => resolve(file));
const all = readdirSync(folder).filter((name) => name.endsWith('.test.mjs'));
const files = named.length ? named : all.sort().map((name) => join(folder, name));

const total = { passed: 0, failed: 0 };
const events = run({ files, concurrency: 1 });
events.on('test:pass', ({ details }) => {
  if (details.type !== 'suite') total.passed += 1;
});
events.on('test:fail', ({ details }) => {
  if (details.type !== 'suite') total.failed += 1;
});
for await (const text of events.compose(new spec())) process.stdout.write(text);
console.log(`e2e: ${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
