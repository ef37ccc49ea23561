import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { createRelayPage, fakeTime, type PlacedRelay, type RelayMessage, type RelayPage } from 'test/relay';

const CALL = { callId: 'A', participant: '+1 (415) 555-0123' };
/** Twice, so that equal events follow each other. */
const ALL = [...TOOLKIT_EVENT_TYPES, ...TOOLKIT_EVENT_TYPES];

const types = ({ messages }: RelayPage): string[] => messages.map(({ type }) => type);

/** A page with that many rendered relays: one in the utility bar, the others on record pages. */
function pageOf(count: number): { page: RelayPage; relays: PlacedRelay[] } {
  const page = createRelayPage();
  const relays = Array.from({ length: count }, (_, index) => page.create({ place: index === 0 ? 'utility' : 'page' }));
  for (const relay of relays) relay.render();
  return { page, relays };
}

/** The number in the stream of the relay that published first, for each message. */
const streamNumbers = (messages: readonly RelayMessage[]): number[] =>
  messages.map(({ seq, standsFor }) => standsFor?.seq ?? seq);

/** All messages are numbered without a gap: each relay’s own, and as one stream from the first one’s. */
function assertNumbered({ messages }: RelayPage): void {
  for (const id of new Set(messages.map(({ relayId }) => relayId))) {
    const own = messages.filter(({ relayId }) => relayId === id).map(({ seq }) => seq);
    expect(own).toEqual(own.map((_, index) => index + 1));
  }
  const [first] = messages;
  expect(streamNumbers(messages)).toEqual(messages.map((_, index) => index + 1));
  for (const { relayId, standsFor } of messages) expect(standsFor?.relayId ?? relayId).toBe(first?.relayId);
}

beforeEach(() => fakeTime());
afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

describe.each([1, 2, 3, 4])('%i relays', (count) => {
  it('publish each event once, in order, at once, by the one that was there first', () => {
    const { page, relays } = pageOf(count);
    for (const type of ALL) page.toolkit.emit(type, CALL);
    expect(types(page)).toEqual(ALL);
    expect(new Set(page.messages.map(({ relayId }) => relayId))).toEqual(new Set([relays[0]?.status().relayId]));
    expect(page.messages.filter((message) => 'standsFor' in message)).toEqual([]);
    for (const relay of relays) expect(relay.status()).toMatchObject({ seen: 30, queued: 0, failedPublishes: 0 });
    expect(jest.getTimerCount()).toBe(0);
    expect(page.problems).toEqual([]);
  });

  it('publish each event once when none was rendered before, whichever is first', () => {
    const page = createRelayPage();
    const relays = Array.from({ length: count }, () => page.create());
    for (const type of ALL) page.toolkit.emit(type, CALL);
    expect(page.messages).toEqual([]);
    for (const relay of [...relays].reverse()) relay.render();
    expect(types(page)).toEqual(ALL);
    assertNumbered(page);
    for (const relay of relays) expect(relay.status()).toMatchObject({ queued: 0 });
    expect(page.problems).toEqual([]);
  });

  it('go on with the next one when the first is destroyed, one after the other', () => {
    const { page, relays } = pageOf(count);
    relays.forEach((relay, index) => {
      page.toolkit.emit('HOLD', CALL);
      page.toolkit.emit('RESUME', CALL);
      relay.relay.destroy();
      expect(page.messages).toHaveLength(2 * (index + 1));
    });
    expect(types(page)).toEqual(relays.flatMap(() => ['HOLD', 'RESUME']));
    assertNumbered(page);
    expect(page.toolkit.listenerCount()).toBe(0);
    expect(jest.getTimerCount()).toBe(0);
    expect(page.problems).toEqual([]);
  });
});

it('count it as no failure that a message waits for the lead, which the toolkit calls last', () => {
  const page = createRelayPage();
  const [called, leading] = [page.create({ place: 'page' }), page.create()];
  leading.render();
  called.render();
  const seen: unknown[] = [];
  page.bus.watch(() => seen.push(called.status()));
  for (const type of ALL) page.toolkit.emit(type, CALL);
  expect(types(page)).toEqual(ALL);
  expect(seen[0]).toMatchObject({ seen: 1, queued: 1, failedPublishes: 0 });
  expect(called.status()).toMatchObject({ seen: 30, queued: 0, failedPublishes: 0 });
  expect(jest.getTimerCount()).toBe(0);
});

