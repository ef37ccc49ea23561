// The rule about flows that the console starts: that they take what it gives, and that nothing in them leads nowhere.
import { everyElement, select, textAt } from '../../lib/xml.mjs';

/** The elements that a flow goes through. */
const STEPS = ['screens', 'decisions', 'assignments', 'recordLookups', 'recordCreates', 'recordUpdates', 'subflows'];
/** What has a value. */
const VALUES = ['variables', 'formulas', 'textTemplates', 'constants', 'choices', 'recordLookups', 'recordCreates'];
/** What reads or writes records. */
const RECORDS = ['recordLookups', 'recordCreates', 'recordUpdates'];
const VALUE_TAGS = ['elementReference', 'leftValueReference', 'assignToReference'];

const namesOf = (root, kinds) => kinds.flatMap((kind) => select(root, kind)).map((one) => textAt(one, 'name'));
const screenFields = (root) => select(root, 'screens', 'fields').map((field) => textAt(field, 'name'));
const isGlobal = (name) => name.startsWith('$');

function inputProblems(root, types) {
  const inputs = select(root, 'variables').filter((variable) => textAt(variable, 'isInput') === 'true');
  if (inputs.length === 0) return ['has no variable that is available for input'];
  return inputs.flatMap((variable) => {
    const name = textAt(variable, 'name');
    const [type, given] = [textAt(variable, 'dataType'), types.get(name)];
    if (!given) return [`has the input ${name}, which nobody gives`];
    return [
      ...(type === given ? [] : [`takes the input ${name} as ${type}, and a console gives a ${given}`]),
      ...(textAt(variable, 'isCollection') === 'true' ? [`takes the input ${name} as a collection`] : []),
    ];
  });
}

/** Names in `{!…}`, as texts and formulas have them. */
const mergedIn = (text) => [...text.matchAll(/\{!([$\w]+)/g)].map(([, name]) => name);

function referenceProblems(root) {
  const steps = namesOf(root, STEPS);
  const choices = namesOf(root, ['choices']);
  const values = [...namesOf(root, VALUES), ...screenFields(root)];
  return everyElement(root).flatMap(({ tag, text }) => {
    if (tag === 'targetReference') return steps.includes(text) ? [] : [`its ${tag} ${text} leads nowhere`];
    if (tag === 'choiceReferences') return choices.includes(text) ? [] : [`its ${tag} ${text} leads nowhere`];
    const named = VALUE_TAGS.includes(tag) ? [text.split('.')[0]] : mergedIn(text);
    return named
      .filter((name) => !isGlobal(name) && !values.includes(name))
      .map((name) => `its ${tag} names ${name}, which is not there`);
  });
}

/** The platform compares names without regard to case. */
function doubleProblems(root) {
  const names = [...namesOf(root, [...new Set([...STEPS, ...VALUES])]), ...screenFields(root)];
  const lower = names.map((name) => name.toLowerCase());
  return names
    .filter((name, index) => lower.indexOf(name.toLowerCase()) !== index)
    .map((name) => `has the name ${name} twice`);
}

/** The custom fields that a flow reads and writes, each as `OBJECT.FIELD`. */
function customFieldsOf(root) {
  return RECORDS.flatMap((kind) => select(root, kind)).flatMap((element) => {
    const named = [...select(element, 'filters', 'field'), ...select(element, 'inputAssignments', 'field')];
    const fields = [...named, ...select(element, 'queriedFields')].map(({ text }) => text);
    return fields.filter((name) => name.endsWith('__c')).map((name) => `${textAt(element, 'object')}.${name}`);
  });
}

/** @type {import('../rules.mjs').Rule[]} */
export const flowRules = [
  {
    name: 'is a flow that a console can start',
    files: ({ matching }) => matching(/\.flow-meta\.xml$/),
    problems: (file, { xmlOf, flowInputs }) => {
      const root = xmlOf(file);
      return [
        ...(textAt(root, 'processType') === 'Flow' ? [] : ['is not a screen flow']),
        ...(textAt(root, 'status') === 'Active' ? [] : ['is not active']),
        ...inputProblems(root, flowInputs),
        ...referenceProblems(root),
        ...doubleProblems(root),
      ];
    },
  },
  {
    name: 'reads and writes fields that are there',
    files: ({ matching }) => matching(/\.flow-meta\.xml$/),
    problems: (file, { xmlOf, fields }) =>
      customFieldsOf(xmlOf(file))
        .filter((name) => !fields.has(name))
        .map((name) => `there is no field ${name}`),
  },
  {
    name: 'is a field that a flow fills and a permission set grants',
    files: ({ fields }) => [...fields.values()],
    problems: (file, { matching, xmlOf, fields, permissionSets }) => {
      const [[name]] = [...fields].filter(([, path]) => path === file);
      const filled = matching(/\.flow-meta\.xml$/).flatMap((flow) => customFieldsOf(xmlOf(flow)));
      const granted = [...permissionSets.values()].flatMap((set) =>
        select(xmlOf(set), 'fieldPermissions', 'field').map(({ text }) => text),
      );
      return [
        ...(filled.includes(name) ? [] : ['no flow fills it']),
        ...(granted.includes(name) ? [] : ['no permission set grants it']),
      ];
    },
  },
];
