import { bus } from '../../../platform/lms/bus';
import type { Context, MessageListener, Subscription } from '../../../platform/lms/messageBus';

interface Channel {
  readonly channelName: string;
}

/** Asks for messages whatever tab is active. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** Wire adapter: one context per component, there before connectedCallback, gone with its subscriptions on disconnect. */
export class MessageContext {
  private readonly tell: (context: Context) => void;
  private readonly context: Context;

  constructor(tell: (context: Context) => void) {
    this.tell = tell;
    this.context = bus.open('wire');
  }
  connect(): void {
    bus.reopen(this.context);
    this.tell(this.context);
  }
  update(): void {
    this.tell(this.context);
  }
  disconnect(): void {
    bus.close(this.context);
  }
}

export function createMessageContext(): Context {
  return bus.open('created');
}

export function releaseMessageContext(context: Context): void {
  bus.close(context);
}

/** Throws unless the message is plain JSON; delivers later. */
export function publish(context: Context, channel: Channel, message: object): void {
  bus.publish(context, channel.channelName, message);
}

export function subscribe(
  context: Context,
  channel: Channel,
  listener: MessageListener,
  options?: { scope?: symbol },
): Subscription {
  const scope = options?.scope === APPLICATION_SCOPE ? 'application' : 'active';
  return bus.subscribe(context, channel.channelName, listener, scope);
}

export function unsubscribe(subscription: Subscription | null): void {
  if (subscription) bus.unsubscribe(subscription);
}
