import { readFileSync } from 'node:fs';
import ts from 'typescript';
import type { Project } from 'workbench/vite/project';
import { typescript } from 'workbench/vite/typescript';

type Transform = (source: string, fileName: string) => Promise<{ readonly code: string }> | null;

/** What `npm run build` writes, by the source's path. */
function compiled(): ReadonlyMap<string, string> {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile) as { config: object };
  const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  // Whether the types fit together is another check's matter.
  const unchecked = { ...options, noCheck: true };
  const written = new Map<string, string>();
  ts.createProgram(fileNames, unchecked).emit(undefined, (name, text) =>
    written.set(name.replace(/\.js$/, '.ts'), text),
  );
  return written;
}

describe('the TypeScript of the workbench', () => {
  it('is compiled to what deploys, letter for letter', async () => {
    const transform = typescript({ root: process.cwd() } as Project).transform as Transform;
    const bundles = [...compiled()].filter(([source]) => /\/(force-app|optional)\//.test(source));
    expect(bundles.length).toBeGreaterThan(50);
    for (const [source, code] of bundles)
      expect([source, (await transform(readFileSync(source, 'utf8'), source))?.code]).toEqual([source, code]);
  });
});
