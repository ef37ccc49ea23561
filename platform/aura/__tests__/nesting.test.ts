import { handlers, hostOf, type Cmp, type TestBundle } from './bundles';

const ALL = handlers('init', 'render', 'destroy');
const STATUS = '<aura:attribute name="status" type="Object" access="public"/>';
const CHANGE = '<aura:handler name="change" value="{!v.status}" action="{!c.change}"/>';

/** A parent that holds a child by a bound attribute, and notes of all that happens. */
function family(childContent = `${STATUS}${CHANGE}${ALL}`, tag = '<c:child aura:id="inside" status="{!v.mine}"/>') {
  const notes: string[] = [];
  const cmps: Record<string, Cmp> = {};
  const noting = (who: string): TestBundle['actions'] =>
    Object.fromEntries(
      ['init', 'render', 'destroy', 'change'].map((event) => [
        event,
        (cmp) => {
          cmps[who] = cmp;
          notes.push(`${who} ${event}${event === 'change' ? ` ${JSON.stringify(cmp.get('v.status'))}` : ''}`);
        },
      ]),
    );
  const host = hostOf({
    'c:parent': {
      content: `<aura:attribute name="mine" type="Object" access="private"/>${ALL}${tag}`,
      actions: noting('parent') ?? {},
    },
    'c:child': { content: childContent, access: 'public', actions: noting('child') ?? {} },
  });
  return { ...host, notes, cmps };
}

afterEach(() => document.body.replaceChildren());

it('creates and renders the inner component first, and destroys it last', () => {
  const { create, render, notes } = family();
  const parent = create('c:parent');
  render(parent);
  parent.destroy();
  expect(notes).toEqual([
    'child init',
    'parent init',
    'child render',
    'parent render',
    'parent destroy',
    'child destroy',
  ]);
});

it('follows the parent in a bound attribute at once, and calls its handler, before anything is rendered', () => {
  const { create, notes, problems } = family();
  const parent = create('c:parent');
  notes.length = 0;
  const status = { queued: 1 };
  parent.set('v.mine', status);
  parent.set('v.mine', status);
  parent.set('v.mine', { queued: 2 });
  expect(notes).toEqual([
    'child change {"queued":1}',
    'child change {"queued":1}', // the same object counts as changed: it may have been changed in place
    'child change {"queued":2}',
  ]);
  expect(problems).toEqual([]);
});

it('calls a handler of a change also for what a component sets itself', () => {
  const notes: unknown[] = [];
  const { create } = hostOf({
    'c:one': {
      content: '<aura:attribute name="a" type="String"/><aura:handler name="change" value="{!v.a}" action="{!c.a}"/>',
      actions: { a: (cmp) => notes.push(cmp.get('v.a')) },
    },
  });
  const one = create('c:one');
  one.set('v.a', 'x');
  one.set('v.a', 'x');
  expect(notes).toEqual(['x']);
});

it('throws the error of a change handler out of the set, after the value was stored', () => {
  const { create, problems } = hostOf({
    'c:one': {
      content: '<aura:attribute name="a" type="String"/><aura:handler name="change" value="{!v.a}" action="{!c.a}"/>',
      actions: {
        a: () => {
          throw new Error('no');
        },
      },
    },
  });
  const one = create('c:one');
  expect(() => one.set('v.a', 'x')).toThrow('Action failed: c:one$controller$a [no]');
  expect([one.get('v.a'), problems]).toEqual(['x', []]);
});

it('swallows the error of a change handler where the framework does not run', () => {
  let cmp: Cmp | null = null;
  const { create, problems } = hostOf({
    'c:one': {
      content: `${handlers('init')}<aura:attribute name="a" type="String"/><aura:handler name="change" value="{!v.a}" action="{!c.a}"/>`,
      actions: {
        init: (own) => void (cmp = own),
        a: () => {
          throw new Error('no');
        },
      },
    },
  });
  const one = create('c:one');
  (cmp as Cmp | null)?.set('v.a', 'x');
  expect([one.get('v.a'), problems]).toEqual(['x', []]);
});

it('no longer follows its parent once it is destroyed', () => {
  const { create, render, notes, cmps, problems } = family();
  const parent = create('c:parent');
  render(parent);
  parent.destroy();
  notes.length = 0;
  parent.set('v.mine', { queued: 1 });
  expect([notes, cmps['child']?.isValid(), problems]).toEqual([[], false, []]);
});

it('sets a bound attribute in the parent when the inner component sets it', () => {
  const { create, cmps, notes } = family();
  const parent = create('c:parent');
  notes.length = 0;
  cmps['child']?.set('v.status', { queued: 3 });
  expect([parent.get('v.mine'), notes]).toEqual([{ queued: 3 }, ['child change {"queued":3}']]);
});

it('carries a child that the parent found into an inner component', () => {
  const cmps: Cmp[] = [];
  const { create } = hostOf({
    'c:parent': {
      content: `<aura:attribute name="mine" type="Object"/>${handlers('init')}<lightning:utilityBarAPI aura:id="bar"/><c:child status="{!v.mine}"/>`,
      actions: {
        init(cmp) {
          cmps.push(cmp);
          cmp.set('v.mine', cmp.find('bar'));
        },
      },
    },
    'c:child': { content: `${STATUS}${handlers('init')}`, actions: { init: (cmp) => void cmps.push(cmp) } },
  });
  create('c:parent');
  const [child, parent] = cmps;
  expect(parent?.find('bar')).toBeDefined();
  expect(child?.get('v.status')).toBe(parent?.find('bar'));
});

it('lets a component that is not global stand inside another only', () => {
  const { create } = family();
  expect(() => create('c:child')).toThrow('c:child is not global');
});

it('gives the inner component itself, with its public attributes', () => {
  const { create, cmps } = family();
  const parent = create('c:parent');
  parent.set('v.mine', 'x');
  const inside = cmps['parent']?.find('inside');
  expect([inside?.['get']?.('v.status'), inside?.['isValid']?.()]).toEqual(['x', true]);
});

it.each([
  ['a text for it', '<c:child status="x"/>', 'takes status from an attribute only'],
  ['an action for it', '<c:child status="{!c.init}"/>', 'takes status from an attribute only'],
])('refuses %s', (_, tag, message) => {
  const { create } = family(undefined, tag);
  expect(() => create('c:parent')).toThrow(message);
});

it('reports a private attribute of the inner component in the parent’s markup', () => {
  const { create, problems } = family('<aura:attribute name="status" type="Object" access="private"/>');
  create('c:parent');
  expect(problems).toEqual([
    "error: Access Check Failed! Component.setupAttributes():'status' of component 'markup://c:child' is not visible.",
  ]);
});
