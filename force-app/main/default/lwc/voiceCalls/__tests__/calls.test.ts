import { createStorage, loadCallsPage } from 'test/support/callsPage';
import { event } from 'test/support/trace';
import { VirtualTime } from 'test/support/virtualTime';

type Detail = Record<string, unknown>;

/** A page with some feeds, and a relay that dates its messages by the page's wall clock. */
function open(feeds = 1) {
  const page = loadCallsPage();
  const all = Array.from({ length: feeds }, () => page.calls.feed());
  let seq = 0;
  const message = (type: Parameters<typeof event>[0], detail: Detail = {}, relayId = 'R') => ({
    v: 1,
    relayId,
    seq: (seq += 1),
    ...event(type, page.time.wallMs, detail),
  });
  return {
    ...page,
    feeds: all,
    message,
    /** Brings a message to every feed, as the channel does. */
    bring(one: object) {
      for (const feed of all) feed.receive(JSON.parse(JSON.stringify(one)));
    },
    receive(type: Parameters<typeof event>[0], detail?: Detail, relayId?: string) {
      this.bring(message(type, detail, relayId));
    },
    status: (values: Detail = {}) => ({
      v: 1,
      kind: 'status',
      relayId: 'R',
      at: page.time.wallMs,
      listening: true,
      toolkit: 'found',
      notSubscribed: [],
      seen: 0,
      queued: 0,
      failed: 0,
      unreadable: 0,
      settings: {},
      ...values,
    }),
    get now() {
      return page.calls.snapshot;
    },
  };
}

const inboundCall = { callType: 'inbound', participant: '+1 (415) 555-0123' };

describe('receiving', () => {
  it('counts each message once, however many components feed it', () => {
    const page = open(6);
    const listener = jest.fn();
    page.calls.subscribe(listener);
    page.receive('CALL_STARTED', inboundCall);
    page.receive('CALL_CONNECTED', inboundCall);
    expect(listener).toHaveBeenCalledTimes(3); // the present, then each message
    expect(page.now.log.size).toBe(2);
    expect(page.now.state.calls).toHaveLength(1);
    expect(page.now.anomalies).toEqual([]);
  });

  it('skips a repeated or late number silently and records a jump once', () => {
    const page = open();
    const first = page.message('CALL_STARTED');
    const second = page.message('CALL_CONNECTED');
    const third = page.message('HOLD');
    page.bring(first);
    page.bring(third);
    page.bring(second);
    page.bring(first);
    expect(page.now.log.size).toBe(2);
    expect(page.now.anomalies.filter(({ code }) => code === 'gap' || code === 'duplicate')).toEqual([
      { code: 'gap', count: 1 },
    ]);
  });

  it('counts a message without a number once, from the feed that was there first', () => {
    const page = open(3);
    page.bring({ nonsense: true });
    page.bring(event('MUTE', page.time.wallMs));
    expect(page.now.log.size).toBe(2);
    expect(page.now.anomalies[0]).toEqual({ code: 'malformed', count: 1 });
    page.feeds[0]?.end();
    page.bring({ nonsense: true });
    expect(page.now.log.size).toBe(3);
  });

  it.each([
    { relayId: ' ', seq: 3 },
    { relayId: 'R', seq: 1.5 },
    { relayId: 'R', seq: -1 },
    { relayId: 'R', seq: 2 ** 53 },
  ])('counts a message once that is numbered by %j, as one without a number', (stamp) => {
    const page = open(3);
    page.bring({ ...event('CALL_STARTED', 0), ...stamp });
    expect(page.now.log.size).toBe(1);
  });

  it('takes 0 as a number', () => {
    const page = open(2);
    const message = { ...page.message('CALL_STARTED'), seq: 0 };
    page.feeds[1]?.receive(message);
    page.feeds[0]?.receive(message);
    expect(page.now.log.size).toBe(1);
  });

  it('names a message without a number by its place', () => {
    const page = open();
    page.bring({ nonsense: true });
    page.bring({ nonsense: true });
    expect([...page.now.log].map(({ anomalies }) => anomalies.map(({ seq }) => seq))).toEqual([[1], [2]]);
  });

  it('hears nothing from a feed that has ended', () => {
    const page = open();
    page.feeds[0]?.end();
    page.receive('CALL_STARTED');
    expect(page.now.log.size).toBe(0);
  });

  it('survives messages of every kind', () => {
    const page = open();
    const refuse = (): never => {
      throw new Error('refused');
    };
    page.feeds[0]?.receive(new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse }));
    for (const message of [null, 7, 'text', [], { kind: 'status' }, { kind: 'new' }]) page.feeds[0]?.receive(message);
    page.receive('CALL_STARTED');
    expect(page.now.state.calls).toHaveLength(1);
  });

  it('takes undelivered messages when a feed ends, and not again from another feed later', () => {
    const page = open(2);
    const [first, second] = page.feeds;
    page.receive('CALL_STARTED');
    const connected = page.message('CALL_CONNECTED');
    page.calls.connectRelay({ undelivered: [connected, page.status({ listening: false })], status: null });
    first?.end();
    first?.end();
    second?.receive(connected);
    expect(page.now.state.calls[0]).toMatchObject({ phase: 'active' });
    expect(page.now.relay?.listening).toBe(false);
    expect(page.now.log.size).toBe(2);
  });

  it('keeps the last 20 calls that are over', () => {
    const page = open();
    page.receive('CALL_STARTED', { callId: 'open' });
    for (let call = 1; call <= 25; call++) {
      page.receive('CALL_STARTED', { callId: `call ${call}` });
      page.receive('CALL_ENDED', { callId: `call ${call}` });
    }
    expect(page.now.state.calls.map(({ callId }) => callId)).toEqual([
      'open',
      ...Array.from({ length: 20 }, (_, index) => `call ${index + 6}`),
    ]);
  });
});

