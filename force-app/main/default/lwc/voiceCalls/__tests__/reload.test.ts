import { createStorage, loadCallsPage } from 'test/support/callsPage';
import { event } from 'test/support/trace';
import { VirtualTime } from 'test/support/virtualTime';

type Type = Parameters<typeof event>[0];

/** One browser tab that loads pages. */
function openTab(userId = 'rep') {
  const storage = createStorage();
  let time = new VirtualTime();
  let page = loadCallsPage({ time, storage, userId });
  let feed = page.calls.feed();
  let [relayId, seq] = ['R1', 0];
  return {
    storage,
    receive(type: Type, detail: Record<string, unknown> = {}) {
      feed.receive({ v: 1, relayId, seq: (seq += 1), ...event(type, time.wallMs, detail) });
    },
    bring: (message: unknown) => feed.receive(message),
    status: (settings: object, values: object = {}) =>
      feed.receive({
        ...{ v: 1, kind: 'status', relayId, at: time.wallMs, listening: true, toolkit: 'found', notSubscribed: [] },
        ...{ seen: 0, queued: 0, failed: 0, unreadable: 0, settings },
        ...values,
      }),
    leave: () => page.leave(),
    /** Leaves the page and loads it again that much later. */
    reload(ms = 3000, { as = userId, from = storage } = {}) {
      page.leave();
      page.calls.end();
      time.pass(ms);
      time = new VirtualTime(time.wallMs);
      page = loadCallsPage({ time, storage: from, userId: as });
      feed = page.calls.feed();
      [relayId, seq] = ['R2', 0];
    },
    showAgain: () => page.showAgain(),
    get page() {
      return page;
    },
    get now() {
      return page.calls.snapshot;
    },
    get time() {
      return time;
    },
    get call() {
      return page.calls.snapshot.openCalls[0];
    },
  };
}

const caller = { callType: 'inbound', participant: '+1 (415) 555-0123' };

