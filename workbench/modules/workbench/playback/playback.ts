import { api, LightningElement } from 'lwc';
import { EMPTY_PLAYBACK, type Playback as PlaybackState } from '../../../simulator/playback';

const SPEEDS: readonly (readonly [number, string])[] = [
  [1, '1×'],
  [5, '5×'],
  [20, '20×'],
  [60, '60×'],
  [Infinity, 'Instant'],
];

/** What is being played, and the controls for it. */
export default class Playback extends LightningElement {
  @api playback: PlaybackState = EMPTY_PLAYBACK;
  @api speed = 1;

  get speeds() {
    return SPEEDS.map(([speed, label]) => ({ value: String(speed), label, selected: speed === this.speed }));
  }

  get status(): string {
    const { status, title, done, total, skipped, isLanded } = this.playback;
    if (status === 'empty') return 'Nothing is playing.';
    const words = { playing: 'Playing', paused: 'Paused', finished: 'Finished' }[status];
    const left = skipped ? `, ${skipped} ${skipped === 1 ? 'line' : 'lines'} skipped` : '';
    if (isLanded) return `Finished: ${title}, ${total} of ${total} events${left}`;
    return `${words}: ${title}, ${done} of ${total} events${left}`;
  }

  get progressStyle(): string {
    const { total, isLanded } = this.playback;
    const done = isLanded ? total : this.playback.done;
    return `width: ${total ? (100 * done) / total : 0}%`;
  }

  get pauseLabel(): string {
    return this.playback.status === 'paused' ? 'Resume' : 'Pause';
  }

  get pauseIcon(): string {
    return this.playback.status === 'paused' ? 'utility:play' : 'utility:pause';
  }

  /** Whether there is nothing to pause, step or stop. */
  get isIdle(): boolean {
    return this.playback.status !== 'playing' && this.playback.status !== 'paused';
  }

  handlePause(): void {
    this.command(this.playback.status === 'paused' ? 'resume' : 'pause');
  }

  handleStep(): void {
    this.command('step');
  }

  handleStop(): void {
    this.command('stop');
  }

  handleSpeed(event: Event): void {
    const speed = Number((event.target as HTMLSelectElement).value);
    this.dispatchEvent(new CustomEvent('speedchange', { detail: speed, bubbles: true, composed: true }));
  }

  private command(name: 'pause' | 'resume' | 'step' | 'stop'): void {
    this.dispatchEvent(new CustomEvent('playercommand', { detail: name, bubbles: true, composed: true }));
  }
}
