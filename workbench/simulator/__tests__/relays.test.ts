import type { AuraInstance } from '../../../platform/aura/host';
import { newItem, UtilityBar } from '../../../platform/aura/utilityBar';
import { Relays, type RelayPlace } from '../relays';

/** A relay that notes what becomes of it. */
function createRelay(name: string, notes: string[]): AuraInstance {
  let isRendered = false;
  function become(wanted: boolean, what: string): void {
    if (isRendered !== wanted) notes.push(`${what} ${name}`);
    isRendered = wanted;
  }
  return {
    render: () => become(true, 'render'),
    unrender: () => become(false, 'take off'),
    isRendered: () => isRendered,
    destroy: () => void notes.push(`destroy ${name}`),
  } as Partial<AuraInstance> as AuraInstance;
}

/** Relays that note what becomes of them; `later` lets the next task come. */
function createRig() {
  const bar = new UtilityBar();
  const itemId = bar.add('Relay');
  bar.change(itemId, { isOpen: true });
  const notes: string[] = [];
  let later: (() => void)[] = [];
  let made = 0;
  const relays = new Relays({
    bar,
    itemId,
    create(place: RelayPlace) {
      const name = `${place} ${(made += 1)}`;
      notes.push(`create ${name}`);
      return createRelay(name, notes);
    },
    render: (relay) => relay.render(document.body),
    nextTask: () => new Promise((resolve) => later.push(resolve)),
  });
  return {
    relays,
    item: () => bar.item(itemId),
    change: (change: Parameters<UtilityBar['change']>[1]) => bar.change(itemId, change),
    notes: () => notes.splice(0),
    async later() {
      for (const resolve of later) resolve();
      later = [];
      await Promise.resolve();
    },
  };
}

it('renders a relay a moment after its creation, and not when it was destroyed before', async () => {
  const rig = createRig();
  rig.relays.create();
  expect(rig.notes()).toEqual(['create utility 1']);
  await rig.later();
  expect(rig.notes()).toEqual(['render utility 1']);
  rig.relays.destroy();
  rig.relays.create();
  rig.relays.destroy();
  await rig.later();
  expect(rig.notes()).toEqual(['destroy utility 1', 'create utility 2', 'destroy utility 2']);
});

it('creates relays on the record page as well, and destroys them all', async () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: true, onRecord: 2 };
  rig.relays.create();
  await rig.later();
  rig.relays.destroy();
  expect(rig.notes()).toEqual([
    ...['create utility 1', 'create record 2', 'create record 3'],
    ...['render utility 1', 'render record 2', 'render record 3'],
    ...['destroy utility 1', 'destroy record 2', 'destroy record 3'],
  ]);
});

it('renders a utility that starts unopened when somebody opens it, once', async () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: false, onRecord: 0 };
  rig.relays.create();
  await rig.later();
  expect([rig.notes(), rig.item().isOpen]).toEqual([['create utility 1'], false]);
  for (let click = 0; click < 3; click += 1) rig.relays.toggleUtility();
  expect([rig.notes(), rig.item().isOpen]).toEqual([['render utility 1'], true]);
});

it('does not render a destroyed relay when the utility is opened', () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: false, onRecord: 0 };
  rig.relays.create();
  rig.relays.destroy();
  rig.notes();
  rig.relays.toggleUtility();
  expect(rig.notes()).toEqual([]);
});

it('opens and minimises the utility', () => {
  const rig = createRig();
  expect(rig.relays.toggleUtility().isOpen).toBe(false);
  expect(rig.relays.toggleUtility().isOpen).toBe(true);
});

it('gives the item its own look back for a new relay, and leaves it open or closed as it is', () => {
  const rig = createRig();
  rig.change({ label: 'Click to start', icon: 'pause', iconVariant: 'warning', isHighlighted: true });
  rig.relays.create();
  expect(rig.item()).toEqual({ ...newItem('Relay'), isOpen: true });
  rig.relays.toggleUtility();
  rig.relays.create();
  expect(rig.item().isOpen).toBe(false);
});

it('renders relays at once where they take the place of others', () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: true, onRecord: 1 };
  rig.relays.create(true);
  expect(rig.notes()).toEqual(['create utility 1', 'render utility 1', 'create record 2', 'render record 2']);
});

it('opens what takes the place of a utility that somebody has opened, and not what starts over', async () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: false, onRecord: 0 };
  rig.relays.create();
  rig.relays.destroy();
  rig.relays.create(true);
  expect(rig.notes()).toEqual(['create utility 1', 'destroy utility 1', 'create utility 2']);
  rig.relays.toggleUtility();
  rig.relays.destroy();
  rig.relays.create(true);
  expect([rig.notes(), rig.item().isOpen]).toEqual([
    ['render utility 2', 'destroy utility 2', 'create utility 3', 'render utility 3'],
    true,
  ]);
  rig.relays.destroy();
  rig.relays.create();
  await rig.later();
  expect([rig.notes(), rig.item().isOpen]).toEqual([['destroy utility 3', 'create utility 4'], false]);
});

it('destroys the relays of one place, and leaves the others', async () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: false, onRecord: 1 };
  rig.relays.create();
  await rig.later();
  rig.notes();
  rig.relays.destroy('utility');
  rig.relays.toggleUtility();
  expect(rig.notes()).toEqual(['destroy utility 1']);
  rig.relays.destroy();
  expect(rig.notes()).toEqual(['destroy record 2']);
});

it('takes all relays off the page and puts them back, each in its place', async () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: true, onRecord: 1 };
  rig.relays.create();
  await rig.later();
  rig.notes();
  for (const presence of ['takenOff', 'there', 'there'] as const) rig.relays.bring(presence);
  expect(rig.notes()).toEqual(['take off utility 1', 'take off record 2', 'render utility 1', 'render record 2']);
});

it('does not put back what nobody has opened yet', async () => {
  const rig = createRig();
  rig.relays.arrangement = { isOpened: false, onRecord: 1 };
  rig.relays.create();
  await rig.later();
  rig.notes();
  rig.relays.bring('takenOff');
  rig.relays.bring('there');
  expect(rig.notes()).toEqual(['take off record 2', 'render record 2']);
  rig.relays.toggleUtility();
  expect(rig.notes()).toEqual(['render utility 1']);
});

it('brings other relays where all were destroyed, at once, and takes those off where that is wanted', async () => {
  const rig = createRig();
  rig.relays.create();
  rig.relays.bring('destroyed');
  await rig.later();
  rig.relays.bring('there');
  rig.relays.bring('destroyed');
  rig.relays.bring('takenOff');
  expect(rig.notes()).toEqual([
    ...['create utility 1', 'destroy utility 1'],
    ...['create utility 2', 'render utility 2', 'destroy utility 2'],
    ...['create utility 3', 'render utility 3', 'take off utility 3'],
  ]);
});
