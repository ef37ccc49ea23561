import type { Moment } from './clock';

/** The kinds of host. The Aura hosts of a page choose among themselves which of them listens; each LWC host is on its own. */
export type HostKind = 'aura' | 'lwc';

/** A connected host, as far as listening goes. */
export interface ListeningHost {
  /** Left out: Aura. */
  readonly kind?: HostKind;
  /** Called on joining, and with true when the host before it has stopped: whether this host, or its kind, is to listen. */
  turn?(isOurs: boolean): void;
}

interface Turn {
  readonly kind: HostKind;
  readonly from: Moment;
  /** Null: it goes on. */
  readonly to: Moment | null;
}

/** An event counts; or the listener of the other kind received it, too; or it is lost, as it came before that began. */
export type Worth = 'counts' | 'copy' | 'lost';

const kindOf = ({ kind = 'aura' }: ListeningHost): HostKind => kind;
/** Returns what counts as one listener: a host, or all Aura hosts together. */
const listenerOf = (host: ListeningHost): ListeningHost | 'aura' => (kindOf(host) === 'aura' ? 'aura' : host);

function isAfter(moment: Moment, other: Moment): boolean {
  if (moment.pageTime === null || other.pageTime === null) return moment.wallTime > other.wallTime;
  return moment.pageTime > other.pageTime;
}

/** Gives the turn to the host that joins first, and to another when that one is gone. */
export class Listening {
  private readonly now: () => Moment;
  /** In the order of joining. */
  private hosts: readonly ListeningHost[] = [];
  /** Null: nobody who has joined. */
  private listener: ListeningHost | 'aura' | null = null;
  private turns: readonly Turn[] = [];
  /** Whether Aura hosts may hold events from while none of them was connected. */
  private isAuraBehind = true;

  /** @param now reads both clocks of the page */
  constructor(now: () => Moment) {
    this.now = now;
  }

  join(host: ListeningHost): void {
    this.hosts = [...this.hosts, host];
    if (this.listener) host.turn?.(this.listener === listenerOf(host));
    else this.begin(host);
  }

  /** Removes a host. If it had the turn, the next host has it on return. */
  leave(host: ListeningHost): void {
    this.hosts = this.hosts.filter((other) => other !== host);
    const listener = listenerOf(host);
    if (this.hosts.some((other) => listenerOf(other) === listener)) return;
    if (listener === 'aura') this.isAuraBehind = true;
    if (this.listener !== listener || this.handOn(host)) return;
    this.listener = null;
    if (listener !== 'aura') this.endTurn(); // an Aura host goes on listening while it is off the page
  }

  /**
   * Gives the turn of a host that stops listening, because it is about to leave, to the next host, of its own kind if it can; returns
   * false if there is none.
   */
  handOn(host: ListeningHost): boolean {
    const listener = listenerOf(host);
    this.hosts = this.hosts.filter((other) => other !== host); // it must not get the turn again, even if the next host leaves at once
    const others = this.hosts.filter((other) => listenerOf(other) !== listener);
    const next = others.find((other) => kindOf(other) === kindOf(host)) ?? others[0];
    if (this.listener !== listener || !next) return false;
    this.begin(next);
    return true;
  }

  /** Whether this host takes over from an Aura host that is off the page: what that has received since then may never come. */
  leavesGap(host: ListeningHost): boolean {
    return this.listener === null && !this.isTurnOf(kindOf(host));
  }

  /** Whether this host listens, or for an Aura host, whether one of its kind does. */
  isListener(host: ListeningHost): boolean {
    return this.listener === listenerOf(host);
  }

  /** Whether hosts of this kind have the turn: no host of the other kind does. */
  isTurnOf(kind: HostKind): boolean {
    return this.turns.every((turn) => turn.kind === kind || turn.to);
  }

  /** Judges an event that a host of this kind received at that moment and hands over now. At a border it is lost: better a doubt too much. */
  worthOf(moment: Moment, kind: HostKind): Worth {
    const isTurn = this.isTurnOf(kind);
    if (isTurn && !(kind === 'aura' && this.isAuraBehind)) return 'counts';
    const others = this.turns.filter((turn) => turn.kind !== kind);
    if (isTurn && others.every(({ to }) => to && isAfter(moment, to))) return 'counts';
    const isCopy = others.some(({ from, to }) => isAfter(moment, from) && (!to || isAfter(to, moment)));
    return isCopy ? 'copy' : 'lost';
  }

  /** Notes that hosts of this kind have handed over everything that they held. A host that is just leaving may still get more. */
  caughtUp(kind: HostKind): void {
    if (kind === 'aura') this.isAuraBehind = !this.hosts.some((host) => kindOf(host) === 'aura');
  }

  private begin(host: ListeningHost): void {
    this.endTurn();
    this.listener = listenerOf(host);
    const turn = { kind: kindOf(host), from: this.now(), to: null };
    this.turns = [...this.turns, turn];
    host.turn?.(true);
    // Only now it has all its listeners. While it got them, its turn may have ended.
    this.turns = this.turns.map((one) => (one === turn ? { ...turn, from: this.now() } : one));
  }

  private endTurn(): void {
    this.turns = this.turns.map((turn) => (turn.to ? turn : { ...turn, to: this.now() }));
  }
}
