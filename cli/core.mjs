import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { register } from 'node:module';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MAIN } from '../tools/lib/folders.mjs';
import { Failure } from './failure.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ENTRY = 'voiceCallSummary';

const folderOf = (bundle) => join(root, MAIN, 'lwc', bundle);

/** The TypeScript files of a bundle and of all bundles that it imports. */
function sourcesOf(bundle, seen = new Set()) {
  if (seen.has(bundle)) return [];
  seen.add(bundle);
  const files = readdirSync(folderOf(bundle)).filter((name) => name.endsWith('.ts'));
  return files.flatMap((name) => {
    const file = join(folderOf(bundle), name);
    const imports = readFileSync(file, 'utf8').matchAll(/from 'c\/(\w+)'/g);
    return [file, ...[...imports].flatMap(([, imported]) => sourcesOf(imported, seen))];
  });
}

/** What the build writes last. A compiled file says less: one of an unchanged source stays as it is. */
const BUILT = join(root, 'dist', 'compiled.json');

const isStale = (source) =>
  !existsSync(source.replace(/\.ts$/, '.js')) ||
  !existsSync(BUILT) ||
  statSync(BUILT).mtimeMs < statSync(source).mtimeMs;

/** Compiles the bundles when a source is newer than the last build; silent when that succeeds. */
function build() {
  const script = join(root, 'tools', 'build.mjs');
  const { status } = spawnSync(process.execPath, [script], { cwd: root, stdio: 'ignore' });
  if (status !== 0) throw new Failure('The project does not compile: `npm run build` says why.', 1);
}

/** The very modules that run in an org, loaded into Node. */
export async function loadCore() {
  if (sourcesOf(ENTRY).some(isStale)) build();
  register('./bundles.mjs', import.meta.url);
  const [summary, format, events] = await Promise.all([
    import('c/voiceCallSummary'),
    import('c/voiceCallFormat'),
    import('c/voiceEvents'),
  ]);
  return { ...summary, formatDuration: format.formatDuration, knownTypes: events.TOOLKIT_EVENT_TYPES };
}
