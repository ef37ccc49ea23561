import { join } from 'node:path';
import { defineConfig } from 'vite';
import { languagesOf } from '../../tools/lib/labels.mjs';
import { sandboxBundles } from '../../workbench/sandbox/sandboxBundles.ts';
import { bundles } from '../../workbench/vite/bundles.ts';
import { designSystem } from '../../workbench/vite/designSystem.ts';
import { createProject } from '../../workbench/vite/project.ts';
import { typescript } from '../../workbench/vite/typescript.ts';

const root = join(import.meta.dirname, '..', '..');
const project = createProject(root, ['bench/page/lwc']);

/** In the mode `sandbox` all bundles, the fixtures too, are compiled and run as an org does; the page around them is the same. */
export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [
    mode === 'sandbox' && sandboxBundles(project),
    typescript(project),
    bundles(project),
    designSystem(project),
  ],
  oxc: false, // TypeScript goes through the compiler that builds what deploys
  define: {
    'process.env.SKIP_LWC_VERSION_MISMATCH_CHECK': 'false',
    LABEL_LANGUAGES: JSON.stringify(languagesOf(root)),
  },
  build: {
    target: 'esnext',
    chunkSizeWarningLimit: 2000,
    outDir: join(root, 'dist', 'bench', mode),
    emptyOutDir: true,
  },
}));
