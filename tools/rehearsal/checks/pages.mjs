// What the platform refuses in pages, apps, tabs, permission sets, fields, flows and translations: names that lead nowhere.
import { listOf, readXml, textOf } from '../xml.mjs';
import { attributesOf, interfacesOf } from './aura.mjs';
import { metaOf } from './lwc.mjs';

/** Page type → the LWC target and the Aura interfaces, one of which a custom component on it needs. */
const PLACES = {
  UtilityBar: { target: 'lightning__UtilityBar', interfaces: ['lightning:utilityItem'] },
  AppPage: { target: 'lightning__AppPage', interfaces: ['flexipage:availableForAllPageTypes'] },
  HomePage: { target: 'lightning__HomePage', interfaces: ['flexipage:availableForAllPageTypes'] },
  RecordPage: {
    target: 'lightning__RecordPage',
    interfaces: ['flexipage:availableForAllPageTypes', 'flexipage:availableForRecordHome'],
  },
  VoiceExtension: { target: 'lightning__VoiceExtension', interfaces: ['opencti:availableForVoiceExtension'] },
};

const rootOf = (component) => readXml(textOf([...component.files.values()][0]));

/** The names that a component takes on such a page, or null where it is not offered there. */
function designOf(name, pageType, org) {
  const place = PLACES[pageType];
  const lwc = org.component('LightningComponentBundle', name);
  const aura = org.component('AuraDefinitionBundle', name);
  if (aura)
    return !place || place.interfaces.some((one) => interfacesOf(aura).includes(one)) ? attributesOf(aura) : null;
  const meta = lwc ? metaOf(lwc) : {};
  if (meta.isExposed !== 'true' || (place && !listOf(meta.targets?.target).includes(place.target))) return null;
  const configs = listOf(meta.targetConfigs?.targetConfig);
  return configs.flatMap(({ property }) => listOf(property).map((entry) => entry['@name']));
}

function instanceProblems(instance, pageType, org) {
  const { componentName, componentInstanceProperties: properties } = instance;
  const isDecorator = (property) => property.type === 'decorator';
  const misplaced = pageType === 'UtilityBar' ? [] : listOf(properties).filter(isDecorator);
  const found = misplaced.map(({ name }) => `The decorator '${name}' is only allowed on a utility bar page`);
  if (componentName.includes(':') && !componentName.startsWith('c:')) return found; // a standard component: only an org knows it
  const taken = designOf(componentName.replace(/^c:/, ''), pageType, org);
  if (!taken)
    return [...found, `We couldn't retrieve the design time component information for component ${componentName}.`];
  const unknown = listOf(properties).filter((property) => !isDecorator(property) && !taken.includes(property.name));
  return [
    ...found,
    ...unknown.map(({ name }) => `The property '${name}' isn't available for the component ${componentName}`),
  ];
}

function flexiPageProblems(page, org) {
  const items = listOf(page.flexiPageRegions).flatMap(({ itemInstances }) => listOf(itemInstances));
  const instances = items.map(({ componentInstance }) => componentInstance).filter(Boolean);
  const identifiers = items.map((item) => (item.componentInstance ?? item.fieldInstance)?.identifier).filter(Boolean);
  const twice = identifiers.filter((identifier, index) => identifiers.indexOf(identifier) !== index);
  const found = twice.map(
    (identifier) => `Duplicate identifier: ${identifier} is used by more than one component of the page`,
  );
  return [
    ...found,
    ...missingObject('sobjectType', page.sobjectType, org),
    ...instances.flatMap((instance) => instanceProblems(instance, page.type, org)),
  ];
}

function missing(field, type, name, org) {
  return !name || org.has(type, name) ? [] : [`In field: ${field} - no ${type} named ${name} found`];
}

function missingObject(field, name, org) {
  return !name || org.objects.has(name) ? [] : [`In field: ${field} - no CustomObject named ${name} found`];
}

function applicationProblems(app, org) {
  const own = listOf(app.tabs).filter((tab) => !tab.startsWith('standard-'));
  const absent = listOf(app.tabs).filter(
    (tab) => /^standard-[A-Z]/.test(tab) && !org.objects.has(tab.slice('standard-'.length)),
  );
  return [
    ...missing('utilityBar', 'FlexiPage', app.utilityBar, org),
    ...own.flatMap((tab) => missing('tab', 'CustomTab', tab, org)),
    ...absent.map((tab) => `In field: tab - no CustomTab named ${tab} found`),
    ...listOf(app.actionOverrides).flatMap(({ content, pageOrSobjectType }) => [
      ...missing('content', 'FlexiPage', content, org),
      ...missingObject('pageOrSobjectType', pageOrSobjectType, org),
    ]),
  ];
}

function permissionSetProblems(set, org) {
  const own = (name) => name && !name.startsWith('standard__');
  return [
    ...listOf(set.applicationVisibilities)
      .filter(({ application }) => own(application))
      .flatMap(({ application }) => missing('application', 'CustomApplication', application, org)),
    ...listOf(set.tabSettings)
      .filter(({ tab }) => !tab.startsWith('standard-'))
      .flatMap(({ tab }) => missing('tab', 'CustomTab', tab, org)),
    ...listOf(set.customPermissions).flatMap(({ name }) => missing('name', 'CustomPermission', name, org)),
    ...listOf(set.fieldPermissions).flatMap(({ field }) => missing('field', 'CustomField', field, org)),
  ];
}

const NEEDS = { Number: ['precision', 'scale'], Checkbox: ['defaultValue'] };

function fieldProblems(field, org, name) {
  const lacking = (NEEDS[field.type] ?? ['a type that the rehearsal knows']).filter((tag) => field[tag] === undefined);
  return [
    ...missingObject('object', name.split('.')[0], org),
    ...(name.endsWith('__c') ? [] : [`The custom field ${name} does not end in __c`]),
    ...lacking.map((tag) => `Must specify '${tag}' for a CustomField of type ${field.type}`),
  ];
}

/** Standard fields only an org knows. */
function flowProblems(flow, org) {
  const elements = [flow.recordLookups, flow.recordCreates, flow.recordUpdates].flatMap(listOf);
  return elements.flatMap(({ name, object: [object], filters, inputAssignments, queriedFields }) => {
    const named = [...listOf(filters), ...listOf(inputAssignments)].map(({ field }) => field);
    const unknown = [...named, ...listOf(queriedFields)].filter(
      (field) => field.endsWith('__c') && !org.has('CustomField', `${object}.${field}`),
    );
    return [
      ...missingObject('object', object, org),
      ...unknown.map((field) => `${name} - The field "${field}" for the object "${object}" doesn't exist.`),
    ];
  });
}

function translationProblems(translation, org) {
  if (!org.features.has('TranslationWorkbench')) return ['Translation Workbench is not enabled in this org'];
  const unknown = listOf(translation.customLabels).filter(({ name }) => !org.labels.has(name));
  return unknown.map(({ name }) => `In field: name - no CustomLabel named ${name} found`);
}

const RULES = {
  FlexiPage: flexiPageProblems,
  CustomApplication: applicationProblems,
  CustomField: fieldProblems,
  Flow: flowProblems,
  CustomTab: (tab, org) => missing('flexiPage', 'FlexiPage', tab.flexiPage, org),
  PermissionSet: permissionSetProblems,
  Translations: translationProblems,
};

/** Everything that is wrong with a component that is one XML file; the file is the component's only one. */
export function pageProblems(component, org) {
  const [file] = component.files.keys();
  const problems = RULES[component.type]?.(rootOf(component), org, component.name) ?? [];
  return problems.map((problem) => ({ file, problem }));
}
