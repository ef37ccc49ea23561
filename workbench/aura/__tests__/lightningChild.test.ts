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
    expect(problems).toEqual([
      'Error: <c:inner>: methods such as offer are not available until the component is rendered.',
    ]);
  });

  it('are called on the component once it has rendered, also when it has left the page', () => {
    const offer = jest.fn(function (this: unknown, ...given: unknown[]) {
      return { given, isSelf: this === element };
    });
    const { cmp, outer, render, element, problems } = bench({ own: { offer } });
    render(outer);
    const inner = cmp.find('inner');
    expect(inner?.['offer']?.({ a: 1 }, 'b')).toEqual({ given: [{ a: 1 }, 'b'], isSelf: true });
    outer.destroy();
    expect(inner?.['offer']?.()).toEqual({ given: [], isSelf: true });
    expect([cmp.find('inner'), problems]).toEqual([undefined, []]);
  });

  it('get and give copies, as through a membrane, of plain values only', () => {
    const kept: unknown[] = [];
    const { cmp, outer, render } = bench({
      own: {
        keep: (value: unknown) => void kept.push(value),
        answer: () => kept,
        odd: () => () => {},
      },
    });
    render(outer);
    const inner = cmp.find('inner');
    const given = { deep: { x: 1 } };
    inner?.['keep']?.(given);
    given.deep.x = 2;
    expect(kept).toEqual([{ deep: { x: 1 } }]);
    expect(inner?.['answer']?.()).toEqual(kept);
    expect(inner?.['answer']?.()).not.toBe(kept);
    expect(() => inner?.['keep']?.(() => {})).toThrow('is a function');
    expect(() => inner?.['odd']?.()).toThrow('is a function');
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

  it('have what their action throws reported, and an action that is not there', () => {
    const { element, outer, render, problems } = bench({
      turn: () => {
        throw new Error('no');
      },
    });
    render(outer);
    element.dispatchEvent(new CustomEvent('turn'));
    expect(problems).toEqual(['Error: no']);
    const missing = bench({ tag: '<c:inner onturn="{!c.nope}"/>' });
    missing.render(missing.outer);
    missing.element.dispatchEvent(new CustomEvent('turn'));
    expect(missing.problems[0]).toContain("Unable to find action 'nope'");
  });
});
