import { channelWorld, listenToChannel, MessageContext, publishOnChannel } from 'c/voiceChannel';
import {
  APPLICATION_SCOPE,
  MessageContext as PlatformContext,
  publish,
  subscribe,
  unsubscribe,
  type MessageContextHandle,
} from 'lightning/messageService';
import { event } from 'test/trace';

const context = {} as MessageContextHandle;
const subscription = { id: 'subscription' };
const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, unknown, (message: unknown) => void, unknown]>;

beforeEach(() => {
  jest.clearAllMocks();
  subscribed.mockReturnValue(subscription);
});

describe('the channel', () => {
  it('hands on the platform’s context by name', () => {
    expect(MessageContext).toBe(PlatformContext);
  });

  it('is heard in the whole console, on the relay’s message channel', () => {
    listenToChannel(context, jest.fn());
    expect(subscribed).toHaveBeenCalledTimes(1);
    const [usedContext, channel, , options] = subscribed.mock.calls[0] ?? [];
    expect(usedContext).toBe(context);
    expect(JSON.stringify(channel)).toContain('VoiceTelephonyEvent__c');
    expect(options).toEqual({ scope: APPLICATION_SCOPE });
  });

  it('tells each message as it came and as read, numbered as heard', () => {
    const listener = jest.fn();
    listenToChannel(context, listener);
    const deliver = subscribed.mock.calls[0]?.[2];
    const message = event('MUTE', 5);
    deliver?.(message);
    deliver?.('garbage');
    expect(listener.mock.calls).toEqual([
      [message, expect.objectContaining({ kind: 'event', type: 'MUTE', lineNumber: 1 })],
      ['garbage', { kind: 'malformed', relayId: null, seq: null, lineNumber: 2 }],
    ]);
  });

  it('is left by the undo that listening returns', () => {
    const leave = listenToChannel(context, jest.fn());
    expect(unsubscribe).not.toHaveBeenCalled();
    leave();
    expect(unsubscribe).toHaveBeenCalledWith(subscription);
  });

  it('takes a message as it is, on the relay’s message channel, and hides no refusal', () => {
    const message = event('MUTE', 5);
    publishOnChannel(context, message);
    const [usedContext, channel, sent] = (publish as unknown as jest.Mock).mock.calls[0] ?? [];
    expect([usedContext, sent]).toEqual([context, message]);
    expect(JSON.stringify(channel)).toContain('VoiceTelephonyEvent__c');
    (publish as unknown as jest.Mock).mockImplementationOnce(() => {
      throw new Error('Your component must be rendered');
    });
    expect(() => publishOnChannel(context, message)).toThrow('must be rendered');
  });
});

describe('what a feed of the channel needs of the world', () => {
  afterEach(() => jest.useRealTimers());

  it('has an id of its own each time, long enough to be nobody else’s', () => {
    const ids = Array.from({ length: 1000 }, () => channelWorld(context).id);
    expect(new Set(ids).size).toBe(1000);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{12,}$/);
  });

  it('says things on the channel', () => {
    channelWorld(context).send({ kind: 'hello' });
    const [usedContext, channel, sent] = (publish as unknown as jest.Mock).mock.calls[0] ?? [];
    expect([usedContext, sent]).toEqual([context, { kind: 'hello' }]);
    expect(JSON.stringify(channel)).toContain('VoiceTelephonyEvent__c');
  });

  it('acts later, or not at all when that is undone', () => {
    jest.useFakeTimers();
    const world = channelWorld(context);
    const [first, second] = [jest.fn(), jest.fn()];
    world.after(250, first);
    const undo = world.after(250, second);
    jest.advanceTimersByTime(249);
    expect(first).not.toHaveBeenCalled();
    undo();
    undo();
    jest.advanceTimersByTime(1);
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
