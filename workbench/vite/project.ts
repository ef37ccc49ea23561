import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { MAIN, metadataFolders } from '../../tools/lib/folders.mjs';

/** Which bundle a source file belongs to. */
export interface Bundle {
  readonly namespace: string;
  readonly name: string;
}

/** Where the sources of this project and of the base components lie. */
export interface Project {
  readonly root: string;
  /** The folder that every org can take: labels, message channels, bundles. */
  readonly metadata: string;
  /** Modules that the base components' package itself maps, such as its feature gates. */
  readonly mapped: ReadonlyMap<string, string>;
  /** The bundle that owns a file, or null when the file is not part of any. */
  bundleOf(file: string): Bundle | null;
  /** The file of `namespace/name`; null for a namespace that is not served here. Throws when the bundle is missing. */
  entryOf(id: string): string | null;
}

interface PackageManifest {
  lwc: { modules: { name?: string; path?: string }[] };
}

const BUNDLE_ID = /^([a-z]\w*)\/(\w+)$/;

/**
 * Reads where everything is, from the repository's root folder.
 * @param more folders, relative to the root, with further bundles of namespace `c`
 */
export function createProject(root: string, more: readonly string[] = []): Project {
  const require = createRequire(join(root, 'package.json'));
  const manifestFile = require.resolve('lightning-base-components/package.json');
  const manifest = require(manifestFile) as PackageManifest;
  const metadata = join(root, MAIN);
  const shims = join(root, 'workbench', 'shims');
  const folders: readonly (readonly [namespace: string, folder: string])[] = [
    ...[...metadataFolders(root).map((folder) => join(folder, 'lwc')), ...more].map(
      (folder) => ['c', join(root, folder)] as const,
    ),
    ['workbench', join(root, 'workbench', 'modules', 'workbench')],
    ['lightning', join(dirname(manifestFile), 'src', 'lightning')],
  ];

  function bundleOf(file: string): Bundle | null {
    for (const [namespace, folder] of folders) {
      const name = file.startsWith(folder + sep) ? file.slice(folder.length + 1).split(sep)[0] : undefined;
      if (name) return { namespace, name };
    }
    return null;
  }

  function entryOf(id: string): string | null {
    const [, namespace = '', name = ''] = BUNDLE_ID.exec(id) ?? [];
    const bundles = folders.filter(([served]) => served === namespace).map(([, folder]) => join(folder, name, name));
    if (bundles.length === 0) return null;
    const files = bundles.flatMap((bundle) => [`${bundle}.ts`, `${bundle}.js`, `${bundle}.css`]);
    const entry = [join(shims, namespace, `${name}.ts`), ...files].find((file) => existsSync(file));
    if (!entry) throw new Error(`There is no bundle ${id}: none of ${files.join(', ')} exists.`);
    return entry;
  }

  const mapped = new Map<string, string>();
  for (const { name, path } of manifest.lwc.modules)
    if (name && path) mapped.set(name, join(dirname(manifestFile), path));
  return { root, metadata, mapped, bundleOf, entryOf };
}
