import CHANNEL from '@salesforce/messageChannel/VoiceTelephonyEvent__c';
import { parseRelayLine, type RelayLine } from 'c/voiceEvents';
import {
  APPLICATION_SCOPE,
  MessageContext,
  subscribe,
  unsubscribe,
  type MessageContextHandle,
} from 'lightning/messageService';

/** The port to Lightning Message Service. A component gets its context by `@wire(MessageContext)`. */
export { MessageContext };
export type { MessageContextHandle };

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
