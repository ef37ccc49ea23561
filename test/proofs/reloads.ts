import type { TextStorage } from 'c/voiceCalls';
import { callKey, EMPTY_STATE, reduce, type Call, type CallState, type Party, type StaleFact } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { selectCaveats } from 'c/voiceRelayStatus';
import { createStorage, loadCallsPage, type CallsPage } from 'test/support/callsPage';
import { createOracle, type Oracle } from 'test/oracle/contractOracle';
import { VirtualTime } from 'test/support/virtualTime';
import { summarizeCall } from 'c/voiceCallSummary';
import type { Message } from './liveTraces';
import { receive } from './moments';

const isOpen = ({ phase }: Call): boolean => phase !== 'closed';
const GIVE_UP_MS = 600_000;
const RESTORE_MOST_MS = 12 * 3_600_000;

/** How long the page is away, milliseconds: not at all, seconds, or more than half a day. */
export const AWAY_MS = [0, 2000, 0, 400, 13 * 3_600_000] as const;

/** Rewrites a message as from the relay of the reloaded page: with another id and numbers from 1. */
const asNewRelay = (message: Message, index: number): Message => ({ ...message, relayId: 'R2', seq: index + 1 });

type Storage = ReturnType<typeof createStorage>;

function copyOf(storage: Storage): Storage {
  const copy = createStorage();
  for (const [key, text] of storage.texts) copy.setItem(key, text);
  return copy;
}

/** Lists what a reload puts in doubt, by docs/contract.md#after-a-reload: what was known, and whether the call still exists. */
function expectedDoubts({ mute, recording, endedAt }: Call): readonly StaleFact[] {
  const facts: StaleFact[] = [];
  if (mute !== 'unknown') facts.push('mute');
  if (recording !== 'unknown') facts.push('recording');
  if (endedAt === null) facts.push('existence');
  return facts;
}

/** Makes the state after a reload by docs/contract.md#after-a-reload, without the product's storing and restoring. */
function expectedAfter({ calls, latestAt, hadPackets }: CallState, awayMs: number): CallState {
  if (latestAt === null) return EMPTY_STATE;
  const stored = calls.filter(
    (call) => isOpen(call) && (call.endedAt === null || latestAt - call.endedAt < GIVE_UP_MS),
  );
  if (stored.length === 0) return EMPTY_STATE;
  const kept = stored.filter(({ lastEventAt }) => latestAt + awayMs - lastEventAt <= RESTORE_MOST_MS);
  return {
    ...EMPTY_STATE,
    latestAt,
    hadPackets,
    calls: kept.map((call) => ({
      ...call,
      isRestored: true,
      wasUnwatched: true,
      parties: call.parties.map((party): Party => ({ ...party, isUnverified: party.hold !== 'unknown' })),
      unverified: expectedDoubts(call),
    })),
  };
}

/** Caches each call as JSON: most lines leave most calls unchanged. */
const jsonOf = new WeakMap<Call, string>();

function textOf(call: Call): string {
  const text = jsonOf.get(call) ?? JSON.stringify(call);
  jsonOf.set(call, text);
  return text;
}

/** Writes the calls in order of their ids: the page has them in order of focus. */
function inOrder({ calls }: Pick<CallState, 'calls'>): string {
  const texts = [...calls].sort((one, other) => (callKey(one) < callKey(other) ? -1 : 1)).map(textOf);
  return `[${texts.join()}]`;
}

/** The events that may settle a doubt; any event settles existence. */
const SETTLES = {
  mute: ['MUTE', 'UNMUTE'],
  recording: ['PAUSE_RECORDING', 'RESUME_RECORDING'],
  hold: ['HOLD', 'RESUME', 'SWAP', 'CONFERENCE', 'PARTICIPANT_ADDED', 'CALL_CONNECTED', 'PARTICIPANT_REMOVED'],
} as const;

/** Finds a party whose hold became certain, or doubtful, without an event for it; null: none. */
function holdFault(before: Call, after: Call, type: unknown): string | null {
  const isReported = SETTLES.hold.some((one) => one === type);
  for (const [index, party] of before.parties.entries()) {
    const next = after.parties.length === before.parties.length ? after.parties[index] : undefined; // otherwise a nameless party was dropped
    if (!next || next.isUnverified === party.isUnverified) continue;
    if (next.isUnverified) return 'hold is in doubt from an event';
    if (!isReported && next.hold !== 'unknown') return 'hold is no longer in doubt without a report';
  }
  return null;
}

/** Finds a doubt that went without an event for it, or stayed in spite of one; null: none. */
function doubtFault(before: Call, after: Call, type: unknown): string | null {
  for (const fact of ['mute', 'recording'] as const) {
    const [was, is] = [before.unverified.includes(fact), after.unverified.includes(fact)];
    const isReported = SETTLES[fact].some((one) => one === type) && before !== after;
    if (was && !is && !isReported) return `${fact} is no longer in doubt without a report`;
    if (is && (!was || isReported)) return `${fact} is in doubt after a report`;
  }
  const hasNews = before !== after && before.phase === after.phase;
  if (after.unverified.includes('existence') && hasNews && after.lastEventAt > before.lastEventAt)
    return 'existence is in doubt after an event';
  return holdFault(before, after, type);
}

