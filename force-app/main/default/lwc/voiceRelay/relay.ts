import { attempt } from 'c/voiceEvents';
import { readSettings, selectDisagreeing, type RawSettings } from 'c/voiceSettings';
import { createRelayClock, type Moment, type RelayClock, type StoredStamp } from './clock';
import { cutMessage, type ListeningFacts, type RelayMessage, type StatusMessage } from './messages';
import { readPayload } from './payload';

/** The world of a page's relay. */
export interface RelayWorld {
  /** Random per page load. */
  readonly relayId: string;
  now(): Moment;
  /** Acts once after that many milliseconds; returns its own undo. */
  after(ms: number, action: () => void): () => void;
  /** Null: nothing was stored before this page was loaded. */
  readonly storedStamp: StoredStamp | null;
  /** The largest number of this relay that a reader of this page has heard; -Infinity: none. */
  heardSeq(relayId: string): number;
}

/** One event as a host received it. */
export interface ReceivedEvent {
  /** The event that was subscribed to. */
  readonly type: string;
  readonly wallTime: number;
  readonly pageTime: number | undefined;
  /** The payload as JSON text; undefined: it has none. */
  readonly json: string | undefined;
  /** The payload itself, only where it has no JSON. */
  readonly payload: unknown;
}

/** How listening is from here on, behind the events that came before. */
export interface ListeningNote {
  readonly facts: ListeningFacts;
}

/** A host that is connected. */
export interface RelayMember {
  readonly settings: RawSettings;
  /** Publishes on the channel; throws what the platform throws. */
  publish(message: RelayMessage | StatusMessage): void;
}

type Message = RelayMessage | StatusMessage;

interface Waiting {
  readonly message: Message;
  /** How often the channel refused this very message. */
  readonly refusals: number;
}

/** After that many refusals the message is cut, and after as many again it is skipped. */
const REFUSALS = 5;
const LONGEST_WAIT_SECONDS = 30;

const isStatus = (message: Message): message is StatusMessage => 'kind' in message;

/** One page's relay: it numbers and dates what the hosts receive and publishes it in order, through whichever host can. */
export class Relay {
  private readonly world: RelayWorld;
  private readonly clock: RelayClock;
  private readonly members = new Set<RelayMember>();
  private readonly listeners = new Set<(status: StatusMessage) => void>();
  private queue: readonly Waiting[] = [];
  /** What the channel took and no reader of this page has heard yet, in order. */
  private underWay: readonly Message[] = [];
  private lastSeq = 0;
  private facts: ListeningFacts | null = null;
  private settings: RawSettings = {};
  private disagreeing: readonly string[] = [];
  private counts = { seen: 0, failed: 0, unreadable: 0 };
  private isFlushing = false;
  private retries = 0;
  private cancelRetry: (() => void) | null = null;
  /** As JSON: the values of the latest status that was queued, and of the latest that was offered; null: none was. */
  private queuedValues: string | null = null;
  private offeredValues: string | null = null;

  constructor(world: RelayWorld) {
    this.world = world;
    this.clock = createRelayClock(world.storedStamp, world.now());
  }

  /** What the relay knows of itself now; null: no host has reported yet. While no host is connected nothing can be seen. */
  get status(): StatusMessage | null {
    return this.facts && this.statusOf({ ...this.facts, listening: this.facts.listening && this.members.size > 0 });
  }

  /** Takes a host that is connected; returns its own undo. */
  join(member: RelayMember): () => void {
    this.members.add(member);
    this.settle();
    return () => {
      this.members.delete(member);
      this.settle();
    };
  }

  /** Takes what the hosts received, in order of receipt, and how listening went meanwhile. */
  receive(entries: readonly (ReceivedEvent | ListeningNote)[]): void {
    for (const entry of entries)
      if ('facts' in entry) {
        this.facts = entry.facts;
        this.queueStatus();
      } else this.queue = [...this.queue, { message: this.messageOf(entry), refusals: 0 }];
    this.settle();
  }

  /** Calls the listener with the present status, if there is one, and when more than `seen` changes; returns its own undo. */
  subscribe(listener: (status: StatusMessage) => void): () => void {
    this.listeners.add(listener);
    if (this.status) listener(this.status);
    return () => void this.listeners.delete(listener);
  }

  /** What was published and may not have reached a reader of this page yet, in order. */
  get unheard(): readonly (RelayMessage | StatusMessage)[] {
    const heard = this.world.heardSeq(this.world.relayId);
    const last = this.underWay.findLastIndex((message) => !isStatus(message) && message.seq <= heard);
    return this.underWay.slice(last + 1);
  }

