// Checks everything that reaches an org without an org: one line per problem, then `metadata: N passed, N failed`.
// `node tools/check-metadata.mjs [folder of the project]`
import { resolve } from 'node:path';
import { createProject, readFiles } from './metadata/project.mjs';
import { checkProject } from './metadata/rules.mjs';
import { root } from './lib/run.mjs';

const folder = resolve(process.argv[2] ?? root);
const { passed, failed, problems } = checkProject(createProject(readFiles(folder)));
for (const { file, problem } of problems) console.log(`${file}: ${problem}`);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`metadata: ${passed} passed, ${failed} failed`);
