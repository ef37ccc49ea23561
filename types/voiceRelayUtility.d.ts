// The names of the Aura bundle voiceRelayUtility, so that its controller and helper are checked against each other.

declare namespace VoiceRelayUtility {
  /** What an item of the utility bar shows. */
  interface Look {
    label: string;
    highlighted: boolean;
  }

  interface Utility {
    api: Aura.UtilityBarApi;
    id: string;
    /** What it showed before this component changed it. */
    look: Look;
  }

  /** One instance's own state. */
  interface Item {
    /** What is to be shown; null: what was there at first. */
    wanted: Look | null;
    /** What was asked of the utility bar last. */
    shown: Look | null;
    /** Looked for when it is needed first; null: there is none. */
    utility?: Promise<Utility | null>;
    /** Events wait, or waited too long. */
    timer?: ReturnType<typeof setTimeout> | undefined;
  }

  type Component = Aura.Component<
    { relayStatus: VoiceToolkitRelay.Status; item: Item },
    { utilityBar: Aura.UtilityBarApi }
  >;

  interface Helper {
    PATIENCE_MS: number;
    watch(cmp: Component, item: Item, isWaiting: boolean): void;
    show(cmp: Component, item: Item, look: Look | null): void;
    findUtility(api: Aura.UtilityBarApi): Promise<Utility | null>;
    apply(utility: Utility, item: Item): void;
    call(action: () => Promise<unknown>): void;
    nothing(): null;
  }

  type Action = (cmp: Component, event: Aura.Event, helper: Helper) => void;

  interface Controller {
    onInit: Action;
    onStatus: Action;
    onDestroy: Action;
  }
}
