// Checks all that an org would hold after a deployment, component by component.
import { componentsOf, folderOf } from '../content.mjs';
import { malformed, readXml, textOf } from '../xml.mjs';
import { auraProblems } from './aura.mjs';
import { compileBundle, lwcProblems } from './lwc.mjs';
import { pageProblems } from './pages.mjs';

const XML =
  /(-meta\.xml|\.(cmp|design|app|customPermission|field|flexipage|flow|labels|messageChannel|permissionset|settings|tab|translation))$/;
const EVERY_ORG_HAS = ['Account', 'Case', 'Contact', 'Lead', 'Opportunity', 'Task', 'User'];
const VOICE_HAS = ['VoiceCall', 'VoiceCallRecording'];

/** A feature is only the licence: the setting switches Voice on. */
function isVoiceOn({ files }) {
  const settings = files.get('settings/ServiceCloudVoice.settings');
  return Boolean(settings) && readXml(textOf(settings)).enableSCVExternalTelephony === 'true';
}

/** What the checks ask: is there such a component, label, object; what did the compiler find. */
function orgAfter(content, features) {
  const components = componentsOf(content.files);
  const component = (type, name) => components.get(`${type}:${name}`);
  const hasVoice = [...features].some((feature) => feature.startsWith('ServiceCloudVoice')) && isVoiceOn(content);
  return {
    components,
    component,
    features,
    labels: content.labels,
    objects: new Set([...EVERY_ORG_HAS, ...(hasVoice ? VOICE_HAS : [])]),
    has: (type, name) => components.has(`${type}:${name}`),
    compiled: (name) => {
      const bundle = component('LightningComponentBundle', name);
      if (!bundle) return null;
      return bundle.files.has(`lwc/${name}/${name}.js`) ? compileBundle(bundle) : { success: false };
    },
  };
}

function xmlProblems({ files }) {
  return [...files]
    .filter(([path]) => XML.test(path))
    .flatMap(([file, bytes]) => {
      const fault = malformed(textOf(bytes));
      return fault ? [{ file, ...fault }] : [];
    });
}

async function problemsOf(component, org) {
  const broken = xmlProblems(component);
  if (broken.length) return broken;
  if (component.type === 'LightningComponentBundle') return lwcProblems(component, org);
  if (component.type === 'AuraDefinitionBundle') return auraProblems(component, org);
  return pageProblems(component, org);
}

/** All problems: `{ type, name, file, problem, line, column }` with the file's path in metadata format. */
export async function contentProblems(content, features) {
  const org = orgAfter(content, features);
  const found = [];
  for (const component of org.components.values()) {
    const { type, name } = component;
    for (const { file, problem, line = 1, column = 1 } of await problemsOf(component, org)) {
      const path = component.files.has(file) ? file : `${folderOf(component)}/${file}`;
      found.push({ type, name, file: path, problem, line, column });
    }
  }
  return found;
}
