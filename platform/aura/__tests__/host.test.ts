import type { ChannelPublisher } from '../channelChild';
import { createMessageBus } from '../../lms/messageBus';
import { createVoiceToolkit } from '../../toolkit/voiceToolkit';
import { createAuraHost, type AuraHost, type AuraInstance, type AuraPlace } from '../host';

const HANDLERS = ['init', 'render', 'destroy']
  .map((event) => `<aura:handler name="${event}" value="{!this}" action="{!c.${event}}"/>`)
  .join('');
const ATTRIBUTES = `
  <aura:attribute name="open" type="String" default="All" access="global"/>
  <aura:attribute name="count" type="Integer" default="600"/>
  <aura:attribute name="flag" type="Boolean" default="false"/>
  <aura:attribute name="secret" type="Object" access="private"/>`;
const CHANNEL = '<lightning:messageChannel type="X__c" aura:id="channel"/>';
const TOOLKIT = '<force:serviceCloudVoiceToolkitApi aura:id="toolkit"/>';

type Probe = Record<'init' | 'render' | 'destroy', jest.Mock>;
interface Bench {
  host: AuraHost;
  create(attributes?: Record<string, unknown>, place?: AuraPlace): AuraInstance;
  probe: Probe;
  problems: string[];
  bus: ReturnType<typeof createMessageBus>;
  toolkit: ReturnType<typeof createVoiceToolkit>;
  element: HTMLElement;
}

/** What a component's code has: the tests let it hand out its `cmp`. */
type Cmp = {
  get(expression: string): unknown;
  set(expression: string, value: unknown): void;
  find(id: string): unknown;
  isValid(): boolean;
};
const cmpOf = (mock: jest.Mock): Cmp => mock.mock.calls[0]?.[0] as Cmp;

/** A host with one component whose actions are mocks. */
function bench(content: string, { access = 'global' } = {}): Bench {
  const probe: Probe = { init: jest.fn(), render: jest.fn(), destroy: jest.fn() };
  Object.assign(globalThis, { probe });
  const problems: string[] = [];
  const report = (problem: unknown): void => void problems.push(String(problem));
  const bus = createMessageBus({ channels: ['X__c'], report });
  const toolkit = createVoiceToolkit({ report });
  const element = Object.assign(document.createElement('div'), { show: undefined as unknown, secret: undefined });
  const actions = Object.keys(probe).map(
    (name) => `${name}: function (a, b, c) { return probe.${name}.call(this, a, b, c, $A); }`,
  );
  const host = createAuraHost({
    sources: {
      'c:probe': {
        cmp: `<aura:component access="${access}">${ATTRIBUTES}${HANDLERS}${content}</aura:component>`,
        controller: `/* a\ncomment */ ({ ${actions.join(',')} });\n`,
        helper: '({ own: 1 })',
      },
    },
    bus,
    toolkit,
    createChild: (tag) => (tag === 'c-known-child' ? element : null),
    report,
  });
  const create: Bench['create'] = (attributes, place) => host.create('c:probe', attributes, place);
  return { host, create, probe, problems, bus, toolkit, element };
}

function renderIn({ bus }: Bench, instance: AuraInstance): void {
  bus.inArea('utility', () => instance.render(document.body));
}

afterEach(() => document.body.replaceChildren());

