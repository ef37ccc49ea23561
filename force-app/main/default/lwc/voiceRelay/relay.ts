import type { CommandName } from 'c/voiceCommands';
import { attempt } from 'c/voiceEvents';
import { readSettings, selectDisagreeing, type RawSettings } from 'c/voiceSettings';
import { createRelayClock, type Moment, type RelayClock, type StoredStamp } from './clock';
import { Listening, type HostKind, type ListeningHost } from './listening';
import { cutMessage, type ListeningFacts, type RelayMessage, type StatusMessage } from './messages';
import { readPayload } from './payload';

/** What a page's relay needs from the browser. */
export interface RelayWorld {
  /** Random for each load of the page. */
  readonly relayId: string;
  now(): Moment;
  /** Runs the action once after that many milliseconds; returns a function that cancels it. */
  after(ms: number, action: () => void): () => void;
  /** Null: the previous page stored nothing. */
  readonly storedStamp: StoredStamp | null;
  /** Returns the highest number of that relay that readers of this page received; -Infinity: none. */
  lastSeqFrom(relayId: string): number;
}

/** An event as a host received it. */
export interface ReceivedEvent {
  /** The event that was subscribed to. */
  readonly type: string;
  readonly wallTime: number;
  readonly pageTime: number | undefined;
  /** The payload as JSON text; undefined: it has no JSON. */
  readonly json: string | undefined;
  /** The payload itself, only if it has no JSON. */
  readonly payload: unknown;
}

/** How listening goes from here on, after the events received before. */
export interface ListeningNote {
  readonly facts: ListeningFacts;
}

/** A connected host. */
export interface RelayMember extends ListeningHost {
  readonly settings: RawSettings;
  /** Publishes on the channel; throws whatever the platform throws. */
  publish(message: RelayMessage | StatusMessage): void;
  /** Gives a command to the toolkit of the listening host, now; throws if that did not take it. Left out: this host cannot. */
  command?(name: CommandName): void;
}

type Message = RelayMessage | StatusMessage;

interface Waiting {
  readonly message: Message;
  /** How often the channel refused this message. */
  readonly refusals: number;
}

/** After this many refusals a message is cut, and after as many again it is skipped. */
const REFUSALS = 5;
const LONGEST_WAIT_SECONDS = 30;
/** The channel may deliver later than it publishes: for this long (milliseconds) the first events count as waiting. */
const ARRIVAL_MS = 1000;

const momentOf = ({ wallTime, pageTime }: ReceivedEvent): Moment => ({ wallTime, pageTime: pageTime ?? null });
const isStatus = (message: Message): message is StatusMessage => 'kind' in message;

/** Numbers and dates the events that hosts receive, and publishes them in order through any host that can. One for each page. */
export class Relay {
  private readonly world: RelayWorld;
  private readonly clock: RelayClock;
  private readonly listening: Listening;
  private readonly members = new Set<RelayMember>();
  private readonly listeners = new Set<(status: StatusMessage) => void>();
  private queue: readonly Waiting[] = [];
  /** Messages that the channel took and that may not have reached a reader of this page, in order. */
  private underWay: readonly Message[] = [];
  private lastSeq = 0;
  private facts: ListeningFacts | null = null;
  private lastUnwatchedAt: number | null = null;
  private settings: RawSettings = {};
  private disagreeing: readonly string[] = [];
  private counts = { seen: 0, failed: 0, unreadable: 0 };
  private isFlushing = false;
  private retries = 0;
  private cancelArrival: (() => void) | null = null;
  private arrival: 'not begun' | 'expected' | 'over' = 'not begun';
  private cancelRetry: (() => void) | null = null;
  /** The latest status that was queued, and the latest that listeners got, without counters, as JSON; null: none. */
  private queuedValues: string | null = null;
  private offeredValues: string | null = null;

  constructor(world: RelayWorld) {
    this.world = world;
    this.clock = createRelayClock(world.storedStamp, world.now());
    this.listening = new Listening(() => world.now());
  }

