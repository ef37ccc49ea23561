import { CallFeed, type FeedWorld } from 'c/voiceCallFeed';
import { createCallStore, type CallStore } from 'c/voiceCallStore';
import { parseRelayLine } from 'c/voiceEvents';
import { Journal } from '../../main/default/lwc/voiceJournal/journal';
import { LiveCalls } from '../../main/default/lwc/voiceJournal/liveCalls';
import type { TextStorage } from '../../main/default/lwc/voiceJournal/storedCalls';
import type { Anomaly } from 'c/voiceCallState';

interface Task {
  readonly at: number;
  readonly action: () => void;
}

/** How a message gets to one listener: delays in milliseconds, one for each copy; none: it is lost. */
export type Delivery = (message: object, listener: string) => readonly number[] | 'at once';

/** What a console would show, as far as it comes from the channel. */
export interface Reader {
  readonly store: CallStore;
  readonly feed: CallFeed<number>;
  /** What was applied, in order, with what did not fit. */
  readonly log: { readonly message: unknown; readonly anomalies: readonly Anomaly[] }[];
  /** How often it has said so far that messages are missing. */
  readonly said: { gaps: number };
}

function fail(error: unknown): never {
  throw error;
}

/** A storage of the browser tab. */
export function createStorage(): TextStorage & { readonly texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
  };
}

/** One page in virtual time: a channel, and who listens to it. */
export class Page {
  /** Epoch milliseconds. */
  now: number;
  /** In order of time, those of one time in order of asking. */
  private tasks: Task[] = [];
  private readonly listeners = new Map<string, (message: unknown) => void>();
  private readonly delivery: Delivery;
  private readonly watchers: ((message: object) => void)[] = [];

  constructor(now = 1_790_000_000_000, delivery: Delivery = () => 'at once') {
    this.now = now;
    this.delivery = delivery;
  }

  /** Sees every message as it leaves. */
  watch(watcher: (message: object) => void): void {
    this.watchers.push(watcher);
  }

  /** Publishes a copy to each listener. */
  publish(message: object): void {
    for (const watcher of this.watchers) watcher(message);
    const copy: unknown = JSON.parse(JSON.stringify(message));
    for (const name of [...this.listeners.keys()]) {
      const deliver = (): void => this.listeners.get(name)?.(copy);
      const delays = this.delivery(message, name);
      if (delays === 'at once') deliver();
      else for (const ms of delays) this.after(ms, deliver);
    }
  }

  after(ms: number, action: () => void): () => void {
    const task: Task = { at: this.now + ms, action };
    const place = this.tasks.findLastIndex(({ at }) => at <= task.at) + 1;
    this.tasks.splice(place, 0, task);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== task);
    };
  }

  /** Lets that many milliseconds pass. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const [due] = this.tasks;
      if (!due || due.at > end) break;
      this.tasks.shift();
      this.now = Math.max(this.now, due.at);
      due.action();
    }
    this.now = end;
  }

  world(id: string): FeedWorld {
    return { id, send: (message) => this.publish(message), after: (ms, action) => this.after(ms, action) };
  }

  /** A console that is opened now. */
  openReader(id: string): Reader {
    const store = createCallStore({ onListenerError: fail });
    const log: Reader['log'] = [];
    const said = { gaps: 0 };
    const feed = new CallFeed(this.world(id), {
      store,
      onLine: (message, line) => {
        said.gaps += Number(store.state.anomalies.some(({ code }) => code === 'gap'));
        if (line.kind !== 'restored' && line.kind !== 'checkpoint')
          log.push({ message, anomalies: store.state.anomalies });
      },
      save: () => log.length,
      load: (length) => void log.splice(length),
    });
    this.listen(id, feed);
    return { store, feed, log, said };
  }

  openJournal(id: string, storage: TextStorage = createStorage(), userId = 'rep', restores = true): Journal {
    const journal = new Journal({
      world: this.world(id),
      store: createCallStore({ onListenerError: fail }),
      liveCalls: new LiveCalls(
        () => storage,
        () => ({ userId, now: this.now }),
      ),
      restores,
    });
    this.listen(id, journal.feed);
    return journal;
  }

  close(id: string): void {
    this.listeners.delete(id);
  }

  private listen(id: string, feed: Pick<CallFeed, 'hear'>): void {
    let heard = 0;
    this.listeners.set(id, (message) => feed.hear(message, parseRelayLine(message, (heard += 1))));
  }
}
