import type { UtilityAppearance } from 'c/voiceRelayHost';
import { VirtualTime } from 'test/support/virtualTime';
import { UtilityItem, type ItemWorld } from '../utilityItem';

const HELD: UtilityAppearance = { label: 'On hold 0:01', icon: 'pause', variant: 'warning', highlighted: true };
const INFO = { utilityLabel: 'Voice Relay', utilityIcon: 'utility:broadcast', utilityIconVariant: '' };

/** An item of a utility bar that answers with `info`, and each request to change it. */
function bench(world: Partial<ItemWorld> = {}) {
  const time = new VirtualTime();
  const asked: object[] = [];
  const getInfo = jest.fn(() => Promise.resolve(INFO));
  const item = new UtilityItem({
    getInfo,
    async updateUtility(id, attributes) {
      expect(id).toBe('u1');
      asked.push(attributes);
    },
    after: time.after,
    ...world,
  });
  return { item, time, getInfo, asked: () => asked.splice(0) };
}

const answered = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('UtilityItem', () => {
  it('shows the state once the bar has said how the item looks at first, and asks only for what differs', async () => {
    const { item, asked, time } = bench();
    item.show(HELD);
    item.enclosedBy('u1');
    await answered();
    expect(asked()).toEqual([{ label: 'On hold 0:01', icon: 'pause', iconVariant: 'warning', highlighted: true }]);
    time.pass(1000);
    item.show({ ...HELD, label: 'On hold 0:02' });
    expect(asked()).toEqual([{ label: 'On hold 0:02' }]);
  });

  it('changes a second after its last change at the earliest, and then shows the latest', async () => {
    const { item, asked, time } = bench();
    item.enclosedBy('u1');
    item.show(HELD);
    await answered();
    asked();
    for (const label of ['a', 'b', 'c']) item.show({ ...HELD, label });
    time.pass(999);
    expect(asked()).toEqual([]);
    time.pass(1);
    expect(asked()).toEqual([{ label: 'c' }]);
    time.pass(1000);
    expect(time.pending).toBe(0);
    item.show({ ...HELD, label: 'd' });
    expect(asked()).toEqual([{ label: 'd' }]);
  });

  it('takes the colour away by naming the icon alone', async () => {
    const { item, asked, time } = bench();
    item.enclosedBy('u1');
    item.show(HELD);
    await answered();
    asked();
    item.show({ ...HELD, variant: null });
    time.pass(1000);
    expect(asked()).toEqual([{ icon: 'pause' }]);
  });

  it('looks as at first again without a call, and when its host leaves', async () => {
    const first = { label: 'Voice Relay', icon: 'broadcast', highlighted: false };
    const { item, asked, time } = bench();
    item.enclosedBy('u1');
    item.show(HELD);
    await answered();
    item.show(null);
    time.pass(1000);
    expect(asked().at(-1)).toEqual(first);
    time.pass(1000);
    item.show(HELD);
    asked();
    item.restore();
    expect(asked()).toEqual([first]);
    time.pass(60_000);
    expect([asked(), time.pending]).toEqual([[], 0]);
  });

  it('never changes an icon that it could not restore', async () => {
    const { item, asked } = bench({ getInfo: () => Promise.resolve({ ...INFO, utilityIcon: 'custom:custom1' }) });
    item.enclosedBy('u1');
    item.show(HELD);
    await answered();
    expect(asked()).toEqual([{ label: 'On hold 0:01', highlighted: true }]);
  });

  it('restores the colour that the admin chose', async () => {
    const info = { ...INFO, utilityIconVariant: 'success' };
    const { item, asked } = bench({ getInfo: () => Promise.resolve(info) });
    item.enclosedBy('u1');
    item.show(HELD);
    await answered();
    asked();
    item.restore();
    expect(asked()).toMatchObject([{ icon: 'broadcast', iconVariant: 'success' }]);
  });

  it('does nothing on a page, and asks for nothing before there is a call', async () => {
    const { item, asked, getInfo } = bench();
    item.show(HELD);
    item.enclosedBy(undefined);
    item.enclosedBy(false);
    item.restore();
    item.enclosedBy('u1');
    await answered();
    expect([asked(), getInfo.mock.calls]).toEqual([[], []]);
  });

  it('asks again how the item looks with the next change, where the bar did not say', async () => {
    let refusals = 1;
    const { item, asked } = bench({
      getInfo: () => (refusals-- > 0 ? Promise.reject(new Error('refused')) : Promise.resolve(INFO)),
    });
    item.enclosedBy('u1');
    item.show(HELD);
    item.show(HELD);
    await answered();
    expect(asked()).toEqual([]);
    item.show({ ...HELD, label: 'On hold 0:02' });
    await answered();
    expect(asked()).toMatchObject([{ label: 'On hold 0:02' }]);
  });

  it('goes on where the bar refuses a change or throws', async () => {
    let asked = 0;
    const { item, time } = bench({
      updateUtility() {
        asked += 1;
        if (asked === 1) throw new Error('thrown');
        return Promise.reject(new Error('refused'));
      },
    });
    item.enclosedBy('u1');
    item.show(HELD);
    await answered();
    for (const label of ['a', 'b']) {
      item.show({ ...HELD, label });
      time.pass(1000);
      await answered();
    }
    expect(asked).toBe(3);
  });
});
