import { NO_SNOOZE, snoozed } from 'c/voiceAttention';
import {
  EMPTY_STATE,
  putInDoubt,
  reduce,
  restoreCalls,
  selectNow,
  selectOpenCalls,
  type CallState,
  type ClockReading,
} from 'c/voiceCallState';
import { attempt, parseRelayLine, type RelayLine } from 'c/voiceEvents';
import {
  giveUpSecondsOf,
  isGivenUp,
  noRestoreOf,
  parseRelayStatus,
  RELAY_EXPECTED_MS,
  type RelayStatus,
} from 'c/voiceRelayStatus';
import { keepLastClosed, type KeptCalls } from './endedCalls';
import { isSimulatedRelay, NOTHING_HEARD, withLine } from './heard';
import { freshMoments, momentsBetween, type CallMoment } from './moments';
import { linesOf, type SessionBackup, type StoredCalls, type TabMemory } from './sessionBackup';
import type { CallsSnapshot } from './snapshot';

/** The world of a page's calls. */
export interface CallsWorld {
  readonly backup: SessionBackup;
  /** `Date.now()` and `performance.now()`, milliseconds. */
  now(): ClockReading;
  /** Acts each time that many milliseconds have passed; returns its own undo. */
  every(ms: number, action: () => void): () => void;
  /** Acts once after that many milliseconds; returns its own undo. */
  after(ms: number, action: () => void): () => void;
  /** Acts when the page is left, and when the browser shows it again as it was; returns its own undo. */
  onLeave(left: () => void, shownAgain: () => void): () => void;
  /** Hears what a listener threw; the others are still called. */
  onListenerError(error: unknown): void;
}

/** One subscription of a component to the channel. */
export interface Feed {
  /** Takes a message as it came. */
  hear(message: unknown): void;
  end(): void;
}

/** The relay of a page, as far as its calls need it. */
export interface PageRelay {
  /** What it published and no feed may have heard yet, in order. */
  readonly unheard: readonly unknown[];
  /** `at` reads the relay's clock, epoch milliseconds; null: no host has reported yet. */
  readonly status: { readonly at: number } | null;
}

export type CallsListener = (snapshot: CallsSnapshot) => void;

const TICK_MS = 1000;
/** Calls that are over; those that closed first go first. */
const KEPT_ENDED = 20;
/** A rep has no more calls open at once, and an older one does not end again. */
const KEPT_FLOWS = 50;

const NO_CALLS: KeptCalls = { state: EMPTY_STATE, closed: [] };

/** Everything that one page knows of its calls: each message counts once, however many components feed it. */
export class Calls {
  private readonly world: CallsWorld;
  private readonly pageStart: ClockReading;
  private readonly stored: StoredCalls | null;
  private readonly listeners = new Set<CallsListener>();
  private readonly feeds = new Set<Feed>();
  private readonly stopWatching: () => void;
  private readonly cancelExpecting: () => void;
  private kept = NO_CALLS;
  private heard = NOTHING_HEARD;
  private memory: TabMemory;
  /** The clocks when the latest event was received. */
  private received: ClockReading;
  private relay: RelayStatus | null = null;
  private snoozes = NO_SNOOZE;
  private moments: readonly CallMoment[] = [];
  private pageRelay: PageRelay = { unheard: [], status: null };
  private cancelTick: (() => void) | null = null;

  constructor(world: CallsWorld) {
    this.world = world;
    this.pageStart = world.now();
    this.received = this.pageStart;
    this.memory = world.backup.takeMemory();
    this.stored = world.backup.takeCalls();
    if (this.stored) this.restore(this.stored);
    this.stopWatching = world.onLeave(
      () => this.store(),
      () => world.backup.clear(),
    );
    this.cancelExpecting = world.after(RELAY_EXPECTED_MS, () => this.notify());
  }

  /** What is known now. */
  get snapshot(): CallsSnapshot {
    const { heard, relay, snoozes, memory } = this;
    const { state } = this.kept;
    const { hadVoiceEvent, sawWrapUpEnd } = memory;
    const now = this.now();
    this.moments = freshMoments(this.moments, now);
    return {
      ...heard,
      state,
      now,
      openCalls: selectOpenCalls(state, now),
      relay,
      wrapUpGiveUpSeconds: giveUpSecondsOf(relay),
      snoozes,
      moments: this.moments,
      pageAgeMs: this.world.now().pageMs - this.pageStart.pageMs,
      hadVoiceEvent,
      sawWrapUpEnd,
    };
  }

