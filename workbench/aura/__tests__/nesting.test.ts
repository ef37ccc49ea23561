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

it('has a bound attribute follow at once, and its handler called, before anything is rendered', () => {
  const { create, notes, problems } = family();
  const parent = create('c:parent');
  notes.length = 0;
  const status = { queued: 1 };
  parent.set('v.mine', status);
  parent.set('v.mine', status);
  parent.set('v.mine', { queued: 2 });
  expect(notes).toEqual(['child change {"queued":1}', 'child change {"queued":2}']);
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

it('reports what a handler of a change throws, and goes on', () => {
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
  one.set('v.a', 'x');
  expect([one.get('v.a'), problems]).toEqual(['x', ['Error: no']]);
});

it('follows no more once it is destroyed', () => {
  const { create, render, notes, cmps, problems } = family();
  const parent = create('c:parent');
  render(parent);
  parent.destroy();
  notes.length = 0;
  parent.set('v.mine', { queued: 1 });
  expect([notes, cmps['child']?.isValid(), problems]).toEqual([[], false, []]);
});

it('refuses what would flow back to the parent', () => {
  const { create, cmps } = family();
  create('c:parent');
  expect(() => cmps['child']?.set('v.status', {})).toThrow('Setting v.status, which belongs to the parent');
});

it('lets a component that is not global stand inside another only', () => {
  const { create } = family();
  expect(() => create('c:child')).toThrow('c:child is not global');
});

it('hands out nothing of an inner component', () => {
  const { create, cmps } = family();
  create('c:parent');
  expect(cmps['parent']?.find('inside')).toEqual({});
});

it.each([
  ['a text for it', '<c:child status="x"/>', 'takes status from an attribute only'],
  ['an action for it', '<c:child status="{!c.init}"/>', 'takes status from an attribute only'],
])('refuses %s', (_, tag, message) => {
  const { create } = family(undefined, tag);
  expect(() => create('c:parent')).toThrow(message);
});

it.each([
  ['an attribute that it does not declare', ALL, 'Created with the undeclared v.status.'],
  [
    'an attribute that is its own business',
    '<aura:attribute name="status" type="Object" access="private"/>',
    'Created with the private v.status.',
  ],
])('reports %s', (_, content, message) => {
  const { create, problems } = family(content);
  create('c:parent');
  expect(problems).toEqual([`Error: ${message}`]);
});
