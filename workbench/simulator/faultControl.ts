import { NO_COUNTS, NO_PLAN, type FaultCounts, type FaultPlan, type WireFaults } from '../../platform/lms/faults';
import type { Arrangement, RelayPresence } from './relays';

/** Every fault that is switched on. */
export interface FaultState {
  readonly plan: FaultPlan;
  readonly counts: FaultCounts;
  readonly arrangement: Arrangement;
  readonly relay: RelayPresence;
  /** A console stands on the record page that was opened after the others. */
  readonly hasLatePanel: boolean;
}

/** What the user wants of the faults. */
export type FaultWish =
  | { readonly kind: 'plan'; readonly plan: Partial<FaultPlan> }
  | { readonly kind: 'arrange'; readonly arrangement: Partial<Arrangement> }
  | { readonly kind: 'relay'; readonly relay: RelayPresence }
  | { readonly kind: 'latePanel'; readonly isShown: boolean }
  | { readonly kind: 'reload' }
  | { readonly kind: 'none' };

/** One relay, opened in the utility bar, that finds its toolkit. */
const PLAIN: Arrangement = { isOpened: true, onRecord: 0, hasToolkit: true, phone: 'off' };
export const NO_FAULTS: FaultState = {
  plan: NO_PLAN,
  counts: NO_COUNTS,
  arrangement: PLAIN,
  relay: 'there',
  hasLatePanel: false,
};

/** Where faults happen. */
export interface FaultControlWorld {
  readonly wire: WireFaults;
  /** Begins another page with these relays. */
  arrange(arrangement: Arrangement): void;
  /** Takes the relays of this page off it, puts them back, destroys them, or brings new ones. */
  setRelay(relay: RelayPresence): void;
  showLatePanel(isShown: boolean): void;
  /** Loads the page again, as the browser does. */
  reload(): void;
  onChange(state: FaultState): void;
}

const isPlain = ({ isOpened, onRecord, hasToolkit = true, phone = 'off' }: Arrangement): boolean =>
  isOpened && onRecord === 0 && hasToolkit && phone === 'off';

/** Switches faults on and off, and knows which are on. */
export class FaultControl {
  private state = NO_FAULTS;
  private readonly world: FaultControlWorld;

  constructor(world: FaultControlWorld) {
    this.world = world;
    world.wire.onChange = () => this.become({ plan: world.wire.plan, counts: world.wire.counts });
  }

  act(wish: FaultWish): void {
    const { wire } = this.world;
    if (wish.kind === 'plan') wire.plan = { ...wire.plan, ...wish.plan };
    if (wish.kind === 'arrange') this.arrange({ ...this.state.arrangement, ...wish.arrangement });
    if (wish.kind === 'relay') this.setRelay(wish.relay);
    if (wish.kind === 'latePanel') this.showLatePanel(wish.isShown);
    if (wish.kind === 'reload') this.world.reload();
    if (wish.kind === 'none') this.clear();
  }

  /** Takes over what was on before the page was loaded again; its relays are arranged so already. */
  restore({ plan, arrangement }: Pick<FaultState, 'plan' | 'arrangement'>): void {
    this.world.wire.plan = plan;
    this.become({ arrangement });
  }

  /** Another page has begun: it has its relays, and no console is later than the others. */
  pageBegun(): void {
    const { hasLatePanel, relay } = this.state;
    if (hasLatePanel || relay !== 'there') this.become({ hasLatePanel: false, relay: 'there' });
  }

  private clear(): void {
    const { wire } = this.world;
    wire.plan = { ...wire.plan, active: [], isChannelDown: false };
    const { arrangement, hasLatePanel, relay } = this.state;
    if (hasLatePanel) this.showLatePanel(false);
    if (relay !== 'there') this.setRelay('there');
    if (!isPlain(arrangement)) this.arrange({ ...arrangement, ...PLAIN });
  }

  private arrange(arrangement: Arrangement): void {
    this.become({ arrangement });
    this.world.arrange(arrangement);
  }

  private setRelay(relay: RelayPresence): void {
    this.world.setRelay(relay);
    this.become({ relay });
  }

  private showLatePanel(isShown: boolean): void {
    this.world.showLatePanel(isShown);
    this.become({ hasLatePanel: isShown });
  }

  private become(change: Partial<FaultState>): void {
    this.state = { ...this.state, ...change };
    this.world.onChange(this.state);
  }
}
