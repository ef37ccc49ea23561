import { callsOfPage, feedCalls, type CallsSnapshot } from 'c/voiceCalls';
import { MessageContext, publishOnChannel, type MessageContextHandle } from 'c/voiceChannel';
import type { CommandName } from 'c/voiceCommands';
import { relayOfPage, type HostKind, type ListeningNote, type ReceivedEvent, type RelayMember } from 'c/voiceRelay';
import type { RawSettings } from 'c/voiceSettings';
import { api, LightningElement, wire } from 'lwc';
import { utilityAppearance } from './utilityAppearance';

export type { UtilityAppearance } from './utilityAppearance';

/**
 * Passes what its host receives to the page's relay, lends the relay a message context, and shows nothing. Fires `listeningturn`
 * with `{ isOurs }` when it is or is not the turn of its host to listen, `utilityappearance` with `{ appearance }` when the utility
 * item should look different (null: as the admin set it up), and `toolkitcommand` with `{ name }` to ask for a command; the host
 * answers by calling `confirmCommand` at once.
 */
export default class VoiceRelayHost extends LightningElement {
  /** The host's attributes by name, as the admin set them. */
  @api settings: RawSettings = {};

  /** Which kind of host it stands in. */
  @api kind: HostKind = 'aura';

  @wire(MessageContext) messageContext: MessageContextHandle | undefined;

  /** What joined the relay; null: not connected. */
  private member: RelayMember | null = null;
  private leave = (): void => {};
  private isQuiet = false;
  private isCommandTaken = false;
  /** The appearance fired last, as JSON; null: none since connecting, so the item may still show an older one. */
  private fired: string | null = null;

  override connectedCallback(): void {
    const settings = { ...this.settings };
    const messageContext = this.messageContext as MessageContextHandle; // the platform provides it before it connects us
    const publish = (message: object): void => publishOnChannel(messageContext, message);
    const stopFeeding = feedCalls(messageContext);
    const turn = (isOurs: boolean): void => this.fire(new CustomEvent('listeningturn', { detail: { isOurs } }));
    const command = (name: CommandName): void => this.command(name);
    const member: RelayMember = { kind: this.kind, settings, publish, turn, command };
    this.member = member; // before it joins: if it gets the turn, its host may have something to say at once
    const leaveRelay = relayOfPage().join(member);
    const stopFollowing = callsOfPage().subscribe((snapshot) => this.show(snapshot));
    this.leave = () => {
      stopFollowing();
      leaveRelay();
      stopFeeding();
    };
  }

  override disconnectedCallback(): void {
    this.leave();
    this.member = null;
  }

  /** Takes the events that the page's hosts received, in order; returns false if it is not connected and took nothing. */
  @api receive(entries: readonly (ReceivedEvent | ListeningNote)[]): boolean {
    if (!this.member) return false;
    relayOfPage().receive(entries, this.kind);
    return true;
  }

  /** Lets a host of the other kind, or another LWC host, listen in place of its host; returns false if there is none. */
  @api handOn(): boolean {
    return this.member !== null && relayOfPage().handOn(this.member);
  }

  /** Stops firing events, because the host is being destroyed. */
  @api beQuiet(): void {
    this.isQuiet = true;
  }

  /** Takes from the host that the toolkit took the command. */
  @api confirmCommand(): void {
    this.isCommandTaken = true;
  }

  private command(name: CommandName): void {
    this.isCommandTaken = false;
    if (!this.isQuiet) this.dispatchEvent(new CustomEvent('toolkitcommand', { detail: { name } }));
    if (!this.isCommandTaken) throw new Error('The toolkit did not take the command.');
  }

  private show(snapshot: CallsSnapshot): void {
    const appearance = utilityAppearance(snapshot);
    const text = JSON.stringify(appearance);
    if (text === this.fired) return;
    this.fired = text;
    this.fire(new CustomEvent('utilityappearance', { detail: { appearance } }));
  }

  private fire(event: CustomEvent): void {
    if (!this.isQuiet) this.dispatchEvent(event);
  }
}
