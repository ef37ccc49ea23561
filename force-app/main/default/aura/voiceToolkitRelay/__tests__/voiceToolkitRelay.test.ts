import { TOOLKIT_EVENT_TYPES, parseRelayLine } from 'c/voiceEvents';
import { createRelayBench, fakeTime } from 'test/relay';
import { createVoiceToolkit } from 'workbench/toolkit/voiceToolkit';

const DETAIL = {
  callId: 'A',
  participant: '+1 (415) 555-0123',
  callAttributes: { deep: [1, { x: null }], flag: 'true' },
};

afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

describe('from init to the channel', () => {
  it('relays all 15 events from before and after the first render once, in order and whole', () => {
    const bench = createRelayBench();
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, { ...DETAIL, when: 'before' });
    expect(bench.messages).toEqual([]);
    bench.render();
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, { ...DETAIL, when: 'after' });
    expect(bench.messages.map(({ type, detail }) => ({ type, detail }))).toEqual(
      ['before', 'after'].flatMap((when) => TOOLKIT_EVENT_TYPES.map((type) => ({ type, detail: { ...DETAIL, when } }))),
    );
    expect(bench.problems).toEqual([]);
  });

  it('publishes messages that the console reads as events', () => {
    const bench = createRelayBench();
    bench.render();
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, DETAIL);
    const lines = bench.messages.map((message, index) => parseRelayLine(message, index + 1));
    expect(lines.map(({ kind, seq }) => ({ kind, seq }))).toEqual(
      TOOLKIT_EVENT_TYPES.map((_, index) => ({ kind: 'event', seq: index + 1 })),
    );
  });

  it('stamps each message with the version, its own id, a number without gaps and the time of receipt', () => {
    fakeTime(1_000);
    const bench = createRelayBench();
    bench.toolkit.emit('CALL_STARTED', DETAIL);
    jest.setSystemTime(2_000);
    bench.toolkit.emit('CALL_CONNECTED', DETAIL);
    jest.setSystemTime(9_000);
    bench.render();
    const { relayId } = bench.status();
    expect(relayId.length).toBeGreaterThan(15);
    expect(bench.messages).toEqual([
      { v: 1, relayId, seq: 1, at: 1_000, type: 'CALL_STARTED', detail: DETAIL },
      { v: 1, relayId, seq: 2, at: 2_000, type: 'CALL_CONNECTED', detail: DETAIL },
    ]);
  });

  it('hears an event that the toolkit delivers while it subscribes', () => {
    const toolkit = createVoiceToolkit({ report: () => {} });
    const add = toolkit.addTelephonyEventListener;
    toolkit.addTelephonyEventListener = (type, listener) => {
      add(type, listener);
      if (type === 'CALL_CONNECTED') toolkit.emit(type, DETAIL);
    };
    const bench = createRelayBench({ toolkit });
    bench.render();
    expect(bench.messages).toMatchObject([{ seq: 1, type: 'CALL_CONNECTED' }]);
    expect(bench.status()).toMatchObject({ seen: 1, queued: 0 });
    expect(bench.problems).toEqual([]);
  });

  it('publishes an event that comes while another is being published once, and after it', () => {
    const bench = createRelayBench();
    bench.bus.watch(() => {
      if (bench.messages.length === 1) bench.toolkit.emit('CALL_ENDED', { callId: 'A' });
    });
    bench.toolkit.emit('HOLD', DETAIL);
    bench.toolkit.emit('RESUME', DETAIL);
    bench.render();
    expect(bench.messages.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'HOLD'],
      [2, 'RESUME'],
      [3, 'CALL_ENDED'],
    ]);
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
    const { relayId } = bench.status();
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
    expect(bench.status().relayId).toBe(relayId);
  });

  it('says which subscription failed and relays the other 14', () => {
    const bench = createRelayBench({ failing: ['SWAP'] });
    bench.render();
    expect(bench.status().notSubscribed).toEqual(['SWAP']);
    for (const type of TOOLKIT_EVENT_TYPES) bench.toolkit.emit(type, DETAIL);
    expect(bench.messages.map(({ type }) => type)).toEqual(TOOLKIT_EVENT_TYPES.filter((type) => type !== 'SWAP'));
    bench.relay.destroy();
    expect(bench.toolkit.listenerCount()).toBe(0);
  });

  it('says that there is no toolkit, and lives on', () => {
    const bench = createRelayBench({ hasToolkit: false });
    bench.render();
    expect(bench.console.given['relayStatus']).toMatchObject({ toolkit: 'missing', seen: 0, notSubscribed: [] });
    bench.relay.destroy();
    expect(bench.problems).toEqual([]);
  });

  it('leaves no listener and publishes nothing after destroy, not even when the toolkit calls once more', () => {
    fakeTime();
    const toolkit = createVoiceToolkit({ report: () => {} });
    const late: Aura.TelephonyListener[] = [];
    const add = toolkit.addTelephonyEventListener;
    toolkit.addTelephonyEventListener = (type, listener) => {
      late.push(listener);
      add(type, listener);
    };
    const bench = createRelayBench({ toolkit });
    bench.render();
    bench.relay.destroy();
    expect(toolkit.listenerCount()).toBe(0);
    for (const type of TOOLKIT_EVENT_TYPES) toolkit.emit(type, DETAIL);
    for (const listener of late) listener({ type: 'HOLD', detail: DETAIL });
    expect(late).toHaveLength(15);
    expect(jest.getTimerCount()).toBe(0);
    expect(bench.messages).toEqual([]);
    expect(bench.problems).toEqual([]);
  });

  it('detaches the rest when the toolkit refuses to let go of one listener', () => {
    const toolkit = createVoiceToolkit({ report: () => {} });
    const remove = toolkit.removeTelephonyEventListener;
    toolkit.removeTelephonyEventListener = (type, listener) => {
      if (type === 'HOLD') throw new Error('not now');
      remove(type, listener);
    };
    const bench = createRelayBench({ toolkit });
    bench.relay.destroy();
    expect(toolkit.listenerCount()).toBe(1);
    toolkit.emit('HOLD', DETAIL);
    expect(bench.problems).toEqual([]);
  });
});