describe('a reload', () => {
  it('keeps the tab that the rep chose, also without a call', () => {
    const tab = openTab();
    expect(tab.page.calls.chosenTab).toBeNull();
    tab.page.calls.chooseTab('details');
    tab.reload();
    expect(tab.page.calls.chosenTab).toBe('details');
    tab.reload(3000, { as: 'another rep' });
    expect(tab.page.calls.chosenTab).toBeNull();
  });

  it('forgets a call that the rep removed', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.page.calls.remove('1:A');
    tab.reload();
    expect(tab.now.openCalls).toEqual([]);
  });

  it('keeps a live call with its times, in doubt and marked', () => {
    const tab = openTab();
    tab.receive('CALL_STARTED', caller);
    tab.time.pass(4000);
    tab.receive('CALL_CONNECTED', caller);
    const connectedAt = tab.time.wallMs;
    tab.time.pass(5000);
    tab.receive('MUTE');
    tab.time.pass(1000);
    tab.reload(3000);
    expect(tab.call).toMatchObject({
      callId: 'A',
      leg: 1,
      phase: 'active',
      connectedAt,
      mute: 'on',
      isRestored: true,
      unverified: expect.arrayContaining(['existence', 'mute']),
    });
    expect(tab.now.now).toBe(connectedAt + 9000);
    tab.receive('UNMUTE');
    expect(tab.call).toMatchObject({ mute: 'off', unverified: [] });
  });

  it('keeps the second leg of an id as the second', () => {
    const tab = openTab();
    tab.receive('CALL_STARTED', caller);
    tab.receive('CALL_ENDED');
    tab.time.pass(5000);
    tab.receive('CALL_STARTED', caller);
    tab.receive('CALL_CONNECTED', caller);
    tab.reload();
    expect(tab.call).toMatchObject({ leg: 2, phase: 'active' });
  });

  it('keeps a wrap-up that is not given up', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.receive('CALL_ENDED');
    tab.reload();
    expect(tab.call?.phase).toBe('wrapUp');
    tab.time.pass(600_000);
    tab.reload();
    expect(tab.call).toBeUndefined();
  });

  it('keeps the log of live calls, without attributes and unknown fields', () => {
    const tab = openTab();
    tab.receive('CALL_STARTED', { callId: 'over' });
    tab.receive('CALL_ENDED', { callId: 'over' });
    tab.receive('CALL_CONNECTED', { ...caller, callAttributes: { secret: 'x' }, vendor: 'y' });
    tab.receive('AUDIO_STATS', {
      stats: [1, 2].map(() => ({ inputChannelStats: { packetsCount: 750, packetsLost: 5 } })),
    });
    tab.reload();
    const messages = [...tab.now.log].map(({ message }) => message);
    expect(messages).toMatchObject([
      { type: 'CALL_CONNECTED', detail: { callId: 'A', ...caller } },
      { type: 'AUDIO_STATS', detail: { callId: 'A', stats: [{}] } },
    ]);
    expect(JSON.stringify(messages)).not.toMatch(/secret|vendor/);
  });

  it('keeps in the log of an event only what it named', () => {
    const tab = openTab();
    tab.receive('CALL_STARTED', { callType: 'inbound' });
    tab.receive('CALL_CONNECTED', { participant: 'Ann' });
    tab.receive('HOLD');
    tab.receive('MUTE', { participant: 'not a field of this event' });
    const times = [...tab.now.log].map(({ line }) => line.kind === 'event' && line.at);
    tab.reload();
    const at = (index: number) => times[index];
    expect([...tab.now.log].map(({ message }) => message)).toEqual([
      { type: 'CALL_STARTED', at: at(0), detail: { callId: 'A', callType: 'inbound' } },
      { type: 'CALL_CONNECTED', at: at(1), detail: { callId: 'A', participant: 'Ann' } },
      { type: 'HOLD', at: at(2), detail: { callId: 'A' } },
      { type: 'MUTE', at: at(3), detail: { callId: 'A' } },
    ]);
  });

  it('keeps in the log the events of the leg that is open, each from its beginning on', () => {
    const tab = openTab();
    tab.receive('CALL_STARTED');
    tab.receive('CALL_ENDED');
    tab.time.pass(5000);
    tab.receive('CALL_STARTED');
    tab.time.pass(5000);
    tab.receive('MUTE', { callId: null }); // which call that meant is in the state, and not in the event
    tab.receive('CALL_CONNECTED');
    tab.bring({ nonsense: true });
    tab.reload();
    expect([...tab.now.log].map(({ line }) => line.kind === 'event' && line.type)).toEqual([
      'CALL_STARTED',
      'CALL_CONNECTED',
    ]);
  });

  it('stores once, when the page is left, and nothing before', () => {
    const tab = openTab();
    const setItem = jest.spyOn(tab.storage, 'setItem');
    tab.receive('CALL_CONNECTED', { ...caller, callAttributes: { secret: 'x' } });
    for (let count = 0; count < 50; count++) tab.receive('MUTE');
    expect(setItem).not.toHaveBeenCalled();
    tab.leave();
    expect(setItem).toHaveBeenCalledTimes(2);
    expect([...tab.storage.texts.values()].join()).not.toContain('secret');
  });

  it('leaves nothing for a duplicated tab', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.reload();
    expect(tab.storage.texts.size).toBe(0);
    const copy = createStorage();
    for (const [key, text] of tab.storage.texts) copy.setItem(key, text);
    expect(loadCallsPage({ storage: copy }).snapshot.openCalls).toEqual([]);
  });

  it('does not renew the twelve hours of a call without events', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    for (let hour = 1; hour <= 12; hour++) tab.reload(3_600_000);
    expect(tab.call?.phase).toBe('active');
    tab.reload(1);
    expect(tab.call).toBeUndefined();
  });

  it('shows another user nothing', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.page.calls.claimFlow('a flow');
    tab.reload(3000, { as: 'other' });
    expect(tab.call).toBeUndefined();
    expect(tab.now.hadVoiceEvent).toBe(false);
    expect(tab.page.calls.claimFlow('a flow')).toBe(true);
    expect(tab.storage.texts.size).toBe(0);
  });

  it('remembers started flows and what the tab has seen, also without a live call', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED');
    tab.receive('CALL_ENDED');
    tab.receive('WRAP_UP_ENDED');
    tab.page.calls.claimFlow('a flow');
    tab.reload();
    expect(tab.now).toMatchObject({ openCalls: [], hadVoiceEvent: true, sawWrapUpEnd: true });
    expect(tab.page.calls.claimFlow('a flow')).toBe(false);
  });

  it('removes what was stored when the browser shows the page again', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.leave();
    expect(tab.storage.texts.size).toBe(2);
    const listener = jest.fn();
    tab.page.calls.subscribe(listener);
    tab.showAgain();
    expect(tab.storage.texts.size).toBe(0);
    expect(tab.call?.unverified).toContain('existence'); // meanwhile nobody watched
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('keeps the time going where the clock was set back meanwhile', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.time.pass(60_000);
    const before = tab.now.now;
    tab.time.wallMs -= 3_600_000;
    tab.reload(2000);
    expect(tab.now.now).toBe(before + 2000);
    expect(tab.page.calls.storedStamp).toMatchObject({ stamp: before });
  });
});

