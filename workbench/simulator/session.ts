import { after } from 'c/voiceCalls';
import type { ToolkitEventType } from 'c/voiceEvents';
import type { ServiceUse } from '../../platform/lms/messageBus';
import type { Workbench } from '../window';
import type { Clock } from './clock';
import type { Playback } from './playback';
import { Player } from './player';
import type { Arrangement, RelayPlace, RelayPresence } from './relays';
import { readTrace, type Trace } from './traceFile';

/** The console page of a rep: its toolkit, the Aura components of the relay and Lightning Message Service. */
export interface ConsolePage {
  emit(type: ToolkitEventType, detail: object): void;
  /** Lets nothing go wrong on purpose with the events that are emitted within the call. */
  untouched(emit: () => void): void;
  /** Which relays `createRelay` creates from now on. */
  arrange(arrangement: Partial<Arrangement>): void;
  /** @param isAtOnce rendered within the call, and also where somebody had to open it first; else a moment later */
  createRelay(isAtOnce?: boolean): void;
  /** Destroys all relays, or those of one place. */
  destroyRelay(place?: RelayPlace): void;
  /** Takes the relays off the page, puts them back, or destroys them; where they were destroyed, others come. */
  setRelay(presence: RelayPresence): void;
  /** Opens the utility that the relay stands in, or minimises it. */
  toggleUtility(): void;
  listenerCount(): number;
  serviceUse(): ServiceUse;
  /** The events published on the relay's channel since the page began; of very many at least the last 1000. */
  published(): readonly unknown[];
  /** Begins another page, as a load does, in an empty tab: nothing is known of calls there. The relays are destroyed before. */
  beginPage(): void;
  /** Resolves when everything that was published has been delivered and shown. */
  delivered(): Promise<void>;
}

/** Where a session acts. */
export interface SessionWorld {
  readonly clock: Clock;
  readonly page: ConsolePage;
  onPlayback(playback: Playback): void;
  /** Replaces the consoles on the record page by fresh ones. */
  renewConsoles(): void;
}

export type PlayerCommand = 'pause' | 'resume' | 'step' | 'stop';

/** One use of the workbench: a relay, consoles, a clock, and what is played to them. */
export class Session implements Workbench {
  readonly player: Player;
  private readonly world: SessionWorld;

  constructor(world: SessionWorld) {
    this.world = world;
    this.player = new Player({
      clock: world.clock,
      emit: ({ type, detail }) => world.page.emit(type, detail),
      restart: () => this.restart(true),
      untouched: (show) => world.page.untouched(show),
      wait: after,
      onChange: (playback) => world.onPlayback(playback),
    });
  }

  emit(type: ToolkitEventType, detail: object): void {
    this.player.sendNow({ type, detail });
  }

  async play(traceText: string, { speed = 1 }: { speed?: number } = {}): Promise<void> {
    const reading = readTrace('Trace', traceText);
    if ('problem' in reading) throw new Error(reading.problem);
    if (!(speed > 0)) throw new RangeError(`The speed of a playback is a number above 0, not ${speed}.`);
    await this.playTrace(reading.trace, speed);
  }

  async playTrace(trace: Trace, speed: number, options: { isPaused?: boolean } = {}): Promise<void> {
    await this.player.start(trace, speed, options);
    await this.world.page.delivered();
  }

  /** Real time, milliseconds, however the page's clock goes. */
  real(): number {
    return this.world.clock.real();
  }

  /** Resolves when everything that was published has been delivered and shown. */
  async delivered(): Promise<void> {
    await this.world.page.delivered();
  }

  /** Shows the moment of a trace just after the event of that number. */
  async showTrace(trace: Trace, number: number): Promise<void> {
    this.player.startAt(trace, number);
    await this.world.page.delivered();
  }

  messages(): readonly unknown[] {
    return this.world.page.published();
  }

  async reset(): Promise<void> {
    this.player.clear();
    this.world.clock.reset();
    this.restart(false);
    await this.world.page.delivered();
  }

  destroyRelay(place?: RelayPlace): void {
    this.world.page.destroyRelay(place);
  }

  createRelay(): void {
    this.world.page.createRelay();
  }

  toggleUtility(): void {
    this.world.page.toggleUtility();
  }

  async arrange(arrangement: Partial<Arrangement>): Promise<void> {
    this.world.page.arrange(arrangement);
    await this.reset();
  }

  listenerCount(): number {
    return this.world.page.listenerCount();
  }

  serviceUse(): ServiceUse {
    return this.world.page.serviceUse();
  }

  private restart(isAtOnce: boolean): void {
    const { page, renewConsoles } = this.world;
    page.destroyRelay();
    page.beginPage();
    renewConsoles();
    page.createRelay(isAtOnce);
  }
}
