import { createMessageBus, type Context, type ContextOrigin, type MessageBus } from '../messageBus';

const CHANNEL = 'X__c';
const delivered = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
};

function bench(): { bus: MessageBus; problems: unknown[]; open(origin: ContextOrigin, area: string): Context } {
  const problems: unknown[] = [];
  const bus = createMessageBus({ channels: [CHANNEL, 'Y__c'], report: (problem) => problems.push(problem) });
  return { bus, problems, open: (origin, area) => bus.inArea(area, () => bus.open(origin)) };
}

it('delivers later, in order, to each subscriber its own copy', async () => {
  const { bus, open } = bench();
  const context = open('wire', 'utility');
  const [first, second] = [jest.fn(), jest.fn()];
  bus.subscribe(context, CHANNEL, first, 'active');
  bus.subscribe(context, CHANNEL, second, 'active');
  const message = { n: 1, deep: { list: [1] } };
  bus.publish(context, CHANNEL, message);
  message.n = 99;
  bus.publish(context, CHANNEL, { n: 2 });
  expect(first).not.toHaveBeenCalled();
  await delivered();
  expect(first.mock.calls).toEqual([[{ n: 1, deep: { list: [1] } }], [{ n: 2 }]]);
  expect(second.mock.calls).toEqual(first.mock.calls);
  expect(second.mock.calls[0]?.[0]).not.toBe(first.mock.calls[0]?.[0]);
});

it('delivers without timers, so a stopped clock does not hold messages back', async () => {
  jest.useFakeTimers();
  const { bus, open } = bench();
  const context = open('wire', 'utility');
  const listener = jest.fn();
  bus.subscribe(context, CHANNEL, listener, 'active');
  bus.publish(context, CHANNEL, {});
  await Promise.resolve();
  await Promise.resolve();
  expect(listener).toHaveBeenCalledTimes(1);
  jest.useRealTimers();
});

it('replays nothing, and delivers nothing to those who left meanwhile or listen elsewhere', async () => {
  const { bus, open } = bench();
  const context = open('wire', 'utility');
  const [left, late, elsewhere] = [jest.fn(), jest.fn(), jest.fn()];
  const subscription = bus.subscribe(context, CHANNEL, left, 'active');
  bus.subscribe(context, 'Y__c', elsewhere, 'active');
  bus.publish(context, CHANNEL, {});
  bus.unsubscribe(subscription);
  bus.subscribe(context, CHANNEL, late, 'active');
  await delivered();
  for (const listener of [left, late, elsewhere]) expect(listener).not.toHaveBeenCalled();
});

it('reaches by default the active tab and utility items only, and every tab by application scope', async () => {
  const { bus, open } = bench();
  const received: string[] = [];
  for (const area of ['tab 1', 'tab 2', 'utility']) {
    const context = open('wire', area);
    bus.subscribe(context, CHANNEL, () => received.push(area), 'active');
    bus.subscribe(context, CHANNEL, () => received.push(`${area}, application`), 'application');
  }
  bus.publish(open('aura', 'utility'), CHANNEL, {});
  await delivered();
  expect(received.splice(0)).toEqual(['tab 1, application', 'tab 2, application', 'utility', 'utility, application']);
  bus.activate('tab 2');
  bus.publish(open('aura', 'utility'), CHANNEL, {});
  await delivered();
  expect(received).toEqual(['tab 1, application', 'tab 2', 'tab 2, application', 'utility', 'utility, application']);
});

it.each(['created', 'aura'] as const)('refuses application scope for a context that was %s', (origin) => {
  const { bus, open } = bench();
  const context = open(origin, 'utility');
  expect(() => bus.subscribe(context, CHANNEL, () => {}, 'application')).toThrow('@wire(MessageContext)');
  expect(bus.subscriberCount(CHANNEL)).toBe(0);
});

it('reports a subscriber that throws and still tells the others', async () => {
  const { bus, open, problems } = bench();
  const context = open('wire', 'utility');
  const other = jest.fn();
  bus.subscribe(
    context,
    CHANNEL,
    () => {
      throw new Error('bad listener');
    },
    'active',
  );
  bus.subscribe(context, CHANNEL, other, 'active');
  bus.publish(context, CHANNEL, {});
  await delivered();
  expect(other).toHaveBeenCalledTimes(1);
  expect(problems).toEqual([new Error('bad listener')]);
});

it('refuses what is not plain JSON, whether or not anybody listens', () => {
  const { bus, open } = bench();
  expect(() => bus.publish(open('aura', 'utility'), CHANNEL, { at: new Date() })).toThrow('plain JSON');
});

