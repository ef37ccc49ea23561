import { NO_SNOOZE, snoozed } from 'c/voiceAttention';
import { callKey, selectNow, selectOpenCalls, type ClockReading } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { isGivenUp, parseRelayStatus, RELAY_EXPECTED_MS, type RelayStatus } from 'c/voiceRelayStatus';
import { readSettings, type VoiceSettings } from 'c/voiceSettings';
import { Followers } from './followers';
import { isMomentComing } from './moments';
import { isSimulatedRelay, numberOf } from './heard';
import { beginFacts, inDoubt, momentsAt, takeLine, takeRelay, withoutRestored, type PageFacts } from './pageFacts';
import { RemovedCalls } from './removedCalls';
import type { StoredCalls } from './sessionBackup';
import type { CallsSnapshot } from './snapshot';
import { Ticker } from './ticker';
import type { CallsWorld, Feed, PageRelay } from './world';

export type CallsListener = (snapshot: CallsSnapshot) => void;

const TICK_MS = 1000;
/** While only ended calls are shown, with their age in minutes, for two hours; docs/contract.md, "What the screen may claim". */
const SLOW_TICK_MS = 60_000;
const HISTORY_MS = 2 * 60 * 60_000;
/** A rep has no more calls open at once, and an older one does not end again. */
const KEPT_FLOWS = 50;

/** Everything that one page knows of its calls: each message counts once, however many components feed it. */
export class Calls {
  private readonly world: CallsWorld;
  private readonly pageStart: ClockReading;
  private readonly stored: StoredCalls | null;
  private readonly followers: Followers<CallsSnapshot>;
  private readonly feeds = new Set<Feed>();
  private readonly stopWatching: () => void;
  private readonly stopExpecting: () => void;
  private facts: PageFacts;
  /** The latest report of a relay; that of this page's relay may be newer. */
  private reported: RelayStatus | null = null;
  private snoozes = NO_SNOOZE;
  private pageRelay: PageRelay = { unheard: [], status: null };
  private readonly removed = new RemovedCalls();
  private readonly ticker: Ticker;

  constructor(world: CallsWorld) {
    this.world = world;
    this.pageStart = world.now();
    this.followers = new Followers((error) => world.onListenerError(error));
    this.ticker = new Ticker(world.every, () => this.notify());
    this.stored = world.backup.takeCalls();
    this.facts = beginFacts(world.backup.takeMemory(), this.stored, this.pageStart);
    this.stopWatching = world.onLeave(
      () => this.store(),
      () => this.showAgain(),
    );
    this.stopExpecting = world.after(RELAY_EXPECTED_MS, () => this.notify());
  }

