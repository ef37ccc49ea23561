// The Aura bundle's own names, so that its controller and helper are checked against each other.

declare namespace VoiceToolkitRelay {
  /** One event of the toolkit, as it waits for a voiceRelayHost. */
  interface ReceivedEvent {
    /** The event that was subscribed to. */
    type: string;
    /** `Date.now()` at receipt. */
    wallTime: number;
    /** `performance.now()` at receipt; undefined where the page has no such clock. */
    pageTime: number | undefined;
    /** The payload as JSON; undefined where it has none. */
    json: string | undefined;
    /** The payload itself, only where it has no JSON. */
    payload: unknown;
  }

  /** How listening is on this page. */
  interface ListeningFacts {
    listening: boolean;
    toolkit: 'found' | 'missing';
    /** Events that the toolkit refused a listener for. */
    notSubscribed: string[];
  }

  /** How listening is from here on, behind the events that came before. */
  interface ListeningNote {
    facts: ListeningFacts;
  }

  type Entry = ReceivedEvent | ListeningNote;

  /** The 15 listeners of one host. */
  interface Subscription {
    cmp: Component;
    /** Removes each listener. */
    detach: (() => void)[];
    refused: string[];
    /** Nothing that it still receives counts. */
    isOver: boolean;
  }

  /** What the hosts of a page share. */
  interface Page {
    /** In order of their init. */
    hosts: Component[];
    /** False: LWC hosts listen. */
    isOurTurn: boolean;
    /** That of the one host that listens. */
    listening: Subscription | null;
    notSubscribed: string[];
    /** The facts that were queued last, as JSON. */
    noted: string;
    queue: Entry[];
    isHandingOver: boolean;
    /** What was received in the present task. */
    received: { subscription: Subscription; text: string; hasCopy: boolean }[];
  }

  /** `c:voiceRelayHost`; before it has rendered its methods answer undefined. */
  interface RelayHost {
    receive(entries: Entry[]): boolean | undefined;
    handOn(): boolean | undefined;
    beQuiet(): void;
    confirmCommand(): void;
  }

  type Component = Aura.Component<
    { settings: Record<string, unknown>; isWaiting: boolean; appearance: unknown; utilityBar: Aura.UtilityBarApi },
    { voiceToolkitApi: Aura.VoiceToolkit | undefined; relayHost: RelayHost; utilityBar: Aura.UtilityBarApi }
  >;

  interface Helper {
    EVENTS: string[];
    SETTINGS: string[];
    page: Page;
    settingsOf(cmp: Component): Record<string, unknown>;
    turn(cmp: Component, isOurs: boolean): void;
    listen(cmp: Component): boolean;
    attach(cmp: Component, toolkit: Aura.VoiceToolkit): Subscription;
    detach(subscription: Subscription): void;
    moveFrom(cmp: Component): boolean;
    handOn(cmp: Component): boolean | undefined;
    receive(subscription: Subscription, type: string, payload: unknown): void;
    isCopy(subscription: Subscription, text: string): boolean;
    handOver(): void;
    noteListening(): void;
    give(batch: Entry[], cmp: Component): boolean | undefined;
    command(name: unknown): boolean;
    act(toolkit: Aura.VoiceToolkit, name: unknown): boolean;
    showWaiting(isWaiting: boolean, cmp: Component): void;
    isEvent(entry: Entry): boolean;
    hasToolkit(cmp: Component): boolean;
    afterTask(action: () => void): void;
    pageTime(): number | undefined;
    toJson(value: unknown): string | undefined;
    attempt<Value>(action: () => Value): Value | undefined;
  }

  type Action = (cmp: Component, event: Aura.Event, helper: Helper) => void;

  interface Controller {
    onInit: Action;
    onRender: Action;
    onListeningTurn: Action;
    onUtilityAppearance: Action;
    onToolkitCommand: Action;
    onDestroy: Action;
  }
}