describe('a call that is over', () => {
  it('is forgotten by when it closed, not by when it began', () => {
    const page = open();
    const end = (callId: string): void => page.receive('CALL_ENDED', { callId });
    page.receive('CALL_STARTED', { callId: 'long' });
    for (let call = 1; call <= 20; call++) {
      page.receive('CALL_STARTED', { callId: `call ${call}` });
      end(`call ${call}`);
    }
    end('long');
    expect(page.now.state.calls.map(({ callId }) => callId)).toEqual([
      'long',
      ...Array.from({ length: 19 }, (_, index) => `call ${index + 2}`),
    ]);
  });
});

describe('subscribing', () => {
  it('tells the present first, then each change, until it is undone', () => {
    const page = open();
    page.receive('CALL_STARTED');
    const listener = jest.fn();
    const stop = page.calls.subscribe(listener);
    expect(listener).toHaveBeenCalledTimes(1);
    expect(listener.mock.calls[0]?.[0].openCalls).toHaveLength(1);
    page.receive('CALL_CONNECTED');
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    page.receive('CALL_ENDED');
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('shows all listeners the same second, and wakes the page once a second while a time runs', () => {
    const page = open();
    const seen: number[][] = [[], []];
    for (const list of seen) page.calls.subscribe(({ now }) => list.push(now));
    page.time.pass(10_000); // until a relay is expected
    expect(page.time.pending).toBe(0);
    page.receive('CALL_STARTED');
    expect(page.time.pending).toBe(1);
    const start = page.time.wallMs;
    page.time.pass(2500);
    expect(seen[0]?.slice(-2)).toEqual([start + 1000, start + 2000]);
    expect(seen[1]).toEqual(seen[0]);
  });

  it('wakes the page once a minute while only ended calls are shown, for two hours', () => {
    const page = open();
    page.time.pass(10_000);
    page.receive('CALL_STARTED');
    page.receive('CALL_ENDED');
    const listener = jest.fn();
    page.calls.subscribe(listener);
    page.time.pass(59_000);
    expect(listener).toHaveBeenCalledTimes(1);
    page.time.pass(1000);
    expect(listener).toHaveBeenCalledTimes(2);
    page.time.pass(2 * 60 * 60_000);
    expect(page.time.pending).toBe(0);
  });

  it('stops the tick with the last listener', () => {
    const page = open();
    page.time.pass(10_000);
    const stop = page.calls.subscribe(() => {});
    page.receive('CALL_STARTED');
    stop();
    expect(page.time.pending).toBe(0);
  });

  it('slows the tick when the wrap-up is given up, by the setting of the relay', () => {
    const page = open();
    page.time.pass(10_000);
    page.bring(page.status({ settings: { wrapUpGiveUpSeconds: 60 } }));
    page.receive('CALL_CONNECTED');
    page.receive('CALL_ENDED');
    const listener = jest.fn();
    page.calls.subscribe(listener);
    page.time.pass(60_000);
    expect(listener).toHaveBeenCalledTimes(61);
    page.time.pass(59_000);
    expect(listener).toHaveBeenCalledTimes(61);
  });

  it('reports the error of a listener and calls the others', () => {
    const page = open();
    const fault = new Error('bug');
    page.calls.subscribe(() => {
      throw fault;
    });
    const other = jest.fn();
    page.calls.subscribe(other);
    page.receive('CALL_STARTED');
    expect(other).toHaveBeenCalledTimes(2);
    expect(page.errors).toEqual([fault, fault]);
  });

  it('calls nobody after its end', () => {
    const page = open();
    const listener = jest.fn();
    page.calls.subscribe(listener);
    page.receive('CALL_STARTED');
    page.calls.end();
    page.receive('CALL_CONNECTED');
    page.time.pass(20_000);
    expect(listener).toHaveBeenCalledTimes(2);
    expect(page.time.pending).toBe(0);
  });
});

describe('a call that is removed', () => {
  it('is not open until its next event, in every snapshot', () => {
    const page = open();
    page.receive('CALL_STARTED');
    const listener = jest.fn();
    page.calls.subscribe(listener);
    page.time.pass(1000);
    page.calls.remove('1:A');
    expect(page.now.openCalls).toEqual([]);
    expect(listener.mock.lastCall?.[0].openCalls).toEqual([]);
    page.calls.remove('1:unknown');
    page.time.pass(1000);
    page.receive('MUTE');
    expect(page.now.openCalls).toHaveLength(1);
  });
});

describe('now', () => {
  it('goes on when the wall clock is set back', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    const start = page.now.now;
    page.time.pass(60_000);
    page.time.wallMs -= 3_600_000;
    page.time.pass(60_000);
    expect(page.now.now - start).toBe(120_000);
  });

  it('counts from when the relay received the event, however long that waited', () => {
    const page = open();
    const waited = page.message('CALL_CONNECTED');
    page.time.pass(600_000);
    page.bring(waited);
    expect(page.now.now).toBe(page.time.wallMs);
  });

  it('follows the times of a simulated relay', () => {
    const page = open();
    page.bring({ ...page.message('CALL_CONNECTED', {}, 'simulated-1'), at: 1000 });
    page.time.pass(5000);
    expect(page.now.now).toBe(6000);
  });
});

describe('doubt', () => {
  const doubts = (page: ReturnType<typeof open>) => page.now.state.calls.map(({ unverified }) => unverified);

  it('puts live calls in doubt when nobody listens, until an event reports', () => {
    const page = open(2);
    page.receive('CALL_CONNECTED');
    page.receive('MUTE');
    page.bring(page.status({ listening: false }));
    page.bring(page.status({ listening: true }));
    expect(doubts(page)[0]).toEqual(expect.arrayContaining(['existence', 'mute']));
    page.receive('UNMUTE');
    expect(doubts(page)).toEqual([[]]);
  });

  it('is not put off by the report that the relay made without the channel', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    const silent = page.status({ listening: false });
    page.time.pass(10);
    page.calls.takeStatus(silent);
    page.calls.takeStatus(page.status({ listening: true }));
    expect(doubts(page)).toEqual([[]]);
    page.bring(silent);
    expect(doubts(page)[0]).toContain('existence');
    expect(page.now.relay?.listening).toBe(true);
  });

  it('comes with no relay after a message that names none, and with no message that is malformed', () => {
    const page = open();
    page.bring(event('CALL_CONNECTED', page.time.wallMs));
    page.receive('MUTE', { callId: 'B' });
    page.bring({ relayId: 'R2', seq: 1, nonsense: true });
    expect(doubts(page)).toEqual([[], []]);
  });

  it('comes with a second relay of the page, not with its first and not with a simulated one', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.bring({ ...page.message('MUTE', { callId: 'S' }, 'simulated-1'), seq: 1 });
    expect(doubts(page)[0]).toEqual([]);
    page.bring({ ...page.message('MUTE', { callId: 'B' }, 'R2'), seq: 1 });
    expect(doubts(page)[0]).toContain('existence');
  });
});