  /** Ends it: nothing is published after that. */
  end(): void {
    this.stopRetrying();
    this.members.clear();
    this.listeners.clear();
  }

  private messageOf({ type: subscribed, wallTime, pageTime, json, payload }: ReceivedEvent): RelayMessage {
    const { type, detail, isComplete } = readPayload(subscribed, json, payload);
    const at = this.clock.stamp({ wallTime, pageTime: pageTime ?? null });
    this.counts.seen += 1;
    if (!isComplete) this.counts.unreadable += 1;
    this.lastSeq += 1;
    return { v: 1, relayId: this.world.relayId, seq: this.lastSeq, at, type, detail };
  }

  private statusOf(facts: ListeningFacts): StatusMessage {
    const { relayId } = this.world;
    const at = this.clock.read(this.world.now());
    const queued = this.queue.length;
    const { counts, settings, disagreeing } = this;
    const differences = disagreeing.length > 0 && { disagreeing };
    return { v: 1, kind: 'status', relayId, at, ...facts, ...counts, queued, settings, ...differences };
  }

  /** Publishes what is due, and offers the status where it has changed. */
  private settle(): void {
    this.chooseSettings();
    this.queueStatus();
    this.flush();
    this.offer();
  }

  /** Takes those of the host that joined first. Without a host the last ones stay, and `noRestore` stays once a host had it. */
  private chooseSettings(): void {
    const all = [...this.members].map(({ settings }) => settings);
    const noRestore = [this.settings, ...all].some((settings) => readSettings(settings).noRestore);
    this.settings = { ...(all[0] ?? this.settings), noRestore };
    this.disagreeing = selectDisagreeing(all);
  }

  /** Queues a status, behind the events that came before, when a value other than a counter has changed. */
  private queueStatus(): void {
    const values = JSON.stringify([this.facts, this.settings, this.disagreeing]);
    if (!this.facts || values === this.queuedValues) return;
    this.queuedValues = values;
    this.queue = [...this.queue, { message: this.statusOf(this.facts), refusals: 0 }];
  }

  /** Publishes what waits, in order. Code that runs meanwhile may bring more: it goes behind. */
  private flush(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    while (this.sendFirst());
    this.isFlushing = false;
  }

  /** Publishes the first message that waits; false: there is none, or the rest has to wait, too. */
  private sendFirst(): boolean {
    const [first, ...rest] = this.queue;
    if (!first || this.members.size === 0) return false;
    this.queue = rest; // a reader may look at the status while the message is being published
    if (this.publish(first.message)) {
      this.stopRetrying();
      return true;
    }
    this.counts.failed += 1;
    this.queue = [first, ...this.queue];
    if (isStatus(first.message) || !this.status || !this.publish(this.status)) return this.retryLater();
    return this.refuse(first.message, first.refusals + 1);
  }

  /** Counts that the channel refuses this very message: it is cut, then skipped; false: it is tried again later. */
  private refuse(message: RelayMessage, refusals: number): boolean {
    const rest = this.queue.slice(1);
    if (refusals < REFUSALS) {
      this.queue = [{ message, refusals }, ...rest];
      return this.retryLater();
    }
    this.queue = message.cut ? rest : [{ message: cutMessage(message), refusals: 0 }, ...rest];
    return true;
  }

  /** Publishes through the first host that can; false: none can. While it publishes, a feed that ends may need the message. */
  private publish(message: Message): boolean {
    this.underWay = [...this.unheard, message];
    const isPublished = [...this.members].some((member) =>
      attempt(() => {
        member.publish(message);
        return true;
      }, false),
    );
    if (!isPublished) this.underWay = this.underWay.filter((other) => other !== message);
    return isPublished;
  }

  /** Tries again after 1, 2, 4 … 30 seconds; a further failure does not put off the retry that is due. */
  private retryLater(): false {
    if (this.cancelRetry) return false;
    const seconds = Math.min(2 ** this.retries, LONGEST_WAIT_SECONDS);
    this.retries += 1;
    this.cancelRetry = this.world.after(seconds * 1000, () => {
      this.cancelRetry = null;
      this.settle();
    });
    return false;
  }

  private stopRetrying(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.retries = 0;
  }

  private offer(): void {
    const { status } = this;
    const values = JSON.stringify({ ...status, at: null, seen: null });
    if (!status || values === this.offeredValues) return;
    this.offeredValues = values;
    for (const listener of [...this.listeners]) listener(status);
  }
}

/** Makes a page's relay. */
export const createRelay = (world: RelayWorld): Relay => new Relay(world);
