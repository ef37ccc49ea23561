import { LightningElement } from 'lwc';
import { installClock } from '../../../simulator/clock';
import { watchFileDrop } from '../../../simulator/fileDrop';
import { SCENARIOS } from '../../../simulator/gallery';
import { createPlatform } from '../../../simulator/platform';
import { EMPTY_PLAYBACK, type Playback } from '../../../simulator/player';
import { Session, type PlayerCommand } from '../../../simulator/session';
import { readTrace } from '../../../simulator/traceFile';
import type { Workbench } from '../../../window';

type SentEvent = { type: Parameters<Workbench['emit']>[0]; detail: object };
type CaseRecord = HTMLElement & { renewConsoles(): void };
type UtilityBar = HTMLElement & { relayPlace: Element };

/** The whole page: it alone knows the session; its parts are shown values and fire what the user wants. */
export default class App extends LightningElement {
  static override renderMode = 'light' as const;

  readonly scenarios = SCENARIOS;
  playback: Playback = EMPTY_PLAYBACK;
  speed = 1;
  problem = '';
  isUtilityOpen = true;
  isDropTarget = false;
  private session: Session | null = null;
  /** How often something to play, or a reset, was asked for: what is not ready when the next one comes is not played. */
  private wishes = 0;
  private stopWatching = (): void => {};

  override renderedCallback(): void {
    this.classList.toggle('has-open-utility', this.isUtilityOpen);
    if (this.session) return;
    const place = this.querySelector<UtilityBar>('workbench-utility-bar')?.relayPlace;
    if (place) this.begin(place);
  }

  override disconnectedCallback(): void {
    this.stopWatching();
    this.session?.destroyRelay();
  }

  handleOpenRecord(): void {
    this.querySelector<HTMLElement>('workbench-case-record')?.focus();
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
    void this.session?.reset();
  }

  handleToggleUtility(): void {
    this.isUtilityOpen = !this.isUtilityOpen;
  }

  private begin(relayPlace: Element): void {
    const session = new Session({
      clock: installClock(),
      platform: createPlatform(relayPlace),
      onPlayback: (playback) => (this.playback = playback),
      renewConsoles: () => this.querySelector<CaseRecord>('workbench-case-record')?.renewConsoles(),
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
    if ('problem' in reading) return;
    await this.session?.reset();
    if (wish === this.wishes) await this.session?.playTrace(reading.trace, this.speed);
  }
}
