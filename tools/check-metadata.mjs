// Checks everything that reaches an org without an org: one line per problem, then `metadata: N passed, N failed`.
// `node tools/check-metadata.mjs [folder of the project]`
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createProject, readFiles } from './metadata/project.mjs';
import { checkProject } from './metadata/rules.mjs';
import { root } from './lib/run.mjs';
import { findDifferences } from './settings/generated.mjs';

const folder = resolve(process.argv[2] ?? root);
const { passed, failed, problems } = checkProject(createProject(readFiles(folder)));
const read = (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : null);
const outdated = await findDifferences(read);
for (const { file, problem } of problems) console.log(`${file}: ${problem}`);
for (const { file, line } of outdated)
  console.log(`${file}:${line}: is not as config/settings.mjs says: npm run settings writes it`);
process.exitCode = failed + outdated.length > 0 ? 1 : 0;
console.log(`metadata: ${passed} passed, ${failed + outdated.length} failed`);
