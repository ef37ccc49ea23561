// Small bundles with the answers of the open-source Aura client: the stand-in gives the same.
import { readFileSync } from 'node:fs';
import { runBehaviour, type Behaviour } from './lab';

const BEHAVIOURS = JSON.parse(readFileSync('platform/aura/__tests__/auraBehaviours.json', 'utf8')) as Behaviour[];

/** Where the stand-in is stricter than Aura, with its answer. */
const STRICTER: Readonly<Record<string, { readonly reason: string; readonly answer: unknown }>> = {
  b19: {
    reason: 'An event has the members that this project uses: any other is undefined.',
    answer: [
      'getName function, getParam function, getParams undefined, getSource undefined, preventDefault undefined, ' +
        'stopPropagation undefined, getType undefined, fire undefined, detail undefined, type undefined, target undefined',
      'name thing',
    ],
  },
  b34: {
    reason: 'A path into a value is refused: nothing here reads or sets a part of an attribute.',
    answer: {
      get: 'threw v.obj.a is a path into a value, which is not supported here.',
      set: 'threw v.obj.a is a path into a value, which is not supported here.',
      now: '1',
      log: [],
    },
  },
  b49: { reason: 'Nothing can be kept on cmp: Locker does not keep it either.', answer: ['init', 'undefined'] },
  b54: {
    reason:
      'An attribute that the Lightning web component does not have stops the rendering: Aura warns, and fails later.',
    answer: {
      m: { ok: true, status: 'SUCCESS', threw: null },
      s: '<c:labProbe> has no attribute nope.',
      r: 'set went on',
      said: [],
    },
  },
  b61: {
    reason: 'A component has the members that this project uses: any other is undefined.',
    answer: [
      ...['getGlobalId undefined', 'getName undefined', 'getElement undefined', 'isRendered function'],
      ...['getEvent undefined', 'destroy undefined', 'getReference undefined', 'addValueHandler undefined'],
    ],
  },
  b62: {
    reason: '$A has the members that this project uses: any other throws.',
    answer: [
      ...['init', 'enqueueAction threw', 'createComponent threw', 'get function', 'getCallback function'],
      ...['log threw', 'run threw', 'util threw', 'localizationService threw'],
    ],
  },
  b63: {
    reason: 'Throws as Aura does, but says why.',
    answer: ['init', 'threw $A.get("$Label.c.Nope") is not a label that is written out in the bundle.'],
  },
  b67: {
    reason:
      'A channel that is kept after its component is destroyed refuses to publish: Aura publishes nothing and is silent.',
    answer: 'threw Error in $A.getCallback() [Your component must be rendered before you can publish to channel X__c]',
  },
};

/** Without the text in which the client describes a component and who asks. */
const plain = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/ of component 'markup:.* is not visible.*$/s, '') : value,
  );

it.each(BEHAVIOURS.filter(({ id }) => !STRICTER[id]))('$id $title: as Aura', async (behaviour) => {
  expect(plain(await runBehaviour(behaviour))).toEqual(plain(behaviour.real));
});

it.each(BEHAVIOURS.filter(({ id }) => STRICTER[id]))('$id $title: stricter than Aura', async (behaviour) => {
  const answer = plain(await runBehaviour(behaviour));
  expect(answer).toEqual(STRICTER[behaviour.id]?.answer);
  expect(answer).not.toEqual(plain(behaviour.real));
});

it('covers all 69 behaviours with at most 8 differences', () => {
  expect(BEHAVIOURS).toHaveLength(69);
  expect(Object.keys(STRICTER).length).toBeLessThanOrEqual(8);
});
