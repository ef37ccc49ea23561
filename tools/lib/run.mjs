// Runs a Node program of this project the same way on every system: no shell, output passed on.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

export { root };

/**
 * Runs a command in the project; its output is shown as it comes, or kept for the caller with `isShown: false`.
 * @returns {Promise<{ code: number, output: string }>} code 127 when it could not be started
 */
export function spawnShown(command, args, { isShown = true } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (stream) => (chunk) => {
      output += chunk;
      if (isShown) stream.write(chunk);
    };
    child.stdout.on('data', take(process.stdout));
    child.stderr.on('data', take(process.stderr));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a command in a folder that writes to this terminal itself, so that its progress bars move; resolves to its exit code. */
export function spawnAttached(command, args, cwd = root) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a script of the project, or of a package in it, with this Node, as `spawnShown` does. */
export function runScript(script, args = [], options = {}) {
  return spawnShown(process.execPath, [join(root, script), ...args], options);
}

/** Runs a script and ends this process with its code when it fails. */
export async function mustRun(script, args = []) {
  const { code } = await runScript(script, args);
  if (code !== 0) process.exit(code);
}
