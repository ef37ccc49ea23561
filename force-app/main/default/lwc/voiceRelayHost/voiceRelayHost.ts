import { callsOfPage, feedCalls, type CallsSnapshot } from 'c/voiceCalls';
import { MessageContext, publishOnChannel, type MessageContextHandle } from 'c/voiceChannel';
import { relayOfPage, type ListeningNote, type ReceivedEvent } from 'c/voiceRelay';
import type { RawSettings } from 'c/voiceSettings';
import { api, LightningElement, wire } from 'lwc';
import { utilityAppearance } from './utilityAppearance';

/**
 * Stands in the Aura host and shows nothing. Takes to the page's relay what the host receives, lends it a message context, and
 * fires `utilityappearance` with `{ appearance }` when the utility's item should look different (null: as the admin set it up).
 */
export default class VoiceRelayHost extends LightningElement {
  /** The relay's attributes by name, as the admin set them. */
  @api settings: RawSettings = {};

  @wire(MessageContext) messageContext: MessageContextHandle | undefined;

  /** Undoes what connecting did; null: not connected. */
  private leave: (() => void) | null = null;
  private isQuiet = false;
  /** The appearance that was fired last, as JSON; null: none yet, and the item may still look as before we were put back. */
  private fired: string | null = null;

  override connectedCallback(): void {
    const settings = { ...this.settings };
    const messageContext = this.messageContext as MessageContextHandle; // the platform provides it before it connects us
    const publish = (message: object): void => publishOnChannel(messageContext, message);
    const stopFeeding = feedCalls(messageContext);
    const leaveRelay = relayOfPage().join({ settings, publish });
    const stopFollowing = callsOfPage().subscribe((snapshot) => this.show(snapshot));
    this.leave = () => {
      stopFollowing();
      leaveRelay();
      stopFeeding();
    };
  }

  override disconnectedCallback(): void {
    this.leave?.();
    this.leave = null;
  }

  /** Takes what the hosts of the page received, in order; false: not connected, nothing was taken. */
  @api receive(entries: readonly (ReceivedEvent | ListeningNote)[]): boolean {
    if (!this.leave) return false;
    relayOfPage().receive(entries);
    return true;
  }

  /** Fires no event from now on: the host is being destroyed. */
  @api beQuiet(): void {
    this.isQuiet = true;
  }

  private show(snapshot: CallsSnapshot): void {
    const appearance = utilityAppearance(snapshot);
    const text = JSON.stringify(appearance);
    if (this.isQuiet || text === this.fired) return;
    this.fired = text;
    this.dispatchEvent(new CustomEvent('utilityappearance', { detail: { appearance } }));
  }
}
