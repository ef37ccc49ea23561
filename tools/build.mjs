// Compiles every LWC bundle's TypeScript to the JavaScript beside it and removes what an earlier build wrote and this one does not.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledFiles } from './lib/bundles.mjs';
import { writeGitignore } from './lib/gitignore.mjs';
import { mustRun, root } from './lib/run.mjs';
import { writeScenarios } from './scenarios.mjs';

/** What the last build wrote. JavaScript that is not in it is the user's, and stays. */
const WRITTEN = join(root, 'dist', 'compiled.json');

/** What the compiler knows of its last run: it compiles again what has changed since. */
const KNOWN = join(root, 'dist', 'compiled.tsbuildinfo');

const files = compiledFiles();
const before = existsSync(WRITTEN) ? JSON.parse(readFileSync(WRITTEN, 'utf8')) : [];
for (const file of before) if (!files.includes(file)) rmSync(join(root, file), { force: true });
writeScenarios();
/** Whether a file is as the compiler left it, which writes what it knows last. */
const isAsCompiled = (file) => existsSync(file) && statSync(file).mtimeMs <= statSync(KNOWN).mtimeMs;
if (existsSync(KNOWN) && !files.every((file) => isAsCompiled(join(root, file)))) rmSync(KNOWN);
const options = ['--project', 'tsconfig.json', '--incremental', '--tsBuildInfoFile', KNOWN];
await mustRun('node_modules/typescript/bin/tsc', options);
mkdirSync(join(root, 'dist'), { recursive: true });
writeFileSync(WRITTEN, `${JSON.stringify(files, null, 2)}\n`);
writeGitignore(files);
