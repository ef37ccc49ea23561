import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { lwcFolders, userBundles } from '../../tools/lib/bundles.mjs';
import type { Project } from './project.ts';

const NAME = 'virtual:own-panels';
const ID = `\0${NAME}`;

/** Writes the module that lists the user's bundles: each with its folder, and how to load it where its script is there. */
export function ownPanelsModule(root: string): string {
  const panels = userBundles(root).map(({ name, folder }) => {
    const load = existsSync(join(root, folder, `${name}.js`)) ? `() => import('c/${name}')` : 'null';
    return `  { name: ${JSON.stringify(name)}, folder: ${JSON.stringify(folder)}, load: ${load} },\n`;
  });
  return `export default [\n${panels.join('')}];\n`;
}

/** Serves the list of the user's bundles, and serves it again as soon as another folder or script is there. */
export function ownPanels({ root }: Project): Plugin {
  return {
    name: 'workbench:own-panels',
    resolveId: (id) => (id === NAME ? ID : null),
    load: (id) => (id === ID ? ownPanelsModule(root) : null),
    configureServer(server) {
      let served = ownPanelsModule(root);
      const folders = lwcFolders(root).map((folder) => join(root, folder));
      server.watcher.add(folders);
      server.watcher.on('all', (_event, path) => {
        if (!folders.some((folder) => path.startsWith(folder))) return;
        const next = ownPanelsModule(root);
        if (next === served) return;
        served = next;
        const { client } = server.environments;
        const module = client?.moduleGraph.getModuleById(ID);
        if (client && module) void client.reloadModule(module);
      });
    },
  };
}
