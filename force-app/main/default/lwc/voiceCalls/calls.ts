import { NO_SNOOZE, snoozed } from 'c/voiceAttention';
import { callKey, selectNow, selectOpenCalls, type ClockReading } from 'c/voiceCallState';
import { reportsAfter, withReport, type CommandReport } from 'c/voiceCommands';
import { parseRelayLine } from 'c/voiceEvents';
import { isGivenUp, parseRelayStatus, RELAY_EXPECTED_MS, type RelayStatus } from 'c/voiceRelayStatus';
import { readSettings, type VoiceSettings } from 'c/voiceSettings';
import { Followers } from './followers';
import { isMomentComing } from './moments';
import { isSimulatedRelay, numberOf } from './received';
import { beginFacts, inDoubt, momentsAt, takeLine, takeRelay, withoutRestored, type PageFacts } from './pageFacts';
import { RemovedCalls } from './removedCalls';
import type { StoredCalls } from './sessionBackup';
import type { CallsSnapshot } from './snapshot';
import { Ticker } from './ticker';
import type { CallsWorld, Feed, PageRelay } from './world';

export type CallsListener = (snapshot: CallsSnapshot) => void;

const TICK_MS = 1000;
/** Ticks while only ended calls are shown, with their age in minutes; docs/contract.md, "What the screen may claim". */
const SLOW_TICK_MS = 60_000;
const HISTORY_MS = 2 * 60 * 60_000;
/** The most flow starts to remember: more than the calls that a rep has open at once, and an older call does not end again. */
const KEPT_FLOWS = 50;

const settingsOf = (relay: RelayStatus | null): VoiceSettings => readSettings(relay?.settings ?? null);

/** Holds everything that a page knows about its calls. Each message counts once, however many components feed it. */
export class Calls {
  private readonly world: CallsWorld;
  private readonly pageStart: ClockReading;
  private readonly stored: StoredCalls | null;
  private readonly followers: Followers<CallsSnapshot>;
  private readonly feeds = new Set<Feed>();
  private readonly stopWatching: () => void;
  private readonly stopExpecting: () => void;
  private facts: PageFacts;
  /** The latest status that was received; `pageRelay.status` may be newer. */
  private reported: RelayStatus | null = null;
  private snoozes = NO_SNOOZE;
  private commands: readonly CommandReport[] = [];
  private pageRelay: PageRelay = { undelivered: [], status: null };
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