  /** The relay's last stamp before a reload, and when it was stored; null: nothing was stored. */
  get storedStamp(): Pick<StoredCalls, 'stamp' | 'storedAt'> | null {
    return this.stored;
  }

  /** Calls the listener with the present first, then after each change and each second while a time runs; returns its own undo. */
  subscribe(listener: CallsListener): () => void {
    this.listeners.add(listener);
    this.call(listener, this.snapshot);
    this.tickWhileNeeded();
    return () => {
      this.listeners.delete(listener);
      this.tickWhileNeeded();
    };
  }

  /** Begins to take messages from one more subscription to the channel. */
  feed(): Feed {
    const feed: Feed = {
      hear: (message) => this.hear(message, feed),
      end: () => {
        if (this.feeds.delete(feed)) for (const message of this.pageRelay.unheard) this.hear(message, null);
      },
    };
    this.feeds.add(feed);
    return feed;
  }

  /** Sets the relay of this page. */
  connectRelay(relay: PageRelay): void {
    this.pageRelay = relay;
  }

  /** The largest number of that relay that was heard; -Infinity: none. */
  heardSeq(relayId: string): number {
    return this.kept.state.relays.find((relay) => relay.relayId === relayId)?.lastSeq ?? -Infinity;
  }

  /** Takes what the page's relay reports of itself, without the channel. */
  takeStatus(status: unknown): void {
    this.noteStatus(parseRelayStatus(status));
    this.notify();
  }

  /** Puts off what has this key, for a minute, in every console and on the utility's item. */
  snooze(key: string): void {
    this.snoozes = snoozed(this.snoozes, key, this.now());
    this.notify();
  }

  /** Notes that a flow starts; false: it was started before in this tab. */
  claimFlow(start: string): boolean {
    const { startedFlows } = this.memory;
    if (startedFlows.includes(start)) return false;
    this.memory = { ...this.memory, startedFlows: [...startedFlows, start].slice(-KEPT_FLOWS) };
    return true;
  }

  /** Ends the page: nothing is heard, stored or called after that. */
  end(): void {
    this.stopWatching();
    this.cancelExpecting();
    this.feeds.clear();
    this.listeners.clear();
    this.tickWhileNeeded();
  }

  private now(): number {
    return selectNow(this.kept.state, this.received, this.world.now());
  }

  private restore({ calls, lines, stamp, storedAt }: StoredCalls): void {
    const now = stamp + Math.max(0, this.pageStart.wallMs - storedAt);
    const state = restoreCalls(calls, stamp, now);
    this.kept = { state, closed: [] };
    this.received = { wallMs: storedAt, pageMs: this.pageStart.pageMs };
    lines.forEach((message, index) => {
      const line = parseRelayLine(message, index + 1);
      if (line.kind === 'event') this.heard = { ...this.heard, log: this.heard.log.append(message, line, []) };
    });
  }

  /** Of copies of one message the first counts; a message without a number counts only from the first feed. */
  private hear(message: unknown, feed: Feed | null): void {
    const [first] = this.feeds;
    const isFirst = feed === null || feed === first;
    if ((feed && !this.feeds.has(feed)) || this.isHeard(message, isFirst)) return;
    const line = parseRelayLine(message, this.heard.log.heard + 1);
    if (line.kind === 'other-kind') this.hearStatus(parseRelayStatus(message));
    else this.apply(message, line);
    this.notify();
  }

  private isHeard(message: unknown, isFirst: boolean): boolean {
    const { relayId, seq } = attempt(() => ({ ...(message as { relayId?: unknown; seq?: unknown }) }), {});
    const isNamed = typeof relayId === 'string' && relayId.trim() !== '';
    const isNumbered = isNamed && typeof seq === 'number' && Number.isSafeInteger(seq) && seq >= 0;
    return isNumbered ? seq <= this.heardSeq(relayId) : !isFirst;
  }

