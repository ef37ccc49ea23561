// Modules that the platform provides and @salesforce/lightning-types does not describe.

declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}

declare module '@salesforce/customPermission/*' {
  const isGranted: true | undefined;
  export default isGranted;
}

declare module '@salesforce/messageChannel/*' {
  import type { MessageChannel } from 'lightning/messageService';
  const channel: MessageChannel;
  export default channel;
}

declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';
  export interface MessageChannel {
    readonly channelName: string;
  }
  export interface MessageContextHandle {
    readonly __messageContext: unique symbol;
  }
  export interface MessageSubscription {
    readonly __messageSubscription: unique symbol;
  }
  export const APPLICATION_SCOPE: unique symbol;
  export const MessageContext: WireAdapterConstructor<Record<string, never>, MessageContextHandle>;
  export function createMessageContext(): MessageContextHandle;
  export function releaseMessageContext(context: MessageContextHandle): void;
  export function publish(context: MessageContextHandle, channel: MessageChannel, message: object): void;
  export function subscribe(
    context: MessageContextHandle,
    channel: MessageChannel,
    listener: (message: unknown) => void,
    options?: { scope?: typeof APPLICATION_SCOPE },
  ): MessageSubscription;
  export function unsubscribe(subscription: MessageSubscription | null): void;
}

declare module 'lightning/platformUtilityBarApi' {
  import type { WireAdapterConstructor } from 'lwc';
  /** What `getInfo` says of a utility, as far as it is read here. */
  export interface UtilityInfo {
    readonly utilityLabel: string;
    readonly utilityIcon?: string;
    readonly utilityIconVariant?: string;
  }
  /** What is left out stays. */
  export interface UtilityAttributes {
    readonly label?: string;
    readonly icon?: string | null;
    readonly iconVariant?: 'success' | 'warning' | 'error';
    readonly highlighted?: boolean;
  }
  /** The id of the utility that the component stands in. */
  export const EnclosingUtilityId: WireAdapterConstructor<Record<string, never>, unknown>;
  export function getInfo(utilityId: string): Promise<UtilityInfo>;
  export function updateUtility(utilityId: string, attributes: UtilityAttributes): Promise<unknown>;
}
