// What a proof says: each check with its figure, and at the end how many passed.

const MARKS = { true: '✓', false: '✗' };

/** Collects the checks of a proof; `end` prints the last line and says whether all is well. */
export function createChecks(name) {
  const total = { passed: 0, failed: 0 };
  return {
    check(what, isTrue, figure) {
      total[isTrue ? 'passed' : 'failed'] += 1;
      console.log(`${MARKS[isTrue]} ${what}: ${figure}`);
    },
    end() {
      console.log(`${name}: ${total.passed} passed, ${total.failed} failed`);
      return total.failed === 0 && total.passed > 0;
    },
  };
}
