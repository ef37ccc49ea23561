import { Address, type AddressWorld } from './address';
import { createAnomalyFinder } from './anomalies';
import { SCENARIOS } from './gallery';
import { NO_FAULTS, type FaultControl, type FaultState } from './faultControl';
import { beginOrGoOn, createFaults } from './faultDesk';
import { phoneOf } from './keptPhone';
import { createLatest } from './latest';
import type { LinkedMoment } from './link';
import { clock, keptPhone } from './pageStart';
import { EMPTY_PLAYBACK, type Playback } from './playback';
import { Programme, type OnStage } from './programme';
import { Session, type Platform } from './session';
import { NO_TRAVEL, travelOf, type Travel } from './travel';

/** What the page shows of what it plays. */
export interface DeskView {
  readonly stage: OnStage;
  readonly playback: Playback;
  readonly travel: Travel;
  /** Whether a link leads to the moment that is shown. */
  readonly hasLink: boolean;
  readonly faults: FaultState;
}

/** What the page has before it plays anything. */
export const EMPTY_VIEW: DeskView = {
  stage: { trace: null, problem: '', opening: null, expects: [] },
  playback: EMPTY_PLAYBACK,
  travel: NO_TRAVEL,
  hasLink: false,
  faults: NO_FAULTS,
};

export interface DeskWorld {
  readonly platform: Platform;
  /** At which a scenario is played. */
  speed(): number;
  setSpeed(speed: number): void;
  renewConsoles(): void;
  showLatePanel(isShown: boolean): void;
  onChange(view: DeskView): void;
}

/** A session and all that a person works it with. */
export interface Desk {
  readonly session: Session;
  readonly programme: Programme;
  readonly faults: FaultControl;
  /** Shows the moment just after the event of that number, from 1; of those that come too fast, the latest. */
  showMoment(number: number): void;
  /** The address of the moment that is shown. */
  link(): string;
  /** Writes that moment into the address of the page again. */
  keepAddress(): void;
}

interface BoardWorld {
  readonly address: Address;
  linkedMoment(playback: Playback): LinkedMoment | null;
  onChange(view: DeskView): void;
}

/** What is shown, with the address of the page kept at it. */
class Board {
  view = EMPTY_VIEW;
  private readonly world: BoardWorld;
  private readonly anomaliesOf = createAnomalyFinder();

  constructor(world: BoardWorld) {
    this.world = world;
  }

  show(change: Partial<DeskView>): void {
    const { address, linkedMoment, onChange } = this.world;
    const { stage, playback, faults } = { ...this.view, ...change };
    const { timeline, status } = playback;
    const moment = linkedMoment(playback);
    // While a trace is being opened, what is not sent yet is left for later: all at once would freeze the page.
    const events = stage.opening ? timeline.events.slice(0, timeline.shown) : timeline.events;
    const travel = travelOf(timeline, this.anomaliesOf(events), stage.expects);
    this.view = { stage, playback, travel, hasLink: moment !== null, faults };
    address.tell(moment, !timeline.isPast && (status === 'playing' || status === 'finished'));
    onChange(this.view);
  }
}

const after = (milliseconds: number, action: () => void): void => void setTimeout(action, milliseconds);
/** After the browser had its turn; a hidden page draws no frames, so not in one of those. */
const turn = (then: () => void): void => after(0, then);
const inNextFrame = (then: () => void): void => void requestAnimationFrame(then);

/** What the browser keeps beside the address of a page with a live call. */
const LIVE = 'live';

const ADDRESS_BAR: AddressWorld = {
  href: () => location.href,
  isMarkedLive: () => history.state === LIVE,
  write: (href, isLive) => history.replaceState(isLive ? LIVE : null, '', href),
  after,
};

/** Sets up a session on this page and its address, and shows what the address asks for. */
export function createDesk(world: DeskWorld): Desk {
  const { platform, speed } = world;
  const address = new Address(ADDRESS_BAR);
  const board = new Board({
    address,
    linkedMoment: (playback) => programme.linkedMoment(playback),
    onChange: (view) => world.onChange(view),
  });
  const session = new Session({
    clock,
    platform,
    renewConsoles() {
      world.renewConsoles();
      faults.pageBegun();
    },
    onPlayback: (playback) => board.show({ playback }),
  });
  const onStage = (stage: OnStage): void => board.show({ stage });
  const programme = new Programme({ scenarios: SCENARIOS, session, speed, onChange: onStage, turn });
  const faults = createFaults({
    phone: () => phoneOf(clock.now(), speed(), board.view),
    arrange: (arrangement) => void programme.arrange(arrangement),
    setRelay: (relay) => platform.setRelay(relay),
    reload: () => location.reload(),
    showLatePanel: (isShown) => world.showLatePanel(isShown),
    onChange: (state) => board.show({ faults: state }),
  });
  const goesOn = beginOrGoOn({ ...world, kept: keptPhone, session, faults });
  if (address.wish && !goesOn) void programme.openLink(address.wish);
  else board.show({}); // an address that is not followed must not stay
  return {
    session,
    programme,
    faults,
    showMoment: createLatest<number>((number) => session.player.show(number), inNextFrame),
    link: () => address.link,
    keepAddress: () => board.show({}),
  };
}
