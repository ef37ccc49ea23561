// A copy of the project with its development server running, to edit in while a page of it is open.
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../tools/lib/run.mjs';

/** What the workbench is made of. */
const SOURCES = [
  ...['force-app', 'optional', 'platform', 'tools', 'workbench', 'traces'],
  ...['layers.mjs', 'package.json', 'tsconfig.json', 'tsconfig.paths.json'],
];

/** Copies the sources and serves the workbench from there; `edit` replaces a text in one of the copy's files, `write` and `remove` add and remove them. */
export async function serveCopy() {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'workbench-copy-')));
  for (const source of SOURCES) cpSync(join(root, source), join(folder, source), { recursive: true });
  const modules = join(root, 'node_modules');
  symlinkSync(modules, join(folder, 'node_modules'), 'junction');
  delete process.env.NODE_ENV; // building and serving the site for the other tests has left "production" there
  const { createServer } = await import('vite');
  const server = await createServer({
    configFile: join(folder, 'workbench', 'vite.config.ts'),
    cacheDir: join(folder, '.vite'),
    logLevel: 'error',
    server: { port: 0, fs: { allow: [realpathSync(modules)] } },
  });
  await server.listen();
  return {
    url: `http://localhost:${server.httpServer.address().port}/`,
    edit(file, from, to) {
      const path = join(folder, file);
      const before = readFileSync(path, 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${file} does not have ${from}.`);
      writeFileSync(path, after);
    },
    write(file, text) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    remove: (file) => rmSync(join(folder, file), { recursive: true }),
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