it('hold what they hear while their page is set aside, and leave nothing behind when it is thrown away', () => {
  const { page, relays } = pageOf(1);
  const aside = page.create({ place: 'page' });
  const place = document.createElement('div');
  document.body.append(place);
  aside.render(place);
  place.remove();
  page.bus.refuse('Channel is gone');
  page.toolkit.emit('HOLD', CALL);
  expect(aside.status()).toMatchObject({ queued: 1, failedPublishes: 0 });
  aside.relay.destroy();
  relays[0]?.relay.destroy();
  expect(jest.getTimerCount()).toBe(0);
});

it('keep MUTE, UNMUTE, MUTE within 50 ms three events', () => {
  const { page } = pageOf(4);
  for (const type of ['MUTE', 'UNMUTE', 'MUTE']) {
    page.toolkit.emit(type, CALL);
    jest.advanceTimersByTime(20);
  }
  jest.advanceTimersByTime(60_000);
  expect(page.messages.map(({ type, at }) => [type, at])).toEqual([
    ['MUTE', 0],
    ['UNMUTE', 20],
    ['MUTE', 40],
  ]);
});

it('hand over in the middle of a burst: the lead’s last event goes out again, marked as the same', () => {
  const { page, relays } = pageOf(3);
  let left = 4;
  page.bus.watch(() => {
    left -= 1;
    if (left === 0) relays[0]?.relay.destroy();
  });
  for (const type of ALL) page.toolkit.emit(type, CALL);
  jest.advanceTimersByTime(10_000);
  expect(types(page)).toEqual([...ALL.slice(0, 4), ...ALL.slice(3)]);
  expect(page.messages[4]).toMatchObject({
    relayId: relays[1]?.status().relayId,
    seq: 1,
    standsFor: { relayId: page.messages[0]?.relayId, seq: 4 },
  });
  // The lead’s turn has left the page before it could say that the event went out: its methods answer nothing.
  expect(page.problems.map(String)).toEqual(['warning: Methods are not available until the component is rendered']);
});

it('publish after two seconds what the lead does not get through, with its time of receipt, and keep the lead', () => {
  const { page, relays } = pageOf(2);
  const [first, second] = relays;
  const publish = page.bus.publish.bind(page.bus);
  const refused = jest.spyOn(page.bus, 'publish').mockImplementation((context, channel, message) => {
    if (Reflect.get(message as object, 'relayId') === first?.status().relayId) throw new Error('Channel is gone');
    publish(context, channel, message);
  });
  page.toolkit.emit('HOLD', CALL);
  page.toolkit.emit('RESUME', CALL);
  jest.advanceTimersByTime(1999);
  expect(page.messages).toEqual([]);
  jest.advanceTimersByTime(1);
  expect(page.messages).toMatchObject([
    { type: 'HOLD', at: 0, relayId: second?.status().relayId, seq: 1 },
    { type: 'RESUME', at: 0, seq: 2 },
  ]);
  refused.mockRestore();
  page.toolkit.emit('MUTE', CALL);
  jest.advanceTimersByTime(60_000);
  expect(types(page)).toEqual(['HOLD', 'RESUME', 'MUTE']);
  expect(page.messages[2]?.relayId).toBe(second?.status().relayId);
  assertNumbered(page);
  expect([first?.status().queued, second?.status().queued]).toEqual([0, 0]);
  expect(jest.getTimerCount()).toBe(0);
});

it('try in turn when the channel refuses all of them, and lose and double nothing', () => {
  const { page, relays } = pageOf(3);
  page.bus.refuse('Channel is gone');
  for (const type of TOOLKIT_EVENT_TYPES) {
    page.toolkit.emit(type, CALL);
    jest.advanceTimersByTime(1500);
  }
  page.bus.refuse(null);
  jest.advanceTimersByTime(60_000);
  expect(types(page)).toEqual(TOOLKIT_EVENT_TYPES);
  assertNumbered(page);
  for (const relay of relays) expect(relay.status().queued).toBe(0);
});

it('publish after two seconds what the lead’s toolkit did not deliver', () => {
  const { page, relays } = pageOf(2);
  const own = relays[0]?.relay.get('v.relay') as VoiceToolkitRelay.Relay;
  own.detach.splice(TOOLKIT_EVENT_TYPES.indexOf('SWAP'), 1)[0]?.();
  page.toolkit.emit('SWAP', CALL);
  page.toolkit.emit('HOLD', CALL);
  jest.advanceTimersByTime(2000);
  page.toolkit.emit('RESUME', CALL);
  jest.advanceTimersByTime(10_000);
  expect(types(page)).toEqual(['HOLD', 'SWAP', 'RESUME']);
  assertNumbered(page);
});

