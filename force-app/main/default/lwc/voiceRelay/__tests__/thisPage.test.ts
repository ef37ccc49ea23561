import { callsOfPage } from 'c/voiceCalls';
import { relayOfPage, type RelayMessage, type StatusMessage } from 'c/voiceRelay';
import { beginPage, beginTab, reloadPage } from 'test/support/page';

const NOW = 1_790_000_000_000;
const LISTENING = { listening: true, toolkit: 'found', notSubscribed: [] } as const;

type Message = RelayMessage | StatusMessage;

/** Joins the page's relay; the page's calls receive what it publishes, unless the channel loses it. */
function join(channel: { isDown?: boolean; isSlow?: boolean } = {}): readonly Message[] {
  const feed = callsOfPage().feed();
  const messages: Message[] = [];
  relayOfPage().join({
    settings: {},
    publish(message) {
      if (channel.isDown) throw new Error('the channel is down');
      messages.push(message);
      if (!channel.isSlow) feed.receive(message);
    },
  });
  return messages;
}

/** A host hands an event over that it receives now. */
function receive(type: string): void {
  const json = JSON.stringify({ type, detail: { callId: 'A' } });
  const received = { type, wallTime: Date.now(), pageTime: performance.now(), json, payload: undefined };
  relayOfPage().receive([received, { facts: LISTENING }]);
}

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  beginTab();
});

afterEach(() => {
  beginTab();
  jest.useRealTimers();
});

describe('the relay of this page', () => {
  it('brings events from hosts to the calls of the page', () => {
    join();
    receive('CALL_CONNECTED');
    expect(callsOfPage().snapshot).toMatchObject({
      openCalls: [{ callId: 'A', connectedAt: NOW }],
      relay: { relayId: relayOfPage().status?.relayId, listening: true, seen: 1 },
    });
  });

  it('reports itself to the calls of the page also where the channel is down, and tries again', () => {
    const channel = { isDown: true };
    const messages = join(channel);
    receive('CALL_CONNECTED');
    expect(callsOfPage().snapshot.relay).toMatchObject({ listening: true, queued: 2 });
    channel.isDown = false;
    jest.advanceTimersByTime(999);
    expect(messages).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(messages).toMatchObject([{ seq: 1 }, { kind: 'status' }]);
  });

  it('knows the last number that the calls of the page received', () => {
    const channel = { isSlow: true };
    join(channel);
    receive('CALL_CONNECTED');
    expect(relayOfPage().undelivered).toMatchObject([{ seq: 1 }, { kind: 'status' }]);
    channel.isSlow = false;
    receive('MUTE');
    expect(relayOfPage().undelivered).toEqual([]);
  });

  it('keeps messages that no feed has received for a feed that ends', () => {
    const feed = callsOfPage().feed();
    join({ isSlow: true });
    receive('CALL_CONNECTED');
    feed.end();
    expect(callsOfPage().snapshot.openCalls).toHaveLength(1);
  });

  it('has another id on each page', () => {
    const ids = Array.from({ length: 20 }, () => {
      beginPage();
      return join() && (receive('MUTE'), relayOfPage().status?.relayId);
    });
    expect(new Set(ids).size).toBe(20);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{12,}$/);
  });

  it('dates by the page clock where the wall clock is set back', () => {
    const messages = join();
    receive('CALL_CONNECTED');
    jest.advanceTimersByTime(5000);
    jest.setSystemTime(NOW - 3_600_000);
    receive('MUTE');
    expect(messages).toMatchObject([{ at: NOW }, {}, { at: NOW + 5000 }]);
  });

  it('dates on from the last stamp of the page before it', () => {
    join();
    receive('CALL_CONNECTED');
    jest.advanceTimersByTime(60_000);
    jest.setSystemTime(NOW - 3_600_000);
    reloadPage();
    const messages = join();
    receive('MUTE');
    expect(messages[0]).toMatchObject({ at: NOW + 60_000 });
  });

  it('ends with its page: it publishes nothing after that', () => {
    const channel = { isDown: true };
    const messages = join(channel);
    receive('CALL_CONNECTED');
    const ended = relayOfPage();
    beginPage();
    expect(relayOfPage()).not.toBe(ended);
    expect(relayOfPage().status).toBeNull();
    channel.isDown = false;
    jest.advanceTimersByTime(60_000);
    expect(messages).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });
});
