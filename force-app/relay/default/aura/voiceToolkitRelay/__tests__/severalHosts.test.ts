import { createRelayPage, fakeTime, pass, type RelayPage } from 'test/support/relay';
import { createVoiceToolkit, type VoiceToolkitStandIn } from 'platform/toolkit/voiceToolkit';

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

const types = (page: RelayPage) => page.messages.map(({ seq, type }) => `${seq} ${type}`);
const listening = (page: RelayPage) => page.statuses.map((status) => status.listening);

/** A phone whose listeners do something when the event comes, before or after ours. */
function withRogue(toolkit: VoiceToolkitStandIn, type: string, act: () => void): void {
  toolkit.addTelephonyEventListener(type, act);
}

describe('hosts of one page', () => {
  it('listen once, whichever is rendered first, and publish under one numbering', async () => {
    const page = createRelayPage();
    const [first, second] = [page.create(), page.create({ place: 'page' })];
    expect(page.toolkit.listenerCount()).toBe(15);
    page.toolkit.emit('CALL_STARTED', { callId: 'A' });
    second.render();
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
    first.render();
    page.toolkit.emit('HOLD', { callId: 'A' });
    await pass();
    expect(page.toolkit.listenerCount()).toBe(15);
    expect(types(page)).toEqual(['1 CALL_STARTED', '2 CALL_CONNECTED', '3 HOLD']);
    expect(listening(page)).toEqual([true]);
    expect(page.snapshot.log.size).toBe(3);
  });

  it('hand listening on in the task in which the listening one is destroyed, and say nothing', async () => {
    const page = createRelayPage();
    const [first, second] = [page.create(), page.create({ place: 'page' })];
    first.render();
    second.render();
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
    first.relay.destroy();
    page.toolkit.emit('HOLD', { callId: 'A' });
    await pass();
    expect(page.toolkit.listenerCount()).toBe(15);
    expect(types(page)).toEqual(['1 CALL_CONNECTED', '2 HOLD']);
    expect(listening(page)).toEqual([true]);
    second.relay.destroy();
    expect(page.toolkit.listenerCount()).toBe(0);
    expect(listening(page)).toEqual([true, false]);
  });

  it('bring what only the unopened utility received before what follows', async () => {
    const page = createRelayPage();
    page.create();
    page.toolkit.emit('CALL_STARTED', { callId: 'A' });
    await pass(60_000);
    page.create({ place: 'page' }).render();
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
    await pass();
    expect(types(page)).toEqual(['1 CALL_STARTED', '2 CALL_CONNECTED']);
    expect(page.messages[0]?.at).toBe(1_764_000_000_000);
  });

  it('let a rendered host take over from one that is not', async () => {
    const page = createRelayPage();
    const [unopened, opened] = [page.create(), page.create({ place: 'page' })];
    const remove = jest.spyOn(page.toolkit, 'removeTelephonyEventListener');
    opened.render();
    expect(remove).toHaveBeenCalledTimes(15);
    unopened.relay.destroy();
    expect(remove).toHaveBeenCalledTimes(15);
    page.toolkit.emit('HOLD', { callId: 'A' });
    expect(types(page)).toEqual(['1 HOLD']);
  });

  it('pass over a host without a toolkit, and prefer a rendered one as the next', async () => {
    const page = createRelayPage();
    const without = page.create({ hasToolkit: false });
    without.render();
    const [first, , third] = [page.create(), page.create(), page.create({ place: 'page' })];
    first.render();
    expect(listening(page)).toEqual([false, true]);
    third.render();
    first.relay.destroy();
    await pass();
    page.toolkit.emit('HOLD', { callId: 'A' });
    expect(page.toolkit.listenerCount()).toBe(15);
    expect(types(page)).toEqual(['1 HOLD']);
    expect(listening(page)).toEqual([false, true]);
    expect(page.statuses.at(-1)).toMatchObject({ toolkit: 'found' });
  });

  it('put live calls in doubt only when the last one goes and another comes', async () => {
    const page = createRelayPage();
    const only = page.create();
    page.create({ place: 'page', hasToolkit: false }).render();
    only.render();
    page.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
    await pass();
    expect(page.snapshot.state.calls[0]?.unverified).toEqual([]);
    only.relay.destroy();
    await pass();
    expect(page.snapshot.relay?.listening).toBe(false);
    page.create().render();
    await pass();
    expect(page.snapshot.relay?.listening).toBe(true);
    expect(page.snapshot.state.calls[0]?.unverified).toContain('existence');
  });

  it.each(['before', 'after'])(
    'count an event once that both receive because listening moves %s ours is called',
    async (when) => {
      const toolkit = createVoiceToolkit({ report: () => {} });
      const page = createRelayPage({ toolkit });
      let hosts: ReturnType<RelayPage['create']>[] = [];
      const move = (): void => hosts[1]?.render();
      if (when === 'before') withRogue(toolkit, 'HOLD', move);
      hosts = [page.create(), page.create({ place: 'page' })];
      if (when === 'after') withRogue(toolkit, 'HOLD', move);
      const { deliver } = toolkit;
      toolkit.emit = (type, detail) => deliver(type, { type, detail });
      toolkit.emit('HOLD', { callId: 'A' });
      await pass();
      toolkit.emit('RESUME', { callId: 'A' });
      await pass();
      expect(types(page)).toEqual(['1 HOLD', '2 RESUME']);
    },
  );

  it('count two equal events of one task twice', async () => {
    const page = createRelayPage();
    page.create().render();
    page.toolkit.emit('MUTE', { callId: 'A' });
    page.toolkit.emit('MUTE', { callId: 'A' });
    expect(types(page)).toEqual(['1 MUTE', '2 MUTE']);
  });

  it('count each of two equal events once that both receive while listening moves', async () => {
    const toolkit = createVoiceToolkit({ report: () => {} });
    const page = createRelayPage({ toolkit });
    const [, opened] = [page.create(), page.create({ place: 'page' })];
    toolkit.removeTelephonyEventListener = () => {}; // still calls the old listeners within the task
    opened.render();
    toolkit.emit('MUTE', { callId: 'A' });
    toolkit.emit('MUTE', { callId: 'A' });
    await pass();
    toolkit.emit('UNMUTE', { callId: 'A' });
    expect(types(page)).toEqual(['1 MUTE', '2 MUTE', '3 UNMUTE']);
  });
});
