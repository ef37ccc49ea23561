// All tests of the core in one file: each mutant loads them once, and the first that notices it ends the run.
import { basename } from 'node:path';
import fc from 'fast-check';

/** Full paths, from the Jest configuration. */
declare const coreTests: readonly string[];

// Each run uses the same random values, so that a mutant has the same result, and does not shrink them: a failure is enough.
fc.configureGlobal({ seed: 20261122, endOnFailure: true });

let isNoticed = false;

/** Wraps a test so that it does nothing once another has failed. */
function unlessNoticed(test: (...values: unknown[]) => unknown) {
  return async (...values: unknown[]): Promise<void> => {
    if (isNoticed) return;
    try {
      await test(...values);
    } catch (error) {
      isNoticed = true;
      throw error;
    }
  };
}

const { it: declare } = globalThis;
const each = (table: readonly unknown[]) => (name: string, test: (...values: unknown[]) => unknown) =>
  declare.each(table)(name, unlessNoticed(test));
Object.assign(globalThis, {
  it: Object.assign((name: string, test: () => unknown) => declare(name, unlessNoticed(test)), { each }),
});

for (const file of coreTests)
  describe(basename(file), () => {
    let problem: unknown = null;
    try {
      jest.requireActual(file);
    } catch (error) {
      problem = error; // a mutant may throw while the tests are declared
    }
    declare('can be loaded', () => {
      if (problem !== null) throw problem;
    });
  });

// The page's own instance waits for a relay, and would keep the process for as long.
afterAll(() => jest.requireActual<typeof import('c/voiceCalls')>('c/voiceCalls').callsOfPage().end());
