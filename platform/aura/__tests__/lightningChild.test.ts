import { handlers, hostOf, type Action, type Cmp } from './bundles';

/** A component with a Lightning web component in it, here an element of the test’s own making. */
function bench({
  own = {},
  tag = '<c:inner aura:id="inner" onturn="{!c.turn}"/>',
  turn = () => {},
}: { own?: Record<string, unknown>; tag?: string; turn?: Action } = {}) {
  const element = Object.assign(document.createElement('div'), own);
  let found: Cmp | null = null;
  const host = hostOf(
    {
      'c:outer': {
        content: `<aura:attribute name="secret" type="String" default="mine" access="private"/>${handlers('init')}${tag}`,
        actions: { init: (cmp) => void (found = cmp), turn },
      },
    },
    { createChild: (name) => (name === 'c-inner' ? element : null) },
  );
  const outer = host.create('c:outer');
  const cmp = found as Cmp | null;
  if (!cmp) throw new Error('It was not created.');
  return { ...host, element, outer, cmp };
}

afterEach(() => document.body.replaceChildren());

describe('methods', () => {
  it('answer undefined before the component has rendered, with a warning', () => {
    const offer = jest.fn();
    const { cmp, problems } = bench({ own: { offer } });
    expect(cmp.find('inner')?.['offer']?.(1)).toBeUndefined();
    expect(offer).not.toHaveBeenCalled();
    expect(problems).toEqual(['warning: Methods are not available until the component is rendered']);
  });

  it('are called on the component while it is rendered, and answer undefined with a warning afterwards', () => {
    const offer = jest.fn(function (this: unknown, ...given: unknown[]) {
      return { given, isSelf: this === element };
    });
    const { cmp, outer, render, element, problems } = bench({ own: { offer } });
    render(outer);
    const inner = cmp.find('inner');
    expect(inner?.['offer']?.({ a: 1 }, 'b')).toEqual({ given: [{ a: 1 }, 'b'], isSelf: true });
    outer.destroy();
    expect([inner?.['offer']?.(), inner?.['isValid']?.(), cmp.find('inner')]).toEqual([undefined, false, undefined]);
    expect(problems).toEqual(['warning: Methods are not available until the component is rendered']);
  });

  it('pass objects, not copies', () => {
    const given = { deep: { x: 1 } };
    const { cmp, outer, render } = bench({ own: { same: (value: unknown) => value } });
    render(outer);
    expect(cmp.find('inner')?.['same']?.(given)).toBe(given);
  });

  it('throw what the component throws', () => {
    const { cmp, outer, render } = bench({
      own: {
        offer: () => {
          throw new Error('no');
        },
      },
    });
    render(outer);
    expect(() => cmp.find('inner')?.['offer']?.()).toThrow('no');
  });

  it('are none but the component’s own: not those of every element, and no properties', () => {
    const { cmp, outer, render } = bench({ own: { text: 'x' } });
    render(outer);
    const inner = cmp.find('inner');
    expect([inner?.['nope'], inner?.['remove'], inner?.['text']]).toEqual([undefined, undefined, undefined]);
  });
});

