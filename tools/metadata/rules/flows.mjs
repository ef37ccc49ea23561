// The rule about flows that the console starts: what it hands over, and that nothing in them leads nowhere.
import { everyElement, select, textAt } from '../../lib/xml.mjs';

/** The one input that the console gives. */
const INPUT = 'voiceCallSummary';
/** Of which kind an element is that a tag refers to. */
const REFERENCES = {
  targetReference: ['screens', 'decisions', 'assignments', 'recordCreates', 'recordUpdates', 'actionCalls', 'subflows'],
  choiceReferences: ['choices'],
  elementReference: ['variables', 'formulas', 'textTemplates', 'constants'],
};

function inputProblems(root) {
  const inputs = select(root, 'variables').filter((variable) => textAt(variable, 'isInput') === 'true');
  const isText = inputs.some(
    (variable) => textAt(variable, 'name') === INPUT && textAt(variable, 'dataType') === 'String',
  );
  const others = inputs.map((variable) => textAt(variable, 'name')).filter((name) => name !== INPUT);
  return [
    ...(isText ? [] : [`has no text variable ${INPUT} that is available for input`]),
    ...others.map((name) => `has the input ${name}, which nobody gives`),
  ];
}

function referenceProblems(root) {
  return everyElement(root)
    .filter(({ tag, text }) => REFERENCES[tag] && !text.startsWith('$'))
    .filter(
      ({ tag, text }) =>
        !REFERENCES[tag].some((kind) => select(root, kind).some((one) => textAt(one, 'name') === text)),
    )
    .map(({ tag, text }) => `its ${tag} ${text} leads nowhere`);
}

/** @type {import('../rules.mjs').Rule[]} */
export const flowRules = [
  {
    name: 'is a flow that a console can start',
    files: ({ matching }) => matching(/\.flow-meta\.xml$/),
    problems: (file, { xmlOf }) => {
      const root = xmlOf(file);
      return [
        ...(textAt(root, 'processType') === 'Flow' ? [] : ['is not a screen flow']),
        ...(textAt(root, 'status') === 'Active' ? [] : ['is not active']),
        ...inputProblems(root),
        ...referenceProblems(root),
      ];
    },
  },
];