describe('what a page stores', () => {
  it('is no call where none is open', () => {
    const tab = openTab();
    tab.receive('CALL_STARTED');
    tab.receive('CALL_ENDED');
    tab.leave();
    expect([...tab.storage.texts.keys()]).toEqual(['voiceToolkitRelay.tab']);
  });

  it('is dated by the relay where its clock is ahead of the calls', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    const at = tab.time.wallMs + 50_000;
    tab.status({}, { at });
    tab.reload(0);
    expect(tab.page.calls.storedStamp).toMatchObject({ stamp: at });
  });
});

describe('noRestore', () => {
  it('of a later status drops nothing, nor does a first status without it', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.reload();
    tab.status({ noRestore: false });
    expect(tab.now.openCalls).toHaveLength(1);
    tab.status({ noRestore: true });
    expect(tab.now.openCalls).toHaveLength(1);
  });

  it('stores nothing', () => {
    const tab = openTab();
    tab.status({ noRestore: true });
    tab.receive('CALL_CONNECTED', caller);
    tab.reload();
    expect(tab.call).toBeUndefined();
  });

  it('drops what was restored when the first status after a load says so', () => {
    const tab = openTab();
    tab.receive('CALL_CONNECTED', caller);
    tab.reload();
    tab.receive('CALL_STARTED', { callId: 'B' });
    tab.status({ noRestore: true });
    expect(tab.now.openCalls.map(({ callId }) => callId)).toEqual(['B']);
    expect([...tab.now.log].map(({ line }) => line.kind === 'event' && line.callId)).toEqual(['B']);
  });
});

