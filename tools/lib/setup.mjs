// Installs what is missing: the packages of package.json at exactly their versions. Uses nothing but Node itself.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, spawnShown } from './run.mjs';

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function isInstalled(folder, [name, version]) {
  const file = join(folder, 'node_modules', name, 'package.json');
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

/**
 * Runs `npm ci` when a package is missing or has another version; ends the process with a clear line when that fails.
 * @param folder where the package.json is
 */
export async function ensureInstalled(folder = root) {
  const { devDependencies } = readJson(join(folder, 'package.json'));
  if (Object.entries(devDependencies).every((wanted) => isInstalled(folder, wanted))) return;
  const npm = npmScript();
  if (!npm) {
    console.error(`Packages are missing and npm was not found beside Node. Run in ${folder}: npm ci`);
    process.exit(1);
  }
  console.log('Installing packages (about a minute, once) …');
  const { code } = await spawnShown(process.execPath, [npm, 'ci', '--include=dev', '--no-audit', '--no-fund'], folder);
  if (code === 0) return;
  console.error('npm ci failed: see above. Is the npm registry reachable?');
  process.exit(1);
}
