// The names of the Aura bundle voiceRelayUtility, so that its controller and helper are checked against each other.

declare namespace VoiceRelayUtility {
  /** What an item of the utility bar shows. */
  interface Look {
    label: string;
    /** A utility icon without its sprite, such as `pause`; null: not known. */
    icon: string | null;
    /** The colour of the icon; null: none. */
    variant: string | null;
    highlighted: boolean;
  }

  interface Utility {
    api: Aura.UtilityBarApi;
    id: string;
    /** What it showed before this component changed it. */
    first: Look;
  }

  /** One instance's own state. */
  interface Item {
    isRendered: boolean;
    /** Events have waited for too long. */
    isWaiting: boolean;
    /** How it looks while there are calls; null: as the admin set it up. */
    appearance: Look | null;
    /** What was asked of the utility bar last; null: nothing yet. */
    shown: Look | null;
    /** Looked for when it is needed first; null: there is none. */
    utility?: Promise<Utility | null> | undefined;
    found?: Utility;
    /** Runs as long as events wait. */
    patience?: ReturnType<typeof setTimeout> | undefined;
    /** Runs until a second has gone by without a change. */
    beat?: ReturnType<typeof setInterval> | undefined;
  }

  type Component = Aura.Component<
    { utilityBar: Aura.UtilityBarApi; isWaiting: boolean; appearance: Look | null; item: Item },
    Record<string, never>
  >;

  interface Helper {
    PATIENCE_MS: number;
    BEAT_MS: number;
    watch(cmp: Component, item: Item, isWaiting: boolean): void;
    show(cmp: Component, item: Item): void;
    rest(item: Item): void;
    findUtility(cmp: Component, item: Item): Promise<Utility | null>;
    firstLook(info: Aura.UtilityInfo): Look;
    wantedLook(first: Look, item: Item): Look;
    apply(utility: Utility, item: Item): boolean;
    setIcon(utility: Utility, icon: string, variant: string | null): Promise<boolean>;
    attempt<Value>(call: () => Promise<Value>): Promise<Value | null>;
  }

  type Action = (cmp: Component, event: Aura.Event, helper: Helper) => void;

  interface Controller {
    onInit: Action;
    onRender: Action;
    onWaiting: Action;
    onAppearance: Action;
    onDestroy: Action;
  }
}
