import { CallFeed, selectMissing, type FeedWorld, type Joining } from 'c/voiceCallFeed';
import { createCallStore } from 'c/voiceCallStore';
import { parseRelayLine } from 'c/voiceEvents';
import { bus, CHANNEL } from '../lms/bus';
import type { Area, Context } from '../lms/messageBus';

/** What a reader of the relay's channel knows. */
export type ReaderState = Readonly<Record<string, unknown>>;

/** A reader that joins now, as a panel that is opened late does. */
export interface WireReader {
  /** Another object after each change. */
  state(): ReaderState;
  end(): void;
}

const randomId = (): string => `${Math.random().toString(36).slice(2)}${Math.random().toString(36).slice(2)}`;

function worldOf(context: Context): FeedWorld {
  return {
    id: randomId(),
    send: (message) => bus.publish(context, CHANNEL, message),
    after(ms, action) {
      const timer = setTimeout(action, ms);
      return () => clearTimeout(timer);
    },
  };
}

function onListenerError(error: unknown): never {
  throw error; // the bus reports it
}

/** Opens a reader that stands in that area; `onChange` is told after each change of what it knows. */
export function openWireReader(area: Area, onChange: () => void): WireReader {
  const context = bus.inArea(area, () => bus.open('wire'));
  const store = createCallStore({ onListenerError });
  let joining: Joining = 'asking';
  let heard = 0;
  const feed = new CallFeed(worldOf(context), {
    store,
    onLine: () => {},
    save: () => null,
    load: () => {},
    onJoined() {
      joining = feed.joining;
      onChange();
    },
  });
  store.listen(onChange);
  function hear(message: unknown): void {
    heard += 1;
    feed.hear(message, parseRelayLine(message, heard));
    onChange(); // also when the message only waits for one that is missing
  }
  bus.subscribe(context, CHANNEL, hear, 'application');
  return {
    state: () => ({ joining, waiting: feed.waiting, missing: selectMissing(store.state), ...store.state }),
    end() {
      feed.end();
      bus.close(context);
    },
  };
}