/** Makes the events that end a call and close it. */
function endingOf({ callId }: Call, at: number): readonly Message[] {
  const types = ['CALL_CONNECTED', 'UNMUTE', 'RESUME_RECORDING', 'RESUME', 'CALL_ENDED', 'WRAP_UP_ENDED'];
  return types.map((type, index) => ({ type, at: at + (index + 1) * 20_000, detail: { callId } }));
}

const marksOf = ({ snapshot }: CallsPage): string => JSON.stringify(selectCaveats(snapshot, snapshot.openCalls));

/** Ends all calls, begins another, and returns a mark that the page still shows; null: none. */
function lastingMark(page: CallsPage, next: (message: Message) => void): string | null {
  const { latestAt } = page.snapshot.state;
  if (latestAt === null || latestAt > 8e15) return null; // time stands still at the latest time of a date
  let at = latestAt;
  for (const call of page.snapshot.openCalls) {
    for (const message of endingOf(call, at)) next(message);
    at += 200_000;
  }
  next({ type: 'CALL_STARTED', at: at + 2000, detail: { callId: 'another', participant: 'Ann' } });
  const marks = marksOf(page);
  return marks === '[]' ? null : `${marks} stays when its calls are over`;
}

/** Whether the storage of a tab holds nothing that it must not. */
const isPrivate = (storage: Storage): boolean =>
  ![...storage.texts.values()].some((text) => /callAttributes|transcri/i.test(text));

function load(storage: TextStorage, wallMs: number): CallsPage {
  return loadCallsPage({ storage, time: new VirtualTime(wallMs) });
}

/** Whether a tab duplicated now finds a call. */
function isFoundByDuplicate(storage: Storage, wallMs: number): boolean {
  const duplicate = load(copyOf(storage), wallMs);
  const { openCalls, log } = duplicate.snapshot;
  duplicate.calls.end();
  return openCalls.length > 0 || log.size > 0;
}

/** Compares the reloaded page with the expected state, until the end of the trace and of all calls; null: no fault. */
function pageFault(page: CallsPage, expected: CallState, rest: readonly Message[]): string | null {
  const feeds = [page.calls.feed()];
  let [state, received] = [expected, 0];
  const next = (message: Message): string | null => {
    const line = asNewRelay(message, received);
    received += 1;
    const before = page.snapshot.state.calls;
    receive(page, feeds, line);
    state = reduce(state, parseRelayLine(line, received));
    const after = page.snapshot.state;
    if (inOrder(after) !== inOrder(state)) return `after message ${received} it shows ${inOrder(after)}`;
    for (const call of after.calls) {
      const known = before.find((other) => callKey(other) === callKey(call));
      const fault = known ? doubtFault(known, call, message['type']) : null;
      if (fault) return `after message ${received}: ${fault}`;
    }
    return null;
  };
  if (inOrder(page.snapshot.state) !== inOrder(state)) return `it shows ${inOrder(page.snapshot.state)}`;
  for (const message of rest) {
    const fault = next(message);
    if (fault) return fault;
  }
  return lastingMark(page, next);
}

/** Whether restored calls have the oracle's values and times, counted to the last event. */
function areAsOracleSays({ calls, latestAt }: CallState, oracle: Oracle): boolean {
  const said = oracle.summary().calls;
  return calls.every((call) => {
    const expected = said.find((other) => callKey(other) === callKey(call));
    return JSON.stringify(expected) === JSON.stringify(summarizeCall(call, latestAt ?? 0));
  });
}

/** Reloads before every message, and plays the rest on the new page. Returns the first fault; null: none. */
export function reloadFault(messages: readonly Message[]): string | null {
  const storage = createStorage();
  const page = load(storage, 1_790_000_000_000);
  const feeds = [page.calls.feed()];
  const oracle = createOracle();
  let state = EMPTY_STATE;
  for (const [index, message] of [...messages, null].entries()) {
    const where = `reload before message ${index + 1}`;
    const { wallMs } = page.time;
    if (isFoundByDuplicate(storage, wallMs)) return `${where}: a duplicated tab finds a call before the page is left`;
    page.leave();
    const left = copyOf(storage);
    storage.texts.clear(); // the page goes on as if it had not been left
    if (!isPrivate(left)) return `${where}: the storage holds an attribute`;

    const awayMs = AWAY_MS[index % AWAY_MS.length] ?? 0;
    const reloaded = load(left, wallMs + awayMs);
    if (isFoundByDuplicate(left, wallMs)) return `${where}: a duplicated tab finds a call after it`;
    const expected = expectedAfter(state, awayMs);
    if (!areAsOracleSays(reloaded.snapshot.state, oracle)) return `${where}: a value or a time has changed`;
    const fault = pageFault(reloaded, expected, messages.slice(index));
    reloaded.calls.end();
    if (fault) return `${where}: ${fault}`;
    if (!message) break;
    receive(page, feeds, message);
    state = reduce(state, parseRelayLine(message, index + 1));
    oracle.add(JSON.stringify(message));
  }
  page.calls.end();
  return null;
}
