import type { Area, Publication } from './publication';

/**
 * What can happen to an event on its way. `lost`: it never reaches the relay. The others are on the wire, between the relay and
 * its readers: `dropped` for all of them, `droppedOnPage` for those on the record page, `doubled`, `delayed`.
 */
export type Fault = 'lost' | 'dropped' | 'droppedOnPage' | 'doubled' | 'delayed';

/** Which events a fault befalls; after the next one it is over. */
export type WhichEvents = 'next' | 'third' | 'every';

/** What is to go wrong. */
export interface FaultPlan {
  readonly active: readonly Fault[];
  readonly which: WhichEvents;
  /** Real milliseconds. */
  readonly delayMs: number;
}

/** How many events each fault has befallen. */
export type FaultCounts = Readonly<Record<Fault, number>>;

export interface FaultWorld {
  /** The area of the record page. */
  readonly page: Area;
  after(ms: number, action: () => void): void;
}

/** Nothing goes wrong. */
export const NO_PLAN: FaultPlan = { active: [], which: 'third', delayMs: 400 };
export const NO_COUNTS: FaultCounts = { lost: 0, dropped: 0, droppedOnPage: 0, doubled: 0, delayed: 0 };

type Stage = 'phone' | 'wire';

const stageOf = (fault: Fault): Stage => (fault === 'lost' ? 'phone' : 'wire');
const isEvent = (message: unknown): boolean => (message as { readonly kind?: unknown }).kind === undefined;

/** Lets events go wrong as planned. An event is befallen by one fault on the wire at most; several active ones take turns. */
export class WireFaults {
  counts: FaultCounts = NO_COUNTS;
  /** Told after each change of the plan or the counts. */
  onChange = (): void => {};
  private readonly world: FaultWorld;
  private wanted = NO_PLAN;
  /** Events that have passed there since the plan was made. */
  private passed: Record<Stage, number> = { phone: 0, wire: 0 };
  private isSuspended = false;
  private readonly fates = new WeakMap<Publication, Fault | null>();

  constructor(world: FaultWorld) {
    this.world = world;
  }

  get plan(): FaultPlan {
    return this.wanted;
  }
  set plan(plan: FaultPlan) {
    this.wanted = plan;
    this.restart();
  }

  /** Nothing befalls what is sent within the call, and it does not count. */
  readonly untouched = (send: () => void): void => {
    this.isSuspended = true;
    try {
      send();
    } finally {
      this.isSuspended = false;
    }
  };

  /** Counts anew, with the same plan. */
  restart(): void {
    if (this.isSuspended) return;
    this.counts = NO_COUNTS;
    this.passed = { phone: 0, wire: 0 };
    this.onChange();
  }

  /** Whether the event that the phone is about to send gets lost. */
  losesEvent(): boolean {
    return this.strike('phone') !== null;
  }

  /** What befalls a message on the wire, once and for all its readers; null: nothing. Only events are befallen. */
  fateOf(publication: Publication): Fault | null {
    const known = this.fates.get(publication);
    if (known !== undefined) return known;
    const fate = isEvent(publication.message) ? this.strike('wire') : null;
    this.fates.set(publication, fate);
    return fate;
  }

  /** Brings a publication to one reader, or does not. */
  readonly carry = (publication: Publication, to: Area, deliver: () => void): void => {
    const fate = this.fateOf(publication);
    if (fate === 'dropped' || (fate === 'droppedOnPage' && to === this.world.page)) return;
    if (fate === 'delayed') return this.world.after(this.wanted.delayMs, deliver);
    deliver();
    if (fate === 'doubled') deliver();
  };

  private strike(stage: Stage): Fault | null {
    const { active, which } = this.wanted;
    const own = active.filter((fault) => stageOf(fault) === stage);
    if (own.length === 0 || this.isSuspended) return null;
    this.passed[stage] += 1;
    const turn = which === 'third' ? this.passed[stage] / 3 : this.passed[stage];
    const fault = Number.isInteger(turn) ? own[which === 'next' ? 0 : (turn - 1) % own.length] : undefined;
    if (!fault) return null;
    this.counts = { ...this.counts, [fault]: this.counts[fault] + 1 };
    if (which === 'next') this.wanted = { ...this.wanted, active: active.filter((other) => other !== fault) };
    this.onChange();
    return fault;
  }
}
