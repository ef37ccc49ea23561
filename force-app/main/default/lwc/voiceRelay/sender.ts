import { attempt } from 'c/voiceEvents';
import { cutMessage, type Message, type RelayMessage, type StatusMessage } from './messages';

/** A host that can publish on the channel. */
export interface Publisher {
  /** Throws whatever the platform throws. */
  publish(message: Message): void;
}

/** What sending needs from the relay and the browser. */
export interface SenderWorld {
  /** Random for each load of the page. */
  readonly relayId: string;
  /** Runs the action once after that many milliseconds; returns a function that cancels it. */
  after(ms: number, action: () => void): () => void;
  /** Returns the highest number of that relay that readers of this page received; -Infinity: none. */
  lastSeqFrom(relayId: string): number;
}

/** What sending asks of its relay, and reports to it. */
export interface SenderOwner {
  /** The connected hosts, in the order in which they publish. */
  readonly publishers: ReadonlySet<Publisher>;
  /** Makes the status now, which shows whether the channel refuses everything or one message; null: no host has reported yet. */
  status(): StatusMessage | null;
  /** Called when a refused message is due again. */
  retry(): void;
  /** Called when the first events had their time to arrive. */
  arrived(): void;
}

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

const isStatus = (message: Message): message is StatusMessage => 'kind' in message;

/** Publishes messages in order through any host that can, and again later where the channel refuses them. */
export class Sender {
  private readonly world: SenderWorld;
  private readonly owner: SenderOwner;
  private queue: readonly Waiting[] = [];
  /** Messages that the channel took and that may not have reached a reader of this page, in order. */
  private underWay: readonly Message[] = [];
  private refusedCount = 0;
  private isFlushing = false;
  private retries = 0;
  private cancelRetry: (() => void) | null = null;
  private arrival: 'not begun' | 'expected' | 'over' = 'not begun';
  private cancelArrival: (() => void) | null = null;

  constructor(world: SenderWorld, owner: SenderOwner) {
    this.world = world;
    this.owner = owner;
  }

  /** Returns how often the channel refused a message. */
  get refused(): number {
    return this.refusedCount;
  }

  /** Returns how many messages wait, with the first events that the channel took a moment ago and no reader has yet. */
  get queued(): number {
    const arriving = this.arrival === 'expected' ? this.undelivered.filter((message) => !isStatus(message)).length : 0;
    return this.queue.length + arriving;
  }

  /** Returns the published messages that may not have reached a reader of this page yet, in order. */
  get undelivered(): readonly Message[] {
    const lastSeq = this.world.lastSeqFrom(this.world.relayId);
    const last = this.underWay.findLastIndex((message) => !isStatus(message) && message.seq <= lastSeq);
    return this.underWay.slice(last + 1);
  }

  /** Puts a message at the end of the queue. */
  add(message: Message): void {
    this.queue = [...this.queue, { message, refusals: 0 }];
  }

  /** Publishes the queue in order. Code that runs meanwhile may add to it. */
  flush(): void {
    if (this.isFlushing) return;
    this.isFlushing = true;
    while (this.sendFirst());
    this.isFlushing = false;
  }

  /** Cancels what is planned. */
  end(): void {
    this.stopRetrying();
    this.cancelArrival?.();
  }

  /** Publishes the first message of the queue; returns false if the queue is empty or has to wait. */
  private sendFirst(): boolean {
    const [first, ...rest] = this.queue;
    if (!first || this.owner.publishers.size === 0) return false;
    this.queue = rest; // first: a reader may look at the status during publishing
    if (this.publish(first.message)) {
      this.stopRetrying();
      return true;
    }
    this.refusedCount += 1;
    this.queue = [first, ...this.queue];
    const status = this.owner.status();
    if (isStatus(first.message) || !status || !this.publish(status)) return this.retryLater();
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
    const isPublished = [...this.owner.publishers].some((publisher) =>
      attempt(() => {
        publisher.publish(message);
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
      this.owner.arrived();
    });
  }

  /** Plans a retry after 1, 2, 4 … 30 seconds. A failure before then does not delay it. */
  private retryLater(): false {
    if (this.cancelRetry) return false;
    const seconds = Math.min(2 ** this.retries, LONGEST_WAIT_SECONDS);
    this.retries += 1;
    this.cancelRetry = this.world.after(seconds * 1000, () => {
      this.cancelRetry = null;
      this.owner.retry();
    });
    return false;
  }

  private stopRetrying(): void {
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.retries = 0;
  }
}