  private apply(message: unknown, line: Exclude<RelayLine, { kind: 'other-kind' }>): void {
    if (line.kind === 'event' && this.isSecondRelay(line)) this.keep(putInDoubt(this.kept.state));
    const before = this.kept.state;
    this.keep(reduce(before, line));
    const { state } = this.kept;
    this.heard = withLine(this.heard, message, line, before, state);
    if (line.kind !== 'event') return;
    this.moments = [...this.moments, ...momentsBetween(line.type, before, state)];
    this.received = this.receivedAt(line);
    if (!isSimulatedRelay(line.relayId)) this.remember(line);
  }

  /** Another relay than the page's first has begun to speak: for a while nobody watched. */
  private isSecondRelay({ relayId }: RelayLine): boolean {
    const isReal = (id: string | null): boolean => id !== null && !isSimulatedRelay(id);
    const known = this.kept.state.relays.map((relay) => relay.relayId).filter(isReal);
    return isReal(relayId) && known.length > 0 && !known.includes(relayId);
  }

  /** An event may have waited in the relay before it was published: it was received when the wall clock read its own time. */
  private receivedAt({ relayId, at }: RelayLine & { kind: 'event' }): ClockReading {
    const { wallMs, pageMs } = this.world.now();
    return { wallMs: isSimulatedRelay(relayId) ? wallMs : Math.min(wallMs, at), pageMs };
  }

  private remember({ type }: RelayLine & { kind: 'event' }): void {
    const sawWrapUpEnd = this.memory.sawWrapUpEnd || type === 'WRAP_UP_ENDED';
    if (this.memory.hadVoiceEvent && sawWrapUpEnd === this.memory.sawWrapUpEnd) return;
    this.memory = { ...this.memory, hadVoiceEvent: true, sawWrapUpEnd };
  }

  /** Behind the events that were published before it: while no relay listened, nobody watched. */
  private hearStatus(status: RelayStatus | null): void {
    this.noteStatus(status);
    if (status?.listening === false) this.keep(putInDoubt(this.kept.state));
  }

  /** The relay's own report may have come first, without the channel. */
  private noteStatus(status: RelayStatus | null): void {
    if (!status || (this.relay?.relayId === status.relayId && status.at < this.relay.at)) return;
    if (!this.relay && noRestoreOf(status)) this.forgetRestored();
    this.relay = status;
  }

  private forgetRestored(): void {
    const { state } = this.kept;
    this.keep({ ...state, calls: state.calls.filter(({ isRestored }) => !isRestored) });
    this.heard = NOTHING_HEARD;
  }

  private keep(state: CallState): void {
    this.kept = keepLastClosed(this.kept, state, KEPT_ENDED);
  }

  /** Stores what the next load of the page needs. */
  private store(): void {
    const { relay, memory } = this;
    if (noRestoreOf(relay)) return;
    const { openCalls, now, wrapUpGiveUpSeconds } = this.snapshot;
    const calls = openCalls.filter((call) => !isGivenUp(call, now, wrapUpGiveUpSeconds));
    const stamp = Math.max(now, this.pageRelay.status?.at ?? now);
    const stored = { calls, lines: linesOf(this.heard.log, calls), stamp, storedAt: this.world.now().wallMs };
    this.world.backup.store(calls.length > 0 ? stored : null, memory);
  }

  private notify(): void {
    const { snapshot } = this;
    for (const listener of [...this.listeners]) this.call(listener, snapshot);
    this.tickWhileNeeded(snapshot);
  }

  private call(listener: CallsListener, snapshot: CallsSnapshot): void {
    try {
      listener(snapshot);
    } catch (error) {
      this.world.onListenerError(error);
    }
  }

  /** Ticks once a second while somebody listens and a time runs. */
  private tickWhileNeeded({ openCalls, now, wrapUpGiveUpSeconds }: CallsSnapshot = this.snapshot): void {
    const runs = openCalls.some((call) => !isGivenUp(call, now, wrapUpGiveUpSeconds));
    if (runs && this.listeners.size > 0) {
      this.cancelTick ??= this.world.every(TICK_MS, () => this.notify());
      return;
    }
    this.cancelTick?.();
    this.cancelTick = null;
  }
}

/** Makes the calls of a page. */
export const createCalls = (world: CallsWorld): Calls => new Calls(world);
