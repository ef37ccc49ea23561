// Rules about references between components, and to message channels.
import { importsOf } from '../usage.mjs';
import { everyElement } from '../../lib/xml.mjs';

/** Set by the platform where the component is placed. */
const BY_PLATFORM = ['recordId', 'objectApiName'];
/** The target that each kind of Lightning page needs. */
const TARGETS = {
  UtilityBar: { lwc: 'lightning__UtilityBar', aura: 'lightning:utilityItem' },
  AppPage: { lwc: 'lightning__AppPage', aura: 'flexipage:availableForAllPageTypes' },
  HomePage: { lwc: 'lightning__HomePage', aura: 'flexipage:availableForAllPageTypes' },
  RecordPage: { lwc: 'lightning__RecordPage', aura: 'flexipage:availableForAllPageTypes' },
  VoiceExtension: { lwc: 'lightning__VoiceExtension', aura: 'opencti:availableForVoiceExtension' },
};

const namesOf = (bundle) =>
  bundle.kind === 'aura' ? bundle.attributes.map(({ name }) => name) : bundle.api.map(({ name }) => name);

function useProblems({ name, as, attributes, events = [] }, { bundles, files }) {
  const bundle = bundles.get(name);
  if (!bundle) return [`there is no component ${as}`];
  const known = namesOf(bundle);
  const fires = (event) => bundle.files.some((file) => files.get(file)?.includes(`new CustomEvent('${event}'`));
  return [
    ...attributes.filter((attribute) => !known.includes(attribute)).map((attribute) => `${as} has no ${attribute}`),
    ...events.filter((event) => !fires(event)).map((event) => `${as} fires no ${event}`),
  ];
}

function placementProblems(file, project) {
  const type = everyElement(project.xmlOf(file)).findLast(({ tag }) => tag === 'type')?.text;
  return project.uses
    .filter((use) => use.file === file && project.bundles.has(use.name))
    .flatMap(({ name }) => {
      const { kind, isExposed, targets, interfaces } = project.bundles.get(name);
      const target = TARGETS[type]?.[kind];
      return isExposed && (!target || [...targets, ...interfaces].includes(target))
        ? []
        : [`${name} is not exposed to a page of type ${type}`];
    });
}

/** Offered in the builder, or set in some markup: an input that nobody can set is dead. */
function unsetProblems(bundle, project) {
  const uses = project.uses.filter(({ name }) => name === bundle.name);
  const settable = new Set([
    ...BY_PLATFORM,
    ...bundle.properties.map(({ name }) => name),
    ...uses.flatMap(({ attributes }) => attributes),
  ]);
  const isPlaced = bundle.isExposed || uses.length > 0 || !bundle.files.some((file) => file.endsWith('.html'));
  return [
    ...(isPlaced ? [] : ['is not exposed, and no markup holds it']),
    ...bundle.api
      .filter(({ name, isMethod }) => !isMethod && !settable.has(name))
      .map(({ name }) => `nothing sets its @api ${name}`),
  ];
}

const PERMISSION = '@salesforce/customPermission/';

const channelNames = (text) =>
  [...text.matchAll(/@salesforce\/messageChannel\/(\w+)|<lightning:messageChannel\b[^>]*\btype="([^"]*)"/g)].map(
    ([, imported, typed]) => imported ?? typed,
  );
const speakers = ({ matching }) => matching(/\/default\/.*\.(ts|cmp)$|^force-app\/.*\/lwc\/.*\.js$/);

/** @type {import('../rules.mjs').Rule[]} */
export const componentRules = [
  {
    name: 'imports modules that are there',
    files: ({ matching }) => matching(/\/default\/lwc\/.*\.[jt]s$/),
    problems: (file, { files, bundles }) =>
      importsOf(files.get(file))
        .filter((specifier) => specifier.startsWith('c/') && bundles.get(specifier.slice(2))?.kind !== 'lwc')
        .map((specifier) => `imports ${specifier}, which is not there`),
  },
  {
    name: 'holds components that are there, and sets what they have',
    files: ({ matching }) => matching(/\/default\/lwc\/.*\.html$|\.cmp$|\.flexipage-meta\.xml$/),
    problems: (file, project) =>
      project.uses.filter((use) => use.file === file).flatMap((use) => useProblems(use, project)),
  },
  {
    name: 'places components where they may stand',
    files: ({ pages }) => [...pages.values()],
    problems: placementProblems,
  },
  {
    name: 'can be placed, and its inputs be set',
    files: ({ bundles }) => [...bundles.values()].filter(({ kind }) => kind === 'lwc').map(({ meta }) => meta),
    problems: (file, project) =>
      unsetProblems(
        [...project.bundles.values()].find(({ meta }) => meta === file),
        project,
      ),
  },
  {
    name: 'speaks on channels that are there',
    files: speakers,
    problems: (file, { files, channels }) =>
      channelNames(files.get(file))
        .filter((name) => !channels.has(name.replace(/__c$/, '')) || !name.endsWith('__c'))
        .map((name) => `there is no message channel ${name}`),
  },
  {
    name: 'asks for custom permissions that are there',
    files: ({ files, matching }) => matching(/-app\/.*\.ts$/).filter((file) => files.get(file).includes(PERMISSION)),
    problems: (file, { files, customPermissions }) =>
      importsOf(files.get(file))
        .filter((specifier) => specifier.startsWith(PERMISSION))
        .map((specifier) => specifier.slice(PERMISSION.length))
        .filter((name) => !customPermissions.has(name))
        .map((name) => `there is no custom permission ${name}`),
  },
  {
    name: 'is a channel that is spoken on',
    files: ({ channels }) => [...channels.values()],
    problems: (file, project) => {
      const spoken = speakers(project).flatMap((script) => channelNames(project.files.get(script)));
      const name = file.slice(file.lastIndexOf('/') + 1).split('.')[0];
      return spoken.includes(`${name}__c`) ? [] : ['nothing publishes or subscribes on it'];
    },
  },
];
