import { bus } from '../../../../platform/lms/bus';
import type { Context } from '../../../../platform/lms/messageBus';
import {
  APPLICATION_SCOPE,
  createMessageContext,
  MessageContext,
  publish,
  releaseMessageContext,
  subscribe,
  unsubscribe,
} from '../messageService';

const channel = { channelName: 'VoiceTelephonyEvent__c' };
const delivered = async (): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
};
const count = (): number => bus.subscriberCount(channel.channelName);

/** What the engine does for `@wire(MessageContext)` of one component. */
function wire(area: string): { adapter: MessageContext; given: Context[] } {
  const given: Context[] = [];
  return { adapter: bus.inArea(area, () => new MessageContext((context) => given.push(context))), given };
}

it('hands a wired component its context when it connects, and lets it publish and receive', async () => {
  const { adapter, given } = wire('utility');
  adapter.connect();
  adapter.update();
  const context = given[0];
  if (!context) throw new Error('No context was handed out.');
  expect(given).toEqual([context, context]);
  const listener = jest.fn();
  const subscription = subscribe(context, channel, listener);
  publish(context, channel, { n: 1 });
  await delivered();
  expect(listener.mock.calls).toEqual([[{ n: 1 }]]);
  unsubscribe(subscription);
  unsubscribe(null);
  publish(context, channel, { n: 2 });
  await delivered();
  expect(listener).toHaveBeenCalledTimes(1);
  adapter.disconnect();
});

it('hears from another tab by application scope only', async () => {
  const { adapter, given } = wire('tab 1');
  adapter.connect();
  bus.activate('tab 2');
  const [active, application] = [jest.fn(), jest.fn()];
  for (const context of given) {
    subscribe(context, channel, active, {});
    subscribe(context, channel, application, { scope: APPLICATION_SCOPE });
    publish(context, channel, {});
  }
  await delivered();
  expect(active).not.toHaveBeenCalled();
  expect(application).toHaveBeenCalledTimes(1);
  adapter.disconnect();
});

it('ends the subscriptions of a wired component when it disconnects, and serves it again when it comes back', () => {
  const { adapter, given } = wire('utility');
  adapter.connect();
  for (const context of given) subscribe(context, channel, () => {});
  expect(count()).toBe(1);
  adapter.disconnect();
  expect(count()).toBe(0);
  adapter.connect();
  for (const context of given.slice(-1)) subscribe(context, channel, () => {});
  expect(count()).toBe(1);
  adapter.disconnect();
});

it('keeps a context that code made itself until it is released, without application scope', () => {
  const context = bus.inArea('utility', createMessageContext);
  subscribe(context, channel, () => {});
  expect(() => subscribe(context, channel, () => {}, { scope: APPLICATION_SCOPE })).toThrow('@wire(MessageContext)');
  expect(count()).toBe(1);
  releaseMessageContext(context);
  expect(count()).toBe(0);
  expect(() => publish(context, channel, {})).toThrow('not open');
});

it('gives no context outside an area', () => {
  expect(() => createMessageContext()).toThrow('outside inArea()');
});

it('turns what a subscriber throws into an uncaught error of the page', async () => {
  jest.useFakeTimers();
  const context = bus.inArea('utility', createMessageContext);
  subscribe(context, channel, () => {
    throw new Error('bad listener');
  });
  publish(context, channel, {});
  await Promise.resolve();
  await Promise.resolve();
  expect(() => jest.runAllTimers()).toThrow('bad listener');
  releaseMessageContext(context);
  jest.useRealTimers();
});
