import type { Publication } from './publication';

/**
 * A fault of an event on its way. `lost`: it never reaches the relay. `refused`: the channel refuses its message because of the
 * content, each time; a cut message passes. Between the channel and its readers: `dropped` for all of them, or `doubled`.
 */
export type Fault = 'lost' | 'refused' | WireFault;
export type WireFault = 'dropped' | 'doubled';

/** Which events a fault hits; `next` ends it after one event. */
export type WhichEvents = 'next' | 'third' | 'every';

/** The planned faults. */
export interface FaultPlan {
  readonly active: readonly Fault[];
  readonly which: WhichEvents;
  /** Whether the channel refuses every message. */
  readonly isChannelDown: boolean;
}

/** How many events each fault has hit. */
export type FaultCounts = Readonly<Record<Fault, number>>;

/** A plan without faults. */
export const NO_PLAN: FaultPlan = { active: [], which: 'third', isChannelDown: false };
export const NO_COUNTS: FaultCounts = { lost: 0, refused: 0, dropped: 0, doubled: 0 };

type Stage = 'phone' | 'channel' | 'wire';
type Fields = Readonly<Record<string, unknown>>;

const STAGE: Readonly<Record<Fault, Stage>> = { lost: 'phone', refused: 'channel', dropped: 'wire', doubled: 'wire' };
const NOTHING_PASSED: Readonly<Record<Stage, number>> = { phone: 0, channel: 0, wire: 0 };

const isEvent = (message: Fields): boolean => message['kind'] === undefined;

/** Applies the planned faults. In each place at most one fault hits an event; several active faults take turns. */
export class WireFaults {
  counts: FaultCounts = NO_COUNTS;
  /** Called after each change of the plan or the counts. */
  onChange = (): void => {};
  private wanted = NO_PLAN;
  /** Counts of events that passed each place since the plan was made. */
  private passed = NOTHING_PASSED;
  private isSuspended = false;
  private readonly fates = new WeakMap<Publication, WireFault | null>();
  /** Messages that the channel refuses for their content, by relay and number. */
  private readonly refused = new Set<string>();

  get plan(): FaultPlan {
    return this.wanted;
  }
  set plan(plan: FaultPlan) {
    this.wanted = plan;
    this.restart();
  }

  /** Lets everything pass that `send` sends, without counting it. */
  readonly untouched = (send: () => void): void => {
    this.isSuspended = true;
    try {
      send();
    } finally {
      this.isSuspended = false;
    }
  };

  /** Resets the counts, but keeps the plan. */
  restart(): void {
    if (this.isSuspended) return;
    this.counts = NO_COUNTS;
    this.passed = NOTHING_PASSED;
    this.refused.clear();
    this.onChange();
  }

  /** Decides whether the next event of the phone is lost. */
  losesEvent(): boolean {
    return this.strike('phone') !== null;
  }

  /** Says why the channel refuses a message; null: it takes it. */
  readonly refusalOf = (message: object): string | null => {
    if (this.isSuspended) return null;
    if (this.wanted.isChannelDown) return 'The channel takes no message.';
    const fields = message as Fields;
    const { relayId, seq, cut } = fields;
    if (!isEvent(fields) || cut === true) return null;
    const key = JSON.stringify([relayId, seq]);
    if (!this.refused.has(key) && this.strike('channel') === null) return null;
    this.refused.add(key);
    return 'The channel does not take this message.';
  };

  /** Decides the fault of a publication, the same for all readers; null: none. Only events are hit. */
  fateOf(publication: Publication): WireFault | null {
    const known = this.fates.get(publication);
    if (known !== undefined) return known;
    const struck = isEvent(publication.message as Fields) ? this.strike('wire') : null;
    const fate = struck === 'dropped' || struck === 'doubled' ? struck : null;
    this.fates.set(publication, fate);
    return fate;
  }

  /** Delivers a publication to one reader: not at all, once or twice. */
  readonly carry = (publication: Publication, deliver: () => void): void => {
    const fate = this.fateOf(publication);
    if (fate === 'dropped') return;
    deliver();
    if (fate === 'doubled') deliver();
  };

  private strike(stage: Stage): Fault | null {
    const { active, which } = this.wanted;
    const own = active.filter((fault) => STAGE[fault] === stage);
    if (own.length === 0 || this.isSuspended) return null;
    const passed = this.passed[stage] + 1;
    this.passed = { ...this.passed, [stage]: passed };
    const turn = which === 'third' ? passed / 3 : passed;
    const fault = Number.isInteger(turn) ? own[which === 'next' ? 0 : (turn - 1) % own.length] : undefined;
    if (!fault) return null;
    this.counts = { ...this.counts, [fault]: this.counts[fault] + 1 };
    if (which === 'next') this.wanted = { ...this.wanted, active: active.filter((other) => other !== fault) };
    this.onChange();
    return fault;
  }
}
