import { createStorage } from 'test/support/callsPage';
import { VirtualTime } from 'test/support/virtualTime';
import { loadLightPage, type LightHost, type LightPage, type Plant } from './lightPage';
import { createRandom, type Random } from './random';

/** One event as the phone sent it. */
export interface Sent {
  readonly type: string;
  readonly detail: Readonly<Record<string, unknown>>;
  /** Whether it may be lost with a word: only Aura hosts received it, and an LWC host began to listen before they were connected. */
  readonly mayBeLost?: boolean;
}

/** What one load of a page received and what its calls applied of it. */
export interface PageRecord {
  /** Each event that a listening host received, in order. */
  readonly received: readonly Sent[];
  /** Each message that the calls applied in this page, in order; null: what they hold is from before the reload. */
  readonly applied: readonly AppliedMessage[];
  /** How often the calls recorded that messages are missing. */
  readonly gaps: number;
  /** False: the page was left while messages waited. */
  readonly isSettled: boolean;
  /** Whether the page before it stored its clock. */
  readonly hasStoredClock: boolean;
  /** How often the relay published that nobody listens. */
  readonly silences: number;
  /** Moments at which more than one host listened for the relay. */
  readonly doubleListeners: number;
}

export interface AppliedMessage extends Sent {
  readonly at: number;
  readonly seq: number;
  readonly cut?: true;
}

/** What came of one schedule. */
export interface Played {
  readonly pages: readonly PageRecord[];
  /** Calls that a duplicated tab found, in all. */
  readonly restoredByDuplicates: number;
}

/** What the channel never takes: a whole message of the first kind, any message of the second. */
export const isRefusedWhole = ({ detail }: Sent): boolean => 'poison' in detail;
export const isRefusedCut = ({ detail }: Sent): boolean => detail['participant'] === 'poison';

const TYPES = ['MUTE', 'UNMUTE', 'HOLD', 'RESUME', 'CALL_STARTED', 'CALL_CONNECTED', 'CALL_ENDED'] as const;

/** Mostly equal events in a row, as only their number and place tell them apart. */
function nextEvent(random: Random): Sent {
  const callId = random.onceIn(5) ? 'B' : 'A';
  if (random.onceIn(40)) return { type: 'MUTE', detail: { callId, participant: 'poison' } };
  if (random.onceIn(20)) return { type: 'MUTE', detail: { callId, poison: 'x' } };
  return { type: random.onceIn(2) ? 'MUTE' : random.pick(TYPES), detail: { callId } };
}

/** One use of a page that goes as the random source says. */
class Play {
  private readonly random: Random;
  private readonly plant: Plant;
  private readonly storage = createStorage();
  private readonly pages: PageRecord[] = [];
  private time = new VirtualTime();
  private page: LightPage;
  private hosts: readonly LightHost[] = [];
  private consoles: readonly (() => void)[] = [];
  private received: Sent[] = [];
  /** The places of events that no host received, on a page with hosts of two kinds. */
  private unheard = new Set<number>();
  private isInside = false;
  private isEmitting = false;
  private restoredByDuplicates = 0;
  private doubleListeners = 0;
  private readonly isMixed: boolean;

  constructor(seed: number, plant: Plant, isMixed: boolean) {
    this.random = createRandom(seed);
    this.plant = plant;
    this.isMixed = isMixed;
    this.page = this.load();
  }

  run(canReload: boolean): Played {
    const { random } = this;
    const length = 10 + random.below(40);
    for (let step = 0; step < length; step++) {
      random.pick(this.acts)();
      if (this.isMixed) this.countListeners();
      this.time.pass(random.pick([0, 0, 1, 500, 3000]));
      if (random.onceIn(15)) this.time.wallMs += random.below(7_200_000) - 3_600_000;
      if (canReload && random.onceIn(20)) this.reload();
    }
    this.settle();
    this.record(true);
    return { pages: this.pages, restoredByDuplicates: this.restoredByDuplicates };
  }

  private load(): LightPage {
    const page = loadLightPage(`R${this.pages.length}`, this.time, this.storage, this.plant);
    page.between = () => this.interfere();
    page.refuses = this.content;
    return page;
  }

  /** What happens in a step, each as often as it is likely. */
  private readonly acts = (
    [
      [12, () => this.emit()],
      [2, () => this.hosts.length < 4 && this.addHost()],
      [3, () => this.moveHost()],
      [1, () => this.consoles.length < 6 && (this.consoles = [...this.consoles, this.page.openConsole()])],
      [1, () => this.closeConsole()],
      [1, () => (this.page.refuses = this.random.onceIn(2) ? () => true : this.content)],
      [1, () => this.hosts.forEach((host) => (host.canPublish = this.random.onceIn(2)))],
      [1, () => this.duplicate()],
    ] as const
  ).flatMap(([weight, act]) => Array.from<() => void>({ length: weight }).fill(act));

  private readonly content: LightPage['refuses'] = (message) =>
    !('kind' in message) && (isRefusedCut(message) || (isRefusedWhole(message) && !message.cut));

  /** Of two equal events in the task in which listening moves nobody can tell whether they are one: an event inside another differs. */
  private emitInside(): void {
    const { type, detail } = nextEvent(this.random);
    this.emit({ type, detail: { ...detail, inside: this.received.length } });
  }