describe('a storage', () => {
  it.each([
    ['that is no JSON', '{'],
    ['of another version', JSON.stringify({ v: 1, userId: 'rep', calls: [], lines: [], stamp: 1, storedAt: 1 })],
    ['without times', JSON.stringify({ v: 2, userId: 'rep', calls: [], lines: [] })],
    ['with a text for a time', JSON.stringify({ v: 2, userId: 'rep', calls: [], lines: [], stamp: '1', storedAt: 1 })],
    ['without calls', JSON.stringify({ v: 2, userId: 'rep', stamp: 1, storedAt: 1 })],
    ['without lines', JSON.stringify({ v: 2, userId: 'rep', calls: [], stamp: 1, storedAt: 1 })],
    ['of calls that are none', JSON.stringify({ v: 2, userId: 'rep', calls: [{}], lines: [], stamp: 1, storedAt: 1 })],
    ['of lines that are none', JSON.stringify({ v: 2, userId: 'rep', calls: [], lines: [{}], stamp: 1, storedAt: 1 })],
    ['that is null', 'null'],
  ])('%s is read as empty, and removed', (_, text) => {
    const storage = createStorage();
    storage.setItem('voiceToolkitRelay.calls', text);
    storage.setItem('voiceToolkitRelay.tab', text);
    const { snapshot, calls } = loadCallsPage({ storage });
    expect(snapshot).toMatchObject({ openCalls: [], hadVoiceEvent: false });
    expect(calls.claimFlow('a flow')).toBe(true);
    expect(storage.texts.size).toBe(0);
  });

  const storedBy = (act: (page: ReturnType<typeof loadCallsPage>) => void) => {
    const storage = createStorage();
    const page = loadCallsPage({ storage });
    page.calls.feed().receive({ v: 1, relayId: 'R', seq: 1, ...event('CALL_CONNECTED', page.time.wallMs) });
    act(page);
    page.leave();
    return storage;
  };

  it.each<readonly [string, (stored: Record<string, unknown[]>) => object]>([
    ['of another version', () => ({ v: 1 })],
    ['with a text for a time', () => ({ stamp: '1' })],
    ['with a text for the time of storing', () => ({ storedAt: '1' })],
    ['with a call more that is none', ({ calls = [] }) => ({ calls: [...calls, {}] })],
    ['with a line more that is none', ({ lines = [] }) => ({ lines: [...lines, {}] })],
  ])('of a live call %s is read as empty', (_, spoil) => {
    const storage = storedBy(() => {});
    const stored = JSON.parse(storage.getItem('voiceToolkitRelay.calls') ?? '') as Record<string, unknown[]>;
    const found = (): unknown[] => {
      const { snapshot, calls } = loadCallsPage({ storage });
      return [snapshot.openCalls.length, snapshot.log.size, calls.storedStamp !== null];
    };
    expect(found()).toEqual([1, 1, true]);
    storage.setItem('voiceToolkitRelay.calls', JSON.stringify({ ...stored, ...spoil(stored) }));
    expect(found()).toEqual([0, 0, false]);
  });

  it('keeps of what the tab remembers only what it can be', () => {
    const storage = createStorage();
    const memory = { startedFlows: ['a flow', 7], hadVoiceEvent: true, sawWrapUpEnd: 'yes' };
    storage.setItem('voiceToolkitRelay.tab', JSON.stringify({ v: 2, userId: 'rep', ...memory }));
    const page = loadCallsPage({ storage });
    expect(page.snapshot).toMatchObject({ hadVoiceEvent: true, sawWrapUpEnd: false });
    page.leave();
    expect(JSON.parse(storage.getItem('voiceToolkitRelay.tab') ?? '')).toEqual({
      ...{ v: 2, userId: 'rep', hadVoiceEvent: true, sawWrapUpEnd: false, chosenTab: null },
      startedFlows: ['a flow'],
    });
    storage.setItem('voiceToolkitRelay.tab', JSON.stringify({ v: 2, userId: 'rep', startedFlows: 'a flow' }));
    loadCallsPage({ storage }).leave();
    expect(JSON.parse(storage.getItem('voiceToolkitRelay.tab') ?? '')).toMatchObject({ startedFlows: [] });
  });

  it('gives the log its events in their order, without anomalies', () => {
    const storage = storedBy(({ calls, time }) =>
      calls.feed().receive({ v: 1, relayId: 'R', seq: 2, ...event('MUTE', time.wallMs) }),
    );
    const entries = [...loadCallsPage({ storage }).snapshot.log];
    expect(entries.map(({ line, anomalies }) => [line.lineNumber, anomalies])).toEqual([
      [1, []],
      [2, []],
    ]);
  });

  it('that the browser forbids keeps nothing and harms nothing', () => {
    const refuse = (): never => {
      throw new Error('forbidden');
    };
    const page = loadCallsPage({ storage: { getItem: refuse, setItem: refuse, removeItem: refuse } });
    page.calls.feed().receive({ v: 1, relayId: 'R', seq: 1, ...event('CALL_CONNECTED', 1000) });
    page.leave();
    expect(page.snapshot.openCalls).toHaveLength(1);
  });
});
