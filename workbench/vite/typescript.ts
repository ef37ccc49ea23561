import { join } from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'vite';
import type { Project } from './project.ts';

/** Strips types with the very options that `npm run build` compiles with, so that the page runs the code that deploys. */
export function typescript({ root }: Project): Plugin {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile) as {
    config: { compilerOptions: unknown };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  return {
    name: 'workbench:typescript',
    enforce: 'pre',
    transform(source, fileName) {
      if (!fileName.endsWith('.ts') || fileName.includes('/node_modules/') || fileName.startsWith('\0')) return null;
      const compilerOptions = { ...options, sourceMap: true };
      const { outputText, sourceMapText } = ts.transpileModule(source, { fileName, compilerOptions });
      return { code: outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'), map: sourceMapText ?? null };
    },
  };
}
