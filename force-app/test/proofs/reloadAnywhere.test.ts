import { EMPTY_STATE, reduce, type Call, type CallState } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { grouped, sayFigure, sizeFrom } from './figures';
import { randomMessages, TRACE_FILES, type Message } from './liveTraces';
import type { TextStorage } from '../../main/default/lwc/voiceJournal/storedCalls';
import { createStorage, Page } from './page';

/** How many random traces; set RELOAD_RUNS and RELOAD_SEED for a longer run. */
const RUNS = sizeFrom('RELOAD_RUNS', 1000);
const SEED = sizeFrom('RELOAD_SEED', 20261122);

/** When the page is loaded anew, epoch milliseconds. */
const LOADED_AT = 1_790_000_004_000;

const after = (messages: readonly Message[], state: CallState = EMPTY_STATE): CallState =>
  messages.reduce((before, message, index) => reduce(before, parseRelayLine(message, index + 1)), state);

/** What the relay of the reloaded page sends: another id, numbers from 1 on. */
const afterReload = (messages: readonly Message[]): readonly Message[] =>
  messages.map((message, index) => ({ ...message, relayId: 'R2', seq: index + 1 }));

const isLive = ({ phase }: Call): boolean => phase !== 'closed';

/** What is kept over a reload, by the contract: live calls with their values and times, what can change unverified. */
function expectedAfter(before: CallState): CallState {
  const calls = before.calls.filter(isLive).map((call): Call => {
    const parties = call.parties.map((party) => ({ ...party, isUnverified: party.hold !== 'unknown' }));
    const unverified = (['mute', 'recording'] as const).filter((fact) => call[fact] !== 'unknown');
    return { ...call, parties, unverified, isRestored: true };
  });
  return { ...before, calls, isRestored: true };
}

/** The calls without what only a reload adds. */
function withoutMarks(calls: readonly Call[]): unknown {
  return calls.map(({ isRestored, unverified, parties, ...call }) => ({
    ...call,
    parties: parties.map(({ isUnverified, ...party }) => party),
  }));
}

/** What a page leaves in the storage of its tab: before the first message, and after each. */
function storedBefore(messages: readonly Message[]): readonly TextStorage[] {
  const storage = createStorage();
  const page = new Page();
  page.openJournal('before', storage);
  page.pass(1000);
  return [null, ...messages].map((message) => {
    if (message) page.publish(message);
    page.pass(0);
    const copy = createStorage();
    for (const [key, text] of storage.texts) copy.setItem(key, text);
    return copy;
  });
}

/** The calls on the screen of a page that was loaded with that storage, and then heard these messages. */
function shownWith(storage: TextStorage, messages: readonly Message[]): readonly Call[] {
  const page = new Page(LOADED_AT);
  page.openJournal('journal', storage);
  const reader = page.openReader('reader');
  page.pass(1000);
  for (const message of afterReload(messages)) page.publish(message);
  page.pass(0);
  return reader.store.state.calls.filter(isLive);
}

/** The live calls of one that forgets, before message `index`, all but what is kept over a reload; its relay goes on. */
function expectedAt(messages: readonly Message[], index: number): readonly Call[] {
  const before = after(messages.slice(0, index));
  const hasLive = before.calls.some(isLive);
  return after(messages.slice(index), hasLive ? expectedAfter(before) : EMPTY_STATE).calls.filter(isLive);
}

/** Reloads before every message; how many reloads. */
function reloadEverywhere(messages: readonly Message[]): number {
  storedBefore(messages).forEach((storage, index) => {
    const [shown, expected] = [shownWith(storage, messages.slice(index)), expectedAt(messages, index)];
    if (JSON.stringify(shown) !== JSON.stringify(expected))
      expect({ index, shown }).toEqual({ index, shown: expected });
  });
  return messages.length + 1;
}

const ONE_CALL_FILES = TRACE_FILES.filter(
  ([, messages]) => new Set(messages.map(({ detail }) => (detail as Message)['callId'])).size === 1,
);

describe('reload anywhere', () => {
  it.each(TRACE_FILES)(
    'in %s a reload before any message keeps live calls with their values and times',
    (_, messages) => {
      expect(reloadEverywhere(messages)).toBe(messages.length + 1);
    },
  );

  it.each(ONE_CALL_FILES)(
    'in %s a call that is live at the end is as if the page had never been reloaded',
    (_, messages) => {
      const callIds = new Set(messages.map(({ detail }) => (detail as Message)['callId']));
      const stored = storedBefore(messages);
      for (let end = 0; end <= messages.length && callIds.size === 1; end++) {
        const unbroken = after(messages.slice(0, end)).calls.filter(isLive);
        for (let index = 0; index <= end && unbroken.length > 0; index++) {
          const began = after(messages.slice(0, index)).calls.length > 0;
          const shown = shownWith(stored[index] ?? createStorage(), messages.slice(index, end));
          if (began)
            expect({ index, end, calls: withoutMarks(shown) }).toEqual({ index, end, calls: withoutMarks(unbroken) });
        }
      }
    },
  );

  it('in random traces a reload before any message keeps live calls with their values and times', () => {
    const reloads = randomMessages(RUNS, SEED).reduce((sum, messages) => sum + reloadEverywhere(messages), 0);
    const inFiles = TRACE_FILES.reduce((sum, [, messages]) => sum + messages.length + 1, 0);
    sayFigure(
      'reload anywhere',
      `${TRACE_FILES.length} traces with ${inFiles} reloads, ${grouped(RUNS)} random with ${grouped(reloads)} (seed ${SEED})`,
    );
    expect(reloads).toBeGreaterThan(RUNS);
  });
});
