// Measures nothing: ends with 1 unless docs/performance.md is what docs/performance.json makes it, and explains each missed goal.
// `node bench/checkPage.mjs [folder of the project]`
import { resolve } from 'node:path';
import { root } from '../tools/lib/run.mjs';
import { pageProblems } from './pages.mjs';

const problems = await pageProblems(resolve(process.argv[2] ?? root));
for (const problem of problems) console.error(problem);
process.exitCode = problems.length ? 1 : 0;