describe('events', () => {
  it('reach the parent’s action with their detail by key, and with its access', () => {
    const seen: unknown[] = [];
    const { element, outer, render, problems } = bench({
      turn: (cmp, event) =>
        seen.push([
          event.getName(),
          event.getParam?.('leads'),
          event.getParam?.('x'),
          event.detail,
          cmp.get('v.secret'),
        ]),
    });
    render(outer);
    element.dispatchEvent(new CustomEvent('turn', { detail: { leads: true } }));
    element.dispatchEvent(new CustomEvent('turn'));
    element.dispatchEvent(new Event('turn'));
    expect(seen).toEqual([
      ['turn', true, undefined, undefined, 'mine'],
      ['turn', undefined, undefined, undefined, 'mine'],
      ['turn', undefined, undefined, undefined, 'mine'],
    ]);
    expect(problems).toEqual([]);
  });

  it('are handled from the moment at which the component comes onto the page', () => {
    const turn = jest.fn();
    const { element, outer, render } = bench({ turn });
    const append = jest.spyOn(document.body, 'append').mockImplementation(() => {
      element.dispatchEvent(new CustomEvent('turn'));
    });
    render(outer);
    append.mockRestore();
    expect(turn).toHaveBeenCalledTimes(1);
  });

  it('make an error of their action an error of the page, and so does an action that is not there', () => {
    const { element, outer, render, problems } = bench({
      turn: () => {
        throw new Error('no');
      },
    });
    render(outer);
    element.dispatchEvent(new CustomEvent('turn'));
    expect(problems).toEqual(['page error: Uncaught Action failed: c:outer$controller$turn [no]']);
    const missing = bench({ tag: '<c:inner onturn="{!c.nope}"/>' });
    missing.render(missing.outer);
    missing.element.dispatchEvent(new CustomEvent('turn'));
    expect(missing.problems[0]).toContain("Unable to find action 'nope'");
  });
});

describe('a component that is taken off the page and put back', () => {
  const tag = '<c:inner aura:id="inner" onturn="{!c.turn}" value="{!v.value}"/>';

  /** Each rendering has an element of its own. */
  function family() {
    const elements: HTMLElement[] = [];
    const turn = jest.fn();
    const rendered: boolean[] = [];
    const { create, render, problems } = hostOf(
      {
        'c:outer': {
          content: `<aura:attribute name="value" type="Object" access="global"/>${handlers('render')}${tag}`,
          actions: { turn, render: (cmp) => void rendered.push(cmp.isRendered()) },
        },
      },
      {
        createChild() {
          const element = Object.assign(document.createElement('div'), { value: 'own' });
          elements.push(element);
          return element;
        },
      },
    );
    return { elements, turn, problems, render, rendered, outer: create('c:outer') };
  }

  it('has a new element with the present values, whose events are handled', () => {
    const { elements, turn, problems, render, rendered, outer } = family();
    expect(outer.isRendered()).toBe(false);
    render(outer);
    outer.unrender();
    outer.unrender();
    outer.set('v.value', 'later');
    expect([outer.isRendered(), elements[0]?.isConnected]).toEqual([false, false]);
    render(outer);
    expect([outer.isRendered(), elements[1]?.isConnected, elements.length]).toEqual([true, true, 2]);
    expect(elements.map((element) => Reflect.get(element, 'value') as unknown)).toEqual([null, 'later']);
    elements[1]?.dispatchEvent(new CustomEvent('turn'));
    expect(turn).toHaveBeenCalledTimes(1);
    expect([rendered, problems]).toEqual([[true, true], []]);
  });

  it('raises no render when it is destroyed while its children connect', () => {
    const { elements, problems, render, outer, rendered } = family();
    const append = jest.spyOn(document.body, 'append').mockImplementation(() => outer.destroy());
    render(outer);
    append.mockRestore();
    expect([rendered, outer.isRendered(), elements[0]?.isConnected]).toEqual([[], false, false]);
    expect(problems).toEqual([]);
  });

  it('gives a property a read-only view, the same for the same object', () => {
    const { elements, render, outer } = family();
    const value = { list: [{ x: 1 }], when: new Date(0) };
    outer.set('v.value', value);
    render(outer);
    const given = Reflect.get(elements[0] ?? {}, 'value') as typeof value;
    outer.set('v.value', value);
    expect(given).toEqual(value);
    expect(given.when.getTime()).toBe(0);
    expect(Reflect.get(elements[0] ?? {}, 'value')).toBe(given);
    for (const change of [
      () => given.list.push({ x: 2 }),
      () => delete given.list[0],
      () => ((given.list[0] ?? { x: 0 }).x = 2),
    ])
      expect(change).toThrow(TypeError);
    expect(value.list).toEqual([{ x: 1 }]);
  });
});
