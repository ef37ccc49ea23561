// Runs the unit tests on all cores (Jest would leave one idle); arguments go to Jest.
import { mustRun } from '../tools/lib/run.mjs';

await mustRun('node_modules/@salesforce/sfdx-lwc-jest/bin/sfdx-lwc-jest', [
  '--',
  '--maxWorkers=100%',
  ...process.argv.slice(2),
]);
