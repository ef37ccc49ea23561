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
/** Address → folder of the design system: its own pages' address for styles, the base components' for icons. */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['/slds/', '/'],
  ['/assets/icons/', '/icons/'],
];

function createMiddleware({ root }: Project): Connect.NextHandleFunction {
  const manifest = createRequire(join(root, 'package.json')).resolve('@salesforce-ux/design-system/package.json');
  const assets = join(dirname(manifest), 'assets');
  return (request: IncomingMessage, response: ServerResponse, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const [prefix, folder] = PREFIXES.find(([start]) => pathname.startsWith(start)) ?? [];
    const file = prefix && folder ? join(assets, folder, decodeURIComponent(pathname.slice(prefix.length))) : '';
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

/** Serves the style sheet and the icon sprites straight from the design system's package. */
export function designSystem(project: Project): Plugin {
  const middleware = createMiddleware(project);
  return {
    name: 'workbench:design-system',
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  };
}
