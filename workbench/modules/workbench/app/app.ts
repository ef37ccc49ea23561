import { LightningElement } from 'lwc';
import { newItem, type UtilityItem } from '../../../../platform/aura/utilityBar';
import { createWorkbenchModel, EMPTY_VIEW, type WorkbenchModel } from '../../../simulator/workbenchModel';
import { watchFileDrop } from '../../../simulator/fileDrop';
import { SCENARIOS } from '../../../simulator/gallery';
import { toMarkdownSummary } from '../../../simulator/markdownSummary';
import { createConsolePage, type RelayPlaces } from '../../../simulator/consolePage';
import type { FaultWish } from '../../../simulator/faultControl';
import type { Arrangement } from '../../../simulator/relays';
import type { PlayerCommand } from '../../../simulator/session';
import type { Workbench } from '../../../window';
import { TABS, tabOf, type ConsoleTab } from '../globalHeader/globalHeader';

type SentEvent = { type: Parameters<Workbench['emit']>[0]; detail: object };
type CaseRecord = HTMLElement & { renewConsoles(): void; showLatePanel(isShown: boolean): void; relayPlace: Element };
type Renewable = HTMLElement & { renew(): void };
type UtilityBar = HTMLElement & { relayPlace: Element };

/** The whole page: it alone knows the session; its parts are shown values and fire what the user wants. */
export default class App extends LightningElement {
  static override renderMode = 'light' as const;

  readonly scenarios = SCENARIOS;
  view = EMPTY_VIEW;
  speed = 1;
  utility: UtilityItem = { ...newItem(''), isOpen: true };
  isDropTarget = false;
  tab: ConsoleTab = tabOf(location.hash);
  readonly published = (): readonly unknown[] => this.model?.session.messages() ?? [];
  /** The address of the moment that is shown. */
  readonly link = (): string => this.model?.link() ?? '';
  private model: WorkbenchModel | null = null;
  private stopWatching = (): void => {};
  private readonly handleHistory = (): void => {
    this.showTab(tabOf(location.hash));
    this.model?.keepAddress(); // an entry of the history names the moment that was shown then
  };

  override connectedCallback(): void {
    window.addEventListener('popstate', this.handleHistory);
  }

  override renderedCallback(): void {
    this.classList.toggle('has-open-utility', this.utility.isOpen);
    this.classList.toggle('is-past', this.view.travel.isPast);
    if (this.model) return;
    const utility = this.querySelector<UtilityBar>('workbench-utility-bar')?.relayPlace;
    const record = this.querySelector<CaseRecord>('workbench-case-record')?.relayPlace;
    if (utility && record) this.begin({ utility, record });
  }

  override disconnectedCallback(): void {
    window.removeEventListener('popstate', this.handleHistory);
    this.stopWatching();
    this.model?.session.destroyRelay();
  }

  /** Which page is open besides the record, which is only hidden. */
  get isOpen(): Partial<Record<ConsoleTab, true>> {
    return { [this.tab]: true };
  }

  get recordClass(): string {
    return this.tab === 'record' ? 'console-page' : 'console-page slds-hide';
  }

  get markdown(): string {
    const { stage, playback } = this.view;
    const { events, shown } = playback.timeline;
    const isChanging = stage.opening !== null || playback.goingTo !== null;
    return shown > 0 && !isChanging ? toMarkdownSummary(events.slice(0, shown)) : '';
  }

  handleOpenTab({ detail }: CustomEvent<ConsoleTab>): void {
    if (detail !== this.tab) history.pushState(history.state, '', `#${detail}`);
    this.showTab(detail);
  }

  handleCancelOpening(): void {
    void this.model?.scenarios.cancelOpening();
  }

  handlePlayScenario({ detail }: CustomEvent<string>): void {
    void this.model?.scenarios.playScenario(detail);
  }

  handleOpenFile({ detail }: CustomEvent<File>): void {
    void this.model?.scenarios.openFile(detail);
  }

  handlePlayerCommand({ detail }: CustomEvent<PlayerCommand>): void {
    this.model?.session.player[detail]();
  }

  handleShowMoment({ detail }: CustomEvent<number>): void {
    this.model?.showMoment(detail);
  }

  handleBackToNow(): void {
    this.model?.session.player.showNow();
  }

  handleSpeed({ detail }: CustomEvent<number>): void {
    this.speed = detail;
    this.model?.session.player.setSpeed(detail);
  }

  handleSendEvent({ detail: { type, detail } }: CustomEvent<SentEvent>): void {
    this.model?.session.emit(type, detail);
  }

  handleReset(): void {
    void this.model?.scenarios.reset();
  }

  handleToggleUtility(): void {
    this.model?.session.toggleUtility();
  }

  handleArrange({ detail }: CustomEvent<Arrangement>): void {
    this.model?.faults.act({ kind: 'arrange', arrangement: detail });
  }

  handleFault({ detail }: CustomEvent<FaultWish>): void {
    this.model?.faults.act(detail);
  }

  /** The focus goes to the page of the tab, once that is there. */
  private showTab(tab: ConsoleTab): void {
    this.tab = tab;
    const page = TABS.find(({ name }) => name === tab)?.page ?? '';
    void Promise.resolve().then(() => this.querySelector<HTMLElement>(page)?.focus());
  }

  private begin(places: RelayPlaces): void {
    const model = createWorkbenchModel({
      page: createConsolePage(
        places,
        (item) => (this.utility = item),
        (type, detail) => this.model?.session.emit(type, detail),
      ),
      speed: () => this.speed,
      setSpeed: (speed) => (this.speed = speed),
      renewConsoles: () => {
        this.querySelector<CaseRecord>('workbench-case-record')?.renewConsoles();
        this.querySelector<Renewable>('workbench-report-page')?.renew();
        this.querySelector<Renewable>('workbench-panels-page')?.renew();
      },
      showLatePanel: (isShown) => this.querySelector<CaseRecord>('workbench-case-record')?.showLatePanel(isShown),
      onChange: (view) => (this.view = view),
    });
    this.model = model;
    window.workbench = model.session;
    this.stopWatching = watchFileDrop(window, {
      onHover: (isOver) => (this.isDropTarget = isOver),
      onFile: (file) => void model.scenarios.openFile(file),
    });
  }
}