  /** Makes the status now; null: no host has reported yet. Without a connected host the relay sees nothing. */
  get status(): StatusMessage | null {
    return this.facts && this.statusOf({ ...this.facts, listening: this.facts.listening && this.members.size > 0 });
  }

  /** Adds a connected host; returns a function that removes it. */
  join(member: RelayMember): () => void {
    this.members.add(member);
    this.chooseSettings();
    if (this.facts && this.listening.leavesGap(member)) this.note({ ...this.facts, listening: false });
    this.listening.join(member);
    this.settle();
    return () => {
      this.listening.leave(member);
      this.members.delete(member);
      this.chooseSettings();
      this.settle();
    };
  }

  /** Lets another host listen in place of this one, which stops; returns false if there is none. */
  handOn(member: RelayMember): boolean {
    return this.listening.handOn(member);
  }

  /**
   * Takes the events that hosts of a kind received, in order of receipt, and notes about listening between them. Those that the
   * listener of the other kind received, too, are dropped, and those that nobody else received are lost.
   */
  receive(entries: readonly (ReceivedEvent | ListeningNote)[], kind: HostKind = 'aura'): void {
    if (entries.length === 0) return this.offer(); // a host hands over after each rendering: no reason to try again
    const isTurn = this.listening.isTurnOf(kind);
    const worths = entries.map((entry) =>
      'facts' in entry ? (isTurn ? 'counts' : 'copy') : this.listening.worthOf(momentOf(entry), kind),
    );
    this.listening.caughtUp(kind);
    this.lose(worths.filter((worth) => worth === 'lost').length);
    for (const entry of entries.filter((_, index) => worths[index] === 'counts'))
      if ('facts' in entry) this.note(entry.facts);
      else this.queue = [...this.queue, { message: this.messageOf(entry), refusals: 0 }];
    this.settle();
  }

  /** Calls the listener with the present status, if any, and when more than `seen` changes; returns a function that unsubscribes. */
  subscribe(listener: (status: StatusMessage) => void): () => void {
    this.listeners.add(listener);
    if (this.status) listener(this.status);
    return () => void this.listeners.delete(listener);
  }

  /** Gives a command to the phone, once; returns false if no host can, or if the phone did not take it. */
  command(name: CommandName): boolean {
    const member = [...this.members].find((one) => one.command && this.listening.isListener(one));
    if (!member) return false;
    return attempt(() => {
      member.command?.(name);
      return true;
    }, false);
  }

  /** Returns the published messages that may not have reached a reader of this page yet, in order. */
  get undelivered(): readonly (RelayMessage | StatusMessage)[] {
    const lastSeq = this.world.lastSeqFrom(this.world.relayId);
    const last = this.underWay.findLastIndex((message) => !isStatus(message) && message.seq <= lastSeq);
    return this.underWay.slice(last + 1);
  }

  /** Counts the first events that the channel took a moment ago and no reader has yet. */
  private get arriving(): number {
    return this.arrival === 'expected' ? this.undelivered.filter((message) => !isStatus(message)).length : 0;
  }

  /** Returns when no host listened last, epoch milliseconds; null: never. The status that says so may still be under way. */
  get unwatchedAt(): number | null {
    return this.lastUnwatchedAt;
  }

  /** Ends the relay: from now on nothing is published. */
  end(): void {
    this.stopRetrying();
    this.cancelArrival?.();
    this.members.clear();
    this.listeners.clear();
  }

  private note(facts: ListeningFacts): void {
    const isUnwatched = !facts.listening || this.facts?.listening === false; // until now, or from now on
    this.facts = facts;
    if (isUnwatched) this.lastUnwatchedAt = this.clock.read(this.world.now());
    this.queueStatus();
  }

  /** Counts events that are lost, and says that for a while nobody listened, so that readers put the live calls in doubt. */
  private lose(events: number): void {
    const { facts } = this;
    if (events === 0) return;
    this.counts.failed += events;
    this.note({ ...(facts ?? { toolkit: 'found', notSubscribed: [] }), listening: false });
    if (facts) this.note(facts); // otherwise the listener will say how listening is
  }

