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
    /** The status that the console has, as JSON. */
    toldStatus: string;
    toolkit: Aura.VoiceToolkit | null;
    listeners: { type: string; listener: Aura.TelephonyListener }[];
    queue: Message[];
    rendered: boolean;
    publishing: boolean;
    /** Retries set since the last message got through. */
    failures: number;
    timer: ReturnType<typeof setTimeout> | null;
    ended: boolean;
  }

  type Component = Aura.Component<
    { relay: Relay; relayStatus: Status },
    { voiceToolkitApi: Aura.VoiceToolkit; telephonyChannel: Aura.MessageChannel }
  >;

  type Attempt<Value> = { done: true; value: Value } | { done: false; value?: undefined; error: unknown };

  interface Helper {
    EVENTS: string[];
    RETRY_SECONDS: number[];
    start(cmp: Component): void;
    attach(cmp: Component, relay: Relay, toolkit: Aura.VoiceToolkit): void;
    receive(cmp: Component, relay: Relay, subscribed: string, payload: unknown): void;
    read(subscribed: string, payload: unknown): { type: string; detail: Record<string, unknown>; complete: boolean };
    readable(source: unknown, path: unknown[]): Record<string, unknown> | null;
    flush(cmp: Component, relay: Relay): void;
    publishQueue(cmp: Component, relay: Relay): void;
    retryLater(cmp: Component, relay: Relay): void;
    stopRetrying(relay: Relay): void;
    tell(cmp: Component, relay: Relay): void;
    end(relay: Relay): void;
    newRelayId(): string;
    property(source: unknown, key: string): unknown;
    toJson(value: unknown): Attempt<unknown>;
    isRecord(value: unknown): value is Record<string, unknown>;
    attempt<Value>(action: () => Value): Attempt<Value>;
  }

  type Action = (cmp: Component, event: Aura.Event, helper: Helper) => void;

  interface Controller {
    onInit: Action;
    onRender: Action;
    onDestroy: Action;
  }
}
