import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { normalizePath, type HotUpdateOptions, type Plugin } from 'vite';
import { adaptBaseComponent, ICON_TEMPLATES, isNativeStyle, NO_STYLE } from './baseComponents.ts';
import { createLwcCompiler } from './compile.ts';
import type { Project } from './project.ts';
import { labelFiles, withOneLabelImport } from './labels.ts';
import { OF_THE_USER, scopedModule } from './scoped.ts';

/** HTML and CSS of a bundle travel under a script's name, or Vite's own plugins would take them for a page's. */
const SCRIPT = '.lwc.js';
const VIRTUAL = '\0workbench:';
const EMPTY = `${VIRTUAL}empty`;
const ICONS = `${VIRTUAL}icons`;

const withoutQuery = (id: string): string => id.replace(/[?#].*$/, '');
/** The file behind a module's name. */
const fileOf = (id: string): string => {
  const path = withoutQuery(id);
  return resolve(path.endsWith(SCRIPT) ? path.slice(0, -SCRIPT.length) : path);
};
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** A bundle's own `./x`: with or without extension; a missing template or style sheet is an empty one. */
function resolveRelative(source: string, importer: string): string | null {
  const path = resolve(dirname(importer), source);
  if (/\.(html|css)$/.test(path)) return isFile(path) ? path + SCRIPT : EMPTY;
  return [path, `${path}.ts`, `${path}.js`, path.replace(/\.js$/, '.ts')].find(isFile) ?? null;
}

/** The name of the module that `source` stands for in `importer`; null for what is not ours. */
function resolveModule(project: Project, source: string, importer: string | undefined): string | null {
  const id = withoutQuery(source);
  if (id.endsWith(SCRIPT)) return id.startsWith(normalizePath(project.root)) ? id : join(project.root, id);
  if (id === 'lwc' || id.startsWith('@lwc/') || /[?&](raw|url)\b/.test(source)) return null;
  if (OF_THE_USER.includes(id)) return VIRTUAL + id;
  if (id.startsWith('@salesforce/')) return project.mapped.get(id) ?? VIRTUAL + id;
  if (ICON_TEMPLATES.test(id)) return ICONS;
  const from = importer && fileOf(importer);
  if (from && id.startsWith('.') && project.bundleOf(from)) return resolveRelative(id, from);
  const entry = project.entryOf(id);
  return entry?.endsWith('.css') ? entry + SCRIPT : entry;
}

/** The source of a module that is not a script file; null for the others. */
function loadModule(project: Project, id: string, watch: (file: string) => void): string | null {
  if (id === ICONS) return 'export default null;';
  if (id === EMPTY) return 'export default undefined;';
  if (id.startsWith(VIRTUAL)) {
    if (/\/labels?\//.test(id)) labelFiles(project).forEach(watch);
    return scopedModule(project, id.slice(VIRTUAL.length));
  }
  if (!id.endsWith(SCRIPT)) return null;
  watch(fileOf(id));
  return readFileSync(fileOf(id), 'utf8');
}

/** The modules of the labels whose text has changed: each label's module is read from the same few files. */
function changedLabels(project: Project, { modules }: HotUpdateOptions, loaded: ReadonlyMap<string, string>) {
  return modules
    .flatMap((module) => [module, ...module.importers])
    .filter(({ id }) => id?.startsWith(VIRTUAL) && loaded.get(id) !== loadModule(project, id, () => {}));
}

/** A changed module without a component holds state: a second copy beside the first would split it. */
function mustReload(file: string): boolean {
  return /\.[jt]s$/.test(file) && isFile(file) && !/export\s+default\s+class/.test(readFileSync(file, 'utf8'));
}

/**
 * Resolves, loads and compiles LWC bundles and the `@salesforce/*` modules that they import.
 * @param prebundled base components that Vite serves from its own bundle of them: hundreds of requests fewer
 */
export function bundles(project: Project, prebundled: ReadonlyMap<string, string> = new Map()): Plugin {
  const compile = createLwcCompiler(project);
  const loaded = new Map<string, string>();
  return {
    name: 'workbench:bundles',
    enforce: 'pre',
    async resolveId(source, importer) {
      const bundled = prebundled.get(source);
      if (bundled) return this.resolve(bundled, undefined, { skipSelf: true });
      const id = resolveModule(project, source, importer);
      return id && (id.startsWith('\0') ? id : normalizePath(id));
    },
    load(id) {
      const source = loadModule(project, id, (file) => this.addWatchFile(file));
      if (source !== null && id.startsWith(VIRTUAL)) loaded.set(id, source);
      return source;
    },
    transform(code, id) {
      if (id.startsWith('\0') || !/\.[jt]s$/.test(withoutQuery(id))) return null;
      const file = fileOf(id);
      if (isNativeStyle(file)) return { code: NO_STYLE, map: null };
      return compile(withOneLabelImport(adaptBaseComponent(code, file)), file, (message) => this.warn(message));
    },
    hotUpdate(change: HotUpdateOptions) {
      const { file, modules } = change;
      if (file.endsWith('-meta.xml')) return changedLabels(project, change, loaded);
      const markup = this.environment.moduleGraph.getModuleById(file + SCRIPT);
      if (markup) return [markup];
      if (!mustReload(file)) return modules;
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}