describe('a status', () => {
  const doubts = (page: ReturnType<typeof open>) => page.now.state.calls.map(({ unverified }) => unverified);

  it('of a simulated relay says nothing of the phone', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.bring(page.status({ relayId: 'simulated-1', listening: false }));
    expect(doubts(page)).toEqual([[]]);
    expect(page.now.relay).toBeNull();
  });

  it('that listening goes on puts nothing in doubt', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.bring(page.status());
    expect(doubts(page)).toEqual([[]]);
  });

  it('counts where it is as old as the one before, and not where it is older', () => {
    const page = open();
    page.calls.takeStatus(page.status({ failed: 1 }));
    page.calls.takeStatus(page.status({ failed: 2 }));
    expect(page.now.relay?.failed).toBe(2);
    page.calls.takeStatus(page.status({ failed: 3, at: page.time.wallMs - 1 }));
    expect(page.now.relay?.failed).toBe(2);
  });

  it('of a second relay puts live calls in doubt before its first event', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.bring(page.status({ relayId: 'R2' }));
    expect(doubts(page)[0]).toContain('existence');
  });
});

describe('the memory of the page', () => {
  it('knows that it joined late if the first number is larger than 1', () => {
    const page = open();
    page.message('CALL_STARTED');
    page.receive('CALL_CONNECTED');
    expect(page.now.joinedLateAt).toBe(page.time.wallMs);
    page.time.pass(5000);
    page.receive('HOLD');
    expect(page.now.joinedLateAt).toBe(page.time.wallMs - 5000);
  });

  it('knows that it joined late even if the first message was not an event', () => {
    const late = (seq: number): number | null => {
      const page = open();
      page.bring({ ...page.message('HOLD'), seq, type: 'TELEPATHY' });
      page.bring({ ...page.message('HOLD'), seq: seq + 1 });
      page.bring({ ...page.message('HOLD'), seq: seq + 2 });
      return page.now.joinedLateAt;
    };
    expect(late(2)).toBe(open().time.wallMs);
    expect(late(1)).toBeNull();
  });

  it('has joined late only because of messages before a relay’s first, not because of later gaps or another relay', () => {
    const page = open();
    page.bring({ ...page.message('HOLD'), seq: 1, type: 'TELEPATHY' });
    page.bring({ ...page.message('HOLD'), seq: 5 });
    expect(page.now.joinedLateAt).toBeNull();
    page.bring({ ...page.message('HOLD', {}, 'R2'), seq: 5, type: 'TELEPATHY' });
    page.bring({ ...page.message('HOLD', {}, 'R2'), seq: 9 });
    expect(page.now.joinedLateAt).toBe(page.time.wallMs);
    page.time.pass(5000);
    page.bring({ ...page.message('HOLD', {}, 'R3'), seq: 1 });
    expect(page.now.joinedLateAt).toBe(page.time.wallMs - 5000);
  });

  it('joins a relay late with its first event, not with another message of it', () => {
    const page = open();
    page.receive('CALL_STARTED');
    page.bring({ ...page.message('HOLD', {}, 'R2'), type: 'TELEPATHY', seq: 5 });
    expect(page.now.joinedLateAt).toBeNull();
    page.time.pass(5000);
    page.bring({ ...page.message('HOLD', {}, 'R2'), seq: 6 });
    expect(page.now.joinedLateAt).toBe(page.time.wallMs);
  });

  it('counts the anomalies, and keeps the same counts if there are none', () => {
    const page = open();
    page.bring({ nonsense: true });
    page.bring({ nonsense: true });
    const { anomalies } = page.now;
    expect(anomalies).toEqual([{ code: 'malformed', count: 2 }]);
    page.receive('CALL_STARTED');
    expect(page.now.anomalies).toBe(anomalies);
  });

  it('counts a message without a relay as one of the phone', () => {
    const page = open();
    page.bring(event('CALL_CONNECTED', page.time.wallMs));
    expect(page.now).toMatchObject({ isSimulated: false, hadVoiceEvent: true });
  });

  it('knows when messages were lost, and that calls are simulated', () => {
    const page = open();
    page.receive('CALL_STARTED');
    expect(page.now).toMatchObject({ gapAt: null, isSimulated: false, joinedLateAt: null });
    page.bring({ nonsense: true });
    expect(page.now.gapAt).toBeNull();
    page.message('MUTE');
    page.receive('CALL_CONNECTED');
    expect(page.now.gapAt).toBe(page.time.wallMs);
    page.bring({ ...page.message('MUTE', {}, 'simulated-1'), seq: 1 });
    expect(page.now.isSimulated).toBe(true);
  });

  it('snoozes for a minute for every console', () => {
    const page = open();
    const listener = jest.fn();
    page.calls.subscribe(listener);
    page.calls.snooze('hold warning A');
    expect(listener).toHaveBeenCalledTimes(2);
    expect(page.now.snoozes.get('hold warning A')).toBe(page.time.wallMs + 60_000);
  });

  it('lets each flow start once, and remembers the last 50', () => {
    const page = open();
    expect(page.calls.claimFlow('CALL_ENDED Flow A 1')).toBe(true);
    expect(page.calls.claimFlow('CALL_ENDED Flow A 1')).toBe(false);
    for (let call = 0; call < 50; call++) page.calls.claimFlow(`other ${call}`);
    expect(page.calls.claimFlow('CALL_ENDED Flow A 1')).toBe(true);
  });

  it('knows whether a voice event came and whether a wrap-up was left, simulated ones not counted', () => {
    const page = open();
    page.bring({ ...page.message('WRAP_UP_ENDED', {}, 'simulated-1'), seq: 1 });
    expect(page.now).toMatchObject({ hadVoiceEvent: false, sawWrapUpEnd: false });
    page.receive('CALL_CONNECTED');
    expect(page.now).toMatchObject({ hadVoiceEvent: true, sawWrapUpEnd: false });
    page.receive('CALL_ENDED');
    page.receive('WRAP_UP_ENDED');
    expect(page.now).toMatchObject({ hadVoiceEvent: true, sawWrapUpEnd: true });
  });

  it('claims that no relay is there only after ten seconds', () => {
    const page = open();
    const ages: number[] = [];
    page.calls.subscribe(({ pageAgeMs }) => ages.push(pageAgeMs));
    page.time.pass(30_000);
    expect(ages).toEqual([0, 10_000]);
  });

  it('counts its age from loading, whatever the page clock showed then', () => {
    const time = new VirtualTime();
    time.pageMs = 5000;
    const page = loadCallsPage({ time });
    time.pass(700);
    expect(page.snapshot.pageAgeMs).toBe(700);
  });

  it('waits no longer once a relay has reported itself', () => {
    const page = open();
    page.calls.takeStatus(page.status());
    expect(page.time.pending).toBe(0);
  });
});