  /** What is known now. */
  get snapshot(): CallsSnapshot {
    const { heard, kept, memory } = this.facts;
    const { log, anomalies, gapAt, joinedLateAt, isSimulated } = heard;
    const { hadVoiceEvent, sawWrapUpEnd } = memory;
    const { relay, settings } = this;
    const now = this.now();
    return {
      log,
      anomalies,
      gapAt,
      joinedLateAt,
      isSimulated,
      state: kept.state,
      now,
      openCalls: selectOpenCalls(kept.state, now).filter((call) => !this.removed.has(call)),
      relay,
      settings,
      snoozes: this.snoozes,
      moments: momentsAt(this.facts, now, settings.wrapUpGiveUpSeconds * 1000),
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
    const { snapshot } = this;
    this.followers.add(listener, snapshot);
    this.tickWhileNeeded(snapshot);
    return () => {
      this.followers.remove(listener);
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
    return this.facts.kept.state.relays.find((relay) => relay.relayId === relayId)?.lastSeq ?? -Infinity;
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

  /** Takes a call off the screen, in every console, until its next event. @param key of the call (`callKey`) */
  remove(key: string): void {
    const call = this.facts.kept.state.calls.find((one) => callKey(one) === key);
    if (!call) return;
    this.removed.add(call);
    this.notify();
  }

  /** The tab that the rep chose last in a console, before a reload, too; null: none. */
  get chosenTab(): string | null {
    return this.facts.memory.chosenTab;
  }

  /** Remembers the tab that the rep chose. */
  chooseTab(chosenTab: string): void {
    this.facts = { ...this.facts, memory: { ...this.facts.memory, chosenTab } };
  }

  /** Notes that a flow starts; false: it was started before in this tab. */
  claimFlow(start: string): boolean {
    const { memory } = this.facts;
    if (memory.startedFlows.includes(start)) return false;
    const startedFlows = [...memory.startedFlows, start].slice(-KEPT_FLOWS);
    this.facts = { ...this.facts, memory: { ...memory, startedFlows } };
    return true;
  }

  /** Ends the page: nothing is heard, stored or called after that. */
  end(): void {
    this.stopWatching();
    this.stopExpecting();
    this.feeds.clear();
    this.followers.clear();
    this.tickWhileNeeded();
  }

  private get relay(): RelayStatus | null {
    return parseRelayStatus(this.pageRelay.status) ?? this.reported;
  }

  private get settings(): VoiceSettings {
    return readSettings(this.relay?.settings ?? null);
  }

  private now(): number {
    return selectNow(this.facts.kept.state, this.facts.received, this.world.now());
  }

  /** Of copies of one message the first counts; a message without a number counts only from the first feed. */
  private hear(message: unknown, feed: Feed | null): void {
    const [first] = this.feeds;
    const isFirst = feed === null || feed === first;
    if (feed && !this.feeds.has(feed)) return;
    const number = numberOf(message);
    if (number ? number.seq <= this.heardSeq(number.relayId) : !isFirst) return;
    const line = parseRelayLine(message, this.facts.heard.log.heard + 1);
    if (line.kind === 'other-kind') this.hearStatus(parseRelayStatus(message));
    else {
      const giveUpMs = this.settings.wrapUpGiveUpSeconds * 1000;
      this.facts = takeLine(this.facts, message, line, this.world.now(), giveUpMs);
    }
    this.notify();
  }

  /** Behind the events that were published before it: while no relay listened, nobody watched. A simulated one says nothing of the phone. */
  private hearStatus(status: RelayStatus | null): void {
    if (!status || isSimulatedRelay(status.relayId)) return;
    this.noteStatus(status);
    this.facts = takeRelay(this.facts, status.relayId);
    if (!status.listening) this.facts = inDoubt(this.facts);
  }

  /** The relay's own report may have come first, without the channel. */
  private noteStatus(status: RelayStatus | null): void {
    if (!status || (this.reported?.relayId === status.relayId && status.at < this.reported.at)) return;
    this.stopExpecting();
    if (!this.reported && readSettings(status.settings).noRestore) this.facts = withoutRestored(this.facts);
    this.reported = status;
  }

  /** The browser shows the page again as it was: what was stored is out of date, and meanwhile nobody watched. */
  private showAgain(): void {
    this.world.backup.clear();
    this.facts = inDoubt(this.facts);
    this.notify();
  }

  /** Stores what the next load of the page needs. */
  private store(): void {
    const { openCalls, now, relay, settings, log } = this.snapshot;
    if (settings.noRestore) return;
    const calls = openCalls.filter((call) => !isGivenUp(call, now, settings.wrapUpGiveUpSeconds));
    const stamp = Math.max(now, relay?.at ?? now);
    const stored = { calls, log, stamp, storedAt: this.world.now().wallMs };
    this.world.backup.store(calls.length > 0 ? stored : null, this.facts.memory);
  }

  private notify(): void {
    if (this.followers.isEmpty) return;
    const { snapshot } = this;
    this.followers.callAll(snapshot);
    this.tickWhileNeeded(snapshot);
  }

  /** Ticks while somebody listens: each second while a time runs, each minute while the age of an ended call is shown. */
  private tickWhileNeeded({ openCalls, state, now, settings }: CallsSnapshot = this.snapshot): void {
    const { wrapUpGiveUpSeconds } = settings;
    const runs =
      openCalls.some((call) => !isGivenUp(call, now, wrapUpGiveUpSeconds)) ||
      isMomentComing(state.calls, now, wrapUpGiveUpSeconds * 1000);
    const ages = state.calls.some(({ endedAt }) => endedAt !== null && now - endedAt < HISTORY_MS);
    this.ticker.set(this.followers.isEmpty ? null : runs ? TICK_MS : ages ? SLOW_TICK_MS : null);
  }
}

/** Makes the calls of a page. */
export const createCalls = (world: CallsWorld): Calls => new Calls(world);
