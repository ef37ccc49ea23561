// Runs the unit tests on all cores (Jest would leave one idle); arguments go to Jest.
import { mustRun } from '../tools/lib/run.mjs';

const args = process.argv.slice(2);
// The LWC transformer keeps what it compiled without counters for a run that counts, so these have a cache of their own.
if (args.includes('--coverage')) args.push('--cacheDirectory=node_modules/.cache/jest-coverage');
await mustRun('node_modules/@salesforce/sfdx-lwc-jest/bin/sfdx-lwc-jest', ['--', '--maxWorkers=100%', ...args]);
