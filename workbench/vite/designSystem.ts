import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
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

/** What the workbench asks for, as addresses: a static site has no server to look into the packages. */
const STATIC_FILES = [
  '/slds/styles/salesforce-lightning-design-system.min.css',
  '/slds2/slds2.cosmos.css',
  '/assets/icons/standard/voice_call_60.png',
  ...['action', 'custom', 'doctype', 'standard', 'utility'].map((set) => `/assets/icons/${set}-sprite/svg/symbols.svg`),
];

/** Lists each prefix with its folder on this machine. */
function placesOf({ root }: Project): readonly { readonly prefix: string; readonly assets: string }[] {
  const { resolve } = createRequire(join(root, 'package.json'));
  return PREFIXES.map(([prefix, name, folder]) => ({
    prefix,
    assets: join(dirname(resolve(`@salesforce-ux/${name}/package.json`)), folder),
  }));
}

/** Lists the files of a static site: the address relative to its page, and the file on this machine. */
export function staticFiles(project: Project): readonly { readonly fileName: string; readonly source: string }[] {
  const places = placesOf(project);
  return STATIC_FILES.map((address) => {
    const { prefix, assets } = places.find((place) => address.startsWith(place.prefix)) as (typeof places)[number];
    return { fileName: address.slice(1), source: join(assets, address.slice(prefix.length)) };
  });
}

/** Makes the addresses of these files relative to the page, because a static site may lie below any address. */
export function relativeToPage(text: string): string {
  return text.replace(/(["'`])\/(slds2?|assets\/icons)\//g, '$1./$2/');
}

function createMiddleware(project: Project): Connect.NextHandleFunction {
  const places = placesOf(project);
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

/** Serves the style sheets and the icon sprites straight from the packages; a build with the base `./` has its own copies. */
export function designSystem(project: Project): Plugin {
  const middleware = createMiddleware(project);
  let isStatic = false;
  return {
    name: 'workbench:design-system',
    configResolved({ base }) {
      isStatic = base === './';
    },
    transformIndexHtml: { order: 'post', handler: (html) => (isStatic ? relativeToPage(html) : html) },
    generateBundle(_options, bundle) {
      if (!isStatic) return;
      for (const output of Object.values(bundle))
        if (output.type === 'chunk') output.code = relativeToPage(output.code);
      for (const { fileName, source } of staticFiles(project))
        this.emitFile({ type: 'asset', fileName, source: readFileSync(source) });
    },
    configureServer: ({ middlewares }) => void middlewares.use(middleware),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(middleware),
  };
}
