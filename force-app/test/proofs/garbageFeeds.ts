import type { AnomalyCode } from 'c/voiceCallState';
import { createCallStore } from 'c/voiceCallStore';
import { parseRelayLine } from 'c/voiceEvents';
import { Journal } from '../../main/default/lwc/voiceJournal/journal';
import { LiveCalls } from '../../main/default/lwc/voiceJournal/liveCalls';
import { STORAGE_KEY } from '../../main/default/lwc/voiceJournal/storedCalls';
import { createGarbage, GARBAGE_AT, type Garbage } from './garbage';
import { TWO_CALLS, type GarbageTarget, type Reader } from './garbageTargets';
import { createGarbageText } from './garbageTexts';
import { createStorage, Page } from './page';
import type { Random } from './random';

/** The two calls as a relay sends them, after any garbage. */
const CALLS = TWO_CALLS.map((line, index) => ({ ...line, at: line.at + 10_000, relayId: 'R1', seq: index + 1 }));
const OWNER = 'rep';
const HEADER = { v: 1, userId: OWNER, savedAt: GARBAGE_AT };

/** A feed remembers which numbers are missing: after so many values the page is loaded anew. */
const VALUES_A_PAGE = 500;

/** A console on the channel, given the second after which it waits for no number any more. */
function hearing(): Reader<unknown> {
  let heard = 0;
  function open() {
    const page = new Page();
    const console = page.openReader('console');
    page.pass(250);
    CALLS.forEach((message, index) => console.feed.hear(message, parseRelayLine(message, index + 1)));
    return { page, console };
  }
  let there = open();
  return {
    take(item) {
      if ((heard += 1) % VALUES_A_PAGE === 0) there = open();
      const { log, feed } = there.console;
      const before = log.length;
      feed.hear(item, parseRelayLine(item, heard));
      there.page.pass(1000);
      return log.slice(before).flatMap(({ anomalies }) => anomalies.map(({ code }) => code));
    },
    calls: () => there.console.store.state.calls,
  };
}

/** A journal on a page that is loaded with that text in its storage; then the calls come. */
function restoring(): Reader<string> {
  const storage = createStorage();
  function load(): { readonly calls: unknown; readonly codes: readonly AnomalyCode[] } {
    const codes: AnomalyCode[] = [];
    const store = createCallStore({
      onListenerError(error) {
        throw error;
      },
    });
    store.listen(({ anomalies }) => void codes.push(...anomalies.map(({ code }) => code)));
    const world = new Page(GARBAGE_AT).world('journal');
    const owner = (): { userId: string; now: number } => ({ userId: OWNER, now: GARBAGE_AT });
    const journal = new Journal({ world, store, liveCalls: new LiveCalls(() => storage, owner), restores: true });
    CALLS.forEach((message, index) => journal.feed.hear(message, parseRelayLine(message, index + 1)));
    return { calls: store.state.calls, codes };
  }
  let last = load();
  return {
    take(text) {
      storage.setItem(STORAGE_KEY, text);
      last = load();
      return last.codes;
    },
    calls: () => last.calls,
  };
}

/** What a line of garbage is in a stored trace, where a reload is no garbage and other kinds of message have no place. */
function storedLine({ item, code }: Garbage<string>): Garbage<string> {
  const isReload = code === null && (JSON.parse(item) as { kind: unknown }).kind === 'restored';
  return { item: `${JSON.stringify(HEADER)}\n${item}`, code: isReload ? null : (code ?? 'malformed') };
}

/** Draws stored text that leads to no call. */
export function createStoredGarbage(random: Random): () => Garbage<string> {
  const drawText = createGarbageText(random);
  const draw = createGarbage(random, true);
  const whole = [HEADER, ...CALLS].map((line) => JSON.stringify(line)).join('\n');
  const ways: readonly (() => Garbage<string>)[] = [
    () => ({ item: drawText().item, code: 'malformed' }),
    () => storedLine(drawText()),
    () => storedLine(drawText()),
    () => {
      const header = { ...HEADER, [random.pick(Object.keys(HEADER))]: random.pick([null, true, [], {}]) };
      return { item: [header, ...CALLS].map((line) => JSON.stringify(line)).join('\n'), code: 'malformed' };
    },
    () => {
      const end = random.below(whole.length);
      return { item: whole.slice(0, whole[end] === '\n' ? end + 1 : end), code: 'malformed' };
    },
    () => ({ item: `${JSON.stringify(HEADER)}\n${JSON.stringify([draw().item, CALLS])}`, code: 'malformed' }),
  ];
  return () => random.pick(ways)();
}

/** Where messages of the channel are read. */
export const CHANNEL_TARGETS: readonly GarbageTarget<unknown>[] = [{ name: 'channel', begin: hearing }];

/** Where the text in the browser tab's storage is read. */
export const STORED_TARGETS: readonly GarbageTarget<string>[] = [{ name: 'stored text', begin: restoring }];
