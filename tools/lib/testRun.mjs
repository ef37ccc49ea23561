import { availableParallelism } from 'node:os';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** A browser that hangs must not hang the whole run: three times what the longest file takes on two busy cores. */
const FILE_TIMEOUT_MS = 900_000;

/** Each file has a browser of its own, which keeps a core busy but for the seconds that a test waits for: one more than cores. */
const AT_ONCE = Math.min(3, availableParallelism() + 1);

/** Runs test files, some at once, shows how they fare, ends with `<name>: N passed, N failed`; says whether all is well. */
export async function runTests(name, files) {
  const total = { passed: 0, failed: 0 };
  const events = run({ files, concurrency: AT_ONCE, timeout: FILE_TIMEOUT_MS });
  events.on('test:pass', ({ details }) => {
    if (details.type !== 'suite') total.passed += 1;
  });
  events.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') total.failed += 1;
  });
  for await (const text of events.compose(new spec())) process.stdout.write(text);
  console.log(`${name}: ${total.passed} passed, ${total.failed} failed`);
  return total.passed > 0 && total.failed === 0;
}
