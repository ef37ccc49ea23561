// Rules about Lightning pages, apps and permission sets.
import { customName, placedComponents } from '../usage.mjs';
import { select, textAt } from '../../lib/xml.mjs';

const UTILITY_BAR = {
  template: 'one:utilityBarTemplateDesktop',
  regions: 'utilityItems Region, backgroundComponents Background',
};
const VOICE_EXTENSION = { template: 'opencti:defaultVoiceExtensionTemplate', regions: 'main Region' };
const DECORATORS = ['eager', 'height', 'icon', 'label', 'width'];
/** What a permission set of ours may grant, beside which it says what it is. */
const GRANTED = ['applicationVisibilities', 'customPermissions', 'fieldPermissions', 'tabSettings'];
const DESCRIBING = ['description', 'hasActivationRequired', 'label'];

/** Where a page differs from the one template of its kind. */
function templateProblems(root, { template, regions }) {
  const own = select(root, 'flexiPageRegions').map((region) => `${textAt(region, 'name')} ${textAt(region, 'type')}`);
  return [
    ...(textAt(root, 'template', 'name') === template ? [] : [`its template is not ${template}`]),
    ...(own.join(', ') === regions ? [] : [`its regions are not ${regions}`]),
  ];
}

function barProblems(root) {
  const own = placedComponents(root).filter(({ componentName }) => customName(componentName) !== null);
  return [
    ...templateProblems(root, UTILITY_BAR),
    ...own.flatMap(({ componentName, properties }) => {
      const decorators = properties.filter(({ type }) => type === 'decorator');
      const lacking = DECORATORS.filter((wanted) => !decorators.some(({ name }) => name === wanted));
      const isEager = decorators.some(({ name, value }) => name === 'eager' && value === 'true');
      return [
        ...lacking.map((name) => `${componentName} lacks the decorator ${name}`),
        ...(isEager ? [] : [`${componentName} does not start automatically: eager is not true`]),
      ];
    }),
  ];
}

function pageProblems(file, { xmlOf }) {
  const root = xmlOf(file);
  const components = placedComponents(root);
  const identifiers = components.map(({ identifier }) => identifier);
  const isBar = textAt(root, 'type') === 'UtilityBar';
  const decorated = components.some(({ properties }) => properties.some(({ type }) => type === 'decorator'));
  return [
    ...identifiers
      .filter((name, index) => identifiers.indexOf(name) !== index)
      .map((name) => `the identifier ${name} is there twice`),
    ...select(root, 'flexiPageRegions', 'itemInstances')
      .filter(({ children }) => children.length !== 1)
      .map(() => 'an itemInstances holds not exactly one item'),
    ...(isBar ? barProblems(root) : []),
    ...(textAt(root, 'type') === 'VoiceExtension' ? templateProblems(root, VOICE_EXTENSION) : []),
    ...(!isBar && decorated ? ['has decorators, which only a utility bar has'] : []),
    ...(textAt(root, 'type') === 'RecordPage' && !textAt(root, 'sobjectType')
      ? ['is a RecordPage without an object']
      : []),
  ];
}

const missing = (names, known, what) =>
  names.filter((name) => name && !known.has(name)).map((name) => `there is no ${what} ${name}`);
const textsAt = (root, ...tags) => select(root, ...tags).map(({ text }) => text);

function appProblems(file, { xmlOf, pages, tabs }) {
  const root = xmlOf(file);
  const bars = new Set([...pages.keys()].filter((name) => textAt(xmlOf(pages.get(name)), 'type') === 'UtilityBar'));
  const own = textsAt(root, 'tabs').filter((tab) => !tab.startsWith('standard-'));
  return [
    ...missing(textsAt(root, 'utilityBar'), bars, 'utility bar'),
    ...missing(textsAt(root, 'actionOverrides', 'content'), pages, 'Lightning page'),
    ...missing(own, tabs, 'tab'),
  ];
}

function grantProblems(file, { xmlOf, apps, tabs, customPermissions, fields }) {
  const root = xmlOf(file);
  const other = root.children.filter(({ tag }) => ![...GRANTED, ...DESCRIBING].includes(tag));
  return [
    ...other.map(({ tag }) => `grants ${tag}`),
    ...missing(textsAt(root, 'applicationVisibilities', 'application'), apps, 'app'),
    ...missing(textsAt(root, 'tabSettings', 'tab'), tabs, 'tab'),
    ...missing(textsAt(root, 'customPermissions', 'name'), customPermissions, 'custom permission'),
    ...missing(textsAt(root, 'fieldPermissions', 'field'), fields, 'field'),
  ];
}

/** @type {import('../rules.mjs').Rule[]} */
export const pageRules = [
  {
    name: 'is a page that the builder could have made',
    files: ({ pages }) => [...pages.values()],
    problems: pageProblems,
  },
  { name: 'shows pages and tabs that are there', files: ({ apps }) => [...apps.values()], problems: appProblems },
  {
    name: 'is a tab of a page that is there',
    files: ({ tabs }) => [...tabs.values()],
    problems: (file, { xmlOf, pages }) => missing(textsAt(xmlOf(file), 'flexiPage'), pages, 'Lightning page'),
  },
  {
    name: 'grants our apps, tabs, fields and custom permission, and nothing else',
    files: ({ permissionSets }) => [...permissionSets.values()],
    problems: grantProblems,
  },
];
