import { fstatSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Failure } from './failure.mjs';

const WHY = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

/** The failure when the file system refuses. */
export function readFailure(name, error) {
  return new Failure(`Cannot read ${name}: ${WHY[error.code] ?? error.code ?? error.message}.`);
}

/** Where the user stands: npm starts a script in the project's folder and keeps the user's own in INIT_CWD. */
function userFolder() {
  const isRunByNpm = process.env.npm_lifecycle_event === 'trace';
  return (isRunByNpm && process.env.INIT_CWD) || process.cwd();
}

function openStandardInput() {
  const name = 'standard input';
  // Node reads a folder there as an empty stream.
  if (fstatSync(0).isDirectory()) throw readFailure(name, { code: 'EISDIR' });
  return { name, size: null, chunks: process.stdin };
}

/** The chunks of bytes of a file or of standard input (`-`), its name, and its size in bytes (null: not known). */
export async function openInput(file) {
  if (file === '-') return openStandardInput();
  try {
    const handle = await open(resolve(userFolder(), file));
    const stats = await handle.stat();
    if (stats.isDirectory()) {
      await handle.close();
      throw readFailure(file, { code: 'EISDIR' });
    }
    const size = stats.isFile() ? stats.size : null;
    return { name: file, size, chunks: handle.createReadStream({ highWaterMark: 1 << 18 }) };
  } catch (error) {
    throw error instanceof Failure ? error : readFailure(file, error);
  }
}
