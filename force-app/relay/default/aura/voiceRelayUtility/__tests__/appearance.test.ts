import { createRelayPage, fakeTime, ITEM_LABEL, type PlacedRelay, type RelayPage } from 'test/support/relay';
import { newItem, type UtilityItem } from 'platform/aura/utilityBar';

const NORMAL = newItem(ITEM_LABEL);
const HOLD = { label: 'Hold 0:01', icon: 'pause', variant: 'warning', highlighted: false };
const CONNECTED = { label: 'Connected 0:09', icon: 'call', variant: 'success', highlighted: false };
type Look = typeof HOLD | null;

/** How the item looks with that look. */
const looks = (look: typeof HOLD): UtilityItem => ({
  ...NORMAL,
  label: look.label,
  icon: look.icon,
  iconVariant: look.variant as UtilityItem['iconVariant'],
  isHighlighted: look.highlighted,
});

/** A relay that was rendered, and every change that it makes of the utility bar. */
function renderedRelay(place: 'utility' | 'page' = 'utility') {
  const page = createRelayPage();
  const relay = page.create({ place });
  relay.render();
  return { page, relay, changes: changesOf(page), tell: (look: Look) => tell(relay, look) };
}

function changesOf({ bar }: RelayPage): () => readonly object[] {
  const change = jest.spyOn(bar, 'change');
  return () => change.mock.calls.splice(0).map(([, what]) => what);
}

/** As the voiceRelayHost in the host fires it. */
function tell({ relayHost }: PlacedRelay, appearance: Look): void {
  relayHost?.dispatchEvent(new CustomEvent('utilityappearance', { detail: { appearance } }));
}

/** Lets that much time pass, and every promise with it. */
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

it('shows at once what its voiceRelayHost says, and looks as at first again after the call', async () => {
  const { page, relay, tell } = renderedRelay();
  tell(HOLD);
  await pass(0);
  expect(relay.item()).toEqual(looks(HOLD));
  await pass(5000);
  tell(null);
  await pass(0);
  expect(relay.item()).toEqual(NORMAL);
  expect(page.problems).toEqual([]);
});

it('asks only for what has changed', async () => {
  const { changes, tell } = renderedRelay();
  const reported: [Look, object[]][] = [
    [HOLD, [{ label: 'Hold 0:01' }, { icon: 'pause', iconVariant: 'warning' }]],
    [{ ...HOLD, label: 'Hold 0:02' }, [{ label: 'Hold 0:02' }]],
    [{ ...HOLD, label: 'Hold 0:02' }, []],
    [{ ...HOLD, label: 'Hold 0:02', highlighted: true }, [{ isHighlighted: true }]],
    [
      { ...HOLD, variant: 'error' },
      [{ label: 'Hold 0:01' }, { icon: 'pause', iconVariant: 'error' }, { isHighlighted: false }],
    ],
    [CONNECTED, [{ label: 'Connected 0:09' }, { icon: 'call', iconVariant: 'success' }]],
    [{ ...CONNECTED, icon: 'clock' }, [{ icon: 'clock', iconVariant: 'success' }]],
    [null, [{ label: ITEM_LABEL }, { icon: 'call', iconVariant: null }]],
    [null, []],
  ];
  for (const [look, expected] of reported) {
    tell(look);
    await pass(2000);
    expect(changes()).toEqual(expected);
  }
});

it('changes the item once a second at most, and shows last what was said last', async () => {
  const { relay, changes, tell } = renderedRelay();
  const at: number[] = [];
  for (let tenth = 0; tenth < 50; tenth += 1) {
    tell({ ...HOLD, label: `Hold ${tenth}` });
    await pass(100);
    if (changes().some((change) => 'label' in change)) at.push(tenth);
  }
  expect(at).toEqual([0, 9, 19, 29, 39, 49]);
  expect(relay.item().label).toBe('Hold 49');
  tell(CONNECTED);
  await pass(999);
  expect(relay.item().label).toBe('Hold 49');
  await pass(1);
  expect(relay.item()).toEqual(looks(CONNECTED));
});

it('keeps step with what is said each second', async () => {
  const { relay, tell } = renderedRelay();
  for (let second = 0; second < 100; second += 1) {
    tell({ ...HOLD, label: `Hold ${second}` });
    await pass(1);
    expect(relay.item().label).toBe(`Hold ${second}`);
    await pass(999);
  }
});

it('has no timer left a second after the last change', async () => {
  const { tell } = renderedRelay();
  await pass(10_000); // until the page would say that it has no relay
  tell(HOLD);
  await pass(0);
  expect(jest.getTimerCount()).toBe(1);
  await pass(1000);
  expect(jest.getTimerCount()).toBe(0);
});

it('does nothing for a relay on a page, whatever its voiceRelayHost says', async () => {
  const { page, changes, tell } = renderedRelay('page');
  page.bar.add('Phone');
  for (const look of [HOLD, CONNECTED, null]) {
    tell(look);
    await pass(2000);
  }
  expect(changes()).toEqual([]);
  expect(page.problems).toEqual([]);
});

it('shows each relay’s calls on its own item', async () => {
  const page = createRelayPage();
  const [one, other] = [page.create(), page.create()];
  one.render();
  other.render();
  tell(one, HOLD);
  tell(other, CONNECTED);
  await pass(0);
  expect([one.item(), other.item()]).toEqual([looks(HOLD), looks(CONNECTED)]);
});

it.each([0, 500])(
  'looks as at first, does nothing more and has no timer, once it is destroyed %d ms after a change',
  async (ms) => {
    const { page, relay, changes, tell } = renderedRelay();
    await pass(10_000); // until the page would say that it has no relay
    tell(HOLD);
    if (ms > 0) await pass(ms);
    changes();
    tell(CONNECTED);
    const { relayHost } = relay;
    relay.relay.destroy();
    await pass(0);
    expect(jest.getTimerCount()).toBe(0);
    expect(relay.item()).toEqual(NORMAL);
    changes();
    relayHost?.dispatchEvent(new CustomEvent('utilityappearance', { detail: { appearance: null } }));
    await pass(5000);
    expect(changes()).toEqual([]);
    expect(page.problems.map(String)).toEqual([expect.stringMatching(/^page error: /)]); // Aura's own: the voiceRelayHost outlived the host
  },
);

it('never opens a panel: that would hide the softphone', async () => {
  const { page, relay, tell } = renderedRelay();
  const softphone = page.bar.add('Phone');
  page.bar.change(softphone, { isOpen: true });
  tell({ ...HOLD, highlighted: true });
  await pass(60_000);
  expect([relay.item().isOpen, page.bar.item(softphone).isOpen]).toEqual([false, true]);
});
