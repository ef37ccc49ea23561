import { UTILITY } from './areas';
import { plainJson } from './plainJson';
import type { Area, Carry, Context, ContextOrigin, Publication, Scope } from './publication';

export type { Area, Carry, Context, ContextOrigin, Publication, Scope } from './publication';

export type MessageListener = (message: unknown) => void;

export interface Subscription {
  readonly context: Context;
  readonly channel: string;
  readonly listener: MessageListener;
  readonly scope: Scope;
}

/** Counts of open contexts and active subscriptions. */
export interface ServiceUse {
  readonly contexts: number;
  readonly subscriptions: number;
}

export interface MessageBusOptions {
  /** The channels that exist, with `__c`. */
  readonly channels: readonly string[];
  /** Takes what a subscriber threw. */
  readonly report: (error: unknown) => void;
  /** Says why a channel refuses a message, for example because of its content; null: it takes it. Left out: it takes all. */
  readonly refusalOf?: (message: object) => string | null;
  /** Left out: each subscriber gets each message once and in order. */
  readonly carry?: Carry;
}

/** Stands in for Lightning Message Service, as strict as the documentation says. At first no tab is active. */
export class MessageBus {
  private area: Area | null = null;
  private activeTab: Area | null = null;
  private refusal: string | null = null;
  private readonly options: MessageBusOptions;
  private readonly contexts = new Set<Context>();
  private readonly subscriptions = new Set<Subscription>();
  private readonly watchers = new Set<(publication: Publication) => void>();

  constructor(options: MessageBusOptions) {
    this.options = options;
  }

  /** Opens the contexts of `create` in that area. The page calls it when it makes a tab's components. */
  inArea<Result>(area: Area, create: () => Result): Result {
    const previous = this.area;
    this.area = area;
    try {
      return create();
    } finally {
      this.area = previous;
    }
  }

  /** Makes a tab the active one. */
  activate(tab: Area): void {
    this.activeTab = tab;
  }

  /** Opens a context. Throws outside `inArea`: without an area a context would receive messages that it should not. */
  open(origin: ContextOrigin): Context {
    if (this.area === null) throw new Error('A message context was asked for outside inArea(): its tab is not known.');
    const context = Object.freeze({ origin, area: this.area });
    this.contexts.add(context);
    return context;
  }

  /** Opens a closed context again, in its area. */
  reopen(context: Context): void {
    this.contexts.add(context);
  }

  /** Ends a context and its subscriptions. */
  close(context: Context): void {
    this.contexts.delete(context);
    for (const subscription of this.subscriptions)
      if (subscription.context === context) this.subscriptions.delete(subscription);
  }

  /** Publishes a message; throws unless it is plain JSON. Present subscribers get their own copies, later, not within the call. */
  publish(context: Context, channel: string, message: unknown): void {
    this.checkUse(context, channel);
    const text = plainJson(message);
    const refusal = this.refusal ?? this.options.refusalOf?.(message as object) ?? null;
    if (refusal !== null) throw new Error(refusal);
    const publication = { channel, context, message: JSON.parse(text) as unknown };
    for (const watcher of this.watchers) watcher(publication);
    const { carry = (_publication, deliver) => deliver() } = this.options;
    for (const subscription of this.subscriptions)
      if (subscription.channel === channel && this.hears(subscription))
        carry(publication, () => void this.deliver(subscription, text));
  }

  subscribe(context: Context, channel: string, listener: MessageListener, scope: Scope): Subscription {
    this.checkUse(context, channel);
    if (typeof listener !== 'function') throw new TypeError('A subscriber is a function.');
    if (scope === 'application' && context.origin !== 'wire')
      throw new Error('APPLICATION_SCOPE works only for a context from @wire(MessageContext).');
    const subscription = Object.freeze({ context, channel, listener, scope });
    this.subscriptions.add(subscription);
    return subscription;
  }

  unsubscribe(subscription: Subscription): void {
    this.subscriptions.delete(subscription);
  }

  subscriberCount(channel: string): number {
    return [...this.subscriptions].filter((subscription) => subscription.channel === channel).length;
  }

  /** Counts the use of the service on all channels. */
  use(): ServiceUse {
    return { contexts: this.contexts.size, subscriptions: this.subscriptions.size };
  }

  /** Calls the watcher at once for every accepted message; returns a function that stops it. */
  watch(watcher: (publication: Publication) => void): () => void {
    this.watchers.add(watcher);
    return () => void this.watchers.delete(watcher);
  }

  /** Makes every publication fail with that reason; null: no longer. */
  refuse(reason: string | null): void {
    this.refusal = reason;
  }

  private checkUse(context: Context, channel: string): void {
    if (!this.contexts.has(context)) throw new Error('This message context is not open.');
    if (!this.options.channels.includes(channel)) throw new Error(`There is no message channel ${channel}.`);
  }

  private hears({ context, scope }: Subscription): boolean {
    return scope === 'application' || context.area === UTILITY || context.area === this.activeTab;
  }

  private async deliver(subscription: Subscription, text: string): Promise<void> {
    await null; // leaves the publisher's call first
    try {
      if (this.subscriptions.has(subscription)) subscription.listener(JSON.parse(text));
    } catch (error) {
      this.options.report(error);
    }
  }
}

/** Creates a bus. */
export const createMessageBus = (options: MessageBusOptions): MessageBus => new MessageBus(options);
