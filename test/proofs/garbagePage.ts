import { createRelay, type RelayMessage, type StatusMessage } from 'c/voiceRelay';
import { parseRelayStatus } from 'c/voiceRelayStatus';
import { parseStoredCall, type AnomalyCode, type Call } from 'c/voiceCallState';
import { createStorage, loadCallsPage } from 'test/support/callsPage';
import { stateOf, type TraceLine } from 'test/support/trace';
import { VirtualTime } from 'test/support/virtualTime';
import { readPayload } from '../../force-app/main/default/lwc/voiceRelay/payload';
import { createGarbage, GARBAGE_AT, type Garbage } from './garbage';
import { TWO_CALLS, type GarbageTarget, type Reader } from './garbageTargets';
import { createGarbageText } from './garbageTexts';
import type { Random } from './random';

/** A reader of a page that has to cope with garbage. */
export interface PageTarget {
  readonly name: string;
  /** Returns a function that takes garbage and throws if it is handled wrongly. */
  begin(): (item: unknown) => void;
}

function mustBe(isRight: boolean, wrong: string): void {
  if (!isRight) throw new Error(wrong);
}

const isPlain = (value: unknown): boolean => {
  const text = JSON.stringify(value);
  return text !== undefined && JSON.stringify(JSON.parse(text)) === text;
};

/** Strips a call of its doubts: any message of a second relay puts the live calls in doubt. */
function withoutDoubt({ unverified: _, wasUnwatched: __, parties, ...call }: Call): unknown {
  return { ...call, parties: parties.map(({ isUnverified: ___, ...party }) => party) };
}

/** Makes the calls of a page with the two live calls. A numbered copy from a second feed must change nothing either. */
function feeding(): Reader<unknown> {
  const page = loadCallsPage({ time: new VirtualTime(GARBAGE_AT) });
  const [first, second] = [page.calls.feed(), page.calls.feed()];
  page.calls.subscribe(() => {});
  let counts = new Map<AnomalyCode, number>();
  const countsNow = () => new Map(page.snapshot.anomalies.map(({ code, count }) => [code, count]));
  for (const line of TWO_CALLS) first.receive(line);
  return {
    take(item) {
      counts = countsNow();
      first.receive(item);
      const now = countsNow();
      const codes = [...now.keys()].filter((code) => now.get(code) !== counts.get(code));
      const { state } = page.snapshot;
      second.receive(item);
      mustBe(page.snapshot.state === state || codes.length === 0, 'a copy counts, too');
      mustBe(page.errors.length === 0, 'a listener was given what it cannot take');
      return codes;
    },
    calls: () => page.snapshot.state.calls.map(withoutDoubt),
  };
}

/** Readers of the channel. */
export const CHANNEL_TARGETS: readonly GarbageTarget<unknown>[] = [{ name: 'channel', begin: feeding }];

/** Makes a relay, and checks each message that it publishes. */
function relaying(): (item: unknown) => void {
  const time = new VirtualTime(GARBAGE_AT);
  const received: (RelayMessage | StatusMessage)[] = [];
  const relay = createRelay({
    relayId: 'R1',
    now: () => ({ wallTime: time.wallMs, pageTime: time.pageMs }),
    after: time.after,
    storedStamp: null,
    lastSeqFrom: () => Infinity,
  });
  relay.join({ settings: {}, publish: (message) => void received.push(message) });
  let seq = 0;
  return (item) => {
    const event = { type: 'HOLD', wallTime: time.wallMs, pageTime: time.pageMs, json: undefined, payload: item };
    received.length = 0;
    relay.receive([{ facts: { listening: true, toolkit: 'found', notSubscribed: [] } }, event]);
    seq += 1;
    const [message] = received.filter((one): one is RelayMessage => !('kind' in one));
    mustBe(message?.seq === seq && message.type !== '', 'an event has no number or no type');
    mustBe(isPlain(message) && !Array.isArray(message?.detail), 'a detail cannot cross the channel');
  };
}

function readingPayload(): (item: unknown) => void {
  return (item) => {
    for (const json of [undefined, String(typeof item === 'symbol' ? '' : typeof item)]) {
      const { type, detail } = readPayload('HOLD', json, item);
      mustBe(typeof type === 'string' && type !== '' && isPlain(detail), 'a payload is not plain JSON');
    }
  };
}

