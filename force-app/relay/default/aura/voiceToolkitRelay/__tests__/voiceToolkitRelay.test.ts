import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { createRelayBench, createRelayPage, fakeTime, pass } from 'test/support/relay';
import { bus } from 'platform/lms/bus';
import { createVoiceToolkit } from 'platform/toolkit/voiceToolkit';

const DETAIL = {
  callId: 'A',
  participant: '+1 (415) 555-0123',
  callAttributes: { deep: [1, { x: null }], flag: 'true' },
};

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

/** A phone that also keeps each listener, to call it later. */
function phoneWithMemory() {
  const toolkit = createVoiceToolkit({ report: () => {} });
  const listeners: Aura.TelephonyListener[] = [];
  const add = toolkit.addTelephonyEventListener;
  toolkit.addTelephonyEventListener = (type, listener) => {
    listeners.push(listener);
    add(type, listener);
  };
  return { toolkit, listeners };
}

describe('from the toolkit to the calls', () => {
  it('brings all 15 events from before and after the first rendering once, in order and whole', async () => {
    const bench = createRelayBench();
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, { ...DETAIL, when: 'before' });
    expect(bench.messages).toEqual([]);
    bench.render();
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, { ...DETAIL, when: 'after' });
    await pass();
    const sent = ['before', 'after'].flatMap((when) =>
      TOOLKIT_EVENT_TYPES.map((type) => ({ type, detail: { ...DETAIL, when } })),
    );
    expect(bench.messages.map(({ type, detail }) => ({ type, detail }))).toEqual(sent);
    expect([...bench.snapshot.log].map(({ line }) => line.seq)).toEqual(sent.map((_, index) => index + 1));
    expect(bench.problems).toEqual([]);
  });

  it('dates each event at its receipt, however long it waits', () => {
    const bench = createRelayBench();
    bench.toolkit.emit('CALL_STARTED', DETAIL);
    jest.advanceTimersByTime(1000);
    bench.toolkit.emit('CALL_CONNECTED', DETAIL);
    jest.advanceTimersByTime(600_000);
    bench.render();
    expect(bench.messages.map(({ at }) => at)).toEqual([1_764_000_000_000, 1_764_000_001_000]);
  });

  it('keeps the times going when the clock is set back', () => {
    const bench = createRelayBench();
    bench.render();
    bench.toolkit.emit('CALL_STARTED', DETAIL);
    jest.advanceTimersByTime(2000);
    jest.setSystemTime(Date.now() - 3_600_000);
    bench.toolkit.emit('CALL_CONNECTED', DETAIL);
    const [first = 0, second] = bench.messages.map(({ at }) => at);
    expect(second).toBe(first + 2000);
  });

  it('receives an event that the toolkit delivers while it subscribes', () => {
    const toolkit = createVoiceToolkit({ report: () => {} });
    const add = toolkit.addTelephonyEventListener;
    toolkit.addTelephonyEventListener = (type, listener) => {
      add(type, listener);
      if (type === 'CALL_CONNECTED') toolkit.emit(type, DETAIL);
    };
    const bench = createRelayBench({ toolkit });
    bench.render();
    expect(bench.messages).toMatchObject([{ seq: 1, type: 'CALL_CONNECTED' }]);
    expect(bench.problems).toEqual([]);
  });

  it('publishes an event that comes while another is being published once, and after it', () => {
    const bench = createRelayBench();
    let isFirst = true;
    const stop = bus.watch(() => {
      if (isFirst) bench.toolkit.emit('CALL_ENDED', { callId: 'A' });
      isFirst = false;
    });
    bench.toolkit.emit('HOLD', DETAIL);
    bench.toolkit.emit('RESUME', DETAIL);
    bench.render();
    stop();
    expect(bench.messages.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'HOLD'],
      [2, 'RESUME'],
      [3, 'CALL_ENDED'],
    ]);
  });

  it('keeps the text of a payload, which its sender may change or take back', () => {
    const bench = createRelayBench({ isSecure: true });
    const detail = { callId: 'A', stats: [{ inputChannelStats: { packetsCount: 1500 } }] };
    bench.toolkit.emit('AUDIO_STATS', detail);
    detail.callId = 'B';
    bench.render();
    expect(bench.messages[0]?.detail).toEqual({ callId: 'A', stats: [{ inputChannelStats: { packetsCount: 1500 } }] });
    expect(bench.problems).toEqual([]);
  });
});

