import { api, LightningElement } from 'lwc';
import { Turns, type RelayedMessage, type Verdict } from './turns';

/** One for all relays of the page: there a module is evaluated once. */
const turns = new Turns({
  after(milliseconds, action) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
});

/** Stands in a relay and tells it which of its events to publish. Shows nothing. Fires `turn` when the relay should ask again. */
export default class VoiceRelayTurn extends LightningElement {
  private readonly turn = turns.createTurn(() => this.dispatchEvent(new CustomEvent('turn')));

  override connectedCallback(): void {
    this.turn.join();
  }

  override disconnectedCallback(): void {
    this.turn.leave();
  }

  /** What to do with the first message that waits; times in milliseconds on a clock of the page that never steps. */
  @api offer(message: RelayedMessage, received: number, since: number): Verdict {
    return this.turn.offer({ message, received, since });
  }

  /** The message that was offered went out. */
  @api published(message: RelayedMessage, received: number, since: number): void {
    this.turn.published({ message, received, since });
  }

  /** The relay ends, and publishes nothing more. */
  @api leave(): void {
    this.turn.leave();
  }
}
