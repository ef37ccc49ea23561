import { Address, type AddressWorld } from './address';
import { createAnomalyFinder } from './anomalies';
import { SCENARIOS } from './gallery';
import { NO_FAULTS, type FaultControl, type FaultState } from './faultControl';
import { beginOrGoOn, createFaults } from './faultSetup';
import { backupOf } from './sessionBackup';
import { createLatest } from './latest';
import type { LinkedMoment } from './link';
import { backup, clock } from './pageStart';
import { EMPTY_PLAYBACK, type Playback } from './playback';
import { ScenarioControl, type OnStage } from './scenarioControl';
import { Session, type ConsolePage } from './session';
import { NO_TRAVEL, travelOf, type Travel } from './travel';

/** What the page shows of what it plays. */
export interface WorkbenchView {
  readonly stage: OnStage;
  readonly playback: Playback;
  readonly travel: Travel;
  /** Whether a link leads to the moment that is shown. */
  readonly hasLink: boolean;
  readonly faults: FaultState;
}

/** What the page has before it plays anything. */
export const EMPTY_VIEW: WorkbenchView = {
  stage: { trace: null, problem: '', opening: null, expects: [] },
  playback: EMPTY_PLAYBACK,
  travel: NO_TRAVEL,
  hasLink: false,
  faults: NO_FAULTS,
};

export interface WorkbenchWorld {
  readonly page: ConsolePage;
  /** At which a scenario is played. */
  speed(): number;
  setSpeed(speed: number): void;
  renewConsoles(): void;
  showLatePanel(isShown: boolean): void;
  onChange(view: WorkbenchView): void;
}

/** A session and all that a person works it with. */
export interface WorkbenchModel {
  readonly session: Session;
  readonly scenarios: ScenarioControl;
  readonly faults: FaultControl;
  /** Shows the moment just after the event of that number, from 1; of those that come too fast, the latest. */
  showMoment(number: number): void;
  /** The address of the moment that is shown. */
  link(): string;
  /** Writes that moment into the address of the page again. */
  keepAddress(): void;
}

interface UrlStateWorld {
  readonly address: Address;
  linkedMoment(playback: Playback): LinkedMoment | null;
  onChange(view: WorkbenchView): void;
}

/** What is shown, with the address of the page kept at it. */
class UrlState {
  view = EMPTY_VIEW;
  private readonly world: UrlStateWorld;
  private readonly anomaliesOf = createAnomalyFinder();

  constructor(world: UrlStateWorld) {
    this.world = world;
  }

  show(change: Partial<WorkbenchView>): void {
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
export function createWorkbenchModel(world: WorkbenchWorld): WorkbenchModel {
  const { page, speed } = world;
  const address = new Address(ADDRESS_BAR);
  const urlState = new UrlState({
    address,
    linkedMoment: (playback) => scenarios.linkedMoment(playback),
    onChange: (view) => world.onChange(view),
  });
  const session = new Session({
    clock,
    page,
    renewConsoles() {
      world.renewConsoles();
      faults.pageBegun();
    },
    onPlayback: (playback) => urlState.show({ playback }),
  });
  const onStage = (stage: OnStage): void => urlState.show({ stage });
  const scenarios = new ScenarioControl({ scenarios: SCENARIOS, session, speed, onChange: onStage, turn });
  const faults = createFaults({
    phone: () => backupOf(clock.now(), speed(), urlState.view),
    arrange: (arrangement) => void scenarios.arrange(arrangement),
    setRelay: (relay) => page.setRelay(relay),
    reload: () => location.reload(),
    showLatePanel: (isShown) => world.showLatePanel(isShown),
    onChange: (state) => urlState.show({ faults: state }),
  });
  const goesOn = beginOrGoOn({ ...world, kept: backup, session, faults });
  if (address.wish && !goesOn) void scenarios.openLink(address.wish);
  // An address that is not followed must not stay.
  else urlState.show({ stage: { ...EMPTY_VIEW.stage, problem: backup?.problem ?? '' } });
  return {
    session,
    scenarios,
    faults,
    showMoment: createLatest<number>((number) => session.player.show(number), inNextFrame),
    link: () => address.link,
    keepAddress: () => urlState.show({}),
  };
}