describe('life of a component', () => {
  it('finds its children in init, which runs before anything is rendered', () => {
    const b = bench(`${CHANNEL}<c:knownChild show="{!v.open}"/>`);
    b.probe.init.mockImplementation((cmp: Cmp) => {
      expect(cmp.find('channel')).toBeDefined();
      expect(b.element.isConnected).toBe(false);
    });
    b.create();
    expect(b.probe.init).toHaveBeenCalledTimes(1);
    expect(b.probe.render).not.toHaveBeenCalled();
  });

  it('connects its children before its first render event', () => {
    const b = bench(`${CHANNEL}<c:knownChild show="{!v.open}"/>`);
    b.probe.render.mockImplementation((cmp: Cmp) => {
      expect(b.element.isConnected).toBe(true);
      expect(() => (cmp.find('channel') as ChannelPublisher).publish({})).not.toThrow();
    });
    renderIn(b, b.create());
    expect(b.probe.render).toHaveBeenCalledTimes(1);
    expect(b.problems).toEqual([]);
  });

  it('calls an action with the component, the event and the helper, but not on the controller', () => {
    const b = bench('');
    b.create();
    const [cmp, event, helper] = b.probe.init.mock.calls[0] as [Cmp, Aura.Event, { own: number }];
    expect(cmp.isValid()).toBe(true);
    expect([event.getName(), event.getParam('value')]).toEqual([undefined, undefined]);
    expect(helper.own).toBe(1);
    expect(b.probe.init.mock.contexts[0]).toBe(globalThis);
  });

  it('shares the helper among the instances of a page, with and without a toolkit, and with no other page', () => {
    const b = bench(TOOLKIT);
    b.create();
    b.create({}, { hasToolkit: false });
    const another = bench(TOOLKIT);
    another.create();
    const [first, second, third] = [...b.probe.init.mock.calls, ...another.probe.init.mock.calls].map(
      ([, , helper]) => helper as object,
    );
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('aborts creation when init throws', () => {
    const b = bench('');
    b.probe.init.mockImplementation(() => {
      throw new Error('init failed');
    });
    expect(() => b.create()).toThrow('init failed');
  });

  it('throws the error of a render handler out of the rendering, which is complete', () => {
    const b = bench('<c:knownChild/>');
    b.probe.render.mockImplementation(() => {
      throw new Error('render failed');
    });
    const instance = b.create();
    expect(() => renderIn(b, instance)).toThrow('Action failed: c:probe$controller$render [render failed]');
    expect([instance.isRendered(), b.element.isConnected, b.problems]).toEqual([true, true, []]);
  });

  it('is destroyed half-way when its destroy handler throws: the children stay', () => {
    const b = bench('<c:knownChild/>');
    b.probe.destroy.mockImplementation(() => {
      throw 'destroy failed';
    });
    const instance = b.create();
    renderIn(b, instance);
    expect(() => instance.destroy()).toThrow('Action failed: c:probe$controller$destroy [destroy failed]');
    expect([cmpOf(b.probe.init).isValid(), b.element.isConnected, b.problems]).toEqual([false, true, []]);
  });

  it('is no longer valid in its destroy handler, where get, set and find still work', () => {
    const b = bench(TOOLKIT);
    b.probe.destroy.mockImplementation((cmp: Cmp) => {
      cmp.set('v.secret', 'late');
      expect([cmp.isValid(), cmp.get('v.secret')]).toEqual([false, 'late']);
      // The children are still there: their end comes after their parent's.
      const toolkit = cmp.find('toolkit') as Aura.VoiceToolkit;
      expect(() => toolkit.removeTelephonyEventListener('HOLD', () => {})).not.toThrow();
    });
    b.create().destroy();
    expect(b.probe.destroy).toHaveBeenCalledTimes(1);
    expect(b.problems).toEqual([]);
  });

  it('gives nothing and takes nothing silently once it is destroyed', () => {
    const b = bench(`${TOOLKIT}<c:knownChild show="{!v.open}"/>`);
    const instance = b.create();
    renderIn(b, instance);
    instance.destroy();
    instance.destroy();
    const cmp = cmpOf(b.probe.init);
    cmp.set('v.open', 'x');
    expect([cmp.isValid(), cmp.get('v.open'), cmp.find('toolkit')]).toEqual([false, undefined, undefined]);
    expect(b.element.isConnected).toBe(false);
    expect(b.probe.destroy).toHaveBeenCalledTimes(1);
    expect(b.problems).toEqual([]);
  });

  it('cannot be rendered twice, nor after destroy, but again after it was taken off the page', () => {
    const b = bench('');
    const instance = b.create();
    renderIn(b, instance);
    instance.unrender();
    renderIn(b, instance);
    expect(b.probe.render).toHaveBeenCalledTimes(2);
    expect(() => instance.render(document.body)).toThrow('it is rendered');
    instance.destroy();
    expect(() => instance.render(document.body)).toThrow('it is destroyed');
  });
});

describe('find', () => {
  it('gives undefined for no child, the child for one, and an array from the second with the same id on', () => {
    const b = bench(`${CHANNEL}<c:knownChild aura:id="twice"/><c:knownChild aura:id="twice"/>`);
    b.create();
    const cmp = cmpOf(b.probe.init);
    expect(cmp.find('none')).toBeUndefined();
    expect(cmp.find('channel')).toEqual({ publish: expect.any(Function) });
    expect(cmp.find('twice')).toHaveLength(2);
  });

  it('gives no toolkit where the platform gives none', () => {
    const b = bench(TOOLKIT);
    b.create({}, { hasToolkit: false });
    expect(cmpOf(b.probe.init).find('toolkit')).toBeUndefined();
  });
});

describe('access', () => {
  it('lets a component read and write its own attributes while its code runs', () => {
    const b = bench('');
    b.probe.init.mockImplementation((cmp: Cmp) => {
      cmp.set('v.secret', { x: 1 });
      expect([cmp.get('v.secret'), cmp.get('v.count'), cmp.get('v.flag')]).toEqual([{ x: 1 }, 600, false]);
    });
    b.create();
    expect(b.problems).toEqual([]);
  });

  it('hides private attributes from code that runs without access, and says so', () => {
    const b = bench('');
    const instance = b.create();
    const cmp = cmpOf(b.probe.init);
    cmp.set('v.secret', 'x');
    cmp.set('v.open', 'y');
    expect([cmp.get('v.secret'), cmp.get('v.count'), cmp.get('v.open')]).toEqual([undefined, 600, 'y']);
    expect(instance.get('v.secret')).toBeNull();
    const [get, set] = ["AttributeSet.get(): attribute 'secret'", "AttributeSet.set(): 'secret'"].map(
      (what) => `error: Access Check Failed! ${what} of component 'markup://c:probe' is not visible.`,
    );
    expect(b.problems).toEqual([get, set, get]); // a set compares with the value before
  });

  it('calls toolkit listeners without access, unless they went through $A.getCallback', () => {
    const b = bench(TOOLKIT);
    const seen: unknown[] = [];
    b.probe.init.mockImplementation((cmp: Cmp, _event: unknown, _helper: unknown, $A: Aura.Global) => {
      cmp.set('v.secret', 'mine');
      const toolkit = cmp.find('toolkit') as Aura.VoiceToolkit;
      toolkit.addTelephonyEventListener('HOLD', () => seen.push(cmp.get('v.secret')));
      toolkit.addTelephonyEventListener(
        'HOLD',
        $A.getCallback(() => seen.push(cmp.get('v.secret'))),
      );
      b.toolkit.emit('HOLD', {});
    });
    b.create();
    b.toolkit.emit('HOLD', {});
    expect(seen).toEqual([undefined, 'mine', undefined, 'mine']);
    expect(b.problems).toHaveLength(2);
  });

  it('lets a listener be removed by the function that was added, until the toolkit is destroyed', () => {
    const b = bench(TOOLKIT);
    const instance = b.create();
    const toolkit = cmpOf(b.probe.init).find('toolkit') as Aura.VoiceToolkit;
    const listener = (): void => {};
    toolkit.addTelephonyEventListener('HOLD', listener);
    toolkit.removeTelephonyEventListener('HOLD', () => {});
    expect(b.toolkit.listenerCount()).toBe(1);
    toolkit.removeTelephonyEventListener('HOLD', listener);
    expect(b.toolkit.listenerCount()).toBe(0);
    expect(() => Reflect.apply(toolkit.addTelephonyEventListener, toolkit, ['HOLD', 'text'])).toThrow('not a function');
    instance.destroy();
    expect(() => toolkit.addTelephonyEventListener('HOLD', listener)).toThrow('is destroyed');
  });

  it('reports an undeclared attribute, except at creation, and knows no other value provider', () => {
    const b = bench('');
    b.probe.init.mockImplementation((cmp: Cmp) => {
      cmp.set('v.nope', 1);
      expect(cmp.get('v.nope')).toBeUndefined();
      expect(() => cmp.get('m.nope')).toThrow("No value provider was found for 'm'");
    });
    b.create({ nope: 1 });
    expect(b.problems).toEqual([
      expect.stringContaining("AttributeSet.get(): attribute 'nope'"),
      expect.stringContaining("AttributeSet.set(): 'nope'"),
      expect.stringContaining("AttributeSet.get(): attribute 'nope'"),
    ]);
  });

  it('takes from a container global attributes only', () => {
    const b = bench('');
    const instance = b.create({ open: 'x', count: 5, secret: 2 });
    expect(['v.open', 'v.count', 'v.secret'].map((name) => instance.get(name))).toEqual(['x', 600, null]);
    expect(b.problems).toEqual([
      expect.stringContaining("setupAttributes():'count'"),
      expect.stringContaining("setupAttributes():'secret'"),
    ]);
  });

  it('does not coerce values', () => {
    const b = bench('');
    const instance = b.create({ open: 5 });
    instance.set('v.flag', 'true');
    expect([instance.get('v.open'), instance.get('v.flag')]).toEqual([5, 'true']);
  });

  it('keeps nothing on the component itself', () => {
    const b = bench('');
    b.create();
    expect(Object.isFrozen(cmpOf(b.probe.init))).toBe(true);
  });

  it('creates only global components from outside', () => {
    expect(() => bench('', { access: 'public' }).create()).toThrow('is not global');
  });
});

describe('children', () => {
  it('gives a Lightning web component its attributes, and again what changes', () => {
    const b = bench('<c:knownChild show="{!v.open}"/>');
    const instance = b.create({ open: 'first' });
    renderIn(b, instance);
    expect(Reflect.get(b.element, 'show')).toBe('first');
    cmpOf(b.probe.init).set('v.open', 'second');
    expect(Reflect.get(b.element, 'show')).toBe('second');
    expect(b.probe.render).toHaveBeenCalledTimes(2);
  });

  it('gives a Lightning web component its attributes before it connects it', () => {
    const b = bench('<c:knownChild show="{!v.open}"/>');
    const parent = document.createElement('div');
    const append = jest.spyOn(parent, 'append').mockImplementation((child) => {
      expect(Reflect.get(child as HTMLElement, 'show')).toBe('All');
    });
    b.bus.inArea('utility', () => b.create().render(parent));
    expect(append).toHaveBeenCalledWith(b.element);
  });

  it('does not set again what has not changed', () => {
    const b = bench('<c:knownChild show="{!v.open}" secret="{!v.secret}"/>');
    const setShow = jest.fn();
    Object.defineProperty(b.element, 'show', { set: setShow });
    const instance = b.create();
    renderIn(b, instance);
    instance.set('v.secret', 1);
    expect(Reflect.get(b.element, 'secret')).toBe(1);
    expect(setShow).toHaveBeenCalledTimes(1);
  });

  it('shows what its render handler sets', () => {
    const b = bench('<c:knownChild show="{!v.open}"/>');
    b.probe.render.mockImplementationOnce((cmp: Cmp) => cmp.set('v.open', 'rendered'));
    renderIn(b, b.create());
    expect(Reflect.get(b.element, 'show')).toBe('rendered');
  });

  it.each([
    ['a Lightning web component that does not exist', '<c:nope/>', 'There is no component <c:nope>'],
    ['an attribute that it does not have', '<c:knownChild nope="1"/>', 'has no attribute nope'],
    ['an action as an attribute of it', '<c:knownChild show="{!c.init}"/>', 'cannot take show'],
    ['another tag', '<lightning:card/>', '<lightning:card> is not supported'],
    ['an attribute of the toolkit', '<force:serviceCloudVoiceToolkitApi x="1"/>', 'no attributes but aura:id'],
    ['a channel without a type', '<lightning:messageChannel/>', 'needs the attribute type'],
    ['a channel with a scope', '<lightning:messageChannel type="X__c" scope="APPLICATION"/>', 'and no other'],
  ])('refuses %s', (_, content, message) => {
    const b = bench(content);
    expect(() => renderIn(b, b.create())).toThrow(message);
  });

  it('cannot publish before it has rendered, nor after destroy', () => {
    const b = bench(CHANNEL);
    const instance = b.create();
    const channel = cmpOf(b.probe.init).find('channel') as ChannelPublisher;
    expect(() => channel.publish({})).toThrow('Your component must be rendered before you can publish to channel');
    renderIn(b, instance);
    expect(() => channel.publish({})).not.toThrow();
    instance.destroy();
    expect(() => channel.publish({})).toThrow('must be rendered');
  });
});

describe('files of a bundle', () => {
  const create = (files: object): unknown =>
    createAuraHost({
      sources: { 'c:x': { cmp: '<aura:component access="global"/>', controller: '({})', helper: '({})', ...files } },
      bus: createMessageBus({ channels: [], report: () => {} }),
      toolkit: createVoiceToolkit({ report: () => {} }),
      createChild: () => null,
      report: () => {},
    }).create('c:x');

  it('reads a file that ends with a comment', () => {
    expect(() => create({ controller: '({}) // the end', helper: '/* one */\n({});\n' })).not.toThrow();
  });

  it('refuses a component that it has no files of', () => {
    expect(() => bench('').host.create('c:other')).toThrow('There is no component c:other');
  });

  it.each([
    ['a controller that is not an object', { controller: '42' }, 'must be one object'],
    ['a helper that does not parse', { helper: '({ a b })' }, /Unexpected/],
    ['a helper that the server cannot read', { helper: '({' }, 'line 1: { is not closed'],
    ['a member of $A that it does not know', { helper: '($A.enqueueAction, {})' }, '$A.enqueueAction is not supported'],
    [
      'an action that is not there',
      { cmp: `<aura:component access="global">${HANDLERS}</aura:component>` },
      "find action 'init'",
    ],
    [
      'a default of another type',
      {
        cmp: '<aura:component access="global"><aura:attribute name="x" type="Integer" default="five"/></aura:component>',
      },
      '"five" is not a default for the Integer attribute x',
    ],
  ])('refuses %s', (_, files, message) => {
    expect(() => create(files)).toThrow(message);
  });
});
