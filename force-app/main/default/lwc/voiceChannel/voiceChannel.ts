import CHANNEL from '@salesforce/messageChannel/VoiceTelephonyEvent__c';
import type { FeedWorld } from 'c/voiceCallFeed';
import { parseRelayLine, type RelayLine } from 'c/voiceEvents';
import {
  APPLICATION_SCOPE,
  publish,
  subscribe,
  unsubscribe,
  type MessageContextHandle,
} from 'lightning/messageService';

/** The port to Lightning Message Service. A component gets its context by `@wire(MessageContext)`. */
export { MessageContext } from 'lightning/messageService';
export type { MessageContextHandle };

/** How the id of a relay begins that relays no telephone: consoles say that its calls are simulated. */
export const SIMULATED_RELAY_PREFIX = 'simulated-';

/** Told of each message on the channel: as it came, and as read. */
export type ChannelListener = (message: unknown, line: RelayLine) => void;

/**
 * Hears the relay's channel from now on, in every tab and the utility bar; returns its own undo.
 * @param context from `@wire(MessageContext)`: the platform gives application scope to no other
 */
export function listenToChannel(context: MessageContextHandle, listener: ChannelListener): () => void {
  let heard = 0;
  const subscription = subscribe(
    context,
    CHANNEL,
    (message) => {
      heard += 1;
      listener(message, parseRelayLine(message, heard));
    },
    { scope: APPLICATION_SCOPE },
  );
  return () => unsubscribe(subscription);
}

/** Publishes a message on the relay's channel, as a relay does; it throws what the platform throws. */
export function publishOnChannel(context: MessageContextHandle, message: object): void {
  publish(context, CHANNEL, message);
}

/** What a feed that reads this channel needs of the world. */
export function channelWorld(context: MessageContextHandle): FeedWorld {
  return {
    id: `${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`,
    send: (message) => publishOnChannel(context, message),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  };
}
