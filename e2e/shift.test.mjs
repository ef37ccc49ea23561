// In small what the soak proves at length: nothing piles up, whether calls come and go or relay and consoles do.
import assert from 'node:assert/strict';
import test from 'node:test';
import { createGauges } from './shift/gauges.mjs';
import { countTimers } from './shift/pendingTimers.mjs';
import { proveMounts } from './shift/shiftMounts.mjs';
import { proveShift } from './shift/shiftProof.mjs';
import { openWorkbench } from './harness.mjs';

const bench = await openWorkbench({ before: countTimers });
const gauges = await createGauges(bench.page);
const say = () => undefined;
const check = (what, isTrue, figure) => assert.ok(isTrue, `${what}: ${figure}`);

test('a shift of calls leaves the page as large as it was, and the last call is shown and published as it happened', () =>
  proveShift({ bench, gauges, size: 10, check, say }));

test('relay and consoles that were mounted and destroyed leave nothing behind', () =>
  proveMounts({ bench, gauges, size: 20, check, say }));
