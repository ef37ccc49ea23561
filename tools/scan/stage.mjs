// A copy of exactly what deploys, the optional apps among it, in a temporary folder: nothing else is scanned, nothing of the project is touched.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sentFiles } from '../contents/components.mjs';
import { root } from '../lib/run.mjs';

const FOLDERS = ['force-app', 'optional'];

/** Copies what deploys: `{ folder, work, files, remove }`, `files` from the folder, `work` for what the engines write. */
export function createStage() {
  const place = mkdtempSync(join(tmpdir(), 'voice-scan-'));
  const [folder, work] = ['sources', 'work'].map((name) => join(place, name));
  mkdirSync(work);
  const files = [...new Set(sentFiles(root, FOLDERS).map(({ file }) => file))];
  for (const file of files) cpSync(join(root, file), join(folder, file));
  return { folder, work, files, remove: () => rmSync(place, { recursive: true, force: true }) };
}

/** Rewrites a file of the copy. */
export function rewrite({ folder }, file, change) {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}
