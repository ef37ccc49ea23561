// Runs after `npm ci` in a clone: compiles, and lets git check what is committed. Without git there is nothing to prepare.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, root } from './lib/run.mjs';

if (existsSync(join(root, '.git'))) {
  await mustRun('tools/build.mjs');
  const { default: husky } = await import('husky');
  const problem = husky(); // points git at .husky; returns why it could not
  if (problem) console.log(problem);
}
