import { UtilityBar } from 'platform/aura/utilityBar';
import { inUtility, lightningPage } from 'platform/lightningPage';
import { EnclosingUtilityId, getInfo, updateUtility } from '../platformUtilityBarApi';

/** A page with one utility. */
function createPage() {
  const bar = new UtilityBar();
  lightningPage.bar = bar;
  return { bar, id: bar.add('Voice Relay') };
}

const asked = async (utilityId: string | null): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  const adapter = inUtility(utilityId, () => new EnclosingUtilityId((id) => void told.push(id)));
  adapter.connect();
  adapter.update();
  expect(told).toEqual([undefined]);
  await Promise.resolve();
  return told;
};

describe('lightning/platformUtilityBarApi', () => {
  it('says later which utility a component stands in, and nothing on a page', async () => {
    expect(await asked('u1')).toEqual([undefined, 'u1']);
    expect(await asked(null)).toEqual([undefined]);
  });

  it('says nothing to a component that has left meanwhile', async () => {
    const told = jest.fn();
    const adapter = inUtility('u1', () => new EnclosingUtilityId(told));
    adapter.connect();
    adapter.disconnect();
    await Promise.resolve();
    expect(told.mock.calls).toEqual([[undefined]]);
  });

  it('changes what is given, and takes the colour away where an icon comes alone', async () => {
    const { bar, id } = createPage();
    await updateUtility(id, { label: 'On hold', icon: 'pause', iconVariant: 'warning', highlighted: true });
    expect(bar.item(id)).toMatchObject({
      label: 'On hold',
      icon: 'pause',
      iconVariant: 'warning',
      isHighlighted: true,
    });
    expect(await getInfo(id)).toEqual({ utilityLabel: 'On hold', utilityIcon: 'pause', utilityIconVariant: 'warning' });
    await updateUtility(id, { icon: 'pause' });
    expect(bar.item(id)).toMatchObject({ label: 'On hold', iconVariant: null });
    expect(await getInfo(id)).toMatchObject({ utilityIconVariant: '' });
  });

  it('answers later, and rejects what the documentation does not know', async () => {
    const { bar, id } = createPage();
    const before = bar.item(id);
    const wrong = [
      { colour: 'red' },
      { label: 1 },
      { icon: 'utility:pause' },
      { icon: null },
      { iconVariant: 'warning' },
      { icon: 'pause', iconVariant: 'pink' },
    ];
    for (const attributes of wrong) await expect(updateUtility(id, attributes as never)).rejects.toThrow(TypeError);
    await expect(updateUtility(undefined as never, {})).rejects.toThrow(TypeError);
    await expect(getInfo('u9')).rejects.toThrow('There is no utility u9');
    expect(bar.item(id)).toBe(before);
    lightningPage.bar = null;
    await expect(getInfo(id)).rejects.toThrow('There is no utility bar');
  });
});
