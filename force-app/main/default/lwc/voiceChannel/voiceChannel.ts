import CHANNEL from '@salesforce/messageChannel/VoiceTelephonyEvent__c';
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

/**
 * Calls the listener with each message on the relay's channel from now on, whichever tab or utility sent it; returns a function
 * that unsubscribes.
 * @param context from `@wire(MessageContext)`: the platform gives application scope to no other context
 */
export function listenToChannel(context: MessageContextHandle, listener: (message: unknown) => void): () => void {
  const subscription = subscribe(context, CHANNEL, listener, { scope: APPLICATION_SCOPE });
  return () => unsubscribe(subscription);
}

/** Publishes a message on the relay's channel; throws whatever the platform throws. */
export function publishOnChannel(context: MessageContextHandle, message: object): void {
  publish(context, CHANNEL, message);
}
