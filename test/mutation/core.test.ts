// All tests of the core in one file: each mutant loads them once, and the first that notices it ends the run.
import { basename } from 'node:path';
import fc from 'fast-check';

/** Full paths, from the Jest configuration. */
declare const coreTests: readonly string[];

// A mutant must fare the same in every run, and it is enough that it is noticed: the same random values, none made small.
fc.configureGlobal({ seed: 20261122, endOnFailure: true });

let isNoticed = false;

/** The test, which does nothing once another has failed. */
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
      problem = error; // the tests take from the core while they are declared
    }
    declare('can be loaded', () => {
      if (problem !== null) throw problem;
    });
  });

// The page's own instance waits for a relay, and would keep the process for as long.
afterAll(() => jest.requireActual<typeof import('c/voiceCalls')>('c/voiceCalls').callsOfPage().end());
