import { dirname, join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';
import { compileForPlatform, readBundle } from './compile.mjs';
import type { Project } from '../vite/project.ts';
import { bundleName, loaderModule } from './loaderModule.ts';

const VIRTUAL = '\0platform:';

/** Stands in for the bundles of namespace `c`: compiled by the platform's compiler, run under Lightning Web Security. */
export function sandboxBundles({ root, entryOf }: Project): Plugin {
  const sandbox = normalizePath(join(root, 'workbench', 'sandbox', 'sandbox.ts'));
  return {
    name: 'workbench:sandbox-bundles',
    enforce: 'pre',
    resolveId: (id) => (bundleName(id) === null ? null : VIRTUAL + id),
    async load(id) {
      const module = id.startsWith(VIRTUAL) ? id.slice(VIRTUAL.length) : '';
      const name = bundleName(module);
      if (name === null) return null;
      const { code, imports } = await compileForPlatform(name, readBundle(name, dirname(entryOf(module) ?? '')));
      return loaderModule(code, imports, sandbox);
    },
  };
}
