// Lints: who imports whom, what is generated from layers.mjs, and every script. Budgets are warnings, which are printed.
import { runScript } from './lib/run.mjs';

const layers = await runScript('tools/check-layers.mjs');
const scripts = await runScript('node_modules/eslint/bin/eslint.js', ['.', ...process.argv.slice(2)]);
process.exitCode = layers.code || scripts.code;
