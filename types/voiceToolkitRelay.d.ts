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
    /** 1, 2, 3 … as this relay publishes. */
    seq: number;
    /** Epoch milliseconds at receipt. */
    at: number;
    type: string;
    detail: Record<string, unknown>;
    /** Its number in the stream of the relay that published first on the page; a lone relay needs none. */
    standsFor?: { relayId: string; seq: number };
  }

  /** An event that waits. */
  interface Waiting {
    at: number;
    /** The same moment on the page's clock. */
    received: number;
    type: string;
    detail: Record<string, unknown>;
  }

  /** `c:voiceRelayTurn`; before it has rendered its methods answer undefined. */
  interface Turn {
    offer(
      message: Message,
      received: number,
      since: number,
    ): { kind: 'publish' | 'hold' | 'drop'; standsFor?: Message['standsFor'] | null } | undefined;
    published(message: Message, received: number, since: number): void;
    leave(): void;
  }

  /** One instance's own state. */
  interface Relay {
    status: Status;
    /** Milliseconds on the page's clock, later each time, whichever of its relays asks. */
    now(): number;
    /** When it began to listen, by that clock. */
    since: number;
    /** Ends each subscription. */
    detach: (() => void)[];
    queue: Waiting[];
    /** Messages that went out. */
    published: number;
    rendered: boolean;
    publishing: boolean;
    /** The retry that is due. */
    timer?: ReturnType<typeof setTimeout> | undefined;
    /** Timers set since a message last got through. */
    retries: number;
  }

  type Component = Aura.Component<
    { relay: Relay; relayStatus: Status; utilityFace: unknown },
    {
      voiceToolkitApi: Aura.VoiceToolkit | undefined;
      telephonyChannel: Aura.MessageChannel;
      turn: Turn;
    }
  >;

  interface Helper {
    EVENTS: string[];
    /** What the page's clock said last. */
    lastTime: number;
    attach(cmp: Component, relay: Relay, toolkit: Aura.VoiceToolkit): void;
    receive(cmp: Component, relay: Relay, subscribed: string, payload: unknown): void;
    read(subscribed: string, payload: unknown): { type: string; detail: Record<string, unknown>; isComplete: boolean };
    readable(source: unknown, path: unknown[]): Record<string, unknown>;
    flush(cmp: Component, relay: Relay): void;
    publishQueue(cmp: Component, relay: Relay): void;
    settleFirst(cmp: Component, relay: Relay): 'held' | 'settled';
    retryLater(cmp: Component, relay: Relay): void;
    stopRetrying(relay: Relay): void;
    property(source: unknown, key: string): unknown;
    toJson(value: unknown): unknown;
    isRecord(value: unknown): value is Record<string, unknown>;
    attempt<Value>(action: () => Value): Value | undefined;
  }

  type Action = (cmp: Component, event: Aura.Event, helper: Helper) => void;

  interface Controller {
    onInit: Action;
    onRender: Action;
    onTurn: Action;
    onUtilityFace: Action;
    onDestroy: Action;
  }
}
