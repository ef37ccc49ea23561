import { newItem, UtilityBar } from '../utilityBar';
import { handlers, hostOf, type Cmp } from './bundles';

type Call = (...given: unknown[]) => Promise<unknown>;

/** What `find` gives for the utility bar’s API, in an item of the bar or on a page. */
function bench(place: 'utility' | 'page' = 'utility') {
  const bar = new UtilityBar();
  const id = bar.add('Phone events');
  let found: Cmp | null = null;
  const host = hostOf({
    'c:outer': {
      content: `${handlers('init')}<c:inner/>`,
      actions: { init: () => {} },
    },
    'c:inner': {
      content: `${handlers('init')}<lightning:utilityBarAPI aura:id="bar"/>`,
      access: 'public',
      actions: { init: (cmp) => void (found = cmp) },
    },
  });
  host.create('c:outer', {}, { utility: place === 'utility' ? { bar, id } : null });
  const api = (found as Cmp | null)?.find('bar');
  const call =
    (name: string): Call =>
    (...given) =>
      Promise.resolve(api?.[name]?.(...given));
  return { bar, id, api, call };
}

describe('the API', () => {
  it('says which item a component stands in, and what that shows, later', async () => {
    const { id, call } = bench();
    expect(await call('getEnclosingUtilityId')()).toBe(id);
    expect(await call('getUtilityInfo')({ utilityId: id })).toEqual({
      id,
      isLoaded: true,
      utilityLabel: 'Phone events',
      utilityIcon: 'call',
      utilityIconVariant: '',
      utilityHighlighted: false,
      utilityVisible: false,
    });
  });

  it('changes an item later, not within the call', async () => {
    const { bar, id, call } = bench();
    const changed = [
      call('setUtilityLabel')({ utilityId: id, label: 'Click to start' }),
      call('setUtilityIcon')({ icon: 'pause', options: { iconVariant: 'warning' } }),
      call('setUtilityHighlighted')({ highlighted: true }),
    ];
    const normal = newItem('Phone events');
    expect(bar.item(id)).toEqual(normal);
    expect(await Promise.all(changed)).toEqual([true, true, true]);
    const look = { label: 'Click to start', icon: 'pause', iconVariant: 'warning', isHighlighted: true };
    expect(bar.item(id)).toEqual({ ...normal, ...look });
    expect(await call('getUtilityInfo')()).toMatchObject({ utilityIcon: 'pause', utilityIconVariant: 'warning' });
  });

  it('gives an icon its own colour again when none is asked for', async () => {
    const { bar, id, call } = bench();
    await call('setUtilityIcon')({ icon: 'pause', options: { iconVariant: 'error' } });
    await call('setUtilityIcon')({ utilityId: id, icon: 'call' });
    expect(bar.item(id)).toEqual(newItem('Phone events'));
  });

  it('knows no item for what stands on a page', async () => {
    const { bar, id, call } = bench('page');
    expect(await call('getEnclosingUtilityId')()).toBe(false);
    await expect(call('getUtilityInfo')()).rejects.toThrow('needs a utilityId');
    await expect(call('setUtilityLabel')({ label: 'x' })).rejects.toThrow('needs a utilityId');
    expect(bar.item(id).label).toBe('Phone events');
  });

  it.each([
    ['another item’s id', 'getUtilityInfo', [{ utilityId: 'utility-9' }], 'There is no utility utility-9'],
    ['an id that is not text', 'getUtilityInfo', [{ utilityId: 1 }], 'needs a utilityId'],
    ['a label that is not text', 'setUtilityLabel', [{ label: 1 }], 'needs label, of type string'],
    ['a highlight that is not on or off', 'setUtilityHighlighted', [{ highlighted: 'yes' }], 'needs highlighted'],
    ['an option that it does not have', 'setUtilityLabel', [{ label: 'x', icon: 'y' }], 'takes no icon'],
    ['an icon that is not text', 'setUtilityIcon', [{ icon: null }], 'needs icon, of type string'],
    ['an icon with its sprite', 'setUtilityIcon', [{ icon: 'utility:call' }], 'utility:call is not a key'],
    ['a colour beside the icon', 'setUtilityIcon', [{ icon: 'call', iconVariant: 'error' }], 'takes no iconVariant'],
    [
      'a colour that there is not',
      'setUtilityIcon',
      [{ icon: 'call', options: { iconVariant: 'red' } }],
      'one of succ',
    ],
    ['options without a colour', 'setUtilityIcon', [{ icon: 'call', options: {} }], 'are { iconVariant }'],
    ['no options', 'setUtilityIcon', [{ icon: 'call', options: null }], 'are { iconVariant }'],
    [
      'options left undefined',
      'setUtilityIcon',
      [{ icon: 'call', options: undefined }],
      'needs options, of type object',
    ],
    [
      'further options',
      'setUtilityIcon',
      [{ icon: 'call', options: { iconVariant: 'error', size: 'small' } }],
      'are { iconVariant }',
    ],
    ['what is not one object', 'setUtilityLabel', ['x'], 'takes one object of options'],
    ['two arguments', 'getUtilityInfo', [{}, {}], 'takes one object of options'],
  ])('rejects %s', async (_, name, given, message) => {
    const { call } = bench();
    await expect(call(name)(...given)).rejects.toThrow(message);
  });

  it.each(['openUtility', 'minimizeUtility', 'setPanelHeight'])('has no %s here', (name) => {
    const { api } = bench();
    expect(() => api?.[name]).toThrow(`${name} is not supported here`);
  });

  it('has no attributes', () => {
    const { create } = hostOf({ 'c:x': { content: '<lightning:utilityBarAPI icon="x"/>' } });
    expect(() => create('c:x')).toThrow('no attributes but aura:id');
  });
});

describe('the bar', () => {
  it('has one panel open at most, and reports each change', () => {
    const onChange = jest.fn();
    const bar = new UtilityBar(onChange);
    const [one, other] = [bar.add('One'), bar.add('Other')];
    bar.change(one, { isOpen: true });
    bar.change(other, { isOpen: true });
    expect([bar.item(one).isOpen, bar.item(other).isOpen]).toEqual([false, true]);
    bar.change(other, { label: 'New' });
    expect(bar.item(other)).toEqual({ ...newItem('New'), isOpen: true });
    expect(onChange).toHaveBeenCalledTimes(5);
  });

  it('puts an item back to what it was at first', () => {
    const bar = new UtilityBar();
    const id = bar.add('One');
    bar.change(id, { label: 'New', icon: 'pause', iconVariant: 'error', isHighlighted: true, isOpen: true });
    bar.add('One', id);
    expect(bar.item(id)).toEqual(newItem('One'));
  });
});