it('drop, when rendered late, what went out, and publish what did not', () => {
  const page = createRelayPage();
  const late = page.create();
  const early = page.create({ place: 'page' });
  early.render();
  page.toolkit.emit('CALL_STARTED', CALL);
  page.toolkit.emit('CALL_CONNECTED', CALL);
  early.relay.destroy();
  page.toolkit.emit('HOLD', CALL);
  jest.advanceTimersByTime(60_000);
  expect(late.status()).toMatchObject({ seen: 3, queued: 3 });
  late.render();
  expect(types(page)).toEqual(['CALL_STARTED', 'CALL_CONNECTED', 'HOLD']);
  expect(page.messages[2]).toMatchObject({ relayId: late.status().relayId, seq: 1, at: 0 });
  expect(late.status()).toMatchObject({ queued: 0 });
});

it('take in one that is created later, which publishes nothing that was before it', () => {
  const { page, relays } = pageOf(1);
  page.toolkit.emit('CALL_STARTED', CALL);
  const later = page.create({ place: 'page' });
  later.render();
  page.toolkit.emit('HOLD', CALL);
  relays[0]?.relay.destroy();
  page.toolkit.emit('HOLD', CALL);
  expect(types(page)).toEqual(['CALL_STARTED', 'HOLD', 'HOLD']);
  expect(later.status()).toMatchObject({ seen: 2, queued: 0 });
  assertNumbered(page);
});

it('begin a stream of their own after the last one before them has gone', () => {
  const { page, relays } = pageOf(1);
  page.toolkit.emit('HOLD', CALL);
  relays[0]?.relay.destroy();
  const next = page.create();
  next.render();
  page.toolkit.emit('HOLD', CALL);
  expect(page.messages[1]).toEqual({
    v: 1,
    relayId: next.status().relayId,
    seq: 1,
    at: 0,
    type: 'HOLD',
    detail: CALL,
  });
});

it('tell apart what was in the same moment: an event, a new relay, and an equal event', () => {
  jest.spyOn(performance, 'now').mockReturnValue(performance.now());
  const { page, relays } = pageOf(1);
  page.toolkit.emit('MUTE', CALL);
  const second = page.create({ place: 'page' });
  second.render();
  relays[0]?.relay.destroy();
  page.toolkit.emit('MUTE', CALL);
  const third = page.create({ place: 'page' });
  third.render();
  page.toolkit.emit('MUTE', CALL);
  second.relay.destroy();
  expect(types(page)).toEqual(['MUTE', 'MUTE', 'MUTE']);
  expect(third.status()).toMatchObject({ seen: 1, queued: 0 });
  jest.restoreAllMocks();
});

it('publish each event once by the other clock, too, where the page’s is not to be had', () => {
  const now = jest.spyOn(performance, 'now').mockImplementation(() => {
    throw new Error('Not for you');
  });
  const { page } = pageOf(3);
  for (const type of ALL) page.toolkit.emit(type, CALL);
  now.mockRestore();
  expect(types(page)).toEqual(ALL);
  expect(page.problems).toEqual([]);
});

const refuse = (): never => {
  throw new Error('The turn is broken');
};

it.each([
  ['is not there', {}],
  ['throws', { offer: refuse, published: refuse, leave: refuse }],
  ['answers nothing', { offer: () => undefined, published() {}, leave() {} }],
  ['answers nonsense', { offer: () => ({ kind: 'perhaps' }), published() {}, leave() {} }],
])('each publish everything when their turn %s: better twice than never', (_, methods) => {
  const page = createRelayPage({ turn: () => Object.assign(document.createElement('div'), methods) });
  const relays = [page.create(), page.create()];
  for (const relay of relays) relay.render();
  page.toolkit.emit('HOLD', CALL);
  page.toolkit.emit('RESUME', CALL);
  expect(page.messages.map(({ type, seq }) => [type, seq])).toEqual([
    ['HOLD', 1],
    ['HOLD', 1],
    ['RESUME', 2],
    ['RESUME', 2],
  ]);
  for (const relay of relays) relay.relay.destroy();
  expect([page.toolkit.listenerCount(), jest.getTimerCount()]).toEqual([0, 0]);
  expect(page.problems).toEqual([]);
});
