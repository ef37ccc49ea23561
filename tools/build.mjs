// Compiles every LWC bundle's TypeScript to the JavaScript beside it and removes JavaScript whose source is gone.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { METADATA_FOLDERS } from './lib/packages.mjs';
import { mustRun, root } from './lib/run.mjs';
import { writeScenarios } from './scenarios.mjs';

/** An optional folder may be gone: removing it from an org by its folder removes the folder too. */
const folders = METADATA_FOLDERS.map((folder) => join(root, folder, 'lwc')).filter(existsSync);

/** A `.d.ts` alone describes a module that this build writes. */
const hasSource = (file) => ['.ts', '.d.ts'].some((ending) => existsSync(file.replace(/\.js$/, ending)));

for (const folder of folders)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && entry.name.endsWith('.js') && !hasSource(file)) rmSync(file);
  }
writeScenarios();
await mustRun('node_modules/typescript/bin/tsc', ['--project', 'tsconfig.json']);