describe('subscriptions', () => {
  it('subscribes once to each of the 15 events, in init', () => {
    const { toolkit } = createRelayBench();
    expect(TOOLKIT_EVENT_TYPES.map((type) => toolkit.listenerCount(type))).toEqual(Array(15).fill(1));
    expect(toolkit.listenerCount()).toBe(15);
  });

  it('subscribes nothing twice and repeats nothing when init and render come again', () => {
    const bench = createRelayBench();
    bench.toolkit.emit('HOLD', DETAIL);
    bench.relay.fire('init');
    bench.render();
    bench.relay.fire('init');
    bench.relay.fire('render');
    expect(bench.toolkit.listenerCount()).toBe(15);
    bench.toolkit.emit('RESUME', DETAIL);
    expect(bench.messages.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'HOLD'],
      [2, 'RESUME'],
    ]);
    expect(bench.statuses).toHaveLength(1);
  });

  it('says which subscription failed and relays the other 14', () => {
    const bench = createRelayBench({ failing: ['SWAP'] });
    bench.render();
    expect(bench.statuses).toMatchObject([{ listening: true, notSubscribed: ['SWAP'] }]);
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, DETAIL);
    expect(bench.messages.map(({ type }) => type)).toEqual(TOOLKIT_EVENT_TYPES.filter((type) => type !== 'SWAP'));
    bench.relay.destroy();
    expect(bench.toolkit.listenerCount()).toBe(0);
  });

  it('says that nobody listens where the toolkit takes none of the 15, and listens when it does later', () => {
    const toolkit = createVoiceToolkit({ report: () => {} });
    const add = toolkit.addTelephonyEventListener;
    toolkit.addTelephonyEventListener = () => {
      throw new Error('not yet');
    };
    const bench = createRelayBench({ toolkit });
    bench.render();
    expect(bench.statuses).toMatchObject([
      { listening: false, toolkit: 'found', notSubscribed: [...TOOLKIT_EVENT_TYPES] },
    ]);
    toolkit.addTelephonyEventListener = add;
    bench.relay.fire('render');
    expect(bench.statuses.at(-1)).toMatchObject({ listening: true, notSubscribed: [] });
  });

  it('says that there is no toolkit, and lives on', () => {
    const bench = createRelayBench({ hasToolkit: false });
    bench.render();
    expect(bench.statuses).toMatchObject([{ listening: false, toolkit: 'missing', seen: 0, notSubscribed: [] }]);
    bench.relay.destroy();
    expect(bench.problems).toEqual([]);
  });

  it('leaves no listener and publishes nothing after its end, not even when the toolkit calls once more', async () => {
    const { toolkit, listeners } = phoneWithMemory();
    const bench = createRelayBench({ toolkit });
    bench.render();
    bench.relay.destroy();
    expect(toolkit.listenerCount()).toBe(0);
    await pass();
    for (const type of TOOLKIT_EVENT_TYPES) toolkit.emit(type, DETAIL);
    for (const listener of listeners) listener({ type: 'HOLD', detail: DETAIL });
    expect(listeners).toHaveLength(15);
    await pass(20_000);
    expect(bench.messages).toEqual([]);
    expect(bench.problems).toEqual([]);
  });

  it('detaches the rest when the toolkit refuses to let go of one listener', async () => {
    const toolkit = createVoiceToolkit({ report: () => {} });
    const remove = toolkit.removeTelephonyEventListener;
    toolkit.removeTelephonyEventListener = (type, listener) => {
      if (type === 'HOLD') throw new Error('not now');
      remove(type, listener);
    };
    const bench = createRelayBench({ toolkit });
    bench.render();
    bench.relay.destroy();
    await pass();
    expect(toolkit.listenerCount()).toBe(1);
    toolkit.emit('HOLD', DETAIL);
    expect(bench.messages).toEqual([]);
    expect(bench.problems).toEqual([]);
  });
});

describe('the last status', () => {
  it('leaves from the destroy handler', async () => {
    const bench = createRelayBench();
    bench.render();
    bench.relay.destroy();
    expect(bench.statuses.map(({ listening }) => listening)).toEqual([true, false]);
    await pass();
    expect(bench.snapshot.relay?.listening).toBe(false);
    expect(bench.problems).toEqual([]);
  });

  it('is not said while the host is off the page, and every event is there when it is put back', async () => {
    const bench = createRelayBench();
    bench.render();
    bench.toolkit.emit('CALL_STARTED', DETAIL);
    bench.relay.unrender();
    bench.toolkit.emit('CALL_CONNECTED', DETAIL);
    bench.toolkit.emit('HOLD', DETAIL);
    await pass(5000);
    expect(bench.messages).toHaveLength(1);
    bench.render();
    await pass();
    expect(bench.messages.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'CALL_STARTED'],
      [2, 'CALL_CONNECTED'],
      [3, 'HOLD'],
    ]);
    expect(bench.statuses.map(({ listening }) => listening)).toEqual([true]);
    expect(bench.snapshot.state.calls[0]).toMatchObject({ phase: 'active', unverified: [], isRestored: false });
    expect(bench.snapshot.log.size).toBe(3);
    expect(bench.problems).toEqual([]);
  });

  it('reaches the calls also where the host was off the page when it was destroyed', async () => {
    const page = createRelayPage();
    const only = page.create({ place: 'page' });
    only.render();
    page.toolkit.emit('CALL_CONNECTED', DETAIL);
    await pass();
    only.relay.unrender();
    expect(page.snapshot.relay?.listening).toBe(false);
    only.relay.destroy();
    expect(page.toolkit.listenerCount()).toBe(0);
    page.create().render();
    await pass();
    expect(page.statuses.map(({ listening }) => listening)).toEqual([true, false, true]);
    expect(page.snapshot.relay?.listening).toBe(true);
    expect(page.snapshot.state.calls[0]?.unverified).toContain('existence');
  });
});
