import type { AuraInstance } from '../../platform/aura/host';
import type { PhoneManner } from './phone';
import type { UtilityBar, UtilityItem } from '../../platform/aura/utilityBar';

/** A relay host as its container uses it, of either kind. */
export type RelayInstance = Pick<AuraInstance, 'render' | 'unrender' | 'isRendered' | 'destroy'>;

/** What a relay host is built with. */
export type HostKind = 'aura' | 'lwc';

/** Where a relay stands. */
export type RelayPlace = 'utility' | 'record';

/** Whether the relays of the page stand on it, were taken off without being destroyed, or were destroyed. */
export type RelayPresence = 'there' | 'takenOff' | 'destroyed';

/** Which relays there are, from the next ones on. */
export interface Arrangement {
  /** False: the utility starts with the page and is not rendered before somebody opens it. */
  readonly isOpened: boolean;
  /** Relays on the record page, beside the one in the utility bar. */
  readonly onRecord: number;
  /** The API name of the flow that the utility's console starts when a call has ended; none if left out or empty. */
  readonly flow?: string;
  /** What the admin set on each relay, by attribute; left out: as on a page that shows every reminder. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** False: Aura hosts find no voice toolkit, as in an org without Voice. */
  readonly hasToolkit?: boolean;
  /** The kind of the host in the utility bar, and of those on the record page; left out: as the address of the page says. */
  readonly host?: HostKind;
  readonly recordHost?: HostKind;
  /** How the phone treats the buttons of reminders; left out: an admin has not switched them on. */
  readonly phone?: PhoneManner;
}

/** What relays are made of. */
export interface RelaysWorld {
  readonly bar: UtilityBar;
  readonly itemId: string;
  create(place: RelayPlace, arrangement: Arrangement): RelayInstance;
  render(relay: RelayInstance, place: RelayPlace): void;
  nextTask(): Promise<void>;
}

/** The relays of the page. */
export class Relays {
  arrangement: Arrangement = { isOpened: true, onRecord: 0 };
  private readonly world: RelaysWorld;
  /** What the item shows when no relay has changed it. */
  private readonly first: UtilityItem;
  private readonly live = new Map<RelayInstance, RelayPlace>();
  /** Those of the utility that nobody has opened. */
  private unopened: readonly RelayInstance[] = [];
  /** Whether somebody has opened the utility since it was put up. */
  private wasOpened = false;

  constructor(world: RelaysWorld) {
    this.world = world;
    this.first = world.bar.item(world.itemId);
  }

  /**
   * Creates the relays of the arrangement; they render a moment later, as on the platform, where events may come before. At
   * once: they take the place of others, and are opened where those were.
   */
  create(isAtOnce = false): void {
    const { bar, itemId } = this.world;
    const { onRecord } = this.arrangement;
    this.wasOpened &&= isAtOnce;
    const isOpened = this.arrangement.isOpened || this.wasOpened;
    const isOpen = isOpened && bar.item(itemId).isOpen;
    bar.change(itemId, { ...this.first, isOpen });
    const relay = this.add('utility');
    const render = (one: RelayInstance, place: RelayPlace): unknown =>
      isAtOnce ? this.world.render(one, place) : this.renderLater(one, place);
    if (isOpened) void render(relay, 'utility');
    else this.unopened = [...this.unopened, relay];
    for (let count = 0; count < onRecord; count += 1) void render(this.add('record'), 'record');
  }

  /** Destroys all relays, or those of one place. */
  destroy(place?: RelayPlace): void {
    const gone = [...this.live].filter(([, where]) => place === undefined || where === place).map(([relay]) => relay);
    for (const relay of gone) {
      relay.destroy();
      this.live.delete(relay);
    }
    this.unopened = this.unopened.filter((relay) => !gone.includes(relay));
  }

  /** Takes the relays off the page, puts them back, or destroys them; where they were destroyed, others come. */
  bring(presence: RelayPresence): void {
    if (presence === 'destroyed') return this.destroy();
    if (this.live.size === 0) this.create(true);
    if (presence === 'takenOff') for (const relay of this.live.keys()) relay.unrender();
    else for (const [relay, place] of this.live) if (this.isToRender(relay)) this.world.render(relay, place);
  }

  /** Opens the utility or minimises it; what was never opened is rendered now. */
  toggleUtility(): UtilityItem {
    const { bar, itemId, render } = this.world;
    bar.change(itemId, { isOpen: !bar.item(itemId).isOpen });
    const opened = bar.item(itemId).isOpen ? this.unopened : [];
    this.wasOpened ||= opened.length > 0;
    for (const relay of opened) render(relay, 'utility');
    this.unopened = this.unopened.filter((relay) => !opened.includes(relay));
    return bar.item(itemId);
  }

  private add(place: RelayPlace): RelayInstance {
    const relay = this.world.create(place, this.arrangement);
    this.live.set(relay, place);
    return relay;
  }

  private async renderLater(relay: RelayInstance, place: RelayPlace): Promise<void> {
    await this.world.nextTask();
    if (this.live.has(relay) && this.isToRender(relay)) this.world.render(relay, place);
  }

  private isToRender(relay: RelayInstance): boolean {
    return !relay.isRendered() && !this.unopened.includes(relay);
  }
}
