// Rules about what an admin sets in the builder: js-meta properties and Aura design attributes.
import { select } from '../../lib/xml.mjs';

const TYPES = ['String', 'Integer', 'Boolean'];
const TARGETS = [
  ...['lightning__UtilityBar', 'lightning__AppPage', 'lightning__HomePage', 'lightning__RecordPage'],
  'lightning__VoiceExtension',
];
const TOOLKIT_TAG = 'lightning-service-cloud-voice-toolkit-api';
const TOOLKIT_CAPABILITY = 'lightning__ServiceCloudVoiceToolkitApi';
/** Attributes of an interface, which the platform reads itself. */
const OF_INTERFACES = ['supportsPopOut'];
const DESIGN_TAGS = {
  'design:component': ['label'],
  'design:attribute': [
    'name',
    'label',
    'description',
    'datasource',
    'default',
    'min',
    'max',
    'required',
    'placeholder',
  ],
};

const bundleOf = (file, { bundles }) =>
  [...bundles.values()].find(({ files }) => files.some((other) => other === file));

/** What is wrong with a setting of that type, wherever it is declared. */
function settingProblems({ name, type, label, min, max, default: preset, datasource }) {
  const choices = datasource?.split(',');
  return [
    ...(TYPES.includes(type) ? [] : [`${name} is of type ${type}, not one of ${TYPES.join(', ')}`]),
    ...(label ? [] : [`${name} has no label`]),
    ...(type === 'Integer' && !(Number(min) < Number(max)) ? [`${name} is an Integer without min and max`] : []),
    ...(type === 'Integer' && !(Number(preset) >= Number(min) && Number(preset) <= Number(max))
      ? [`${name} has a default outside of min and max`]
      : []),
    ...(type === 'Boolean' && !['true', 'false'].includes(preset)
      ? [`${name} is a Boolean: its default must be true or false`]
      : []),
    ...(choices && !choices.includes(preset) ? [`${name} has a default that is none of its choices`] : []),
  ];
}

function propertyProblems({ api, properties }) {
  return properties.flatMap((property) => {
    const member = api.find(({ name, isMethod }) => name === property.name && !isMethod);
    if (!member) return [`${property.name} is not an @api of the class`];
    const isOn = property.type === 'Boolean' && property.default === 'true';
    // The compiler refuses true as the first value of a property: the class must leave it unset, and take that for true.
    const isSame = isOn ? member.isUnset : member.initial === property.default;
    return [
      ...settingProblems(property),
      ...(isOn && !member.isUnset
        ? [`${property.name} is a Boolean that is on by default: the class must leave it unset`]
        : []),
      ...(isSame || isOn
        ? []
        : [`${property.name} is ${property.default} by default here, ${member.initial} in the class`]),
    ];
  });
}

function targetProblems(root, { isExposed, targets }) {
  const configs = select(root, 'targetConfigs', 'targetConfig');
  const configured = configs.flatMap(({ attributes }) => (attributes.targets ?? '').split(','));
  return [
    ...(isExposed && targets.length === 0 ? ['is exposed to no target'] : []),
    ...targets
      .filter((target) => !TARGETS.includes(target))
      .map((target) => `${target} is not a target of this project`),
    ...configured
      .filter((target) => !targets.includes(target))
      .map((target) => `configures ${target}, no target of it`),
    ...select(root, 'targetConfigs', 'targetConfig', 'objects').map(
      () => '<objects> in a targetConfig: an org without the object would refuse it',
    ),
  ];
}

/** What the voice toolkit's element needs: the capability, and to be in the template whatever happens. */
function toolkitProblems(root, bundle, { files }) {
  const template = bundle.files.find((file) => file.endsWith('.html'));
  const tag = new RegExp(`<${TOOLKIT_TAG}\\b[^>]*>`).exec(files.get(template) ?? '')?.[0];
  const isCapable = select(root, 'capabilities', 'capability').some(({ text }) => text === TOOLKIT_CAPABILITY);
  return [
    ...(tag && !isCapable ? [`holds <${TOOLKIT_TAG}> without the capability ${TOOLKIT_CAPABILITY}`] : []),
    ...(!tag && isCapable ? [`has the capability ${TOOLKIT_CAPABILITY} and no <${TOOLKIT_TAG}>`] : []),
    ...(tag && !new RegExp(`^<template>\\s*${tag}`).test(files.get(template))
      ? [`<${TOOLKIT_TAG}> is not the first thing in its template, where no condition can hide it`]
      : []),
  ];
}

function designProblems(file, project) {
  const { attributes } = bundleOf(file, project);
  const root = project.xmlOf(file);
  const designed = select(root, 'design:attribute').map((element) => element.attributes);
  const offered = attributes.filter(({ name, access }) => access === 'global' && !OF_INTERFACES.includes(name));
  return [
    ...[root, ...root.children].flatMap(({ tag, attributes: given }) =>
      DESIGN_TAGS[tag]
        ? Object.keys(given)
            .filter((name) => !DESIGN_TAGS[tag].includes(name))
            .map((name) => `<${tag}> has no attribute ${name}`)
        : [`there is no <${tag}> in a design`],
    ),
    ...offered
      .filter(({ name }) => !designed.some((setting) => setting.name === name))
      .map(({ name }) => `does not offer ${name}, which is global`),
    ...designed.flatMap((setting) => {
      const attribute = offered.find(({ name }) => name === setting.name);
      if (!attribute) return [`${setting.name} is not a global aura:attribute of the component`];
      const isSame = setting.default === attribute.default;
      return [
        ...settingProblems({ ...setting, type: attribute.type }),
        ...(isSame
          ? []
          : [`${setting.name} is ${setting.default} by default here, ${attribute.default} in the component`]),
      ];
    }),
  ];
}

/** @type {import('../rules.mjs').Rule[]} */
export const designRules = [
  {
    name: 'offers what the class has',
    files: ({ matching }) => matching(/\.js-meta\.xml$/),
    problems: (file, project) => {
      const bundle = bundleOf(file, project);
      const root = project.xmlOf(file);
      const described = select(root, 'masterLabel').length && select(root, 'description').length;
      return [
        ...(bundle.isOurs && bundle.isExposed && !described ? ['is exposed without masterLabel and description'] : []),
        ...targetProblems(root, bundle),
        ...propertyProblems(bundle),
        ...toolkitProblems(root, bundle, project),
      ];
    },
  },
  {
    name: 'offers what the Aura component has',
    files: ({ matching }) => matching(/\.design$/),
    problems: designProblems,
  },
];
