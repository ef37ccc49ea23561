import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from './project.ts';

const SOURCES = ['force-app', 'optional', 'workbench/modules', 'workbench/simulator'];
const PACKAGE = 'lightning-base-components/src/lightning';
/** What decides how a base component is compiled: when it changes, the bundle is made again. */
const DECIDES = ['baseComponents.ts', 'bundles.ts', 'compile.ts', 'scoped.ts', '../simulator/view.ts'];

const camel = (name: string): string => name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The base components that a template or a script names, such as `button`. */
export function baseComponentsIn(text: string): readonly string[] {
  const tags = [...text.matchAll(/<lightning-([a-z0-9-]+)/g)].map(([, tag = '']) => camel(tag));
  const imports = [...text.matchAll(/from 'lightning\/(\w+)'/g)].map(([, name = '']) => name);
  return [...tags, ...imports];
}

function sourceFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(html|ts|js)$/.test(file) && !file.includes('__tests__'))
    .map((file) => join(folder, file));
}

/** Lists the base components that the sources of the project use, as `lightning/name` → the module of the package. */
export function usedBaseComponents({ root }: Project): ReadonlyMap<string, string> {
  const files = SOURCES.flatMap((folder) => sourceFiles(join(root, folder)));
  const names = new Set(files.flatMap((file) => baseComponentsIn(readFileSync(file, 'utf8'))));
  const isThere = (name: string): boolean =>
    existsSync(join(root, 'node_modules', PACKAGE, name, `${name}.js`)) &&
    !existsSync(join(root, 'workbench', 'shims', 'lightning', `${name}.ts`));
  return new Map(
    [...names]
      .filter(isThere)
      .sort()
      .map((name) => [`lightning/${name}`, `${PACKAGE}/${name}/${name}.js`]),
  );
}

/** Returns a mark that changes with the code that compiles the base components. */
export function compilerMark({ root }: Project): string {
  const hash = createHash('sha256');
  for (const file of DECIDES) hash.update(readFileSync(join(root, 'workbench', 'vite', file)));
  return hash.digest('hex');
}
