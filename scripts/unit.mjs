// Runs the unit tests; arguments go to Jest.
import { mustRun } from './run.mjs';

await mustRun('node_modules/@salesforce/sfdx-lwc-jest/bin/sfdx-lwc-jest', ['--', ...process.argv.slice(2)]);