/** Checks that a status is taken whole or not at all; the page keeps what it knew. */
function readingStatus(): (item: unknown) => void {
  const page = loadCallsPage({ time: new VirtualTime(GARBAGE_AT) });
  for (const line of TWO_CALLS) page.calls.feed().receive(line);
  const good = { kind: 'status', relayId: 'R1', at: 1, listening: true, toolkit: 'found', notSubscribed: [] };
  const counts = { seen: 0, queued: 0, failed: 0, unreadable: 0, settings: {} };
  const fields = Object.keys({ ...good, ...counts });
  let run = 0;
  return (item) => {
    const field = fields[(run += 1) % fields.length] ?? 'kind';
    for (const status of [item, { ...good, ...counts, [field]: item }]) {
      const read = parseRelayStatus(status);
      mustBe(
        read === null || (isPlain({ ...read, settings: {} }) && Number.isFinite(read.at)),
        'a status is not whole',
      );
      page.calls.takeStatus(status);
    }
    mustBe(page.errors.length === 0 && page.snapshot.settings.wrapUpGiveUpSeconds > 0, 'a setting is not usable');
  };
}

/** Checks that a stored call with one field replaced is either a valid call or refused. */
export function readingStoredCall(parse = parseStoredCall): (item: unknown) => void {
  const [call] = stateOf(TWO_CALLS).calls;
  const fields = Object.keys(call ?? {});
  let run = 0;
  return (item) => {
    const field = fields[(run += 1) % fields.length] ?? 'callId';
    mustBe(parse(item) === null, 'garbage is a call');
    const read = parse({ ...call, [field]: item });
    mustBe(read === null || Object.keys(read).length === fields.length, 'a call lacks a field');
    mustBe(read === null || isPlain(read), 'a call holds what JSON does not');
  };
}

/** Readers in a page that take any value. They must not throw, and must leave everything valid. */
export const PAGE_TARGETS: readonly PageTarget[] = [
  { name: 'relay', begin: relaying },
  { name: 'payload reader', begin: readingPayload },
  { name: 'status reader', begin: readingStatus },
  { name: 'stored call', begin: () => readingStoredCall() },
];

/** Returns the texts that a page leaves in the storage of its tab. */
function storedTexts(): readonly (readonly [string, string])[] {
  const storage = createStorage();
  const page = loadCallsPage({ storage, time: new VirtualTime(GARBAGE_AT) });
  const feed = page.calls.feed();
  for (const line of TWO_CALLS) feed.receive(line);
  page.calls.claimFlow('A 1 CALL_CONNECTED');
  page.leave();
  return [...storage.texts];
}

/** Replaces one value somewhere in JSON. */
function spoil(value: unknown, random: Random, garbage: unknown): unknown {
  if (typeof value !== 'object' || value === null || random.onceIn(4)) return garbage;
  const keys = Object.keys(value);
  if (keys.length === 0) return garbage;
  const key = random.pick(keys);
  const spoiled = spoil((value as Record<string, unknown>)[key], random, garbage);
  return Array.isArray(value)
    ? value.map((item, index) => (String(index) === key ? spoiled : (item as unknown)))
    : { ...value, [key]: spoiled };
}

/** Makes a source of storage texts: those of a page with a value replaced, or cut, or nothing but garbage. */
export function createStoredGarbage(random: Random): () => ReadonlyMap<string, string> {
  const texts = storedTexts();
  const [draw, drawText] = [createGarbage(random, true), createGarbageText(random)];
  return () =>
    new Map(
      texts.map(([key, text]) => {
        if (random.onceIn(6)) return [key, drawText().item];
        if (random.onceIn(6)) return [key, text.slice(0, random.below(text.length))];
        return [key, JSON.stringify(spoil(JSON.parse(text), random, (draw() as Garbage).item))];
      }),
    );
}

const ENDS: readonly TraceLine[] = ['A', 'B', 'C'].map((callId) => ({
  type: 'CALL_ENDED',
  at: GARBAGE_AT + 1000,
  detail: { callId },
}));

/** Loads a page over the stored texts; it receives, shows, stores and loads once more. Returns the number of calls it found. */
export function loadOver(texts: ReadonlyMap<string, string>): number {
  const storage = createStorage();
  for (const [key, text] of texts) storage.setItem(key, text);
  const page = loadCallsPage({ storage, time: new VirtualTime(GARBAGE_AT) });
  page.calls.subscribe(() => {});
  const { openCalls, now } = page.snapshot;
  mustBe(Number.isFinite(now), 'the page has no time');
  mustBe(storage.texts.size === 0, 'something stays in the storage');
  mustBe(
    openCalls.every((call) => parseStoredCall(JSON.parse(JSON.stringify(call))) !== null),
    'a call is not valid',
  );
  const feed = page.calls.feed();
  for (const line of [...TWO_CALLS, ...ENDS]) feed.receive({ ...line, relayId: 'R9', seq: feedSeq(line) });
  mustBe(page.errors.length === 0, 'a listener was given what it cannot take');
  mustBe(
    page.snapshot.state.calls.every(({ lastEventAt }) => Number.isFinite(lastEventAt)),
    'a call has no time',
  );
  page.leave();
  page.calls.end();
  return openCalls.length;
}

const feedSeq = (line: TraceLine): number => [...TWO_CALLS, ...ENDS].indexOf(line) + 1;