describe('moments', () => {
  type Page = ReturnType<typeof open>;
  const namesIn = ({ moments }: Page['now']) =>
    moments.map(({ event: type, call }) => `${type} ${call.callId} ${call.leg}`);
  const names = (page: Page) => namesIn(page.now);
  const BOB = { participant: 'Bob' };
  const BOB_LEFT = ['PARTICIPANT_REMOVED', BOB] as const;
  const MINUTE = 60_000;

  /** Lets time pass in the company of a listener; returns what it was shown, and how long after `from`. */
  function watched(page: Page, ms: number): readonly string[] {
    const from = page.time.wallMs;
    const seen = new Map<string, number>();
    const stop = page.calls.subscribe((snapshot) => {
      for (const name of namesIn(snapshot)) if (!seen.has(name)) seen.set(name, page.time.wallMs - from);
    });
    page.time.pass(ms);
    stop();
    return [...seen].map(([name, after]) => `${name} after ${after / 1000} s`);
  }

  it('tells connect, end and end of the wrap-up, and that the call is finished, each once', () => {
    const page = open(2);
    page.receive('CALL_STARTED');
    page.receive('CALL_CONNECTED');
    page.receive('CALL_CONNECTED');
    page.receive('CALL_ENDED');
    page.receive('CALL_ENDED');
    expect(names(page)).toEqual(['CALL_CONNECTED A 1', 'CALL_ENDED A 1']);
    page.receive('WRAP_UP_ENDED');
    page.receive('CALL_CONNECTED', { callId: 'B' });
    expect(names(page)).toEqual([
      'CALL_CONNECTED A 1',
      'CALL_ENDED A 1',
      'WRAP_UP_ENDED A 1',
      'Call finished A 1',
      'CALL_CONNECTED B 1',
    ]);
  });

  it('tells the end of the answered second leg of an id that was missed first, and that the first is finished', () => {
    const page = open();
    page.receive('CALL_STARTED');
    page.receive('CALL_ENDED');
    page.time.pass(5000);
    page.receive('CALL_STARTED');
    page.receive('CALL_CONNECTED');
    page.receive('CALL_ENDED');
    expect(names(page)).toEqual(['CALL_ENDED A 1', 'Call finished A 1', 'CALL_CONNECTED A 2', 'CALL_ENDED A 2']);
  });

  it('tells that a call is finished when the next one connects, not when it rings', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.receive('CALL_ENDED');
    page.time.pass(2 * MINUTE);
    page.receive('CALL_STARTED', { callId: 'B' });
    expect(names(page)).toEqual([]);
    page.receive('CALL_CONNECTED', { callId: 'B' });
    expect(names(page)).toEqual(['Call finished A 1', 'CALL_CONNECTED B 1']);
  });

  it('tells that a call is finished when its wrap-up is given up, as it was then, and not again when it ends', () => {
    const page = open();
    page.bring(page.status({ settings: { wrapUpGiveUpSeconds: 90 } }));
    page.receive('CALL_CONNECTED');
    page.receive('CALL_ENDED');
    const endedAt = page.time.wallMs;
    expect(watched(page, 91_000).at(-1)).toBe('Call finished A 1 after 90 s');
    expect(page.now.moments).toMatchObject([{ at: endedAt + 90_000, call: { phase: 'wrapUp', wrapUpEndedAt: null } }]);
    page.receive('WRAP_UP_ENDED');
    expect(names(page)).toEqual(['Call finished A 1', 'WRAP_UP_ENDED A 1']);
  });

  it('tells what time brought for two minutes, for a page whose timers are slow', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.receive('CALL_ENDED');
    page.time.pass(12 * MINUTE);
    expect(names(page)).toEqual(['Call finished A 1']);
    page.time.pass(1);
    expect(names(page)).toEqual([]);
  });

  it('tells nothing of a wrap-up that was given up while the page was reloaded', () => {
    const time = new VirtualTime();
    const storage = createStorage();
    const page = loadCallsPage({ time, storage });
    const feed = page.calls.feed();
    feed.receive(event('CALL_CONNECTED', time.wallMs));
    feed.receive(event('CALL_ENDED', time.wallMs));
    time.pass(590_000);
    page.leave();
    time.pass(11_000);
    const after = loadCallsPage({ time, storage }).snapshot;
    expect([after.openCalls.length, after.moments.length]).toEqual([1, 0]);
  });

  it('tells an inferred end when it is confirmed', () => {
    const page = open();
    page.receive('CALL_CONNECTED', BOB);
    page.receive(...BOB_LEFT);
    expect(names(page)).toEqual(['CALL_CONNECTED A 1']);
    page.receive('CALL_ENDED');
    expect(names(page)).toEqual(['CALL_CONNECTED A 1', 'CALL_ENDED A 1']);
  });

  it('tells an inferred end when another call connects', () => {
    const page = open();
    page.receive('CALL_CONNECTED', BOB);
    page.receive(...BOB_LEFT);
    page.receive('CALL_CONNECTED', { callId: 'B' });
    expect(names(page).slice(1)).toEqual(['CALL_ENDED A 1', 'Call finished A 1', 'CALL_CONNECTED B 1']);
  });

  it('tells an inferred end, and that the call is finished, when the end can no longer be taken back', () => {
    const page = open();
    page.bring(page.status({ settings: { wrapUpGiveUpSeconds: 30 } }));
    page.receive('CALL_CONNECTED', BOB);
    page.receive(...BOB_LEFT);
    expect(watched(page, 11 * MINUTE)).toEqual([
      'CALL_CONNECTED A 1 after 0 s',
      'CALL_ENDED A 1 after 601 s',
      'Call finished A 1 after 601 s',
    ]);
    const { moments, state } = page.now;
    expect(moments.map(({ at }) => at - (state.calls[0]?.endedAt ?? 0))).toEqual([600_001, 600_001]);
  });

  it('tells the earlier of two first', () => {
    const page = open();
    page.bring(page.status({ settings: { wrapUpGiveUpSeconds: 630 } }));
    page.receive('CALL_CONNECTED', BOB);
    page.receive('CALL_CONNECTED', { callId: 'B', participant: 'Ann' });
    page.receive('PARTICIPANT_REMOVED', { callId: 'A', ...BOB });
    page.receive('CALL_ENDED', { callId: 'B' });
    page.time.pass(640_000);
    expect(names(page)).toEqual(['CALL_ENDED A 1', 'Call finished A 1', 'Call finished B 1']);
  });

  it('tells nothing of an end that was taken back', () => {
    const page = open();
    page.receive('CALL_CONNECTED', BOB);
    page.receive(...BOB_LEFT);
    page.time.pass(2 * MINUTE);
    page.receive('HOLD', BOB);
    page.time.pass(9 * MINUTE);
    page.receive('RESUME', BOB);
    expect(names(page)).toEqual([]);
  });

  it('tells the end, too, of a call that only its wrap-up shows to have ended', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.time.pass(2 * MINUTE);
    page.receive('WRAP_UP_ENDED');
    expect(names(page)).toEqual(['CALL_ENDED A 1', 'WRAP_UP_ENDED A 1', 'Call finished A 1']);
  });

  it('forgets after a minute, and never tells an event that waited longer', () => {
    const page = open();
    page.receive('CALL_CONNECTED');
    page.time.pass(60_000);
    expect(names(page)).toHaveLength(1);
    page.time.pass(1);
    expect(names(page)).toHaveLength(0);
    const waited = page.message('CALL_ENDED');
    page.time.pass(60_001);
    page.bring(waited);
    expect(names(page)).toHaveLength(0);
  });
});
