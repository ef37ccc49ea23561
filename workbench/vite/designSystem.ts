import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import type { Connect, Plugin } from 'vite';
import type { Project } from './project.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};
/** Address → package and folder: the styles of SLDS 1 and 2, and where the base components look for icons. */
const PREFIXES: readonly (readonly [prefix: string, name: string, folder: string])[] = [
  ['/slds/', 'design-system', 'assets'],
  ['/assets/icons/', 'design-system', 'assets/icons'],
  ['/slds2/', 'design-system-2', 'dist/css/bundled'],
];

function createMiddleware({ root }: Project): Connect.NextHandleFunction {
  const { resolve } = createRequire(join(root, 'package.json'));
  const folderOf = (name: string, folder: string): string =>
    join(dirname(resolve(`@salesforce-ux/${name}/package.json`)), folder);
  const places = PREFIXES.map(([prefix, name, folder]) => ({ prefix, assets: folderOf(name, folder) }));
  return (request: IncomingMessage, response: ServerResponse, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const { prefix, assets } = places.find((place) => pathname.startsWith(place.prefix)) ?? {};
    const file = prefix && assets ? join(assets, decodeURIComponent(pathname.slice(prefix.length))) : '';
    const type = TYPES[extname(file)];
    if (!type || !file.startsWith(assets + sep) || !existsSync(file)) return next();
    // Without a life time every icon that is drawn would fetch its sprite of half a megabyte again.
    response.writeHead(200, {
      'Content-Type': type,
      'Content-Length': statSync(file).size,
      'Cache-Control': 'max-age=86400',
    });
    createReadStream(file).pipe(response);
  };
}

/** Serves the style sheets and the icon sprites straight from the design systems' packages. */
export function designSystem(project: Project): Plugin {
  const middleware = createMiddleware(project);
  return {
    name: 'workbench:design-system',
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  };
}
