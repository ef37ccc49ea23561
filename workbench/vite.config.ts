import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import { languagesOf } from '../tools/lib/labels.mjs';
import { bundles } from './vite/bundles.ts';
import { designSystem } from './vite/designSystem.ts';
import { hotSwap } from './vite/hotSwap.ts';
import { ownPanels } from './vite/ownPanels.ts';
import { compilerMark, usedBaseComponents } from './vite/prebundle.ts';
import { createProject } from './vite/project.ts';
import { typescript } from './vite/typescript.ts';

const root = dirname(import.meta.dirname);
const project = createProject(root);
const prebundled = usedBaseComponents(project);
/** A copy of the project may share node_modules; what was bundled for another folder or by another compiler is not good here. */
const place = createHash('sha256').update(root).update(compilerMark(project)).digest('hex').slice(0, 12);

/** Not among what the workbench runs on: loaded where it is asked for. */
async function sandboxBundles() {
  const sandbox = await import('./sandbox/sandboxBundles.ts');
  return sandbox.sandboxBundles(project);
}

/** In the mode `sandbox` the bundles that deploy are compiled and run as an org does; the page around them is the same. */
export default defineConfig(({ mode, command }) => ({
  root: import.meta.dirname,
  plugins: [
    mode === 'sandbox' && sandboxBundles(),
    typescript(project),
    bundles(project, command === 'serve' ? prebundled : new Map()),
    ownPanels(project),
    hotSwap(),
    designSystem(project),
  ],
  oxc: false, // TypeScript goes through the compiler that builds what deploys
  define: {
    'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'false',
    LABEL_LANGUAGES: JSON.stringify(languagesOf(root)),
  },
  cacheDir: join(root, 'node_modules', '.cache', `vite-${place}`),
  optimizeDeps: {
    include: ['lwc', '@lwc/synthetic-shadow', ...prebundled.values()],
    noDiscovery: true,
    rolldownOptions: { plugins: [bundles(project)] },
  },
  server: {
    strictPort: true,
    fs: { allow: [root] },
    // The entry imports the app only when it runs, so each is named.
    warmup: { clientFiles: ['./main.ts', './modules/workbench/app/app.ts'] },
  },
  build: { target: 'esnext', chunkSizeWarningLimit: 1000, outDir: join(root, 'dist', 'workbench'), emptyOutDir: true },
}));
