import { createRelayPage, fakeTime, ITEM_LABEL, type PlacedRelay, type RelayPage } from 'test/support/relay';
import { newItem } from 'platform/aura/utilityBar';
import { bus } from 'platform/lms/bus';

const NORMAL = newItem(ITEM_LABEL);
const ASKS = { ...NORMAL, label: 'Click to start', isHighlighted: true };

/** A relay that is created and not rendered, as an item that starts automatically and was not opened may be. */
function eagerRelay(place: 'utility' | 'page' = 'utility'): { page: RelayPage; relay: PlacedRelay } {
  const page = createRelayPage();
  return { page, relay: page.create({ place }) };
}

/** Lets that much time pass, and every promise with it. */
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('asks to be opened once when events have waited for five seconds', async () => {
  const { page, relay } = eagerRelay();
  await pass(60_000);
  page.toolkit.emit('CALL_STARTED', { callId: 'A' });
  await pass(3000);
  page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
  await pass(1999);
  expect(relay.item()).toEqual(NORMAL);
  await pass(1);
  expect(relay.item()).toEqual(ASKS);
  expect(page.problems).toEqual([]);
});

it('shows the call, or its own label back without highlight, when what waited went out', async () => {
  const { page, relay } = eagerRelay();
  page.toolkit.emit('CALL_STARTED', { callId: 'A' });
  await pass(5000);
  relay.render();
  await pass(1000);
  expect(relay.item()).toMatchObject({ label: 'Ringing 0:05', isHighlighted: false });
  expect(page.messages).toHaveLength(1);
  page.toolkit.emit('CALL_ENDED', { callId: 'A' });
  await pass(60_000);
  expect(relay.item()).toEqual(NORMAL);
});

it('asks nothing of the utility bar while no call is known', async () => {
  const { page, relay } = eagerRelay();
  const change = jest.spyOn(page.bar, 'change');
  page.toolkit.emit('CALL_ENDED', { callId: 'A' });
  await pass(4999);
  relay.render();
  page.toolkit.emit('UNMUTE', { callId: 'A' });
  await pass(60_000);
  expect(change).not.toHaveBeenCalled();
});

it('does not ask when events wait for the channel, or while it is off the page: it was opened before', async () => {
  const { page, relay } = eagerRelay();
  relay.render();
  bus.refuse('Channel is gone');
  page.toolkit.emit('HOLD', { callId: 'A' });
  await pass(60_000);
  expect(relay.item().label).not.toBe('Click to start');
  bus.refuse(null);
  relay.relay.unrender();
  page.toolkit.emit('RESUME', { callId: 'A' });
  await pass(60_000);
  expect(relay.item().label).not.toBe('Click to start');
});

it('changes label and highlight once each time, whatever goes on meanwhile', async () => {
  const { page, relay } = eagerRelay();
  const change = jest.spyOn(page.bar, 'change');
  for (let second = 0; second < 60; second += 1) {
    page.toolkit.emit('AUDIO_STATS', { callId: 'A' });
    await pass(1000);
  }
  expect(change.mock.calls.map(([, what]) => what)).toEqual([{ label: 'Click to start' }, { isHighlighted: true }]);
  relay.render();
  await pass(60_000);
  expect(change.mock.calls.slice(2).map(([, what]) => what)).toEqual([{ label: ITEM_LABEL }, { isHighlighted: false }]);
});

it('never opens a panel: that would hide the softphone', async () => {
  const { page, relay } = eagerRelay();
  const softphone = page.bar.add('Phone');
  page.bar.change(softphone, { isOpen: true });
  page.toolkit.emit('CALL_STARTED', { callId: 'A' });
  await pass(60_000);
  expect([relay.item().isOpen, page.bar.item(softphone).isOpen]).toEqual([false, true]);
});

it('does nothing on a page, which has no item', async () => {
  const { page } = eagerRelay('page');
  const other = page.bar.add('Phone');
  page.toolkit.emit('CALL_STARTED', { callId: 'A' });
  await pass(60_000);
  expect(page.bar.item(other)).toEqual(newItem('Phone'));
  expect(page.problems).toEqual([]);
});

it('asks nothing more once its relay is destroyed', async () => {
  const { page, relay } = eagerRelay();
  page.toolkit.emit('CALL_STARTED', { callId: 'A' });
  relay.relay.destroy();
  await pass(10_000);
  expect(jest.getTimerCount()).toBe(0);
  await pass(60_000);
  expect(relay.item()).toEqual(NORMAL);
  expect(page.problems).toEqual([]);
});

it('asks nothing where another host of the page is open: that one hands everything over', async () => {
  const page = createRelayPage();
  const [opened, unopened] = [page.create(), page.create()];
  opened.render();
  page.toolkit.emit('CALL_STARTED', { callId: 'A' });
  await pass(60_000);
  expect(unopened.item()).toEqual(NORMAL);
  expect(page.messages).toHaveLength(1);
});
