import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { transformSync } from '@lwc/compiler';
import type { Project } from './project.ts';

/** JavaScript and its source map, as Vite takes them; `null` when there is no map. */
export interface Compiled {
  readonly code: string;
  readonly map: string | null;
}

/** Compiles one file of a bundle; null for a file of no bundle. Throws what the LWC compiler refuses. */
export type LwcCompiler = (source: string, file: string, warn: (message: string) => void) => Compiled | null;

/** The highest API version that the pinned LWC knows; the same as in every metadata file. */
const API_VERSION = 66;

/** What the platform allows base components only. */
const BASE_COMPONENT = {
  namespace: 'lightning',
  apiVersion: API_VERSION,
  enableDynamicComponents: true,
  enableLwcOn: true,
  enableSyntheticElementInternals: true,
};

/** Makes a compiler for the bundles of a project. */
export function createLwcCompiler(project: Project): LwcCompiler {
  const manifest = createRequire(join(project.root, 'package.json'))('@lwc/compiler/package.json') as {
    version: string;
  };
  const cache = join(project.root, 'node_modules', '.cache', 'workbench-lwc');

  /** Base components never change under a version: compiling 200 of them at each start would take seconds. */
  function compileOnce(source: string, file: string, name: string): Compiled {
    const key = createHash('sha256')
      .update(`${manifest.version} ${JSON.stringify(BASE_COMPONENT)} ${file}\n${source}`)
      .digest('hex');
    const kept = join(cache, `${key}.js`);
    if (existsSync(kept)) return { code: readFileSync(kept, 'utf8'), map: null };
    const { code } = transformSync(source, file, { ...BASE_COMPONENT, name });
    mkdirSync(cache, { recursive: true });
    writeFileSync(kept, code);
    return { code, map: null };
  }

  return (source, file, warn) => {
    const bundle = project.bundleOf(file);
    if (!bundle) return null;
    if (bundle.namespace === 'lightning') return compileOnce(source, file, bundle.name);
    const outputConfig = { sourcemap: true };
    const { code, map, warnings } = transformSync(source, file, { ...bundle, apiVersion: API_VERSION, outputConfig });
    for (const { message } of warnings ?? []) warn(`${file}: ${message}`);
    return { code, map: map ? JSON.stringify(map) : null };
  };
}
