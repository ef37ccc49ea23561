import { LightningElement } from 'lwc';
import type { UtilityItem } from '../../../aura/utilityBar';
import { installClock } from '../../../simulator/clock';
import { watchFileDrop } from '../../../simulator/fileDrop';
import { SCENARIOS } from '../../../simulator/gallery';
import { createPlatform, type RelayPlaces } from '../../../simulator/platform';
import { EMPTY_PLAYBACK, type Playback } from '../../../simulator/player';
import type { Arrangement } from '../../../simulator/relays';
import { Session, type PlayerCommand } from '../../../simulator/session';
import { readTrace } from '../../../simulator/traceFile';
import type { Workbench } from '../../../window';
import type { ConsoleTab } from '../globalHeader/globalHeader';

type SentEvent = { type: Parameters<Workbench['emit']>[0]; detail: object };
type CaseRecord = HTMLElement & { renewConsoles(): void; relayPlace: Element };
type ReportPage = HTMLElement & { renew(): void };
type UtilityBar = HTMLElement & { relayPlace: Element };

/** The page of each console tab. */
const PAGES: Readonly<Record<ConsoleTab, string>> = {
  record: 'workbench-case-record',
  report: 'workbench-report-page',
  catalogue: 'workbench-catalogue-page',
};

/** The whole page: it alone knows the session; its parts are shown values and fire what the user wants. */
export default class App extends LightningElement {
  static override renderMode = 'light' as const;

  readonly scenarios = SCENARIOS;
  playback: Playback = EMPTY_PLAYBACK;
  speed = 1;
  problem = '';
  utility: UtilityItem = { label: '', isHighlighted: false, isOpen: true };
  arrangement: Arrangement = { isOpened: true, onRecord: 0 };
  isDropTarget = false;
  tab: ConsoleTab = 'record';
  /** What was last opened or played here; null: nothing since the last reset. */
  trace: { readonly title: string; readonly text: string } | null = null;
  readonly published = (): readonly unknown[] => this.session?.messages() ?? [];
  private session: Session | null = null;
  /** How often something to play, or a reset, was asked for: what is not ready when the next one comes is not played. */
  private wishes = 0;
  private stopWatching = (): void => {};

  override renderedCallback(): void {
    this.classList.toggle('has-open-utility', this.utility.isOpen);
    if (this.session) return;
    const utility = this.querySelector<UtilityBar>('workbench-utility-bar')?.relayPlace;
    const record = this.querySelector<CaseRecord>('workbench-case-record')?.relayPlace;
    if (utility && record) this.begin({ utility, record });
  }

  override disconnectedCallback(): void {
    this.stopWatching();
    this.session?.destroyRelay();
  }

  get isReportOpen(): boolean {
    return this.tab === 'report';
  }

  get isCatalogueOpen(): boolean {
    return this.tab === 'catalogue';
  }

  get recordClass(): string {
    return this.tab === 'record' ? '' : 'slds-hide';
  }

  /** The focus goes to the page of the tab, once that is there. */
  handleOpenTab({ detail }: CustomEvent<ConsoleTab>): void {
    this.tab = detail;
    void Promise.resolve().then(() => this.querySelector<HTMLElement>(PAGES[detail])?.focus());
  }

  handlePlayScenario({ detail }: CustomEvent<string>): void {
    const scenario = this.scenarios.find(({ name }) => name === detail);
    if (scenario) void this.start(scenario.title, Promise.resolve(scenario.text));
  }

  handleOpenFile({ detail }: CustomEvent<File>): void {
    void this.start(detail.name, detail.text());
  }

  handlePlayerCommand({ detail }: CustomEvent<PlayerCommand>): void {
    this.session?.player[detail]();
  }

  handleSpeed({ detail }: CustomEvent<number>): void {
    this.speed = detail;
    this.session?.player.setSpeed(detail);
  }

  handleSendEvent({ detail: { type, detail } }: CustomEvent<SentEvent>): void {
    this.session?.emit(type, detail);
  }

  handleReset(): void {
    this.wishes += 1;
    this.problem = '';
    this.trace = null;
    void this.session?.reset();
  }

  handleToggleUtility(): void {
    this.session?.toggleUtility();
  }

  handleArrange({ detail }: CustomEvent<Arrangement>): void {
    this.wishes += 1;
    this.arrangement = detail;
    void this.session?.arrange(detail);
  }

  private begin(places: RelayPlaces): void {
    const session = new Session({
      clock: installClock(),
      platform: createPlatform(places, (item) => (this.utility = item)),
      onPlayback: (playback) => (this.playback = playback),
      renewConsoles: () => {
        this.querySelector<CaseRecord>('workbench-case-record')?.renewConsoles();
        this.querySelector<ReportPage>('workbench-report-page')?.renew();
      },
    });
    this.session = session;
    window.workbench = session;
    this.stopWatching = watchFileDrop(window, {
      onHover: (isOver) => (this.isDropTarget = isOver),
      onFile: (file) => void this.start(file.name, file.text()),
    });
    session.createRelay();
  }

  /** Plays a trace to a fresh relay and fresh consoles, or says what is wrong with it. */
  private async start(title: string, file: Promise<string>): Promise<void> {
    const wish = ++this.wishes;
    const text = await file.catch(() => null); // a folder, for instance
    if (wish !== this.wishes) return;
    const reading = text === null ? { problem: 'It cannot be read.' } : readTrace(title, text);
    this.problem = 'problem' in reading ? `${title} cannot be played. ${reading.problem}` : '';
    if ('problem' in reading || text === null) return;
    this.trace = { title, text };
    await this.session?.reset();
    if (wish === this.wishes) await this.session?.playTrace(reading.trace, this.speed);
  }
}
