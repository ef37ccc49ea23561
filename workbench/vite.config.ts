import { dirname, join } from 'node:path';
import { defineConfig } from 'vite';
import { sandboxBundles } from './sandbox/sandboxBundles.ts';
import { bundles } from './vite/bundles.ts';
import { designSystem } from './vite/designSystem.ts';
import { hotSwap } from './vite/hotSwap.ts';
import { createProject } from './vite/project.ts';
import { typescript } from './vite/typescript.ts';

const root = dirname(import.meta.dirname);
const project = createProject(root);

/** In the mode `sandbox` the bundles that deploy are compiled and run as an org does; the page around them is the same. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [
    mode === 'sandbox' && sandboxBundles(project),
    typescript(project),
    bundles(project),
    hotSwap(),
    designSystem(project),
  ],
  oxc: false, // TypeScript goes through the compiler that builds what deploys
  define: { 'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'false' },
  optimizeDeps: { include: ['lwc', '@lwc/synthetic-shadow'], noDiscovery: true },
  server: { strictPort: true, fs: { allow: [root] }, warmup: { clientFiles: ['./main.ts'] } },
  build: { target: 'esnext', chunkSizeWarningLimit: 1000, outDir: join(root, 'dist', 'workbench'), emptyOutDir: true },
}));
