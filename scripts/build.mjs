// Compiles every LWC bundle's TypeScript to the JavaScript beside it and removes JavaScript whose source is gone.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, root } from './run.mjs';

const lwc = join(root, 'force-app', 'main', 'default', 'lwc');

for (const entry of readdirSync(lwc, { recursive: true, withFileTypes: true })) {
  const file = join(entry.parentPath ?? entry.path, entry.name);
  const isCompiled = entry.isFile() && entry.name.endsWith('.js');
  if (isCompiled && !existsSync(file.replace(/\.js$/, '.ts'))) rmSync(file);
}
await mustRun('node_modules/typescript/bin/tsc', ['--project', 'tsconfig.json']);
