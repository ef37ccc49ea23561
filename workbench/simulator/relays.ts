import type { AuraInstance } from '../aura/host';
import type { UtilityBar, UtilityItem } from '../aura/utilityBar';

/** Where a relay stands. */
export type RelayPlace = 'utility' | 'record';

/** Which relays there are, from the next ones on. */
export interface Arrangement {
  /** False: the utility starts with the page and is not rendered before somebody opens it. */
  readonly isOpened: boolean;
  /** Relays on the record page, beside the one in the utility bar. */
  readonly onRecord: number;
}

/** What relays are made of. */
export interface RelaysWorld {
  readonly bar: UtilityBar;
  readonly itemId: string;
  create(place: RelayPlace): AuraInstance;
  render(relay: AuraInstance, place: RelayPlace): void;
  nextTask(): Promise<void>;
}

/** The relays of the page. */
export class Relays {
  arrangement: Arrangement = { isOpened: true, onRecord: 0 };
  private readonly world: RelaysWorld;
  /** What the item shows when no relay has changed it. */
  private readonly label: string;
  private readonly live = new Set<AuraInstance>();
  /** Those of the utility that nobody has opened. */
  private unopened: readonly AuraInstance[] = [];

  constructor(world: RelaysWorld) {
    this.world = world;
    this.label = world.bar.item(world.itemId).label;
  }

  /** Creates the relays of the arrangement; they render a moment later, as on the platform, where events may come before. */
  create(): void {
    const { bar, itemId } = this.world;
    const { isOpened, onRecord } = this.arrangement;
    const isOpen = isOpened && bar.item(itemId).isOpen;
    bar.change(itemId, { label: this.label, isHighlighted: false, isOpen });
    const relay = this.add('utility');
    if (isOpened) void this.renderLater(relay, 'utility');
    else this.unopened = [...this.unopened, relay];
    for (let count = 0; count < onRecord; count += 1) void this.renderLater(this.add('record'), 'record');
  }

  destroy(): void {
    for (const relay of this.live) relay.destroy();
    this.live.clear();
    this.unopened = [];
  }

  /** Opens the utility or minimises it; what was never opened is rendered now. */
  toggleUtility(): UtilityItem {
    const { bar, itemId, render } = this.world;
    bar.change(itemId, { isOpen: !bar.item(itemId).isOpen });
    const opened = bar.item(itemId).isOpen ? this.unopened : [];
    for (const relay of opened) render(relay, 'utility');
    this.unopened = this.unopened.filter((relay) => !opened.includes(relay));
    return bar.item(itemId);
  }

  private add(place: RelayPlace): AuraInstance {
    const relay = this.world.create(place);
    this.live.add(relay);
    return relay;
  }

  private async renderLater(relay: AuraInstance, place: RelayPlace): Promise<void> {
    await this.world.nextTask();
    if (this.live.has(relay)) this.world.render(relay, place);
  }
}
