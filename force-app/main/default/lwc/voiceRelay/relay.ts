import type { CommandName } from 'c/voiceCommands';
import { attempt } from 'c/voiceEvents';
import { readSettings, selectDisagreeing, type RawSettings } from 'c/voiceSettings';
import { createRelayClock, type Moment, type RelayClock, type StoredStamp } from './clock';
import { Listening, type HostKind, type ListeningHost } from './listening';
import type { ListeningFacts, Message, RelayMessage, StatusMessage } from './messages';
import { readPayload } from './payload';
import { Sender, type Publisher, type SenderWorld } from './sender';

/** What a page's relay needs from the browser. */
export interface RelayWorld extends SenderWorld {
  now(): Moment;
  /** Null: the previous page stored nothing. */
  readonly storedStamp: StoredStamp | null;
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
export interface RelayMember extends ListeningHost, Publisher {
  readonly settings: RawSettings;
  /** Gives a command to the toolkit of the listening host, now; throws if that did not take it. Left out: this host cannot. */
  command?(name: CommandName): void;
}

const momentOf = ({ wallTime, pageTime }: ReceivedEvent): Moment => ({ wallTime, pageTime: pageTime ?? null });

/** Numbers and dates the events that hosts receive, and publishes them in order through any host that can. One for each page. */
export class Relay {
  private readonly world: RelayWorld;
  private readonly clock: RelayClock;
  private readonly listening: Listening;
  private readonly sender: Sender;
  private readonly members = new Set<RelayMember>();
  private readonly listeners = new Set<(status: StatusMessage) => void>();
  private lastSeq = 0;
  private facts: ListeningFacts | null = null;
  private lastUnwatchedAt: number | null = null;
  private settings: RawSettings = {};
  private disagreeing: readonly string[] = [];
  private counts = { seen: 0, lost: 0, unreadable: 0 };
  /** The latest status that was queued, and the latest that listeners got, without counters, as JSON; null: none. */
  private queuedValues: string | null = null;
  private offeredValues: string | null = null;

  constructor(world: RelayWorld) {
    this.world = world;
    this.clock = createRelayClock(world.storedStamp, world.now());
    this.listening = new Listening(() => world.now());
    this.sender = new Sender(world, {
      publishers: this.members,
      status: () => this.status,
      retry: () => this.settle(),
      arrived: () => this.offer(),
    });
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
      else this.sender.add(this.messageOf(entry));
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
  get undelivered(): readonly Message[] {
    return this.sender.undelivered;
  }

  /** Returns when no host listened last, epoch milliseconds; null: never. The status that says so may still be under way. */
  get unwatchedAt(): number | null {
    return this.lastUnwatchedAt;
  }

  /** Ends the relay: from now on nothing is published. */
  end(): void {
    this.sender.end();
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
    this.counts.lost += events;
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
    const { settings, disagreeing } = this;
    const { seen, lost, unreadable } = this.counts;
    const { queued, refused } = this.sender;
    const counts = { seen, failed: lost + refused, unreadable, queued };
    const differences = disagreeing.length > 0 && { disagreeing };
    return { v: 1, kind: 'status', relayId, at, ...facts, ...counts, settings, ...differences };
  }

  /** Publishes the queue, and calls the listeners if the status has changed. */
  private settle(): void {
    this.queueStatus();
    this.sender.flush();
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
    this.sender.add(this.statusOf(this.facts));
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