  private emit(event = nextEvent(this.random)): void {
    if (this.isMixed) return this.emitMixed(event);
    const place = this.received.push(event) - 1;
    if (this.page.emit(event.type, event.detail).length === 0) this.received.splice(place, 1);
  }

  /** Hosts of two kinds may lose events: each has a number, so that it can be found again. */
  private emitMixed({ type, detail: { callId } }: Sent): void {
    const detail = { callId, number: this.received.length };
    const isAuraConnected = this.hosts.some((host) => host.kind === 'aura' && host.isRendered());
    const isInside = this.isInside;
    const place = this.received.push({ type, detail }) - 1;
    this.isEmitting = true;
    const receivers = this.page.emit(type, detail);
    this.isEmitting = false;
    const mayBeLost = !receivers.includes('lwc') && (!isAuraConnected || isInside);
    this.received[place] = { type, detail, mayBeLost: receivers.length === 0 || mayBeLost };
    if (receivers.length === 0) this.unheard.add(place);
  }

  /** Of connected hosts one listens; an Aura host that nobody has rendered yet cannot know of the others. */
  private countListeners(): void {
    const connected = this.hosts.filter((host) => host.isRendered());
    const hasAura = connected.some(({ kind }) => kind === 'aura');
    const [aura, lwc] = [this.page.listening('aura', 'HOLD'), this.page.listening('lwc', 'HOLD')];
    if (aura > 1 || lwc > 1 || (hasAura && aura + lwc > 1)) this.doubleListeners += 1;
  }

  private addHost(): void {
    const { random } = this;
    const refusesAll = random.onceIn(5);
    const refused = random.onceIn(4) ? random.pick(TYPES) : null;
    const ways = { refuses: (type: string) => refusesAll || type === refused };
    const isLwc = this.isMixed && random.onceIn(2);
    const host = isLwc ? this.page.createLwcHost() : this.page.createHost(random.onceIn(5) ? null : ways);
    this.hosts = [...this.hosts, host];
    if (random.onceIn(2)) host.render();
  }

  private moveHost(): void {
    const { random } = this;
    if (this.hosts.length === 0) return;
    const host = random.pick(this.hosts);
    if (random.onceIn(3)) {
      host.destroy();
      this.hosts = this.hosts.filter((other) => other !== host);
    } else if (host.isRendered()) host.unrender();
    else host.render();
  }

  /** In the middle of a delivery or of a hand-over something else happens, once at most. */
  private interfere(): void {
    if (this.isInside || !this.random.onceIn(25)) return;
    this.isInside = true;
    // Of two hosts one receives the outer event first, the other the inner one: then nobody can say in which order they came.
    const canEmit = !(this.isMixed && this.isEmitting);
    if (this.random.onceIn(2) && canEmit) this.emitInside();
    else this.moveHost();
    this.isInside = false;
  }

  private closeConsole(): void {
    const [first, ...rest] = this.consoles;
    first?.();
    this.consoles = rest;
  }

  private duplicate(): void {
    const copy = createStorage();
    for (const [key, text] of this.storage.texts) copy.setItem(key, text);
    const duplicate = loadLightPage('duplicate', this.time, copy);
    this.restoredByDuplicates += duplicate.calls.snapshot.openCalls.length;
    duplicate.calls.calls.end();
  }

  /** Everything that still waits can get through. */
  private settle(): void {
    while (this.consoles.length > 0) this.closeConsole(); // they would tick for an hour
    this.page.refuses = this.content;
    this.page.between = () => {}; // nothing takes the last host off the page
    for (const host of this.hosts) host.canPublish = true;
    const host = this.page.createHost({ refuses: () => false });
    host.render();
    this.hosts = [...this.hosts, host];
    this.time.pass(3_600_000);
  }

  private reload(): void {
    const isSettled = this.random.onceIn(2);
    if (isSettled) this.settle();
    this.record(isSettled);
    this.page.leave();
    this.time = new VirtualTime(this.time.wallMs + this.random.below(5000));
    [this.hosts, this.consoles, this.received, this.unheard] = [[], [], [], new Set()];
    this.doubleListeners = 0;
    this.page = this.load();
  }

  private record(isSettled: boolean): void {
    const { log, anomalies } = this.page.calls.snapshot;
    const applied = [...log].flatMap(({ line, message }) => (line.seq === null ? [] : [message as AppliedMessage]));
    const gaps = anomalies.find(({ code }) => code === 'gap')?.count ?? 0;
    const hasStoredClock = this.page.calls.calls.storedStamp !== null;
    const received = this.received.filter((_, place) => !this.unheard.has(place));
    const { silences } = this.page;
    const { doubleListeners } = this;
    this.pages.push({ received, applied, gaps, isSettled, hasStoredClock, silences, doubleListeners });
  }
}

/** Plays the schedule of that seed; one in three has reloads. Mixed: with Aura hosts and LWC hosts on one page. */
export function play(seed: number, plant: Plant = (text) => text, isMixed = false): Played {
  return new Play(seed, plant, isMixed).run(seed % 3 === 0);
}
