import { after, feedCalls, randomId } from 'c/voiceCalls';
import { MessageContext, publishOnChannel, type MessageContextHandle } from 'c/voiceChannel';
import { LightningElement, wire } from 'lwc';
import { NOTHING_PLAYED, Playback, type Progress } from './playback';
import { SCENARIOS } from './scenarios';
import { SimulatedRelay } from './simulatedRelay';

const SPEEDS = [1, 5, 20];
const USUAL_SPEED = 5;

/** Plays calls onto the relay's channel, for an org without telephony. A page needs no relay and no console for it. */
export default class VoicePhoneSimulator extends LightningElement {
  @wire(MessageContext) messageContext!: MessageContextHandle;

  scenarios = SCENARIOS;
  progress = NOTHING_PLAYED;
  private speed = USUAL_SPEED;
  private runs = 0;
  private stopFeeding = (): void => {};
  private readonly instance = randomId();

  private readonly relay = new SimulatedRelay({
    id: this.instance,
    publish: (message) => publishOnChannel(this.messageContext, message),
    now: () => Date.now(),
  });
  private readonly playback = new Playback({
    send: (type, detail) => this.relay.send(type, detail),
    speed: () => this.speed,
    wait: after,
    onChange: (progress: Progress) => (this.progress = progress),
  });

  override connectedCallback(): void {
    this.stopFeeding = feedCalls(this.messageContext);
  }

  /** No hanging up here: the platform has taken the message context away by now. */
  override disconnectedCallback(): void {
    this.playback.stop();
    this.stopFeeding();
  }

  get speeds() {
    return SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×`, selected: speed === this.speed }));
  }

  get status(): string {
    const { status, title } = this.progress;
    return { idle: 'Nothing is playing.', playing: `Playing: ${title}`, finished: `Finished: ${title}` }[status];
  }

  get count(): string {
    return `${this.progress.done} of ${this.progress.total} events`;
  }

  handlePlay(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    const scenario = SCENARIOS.find((one) => one.name === name);
    if (!scenario) throw new Error(`There is no scenario ${name}.`);
    this.handleStop();
    this.runs += 1;
    this.playback.start(scenario, this.instance + this.runs);
  }

  handleStop(): void {
    this.playback.stop();
    this.relay.hangUp();
  }

  handleSpeed(event: Event): void {
    this.speed = Number((event.currentTarget as HTMLSelectElement).value);
  }
}
