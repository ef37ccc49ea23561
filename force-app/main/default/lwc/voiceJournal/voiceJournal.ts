import userId from '@salesforce/user/Id';
import { createCallStore } from 'c/voiceCallStore';
import { channelWorld, listenToChannel, MessageContext, type MessageContextHandle } from 'c/voiceChannel';
import { api, LightningElement, wire } from 'lwc';
import { Journal } from './journal';
import { LiveCalls } from './liveCalls';

function onListenerError(error: unknown): never {
  throw error; // nobody listens to the store of a journal
}

/** Shows nothing. Keeps what happened in the calls for consoles that open later, and live calls over a reload. */
export default class VoiceJournal extends LightningElement {
  /** Live calls are not kept for a reload of the page. */
  @api noRestore = false;

  @wire(MessageContext) messageContext!: MessageContextHandle;

  private end = (): void => {};

  override connectedCallback(): void {
    const journal = new Journal({
      world: channelWorld(this.messageContext),
      store: createCallStore({ onListenerError }),
      liveCalls: new LiveCalls(
        () => sessionStorage,
        () => ({ userId, now: Date.now() }),
      ),
      restores: !this.noRestore,
    });
    const disconnect = listenToChannel(this.messageContext, (message, line) => journal.feed.hear(message, line));
    this.end = () => {
      disconnect();
      journal.end();
    };
  }

  override disconnectedCallback(): void {
    this.end();
  }
}
