// What the platform refuses in an LWC bundle: its own compiler's word, stray files, references and the design.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { listOf, malformed, readXml, textOf } from '../xml.mjs';

// The compiler is CommonJS and builds its exports at run time: only require sees them by name.
const { compile } = createRequire(import.meta.url)('@lwc/sfdc-lwc-compiler');

const BELONGS = /^[^/]+\.(js|html|css|svg)$/;
const compiled = new Map();

const camel = (tag) => tag.replace(/-([a-z0-9])/g, (_all, letter) => letter.toUpperCase());

/** The component's files by their name in the bundle. */
function ownFiles({ name, files }) {
  return new Map([...files].map(([path, bytes]) => [path.slice(`lwc/${name}/`.length), textOf(bytes)]));
}

/** The description of a bundle (js-meta.xml) as a plain object; empty where it is absent or broken. */
export function metaOf(component) {
  const text = ownFiles(component).get(`${component.name}.js-meta.xml`);
  return text && !malformed(text) ? readXml(text) : {};
}

/** The platform compiler's result, remembered by what is in the files. */
export async function compileBundle(component) {
  const files = Object.fromEntries([...ownFiles(component)].filter(([name]) => BELONGS.test(name)));
  const hash = createHash('sha256').update(component.name).update(JSON.stringify(files)).digest('hex');
  const apiVersion = Number(metaOf(component).apiVersion);
  const bundle = { namespace: 'c', name: component.name, type: 'platform', files, apiVersion };
  if (!compiled.has(hash)) compiled.set(hash, await compile({ bundle }));
  return compiled.get(hash);
}

/** Names of the public properties of a compiled component. */
export function publicProperties({ metadata }) {
  const members = metadata?.classMembers ?? [];
  return members.filter(({ decorator }) => decorator === 'api').map(({ name }) => name);
}

const KNOWN = {
  label: (id, org) => org.labels.has(id.replace(/^c\./, '')),
  customPermission: (id, org) => org.has('CustomPermission', id),
  messageChannel: (id, org) => org.has('LightningMessageChannel', id.replace(/__c$/, '')),
  module: (id, org) => !id.startsWith('c/') || org.has('LightningComponentBundle', id.slice(2)),
  component: (id, org) => !id.startsWith('c-') || org.has('LightningComponentBundle', camel(id.slice(2))),
  sobjectClass: (id, org) => org.objects.has(id),
};

function referenceProblems({ metadata }, org) {
  const unknown = (metadata?.references ?? []).filter(({ type, id }) => KNOWN[type] && !KNOWN[type](id, org));
  return unknown.map(({ type, id, file, locations }) => ({
    file,
    problem:
      type === 'component'
        ? `No MODULE named markup://${id.replace('-', ':')} found in file ${file}`
        : `Invalid reference ${id} of type ${type} in file ${file}`,
    line: locations?.[0]?.startLine,
    column: locations?.[0]?.startColumn,
  }));
}

function designProblems(component, result, org) {
  const file = `${component.name}.js-meta.xml`;
  const properties = new Set(publicProperties(result));
  return listOf(metaOf(component).targetConfigs?.targetConfig).flatMap(({ property, objects }) => [
    ...listOf(property)
      .filter((entry) => !properties.has(entry['@name']))
      .map((entry) => ({
        file,
        problem: `The property '${entry['@name']}' is not an @api property of the component`,
      })),
    ...listOf(objects?.object)
      .filter((name) => !org.objects.has(name))
      .map((name) => ({ file, problem: `Object ${name} doesn't exist or isn't supported in this org` })),
  ]);
}

function fileProblems({ name }, own) {
  const meta = `${name}.js-meta.xml`;
  const stray = [...own.keys()].filter((file) => file !== meta && !BELONGS.test(file));
  const found = stray.map((file) => ({ file, problem: `Unsupported file in a Lightning component bundle: ${file}` }));
  if (!own.has(meta)) found.push({ file: meta, problem: `Cannot find Lightning Component Bundle description ${meta}` });
  if (own.has(`${name}.js`)) return found;
  const markup = [...own.keys()].find((file) => file.endsWith('.html'));
  const problem = markup
    ? `Invalid file found for a CSS Only module - ${markup}`
    : `LWC1010: Failed to resolve entry for module "${name}.js".`;
  return [...found, { file: `${name}.js`, problem }];
}

/** Everything that is wrong with a bundle; `file` is relative to it. */
export async function lwcProblems(component, org) {
  const own = ownFiles(component);
  const found = fileProblems(component, own);
  if (found.length) return found;
  const result = await compileBundle(component);
  const refused = (result.diagnostics ?? []).filter(({ level }) => level <= 1);
  if (refused.length || !result.success)
    return refused.map(({ message, filename, location }) => ({
      file: filename ?? `${component.name}.js`,
      problem: message,
      line: location?.line,
      column: location?.column,
    }));
  return [...referenceProblems(result, org), ...designProblems(component, result, org)];
}
