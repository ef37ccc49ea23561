import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { createCache } from './cache.ts';
import type { Project } from './project.ts';

/** Strips types with the very options that `npm run build` compiles with, so that the page runs the code that deploys. */
export function typescript({ root }: Project): Plugin {
  const settings = readFileSync(join(root, 'tsconfig.json'), 'utf8');
  const require = createRequire(join(root, 'package.json'));
  const { version } = require('typescript/package.json') as { version: string };
  const once = createCache(join(root, 'node_modules', '.cache', 'workbench-typescript'), `${version} ${settings}`);

  /** The compiler is loaded only where something has to be compiled: that alone takes a second. */
  async function strip(source: string, fileName: string) {
    const { default: ts } = await import('typescript');
    const { config } = ts.parseConfigFileTextToJson('tsconfig.json', settings) as {
      config: { compilerOptions: unknown };
    };
    const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
    const compilerOptions = { ...options, sourceMap: true };
    const { outputText, sourceMapText } = ts.transpileModule(source, { fileName, compilerOptions });
    return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText ?? null };
  }
  return {
    name: 'workbench:typescript',
    enforce: 'pre',
    transform(source, fileName) {
      if (!fileName.endsWith('.ts') || fileName.includes('/node_modules/') || fileName.startsWith('\0')) return null;
      return once(source, fileName, () => strip(source, fileName));
    },
  };
}
