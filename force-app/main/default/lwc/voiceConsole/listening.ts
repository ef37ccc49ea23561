import { CallFeed, type Joining } from 'c/voiceCallFeed';
import { channelWorld, listenToChannel, type MessageContextHandle } from 'c/voiceChannel';
import { createCallStore } from 'c/voiceCallStore';
import type { CallFlows } from './callFlows';
import { faultText } from './faultText';
import { NOTHING_HEARD, withLine, type Heard } from './heard';

/** What a console hears of the channel, from the start of the page's journal on, if there is one. */
export class Listening {
  heard: Heard = NOTHING_HEARD;
  joining: Joining = 'asking';
  readonly store = createCallStore({
    // A listener of our own that throws is a bug to be seen, and harms no other.
    onListenerError: (error) => console.error('A listener of the call store failed:', faultText(error)),
  });
  /** Before the first event: the page may take the console out and put it in again, with its state. */
  private readonly start = { calls: this.store.save(), kept: NOTHING_HEARD };
  private readonly onChange: () => void;
  private readonly flows: CallFlows;
  private stop = (): void => {};

  /** `onChange` is told the present when listening begins, and after each change of anything here. */
  constructor(onChange: () => void, flows: CallFlows) {
    this.onChange = onChange;
    this.flows = flows;
  }

  begin(context: MessageContextHandle): void {
    const { store, start } = this;
    const unsubscribe = store.subscribe((state, line) => {
      this.flows.hear(state, line);
      if (!line) this.onChange(); // with a line the log changes too, and tells
    });
    const feed = new CallFeed(channelWorld(context), {
      store,
      start,
      onLine: (message, line) => this.hear(withLine(this.heard, message, line, store.state)),
      save: () => this.heard,
      load: (heard) => this.hear(heard),
      onJoined: () => {
        this.joining = feed.joining;
        this.onChange();
      },
    });
    const disconnect = listenToChannel(context, (message, line) => feed.hear(message, line));
    this.stop = () => {
      disconnect();
      feed.end();
      unsubscribe();
    };
  }

  end(): void {
    this.stop();
  }

  private hear(heard: Heard): void {
    this.heard = heard;
    this.onChange();
  }
}
