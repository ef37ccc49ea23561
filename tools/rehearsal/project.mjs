// A fresh copy of the project, as a clone would be, and the Salesforce CLI run in it with nothing of this machine.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../lib/run.mjs';

const LEFT_OUT = /^(node_modules|\.git|\.sf|\.sfdx|dist|coverage|\.ci)$/;
const COMPILED_OR_INSTALLED = /[\\/]lwc[\\/].*\.js$|[\\/]node_modules$/;

/** A temporary folder, and how to remove it. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'voice-rehearsal-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

const lendPackages = (to) => symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');

/** Copies what a clone holds (no compiled script) and lends it the installed packages. */
export function copyProject(to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(root).filter((entry) => !LEFT_OUT.test(entry)))
    cpSync(join(root, name), join(to, name), {
      recursive: true,
      filter: (from) => !COMPILED_OR_INSTALLED.test(relative(root, from)),
    });
  lendPackages(to);
}

/** Copies a project that is already built, with what its build left behind and when, so that nothing is compiled again. */
export function copyBuilt(from, to) {
  const packages = join(from, 'node_modules');
  cpSync(from, to, { recursive: true, preserveTimestamps: true, filter: (path) => path !== packages });
  lendPackages(to);
}

/** Copies only what a deployment reads from a project that is already built. */
export function copySources(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of ['force-app', 'optional', '.forceignore', 'sfdx-project.json'])
    cpSync(join(from, name), join(to, name), { recursive: true });
}

/** The environment of a machine where the CLI was never used, quiet and without network. */
export function closedEnvironment(home) {
  mkdirSync(home, { recursive: true });
  const homes = ['HOME', 'USERPROFILE', 'XDG_DATA_HOME', 'XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_STATE_HOME'];
  const kept = Object.entries(process.env).filter(([name]) => !/^(SF_.*|SFDX_.*|.*_proxy)$/i.test(name));
  return {
    ...Object.fromEntries(kept),
    ...Object.fromEntries(homes.map((name) => [name, home])),
    NODE_OPTIONS: `--import=${pathToFileURL(join(root, 'tools', 'rehearsal', 'offline.mjs'))}`,
    CI: 'true',
    NO_COLOR: '1',
    COLUMNS: '500',
    SF_AUTOUPDATE_DISABLE: 'true',
    SF_DISABLE_AUTOUPDATE: 'true',
    SF_CONTAINER_MODE: 'true', // `org open` prints the address instead of starting a browser
    SF_DISABLE_LOG_FILE: 'true',
    SF_DISABLE_TELEMETRY: 'true',
    SF_SKIP_NEW_VERSION_CHECK: 'true',
    SF_USE_GENERIC_UNIX_KEYCHAIN: 'true',
  };
}

/** Runs a Node program; never throws: `{ code, output }`. */
export function runNode(script, args, { cwd, env }) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs `sf` with a line of words, as one types it. */
export function runSf(line, place) {
  return runNode(join(root, 'node_modules', '@salesforce', 'cli', 'bin', 'run.js'), line.split(' '), place);
}