  /** Makes a snapshot of everything that is known now. */
  get snapshot(): CallsSnapshot {
    const { received, kept, memory } = this.facts;
    const { log, anomalies, gapAt, joinedLateAt, isSimulated } = received;
    const { hadVoiceEvent, sawWrapUpEnd } = memory;
    const { relay } = this;
    const settings = settingsOf(relay);
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
      commands: this.commands,
      unwatchedAt: this.pageRelay.unwatchedAt ?? null,
      moments: momentsAt(this.facts, now, settings.wrapUpGiveUpSeconds * 1000),
      pageAgeMs: this.world.now().pageMs - this.pageStart.pageMs,
      hadVoiceEvent,
      sawWrapUpEnd,
    };
  }

  /** Returns the relay's last stamp before a reload and the wall time of storing it, both epoch milliseconds; null: none. */
  get storedStamp(): Pick<StoredCalls, 'stamp' | 'storedAt'> | null {
    return this.stored;
  }

  /** Calls the listener at once, after each change, and each second while a time runs; returns a function that unsubscribes. */
  subscribe(listener: CallsListener): () => void {
    const { snapshot } = this;
    this.followers.add(listener, snapshot);
    this.tickWhileNeeded(snapshot);
    return () => {
      this.followers.remove(listener);
      this.tickWhileNeeded();
    };
  }

  /** Adds a subscription to the channel, from which messages come. */
  feed(): Feed {
    const feed: Feed = {
      receive: (message) => this.receive(message, feed),
      end: () => {
        if (this.feeds.delete(feed)) for (const message of this.pageRelay.undelivered) this.receive(message, null);
      },
    };
    this.feeds.add(feed);
    return feed;
  }

  /** Sets the relay of this page. */
  connectRelay(relay: PageRelay): void {
    this.pageRelay = relay;
  }

  /** Returns the highest number received from that relay; -Infinity: none. */
  lastSeqFrom(relayId: string): number {
    return this.facts.kept.state.relays.find((relay) => relay.relayId === relayId)?.lastSeq ?? -Infinity;
  }

  /** Takes a status directly from the page's relay, without the channel. */
  takeStatus(status: unknown): void {
    this.noteStatus(parseRelayStatus(status));
    this.notify();
  }

  /** Snoozes an alert for a minute, in every console and on the utility item. @param key of the alert (`keyOf`) */
  snooze(key: string): void {
    this.snoozes = snoozed(this.snoozes, key, this.now());
    this.notify();
  }

  /** Hides a call in every console until its next event. @param key of the call (`callKey`) */
  remove(key: string): void {
    const call = this.facts.kept.state.calls.find((one) => callKey(one) === key);
    if (!call) return;
    this.removed.add(call);
    this.notify();
  }

  /** Keeps the answer to a command, in place of `before` (null: none); listeners get it with `showCommands`. */
  noteCommand(report: CommandReport, before: CommandReport | null): void {
    this.commands = withReport(this.commands, report, before);
  }

  /** Calls the listeners, because the answers to commands have changed. */
  showCommands(): void {
    this.notify();
  }

  /** Returns the tab that the rep last chose in a console, also before a reload; null: none. */
  get chosenTab(): string | null {
    return this.facts.memory.chosenTab;
  }

  /** Remembers the tab that the rep chose. */
  chooseTab(chosenTab: string): void {
    this.facts = { ...this.facts, memory: { ...this.facts.memory, chosenTab } };
  }

  /** Records that a flow starts; returns false if it has already started in this browser tab. */
  claimFlow(start: string): boolean {
    const { memory } = this.facts;
    if (memory.startedFlows.includes(start)) return false;
    const startedFlows = [...memory.startedFlows, start].slice(-KEPT_FLOWS);
    this.facts = { ...this.facts, memory: { ...memory, startedFlows } };
    return true;
  }

  /** Ends the page: from now on nothing is received, stored or called. */
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
    return settingsOf(this.relay);
  }

  private now(): number {
    return selectNow(this.facts.kept.state, this.facts.latestReading, this.world.now());
  }

  /** Takes a message once: the first copy counts. One without a number is taken from the first feed only. */
  private receive(message: unknown, feed: Feed | null): void {
    const [first] = this.feeds;
    const isFirst = feed === null || feed === first;
    if (feed && !this.feeds.has(feed)) return;
    const number = numberOf(message);
    if (number ? number.seq <= this.lastSeqFrom(number.relayId) : !isFirst) return;
    const line = parseRelayLine(message, this.facts.received.log.received + 1);
    if (line.kind === 'other-kind') this.receiveStatus(parseRelayStatus(message));
    else {
      const giveUpMs = this.settings.wrapUpGiveUpSeconds * 1000;
      const { state } = this.facts.kept;
      this.facts = takeLine(this.facts, message, line, this.world.now(), giveUpMs);
      this.commands = reportsAfter(this.commands, state, this.facts.kept.state);
    }
    this.notify();
  }

  /** Takes a status, in order with the events. If no relay listened, nobody watched. A simulated relay is ignored: it has no phone. */
  private receiveStatus(status: RelayStatus | null): void {
    if (!status || isSimulatedRelay(status.relayId)) return;
    this.noteStatus(status);
    this.facts = takeRelay(this.facts, status.relayId);
    if (!status.listening) this.facts = inDoubt(this.facts);
  }

  /** Keeps the newest status: a newer one may have come directly from the page's relay. */
  private noteStatus(status: RelayStatus | null): void {
    if (!status || (this.reported?.relayId === status.relayId && status.at < this.reported.at)) return;
    this.stopExpecting();
    if (!this.reported && readSettings(status.settings).noRestore) this.facts = withoutRestored(this.facts);
    this.reported = status;
  }

  /** Handles the page coming back from the browser's cache: the stored calls are out of date, and meanwhile nobody watched. */
  private showAgain(): void {
    this.world.backup.clear();
    this.facts = inDoubt(this.facts);
    this.notify();
  }

  /** Stores the open calls and the tab's memory for the next load of the page. */
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

  /** Sets the ticker: each second while a time runs, each minute while the age of an ended call is shown, never without listeners. */
  private tickWhileNeeded({ openCalls, state, now, settings }: CallsSnapshot = this.snapshot): void {
    const { wrapUpGiveUpSeconds } = settings;
    const runs =
      openCalls.some((call) => !isGivenUp(call, now, wrapUpGiveUpSeconds)) ||
      isMomentComing(state.calls, now, wrapUpGiveUpSeconds * 1000);
    const ages = state.calls.some(({ endedAt }) => endedAt !== null && now - endedAt < HISTORY_MS);
    this.ticker.set(this.followers.isEmpty ? null : runs ? TICK_MS : ages ? SLOW_TICK_MS : null);
  }
}

/** Creates the calls of a page. */
export const createCalls = (world: CallsWorld): Calls => new Calls(world);
