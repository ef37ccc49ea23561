// Compiles every LWC bundle's TypeScript to the JavaScript beside it and removes JavaScript whose source is gone.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, root } from './run.mjs';
import { writeScenarios } from './scenarios.mjs';

/** The demo may be gone: whoever removes it from an org by its folder removes the folder too. */
const folders = ['force-app', 'demo-app'].map((app) => join(root, app, 'main', 'default', 'lwc')).filter(existsSync);

/** A `.d.ts` alone describes a module that this build writes. */
const hasSource = (file) => ['.ts', '.d.ts'].some((ending) => existsSync(file.replace(/\.js$/, ending)));

for (const folder of folders)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath ?? entry.path, entry.name);
    if (entry.isFile() && entry.name.endsWith('.js') && !hasSource(file)) rmSync(file);
  }
writeScenarios();
await mustRun('node_modules/typescript/bin/tsc', ['--project', 'tsconfig.json']);
