import { listenToChannel, MessageContext, publishOnChannel } from 'c/voiceChannel';
import {
  APPLICATION_SCOPE,
  MessageContext as PlatformContext,
  publish,
  subscribe,
  unsubscribe,
  type MessageContextHandle,
} from 'lightning/messageService';
import { event } from 'test/support/trace';

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

  it('is received in the whole console, on the relay’s message channel', () => {
    listenToChannel(context, jest.fn());
    expect(subscribed).toHaveBeenCalledTimes(1);
    const [usedContext, channel, , options] = subscribed.mock.calls[0] ?? [];
    expect(usedContext).toBe(context);
    expect(JSON.stringify(channel)).toContain('VoiceTelephonyEvent__c');
    expect(options).toEqual({ scope: APPLICATION_SCOPE });
  });

  it('gives each message as it came', () => {
    const listener = jest.fn();
    listenToChannel(context, listener);
    const message = event('MUTE', 5);
    subscribed.mock.calls[0]?.[2](message);
    expect(listener.mock.calls[0]?.[0]).toBe(message);
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