  private messageOf(event: ReceivedEvent): RelayMessage {
    const { type, detail, isComplete } = readPayload(event.type, event.json, event.payload);
    const at = this.clock.stamp(momentOf(event));
    this.counts.seen += 1;
    if (!isComplete) this.counts.unreadable += 1;
    this.lastSeq += 1;
    return { v: 1, relayId: this.world.relayId, seq: this.lastSeq, at, type, detail };
  }

  private statusOf(facts: ListeningFacts): StatusMessage {
    const { relayId } = this.world;
    const at = this.clock.read(this.world.now());
    const queued = this.queue.length + this.arriving;
    const { counts, settings, disagreeing } = this;
    const differences = disagreeing.length > 0 && { disagreeing };
    return { v: 1, kind: 'status', relayId, at, ...facts, ...counts, queued, settings, ...differences };
  }

  /** Publishes the queue, and calls the listeners if the status has changed. */
  private settle(): void {
    this.queueStatus();
    this.flush();
    this.offer();
  }

  /** Chooses the settings of the host that joined first. Without a host the last stay. `noRestore` stays once any host has it. */
  private chooseSettings(): void {
    const all = [...this.members].map(({ settings }) => settings);
    const noRestore = [this.settings, ...all].some((settings) => readSettings(settings).noRestore);
    this.settings = { ...(all[0] ?? this.settings), noRestore };
    this.disagreeing = selectDisagreeing(all);
  }

  /** Queues a status after the events received so far, if anything but a counter has changed. */
  private queueStatus(): void {
    const values = JSON.stringify([this.facts, this.settings, this.disagreeing]);
    if (!this.facts || values === this.queuedValues) return;
    this.queuedValues = values;
    this.queue = [...this.queue, { message: this.statusOf(this.facts), refusals: 0 }];
  }

  /** Publishes the queue in order. Code that runs meanwhile may append to it. */
  private flush(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    while (this.sendFirst());
    this.isFlushing = false;
  }

  /** Publishes the first message of the queue; returns false if the queue is empty or has to wait. */
  private sendFirst(): boolean {
    const [first, ...rest] = this.queue;
    if (!first || this.members.size === 0) return false;
    this.queue = rest; // first: a reader may look at the status during publishing
    if (this.publish(first.message)) {
      this.stopRetrying();
      return true;
    }
    this.counts.failed += 1;
    this.queue = [first, ...this.queue];
    if (isStatus(first.message) || !this.status || !this.publish(this.status)) return this.retryLater();
    return this.refuse(first.message, first.refusals + 1);
  }

  /** Counts a refusal of this message: it is cut, later skipped; returns false if it is tried again later. */
  private refuse(message: RelayMessage, refusals: number): boolean {
    const rest = this.queue.slice(1);
    if (refusals < REFUSALS) {
      this.queue = [{ message, refusals }, ...rest];
      return this.retryLater();
    }
    this.queue = message.cut ? rest : [{ message: cutMessage(message), refusals: 0 }, ...rest];
    return true;
  }

  /** Publishes through the first host that can; returns false if none can. A feed that ends meanwhile may need the message. */
  private publish(message: Message): boolean {
    this.underWay = [...this.undelivered, message];
    const isPublished = [...this.members].some((member) =>
      attempt(() => {
        member.publish(message);
        return true;
      }, false),
    );
    if (!isPublished) this.underWay = this.underWay.filter((other) => other !== message);
    else if (!isStatus(message)) this.expectArrival();
    return isPublished;
  }

  /** Gives the first events time to reach a reader, so that nobody says in between that calls cannot be seen. */
  private expectArrival(): void {
    if (this.arrival !== 'not begun') return;
    this.arrival = 'expected';
    this.cancelArrival = this.world.after(ARRIVAL_MS, () => {
      this.arrival = 'over';
      this.offer();
    });
  }

  /** Plans a retry after 1, 2, 4 … 30 seconds. A failure before then does not delay it. */
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

/** Creates the relay of a page. */
export const createRelay = (world: RelayWorld): Relay => new Relay(world);
