// The Aura bundle's own names, so that its controller and helper are checked against each other.

declare namespace VoiceToolkitRelay {
  /** What the relay says of itself, handed to the console; replaced on change. */
  interface Status {
    relayId: string;
    toolkit: 'found' | 'missing';
    /** Events whose subscription failed. */
    notSubscribed: string[];
    /** Events received. */
    seen: number;
    /** Messages that wait to be published. */
    queued: number;
    /** Attempts to publish that failed. */
    failedPublishes: number;
    /** Payloads that could not be copied whole. */
    unreadable: number;
  }

  interface Message {
    v: 1;
    relayId: string;
    seq: number;
    /** Epoch milliseconds at receipt. */
    at: number;
    type: string;
    detail: Record<string, unknown>;
  }

  /** One instance's own state. */
  interface Relay {
    status: Status;
    /** Ends each subscription. */
    detach: (() => void)[];
    queue: Message[];
    rendered: boolean;
    publishing: boolean;
    /** The retry that is due. */
    timer?: ReturnType<typeof setTimeout> | undefined;
    /** Timers set since a message last got through. */
    retries: number;
  }

  type Component = Aura.Component<
    { relay: Relay; relayStatus: Status },
    { voiceToolkitApi: Aura.VoiceToolkit | undefined; telephonyChannel: Aura.MessageChannel }
  >;

  interface Helper {
    EVENTS: string[];
    start(cmp: Component): void;
    attach(cmp: Component, relay: Relay, toolkit: Aura.VoiceToolkit): void;
    receive(cmp: Component, relay: Relay, subscribed: string, payload: unknown): void;
    read(subscribed: string, payload: unknown): { type: string; detail: Record<string, unknown>; isComplete: boolean };
    readable(source: unknown, path: unknown[]): Record<string, unknown>;
    flush(cmp: Component, relay: Relay): void;
    publishQueue(cmp: Component, relay: Relay): void;
    retryLater(cmp: Component, relay: Relay): void;
    stopRetrying(relay: Relay): void;
    end(relay: Relay): void;
    property(source: unknown, key: string): unknown;
    toJson(value: unknown): unknown;
    isRecord(value: unknown): value is Record<string, unknown>;
    attempt<Value>(action: () => Value): Value | undefined;
  }

  type Action = (cmp: Component, event: Aura.Event, helper: Helper) => void;

  interface Controller {
    onInit: Action;
    onRender: Action;
    onDestroy: Action;
  }
}