it('refuses an unknown channel, a closed context, a context of another bus, and a listener that is not a function', () => {
  const { bus, open } = bench();
  const context = open('wire', 'utility');
  const foreign = bench().open('wire', 'utility');
  expect(() => bus.publish(context, 'Z__c', {})).toThrow('There is no message channel Z__c');
  expect(() => bus.publish(foreign, CHANNEL, {})).toThrow('not open');
  expect(() => Reflect.apply(bus.subscribe, bus, [context, CHANNEL, null, 'active'])).toThrow('is a function');
  bus.close(context);
  expect(() => bus.publish(context, CHANNEL, {})).toThrow('not open');
  expect(() => bus.subscribe(context, CHANNEL, () => {}, 'active')).toThrow('not open');
});

it('refuses a context whose tab is not known, also after an area that failed', () => {
  const { bus } = bench();
  const fail = (): never => {
    throw new Error('no');
  };
  expect(() => bus.inArea('tab 1', fail)).toThrow('no');
  expect(() => bus.open('wire')).toThrow('outside inArea()');
  bus.inArea('tab 1', () => {
    bus.inArea('tab 2', () => expect(bus.open('wire').area).toBe('tab 2'));
    expect(bus.open('wire').area).toBe('tab 1');
  });
});

it('says how many contexts are open and how many subscriptions receive', () => {
  const { bus, open } = bench();
  const [context, other] = [open('wire', 'tab 1'), open('aura', 'tab 1')];
  const subscription = bus.subscribe(context, CHANNEL, () => {}, 'active');
  bus.subscribe(other, CHANNEL, () => {}, 'active');
  expect(bus.use()).toEqual({ contexts: 2, subscriptions: 2 });
  bus.unsubscribe(subscription);
  expect(bus.use()).toEqual({ contexts: 2, subscriptions: 1 });
  bus.close(other);
  expect(bus.use()).toEqual({ contexts: 1, subscriptions: 0 });
});

it('ends a context with its subscriptions, and opens it again without them', () => {
  const { bus, open } = bench();
  const [context, other] = [open('wire', 'tab 1'), open('wire', 'tab 1')];
  bus.subscribe(context, CHANNEL, () => {}, 'active');
  bus.subscribe(other, CHANNEL, () => {}, 'active');
  bus.close(context);
  expect(bus.subscriberCount(CHANNEL)).toBe(1);
  bus.reopen(context);
  expect(bus.subscriberCount(CHANNEL)).toBe(1);
  expect(() => bus.publish(context, CHANNEL, {})).not.toThrow();
});

it('shows watchers every accepted message at once, until they stop', () => {
  const { bus, open } = bench();
  const context = open('aura', 'utility');
  const watcher = jest.fn();
  const stop = bus.watch(watcher);
  const message = { n: 1 };
  bus.publish(context, CHANNEL, message);
  message.n = 99;
  bus.refuse('Channel is gone');
  expect(() => bus.publish(context, CHANNEL, { n: 2 })).toThrow('Channel is gone');
  bus.refuse(null);
  stop();
  bus.publish(context, CHANNEL, { n: 3 });
  expect(watcher.mock.calls).toEqual([[{ channel: CHANNEL, context, message: { n: 1 } }]]);
});

it('refuses a message for its content where told so, tells nobody, and takes others', async () => {
  const bus = createMessageBus({
    channels: [CHANNEL],
    report: () => {},
    refusalOf: (message) => (Reflect.get(message, 'n') === 1 ? 'Not this one.' : null),
  });
  const context = bus.inArea('utility', () => bus.open('wire'));
  const [listener, watcher] = [jest.fn(), jest.fn()];
  bus.subscribe(context, CHANNEL, listener, 'application');
  bus.watch(watcher);
  expect(() => bus.publish(context, CHANNEL, { n: 1 })).toThrow('Not this one.');
  bus.publish(context, CHANNEL, { n: 2 });
  await delivered();
  expect(listener.mock.calls).toEqual([[{ n: 2 }]]);
  expect(watcher).toHaveBeenCalledTimes(1);
});

it('lets another carry each delivery: not at all, twice or later, but to nobody who has left', async () => {
  const ways: (() => void)[] = [];
  const carried: unknown[] = [];
  const bus = createMessageBus({
    channels: [CHANNEL],
    report: () => {},
    carry({ message }, deliver) {
      carried.push(message);
      ways.push(deliver);
    },
  });
  const [here, there] = ['tab 1', 'utility'].map((area) => bus.inArea(area, () => bus.open('wire')));
  if (!here || !there) throw new Error('There are two contexts.');
  const [first, second] = [jest.fn(), jest.fn()];
  bus.subscribe(here, CHANNEL, first, 'application');
  bus.subscribe(there, CHANNEL, second, 'application');
  bus.publish(there, CHANNEL, { n: 1 });
  await delivered();
  expect(carried).toEqual([{ n: 1 }, { n: 1 }]);
  expect(first).not.toHaveBeenCalled();
  ways[0]?.();
  ways[0]?.();
  bus.close(there);
  ways[1]?.();
  await delivered();
  expect(first.mock.calls).toEqual([[{ n: 1 }], [{ n: 1 }]]);
  expect(second).not.toHaveBeenCalled();
});
