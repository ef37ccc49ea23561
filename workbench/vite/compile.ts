import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createCache, type Compiled } from './cache.ts';
import type { Project } from './project.ts';

/** Compiles one file of a bundle; null for a file of no bundle. Throws what the LWC compiler refuses. */
export type LwcCompiler = (source: string, file: string, warn: (message: string) => void) => Promise<Compiled> | null;

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
  const ofBaseComponents = createCache(cache, `${manifest.version} ${JSON.stringify(BASE_COMPONENT)}`);
  const ofOurs = createCache(cache, `${manifest.version} ${API_VERSION}`);

  /** The compiler is loaded only where something has to be compiled: that alone takes a second. */
  async function transform(source: string, file: string, options: object) {
    const { transformSync } = await import('@lwc/compiler');
    const { code, map, warnings = [] } = transformSync(source, file, options as Parameters<typeof transformSync>[2]);
    return { code, map: map ? JSON.stringify(map) : null, warnings };
  }

  return (source, file, warn) => {
    const bundle = project.bundleOf(file);
    if (!bundle) return null;
    if (bundle.namespace === 'lightning')
      return ofBaseComponents(source, file, () => transform(source, file, { ...BASE_COMPONENT, name: bundle.name }));
    return ofOurs(source, file, async () => {
      const outputConfig = { sourcemap: true };
      const compiled = await transform(source, file, { ...bundle, apiVersion: API_VERSION, outputConfig });
      for (const { message } of compiled.warnings) warn(`${file}: ${message}`);
      return compiled;
    });
  };
}
