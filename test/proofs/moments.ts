import type { Feed } from 'c/voiceCalls';
import { callKey, type CallState } from 'c/voiceCallState';
import { summarizeCall } from 'c/voiceCallSummary';
import { selectCaveats, type Caveat } from 'c/voiceRelayStatus';
import { loadCallsPage, type CallsPage } from 'test/support/callsPage';
import { createOracle, type Oracle } from 'test/oracle/contractOracle';
import { wallTimeOf, type Message } from './liveTraces';

/** Selects the marks of a page: the product's function, or one with a planted fault. */
export type MarksOf = typeof selectCaveats;

/** The number of closed calls that a page keeps. */
const KEPT_ENDED = 20;

/** Lets the page receive a message at its own time. */
export function receive(page: CallsPage, feeds: readonly Feed[], message: Message): void {
  page.time.wallMs = wallTimeOf(message) ?? page.time.wallMs;
  for (const feed of feeds) feed.receive(message);
}

/** Writes everything that a console shows of a page, except the time now. */
function shownOn({ snapshot }: CallsPage, marksOf: MarksOf): string {
  const { state, openCalls, log, anomalies, joinedLateAt, gapAt, moments } = snapshot;
  const marks = marksOf(snapshot, openCalls);
  const latest = [log.size, log.at(log.size - 1)]; // earlier entries were checked when they were the latest
  return JSON.stringify({ state, openCalls, latest, anomalies, joinedLateAt, gapAt, moments, marks });
}

/** Summarizes the calls, in order of their first event. */
export const summariesOf = ({ calls, latestAt }: CallState): readonly unknown[] =>
  calls.map((call) => summarizeCall(call, latestAt ?? 0));

type Said = ReturnType<Oracle['summary']>['calls'];

/** Whether the page knows every call that the oracle knows, except for those that ended long ago. */
function isAsOracleSays(state: CallState, said: Said): boolean {
  const over = said.filter(({ phase }) => phase === 'closed').length;
  const keys = state.calls.map(callKey);
  const expected = over > KEPT_ENDED ? said.filter((call) => keys.includes(callKey(call))) : said;
  const missing = said.length - expected.length;
  return missing === Math.max(0, over - KEPT_ENDED) && JSON.stringify(summariesOf(state)) === JSON.stringify(expected);
}

const isOpen = ({ phase }: { readonly phase: string }): boolean => phase !== 'closed';

/** Lists the only mark possible without loss and reload: nobody saw an active call, or one in wrap-up, connect. */
function expectedMarks(said: Said): readonly Caveat[] {
  const isUnseen = said.some((call) => isOpen(call) && call.phase !== 'ringing' && call.connectedAt === null);
  return isUnseen ? [{ kind: 'estimated' }] : [];
}

/**
 * Plays the messages on a page that gets a new console before each of them, and on a page with a console from the start.
 * Returns the first fault; null: none.
 */
export function momentFault(messages: readonly Message[], marksOf: MarksOf = selectCaveats): string | null {
  const [early, late] = [loadCallsPage(), loadCallsPage()];
  const oracle = createOracle();
  const earlyFeeds = [early.calls.feed()];
  let lateFeeds: readonly Feed[] = [late.calls.feed()];
  early.calls.subscribe(() => {});
  for (const [index, message] of [...messages, null].entries()) {
    let first = '';
    const leave = late.calls.subscribe(() => (first ||= shownOn(late, marksOf)));
    if (first !== shownOn(early, marksOf)) return `before message ${index + 1} a new console shows something else`;
    const said = oracle.summary().calls;
    const { state, openCalls } = late.snapshot;
    if (!isAsOracleSays(state, said)) return `before message ${index + 1} the oracle says something else`;
    // A page judges by its clock whether news is recent. The oracle knows only traces.
    const ofTrace = marksOf(late.snapshot, openCalls).filter(({ kind }) => kind !== 'no-recent-news');
    const marks = JSON.stringify(ofTrace);
    if (marks !== JSON.stringify(expectedMarks(said))) return `before message ${index + 1} it shows ${marks}`;
    if (!message) break;
    // Now and then one of two consoles goes: the other must still receive everything.
    lateFeeds = [...lateFeeds, late.calls.feed()];
    if (lateFeeds.length > 3) {
      lateFeeds[0]?.end();
      lateFeeds = lateFeeds.slice(1);
      leave();
    }
    receive(early, earlyFeeds, message);
    receive(late, lateFeeds, message);
    oracle.add(JSON.stringify(message));
  }
  for (const { calls } of [early, late]) calls.end();
  return [...early.errors, ...late.errors].length > 0 ? 'a listener threw' : null;
}

/** Whether, by the oracle, a page that receives only the later messages must say that it joined late. */
function isJoinedLate(said: Said, joinedAt: number): boolean {
  const calls = said.map(({ startedAt, connectedAt, phase }) => {
    const beganAt = startedAt ?? connectedAt; // null: its beginning was not seen
    return { isOpen: isOpen({ phase }), isSince: beganAt !== null && beganAt > joinedAt };
  });
  return calls.some((call) => call.isOpen && !call.isSince) || !calls.some(({ isSince }) => isSince);
}

/**
 * Plays the messages from an index on to a second instance of the calls, like that of another namespace. Returns the first
 * fault; null: none.
 */
export function lateInstanceFault(messages: readonly Message[], from: number, marksOf = selectCaveats): string | null {
  const page = loadCallsPage();
  const feeds = [page.calls.feed()];
  const oracle = createOracle();
  let joinedAt: number | null = null;
  for (const [offset, message] of messages.slice(from).entries()) {
    receive(page, feeds, message);
    oracle.add(JSON.stringify(message));
    const { snapshot } = page;
    joinedAt ??= snapshot.state.latestAt;
    const where = `joined before message ${from + 1}, after message ${from + offset + 1}`;
    const said = oracle.summary().calls;
    if (!isAsOracleSays(snapshot.state, said)) return `${where}: the oracle says something else`;
    if (joinedAt === null) continue; // no event yet
    const isMarked = marksOf(snapshot, snapshot.openCalls).some(({ kind }) => kind === 'late-joined');
    if (isMarked !== isJoinedLate(said, joinedAt)) return `${where}: late-joined is ${String(isMarked)}`;
  }
  page.calls.end();
  return null;
}
