// Installs what is missing: the packages of package.json at exactly their versions. Uses nothing but Node itself.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, spawnAttached } from './run.mjs';

const MEGABYTE = 1_000_000;

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));
const manifestOf = (folder, name) => join(folder, 'node_modules', name, 'package.json');

function isInstalled(folder, [name, version]) {
  const file = manifestOf(folder, name);
  return existsSync(file) && readJson(file).version === version;
}

/** npm's own script, so that it runs without a shell on every system. */
function npmScript() {
  const node = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(node, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(node, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ];
  return places.find((place) => place?.endsWith('npm-cli.js') && existsSync(place));
}

/** Counts the packages below node_modules and the megabytes of their files. */
function measure(folder) {
  const modules = join(folder, 'node_modules');
  const { packages } = readJson(join(modules, '.package-lock.json'));
  const files = readdirSync(modules, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { count: Object.keys(packages).length, megabytes: Math.round(bytes / MEGABYTE) };
}

/**
 * Says which arguments `npm ci` needs to install what is missing; null: nothing is missing.
 * @param kinds the lists of package.json that are wanted: `dependencies`, `devDependencies`
 */
export function missing(folder, kinds) {
  const manifest = readJson(join(folder, 'package.json'));
  const wanted = kinds.flatMap((kind) => Object.entries(manifest[kind] ?? {}));
  if (wanted.every((one) => isInstalled(folder, one))) return null;
  // `npm ci` begins with an empty node_modules: it must not take away what a developer has there.
  const hasDev = Object.keys(manifest.devDependencies ?? {}).some((name) => existsSync(manifestOf(folder, name)));
  return kinds.includes('devDependencies') || hasDev ? ['ci', '--include=dev'] : ['ci', '--omit=dev'];
}

/**
 * Runs `npm ci` when a package is missing or has another version; ends the process with a clear line when that fails.
 * @param folder where the package.json is
 * @param kinds the lists of package.json that are wanted
 */
export async function ensureInstalled(folder = root, kinds = ['dependencies', 'devDependencies']) {
  const args = missing(folder, kinds);
  if (!args) return;
  const npm = npmScript();
  if (!npm) {
    console.error(`Packages are missing and npm was not found beside Node. Run in ${folder}: npm ${args.join(' ')}`);
    process.exit(1);
  }
  console.log(`Installing packages, once: npm ${args.join(' ')}`);
  const code = await spawnAttached(process.execPath, [npm, ...args], folder);
  if (code !== 0) {
    console.error('npm ci failed: see above. Is the npm registry reachable?');
    process.exit(1);
  }
  const { count, megabytes } = measure(folder);
  console.log(`Installed ${count} packages, ${megabytes} MB.`);
}
