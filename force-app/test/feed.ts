import { CallFeed, toChannel, type ControlMessage, type Joining } from 'c/voiceCallFeed';
import type { Anomaly } from 'c/voiceCallState';
import { createCallStore, type CallStore } from 'c/voiceCallStore';
import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { Page } from './proofs/page';
import { event, type TraceLine } from './trace';

/** A relay message. */
export type SentMessage = TraceLine & { readonly v: 1; readonly relayId: string; readonly seq: number };

/** A message of relay R1 about call A: each a second after the one before; a MUTE unless told otherwise. */
export function sent(seq: number, type: ToolkitEventType = 'MUTE', detail: Record<string, unknown> = {}): SentMessage {
  return { ...event(type, 1_764_000_000_000 + 1000 * seq, detail), v: 1, relayId: 'R1', seq };
}

/** The same message as relay R2 would have sent it, R2 having the first word on the page. */
export const asOfR2 = (message: SentMessage): SentMessage => ({ ...message, relayId: 'R2' });

/** One line that a feed's store took. */
interface Taken {
  readonly message: unknown;
  /** Relay and number, or which mark it is. */
  readonly name: string;
  readonly codes: readonly Anomaly['code'][];
}

/** One feed named `me`, with nobody on the channel but the test. */
export interface FeedBench {
  readonly feed: CallFeed<number>;
  readonly store: CallStore;
  /** What it said, and when: milliseconds after it began. */
  readonly said: readonly { readonly ms: number; readonly message: object }[];
  /** What the joining came to, each time. */
  readonly joined: readonly Joining[];
  readonly controls: readonly ControlMessage[];
  /** Relay and number of each line that counts, in order. */
  applied(): readonly string[];
  /** The same lines as they came. */
  messages(): readonly unknown[];
  /** What did not fit about them. */
  anomalies(): readonly Anomaly['code'][];
  hear(...messages: readonly unknown[]): void;
  /** Hears what a journal answers. */
  answer(extent: 'numbers' | 'provisional' | 'whole' | 'cut', lines: readonly unknown[], early?: unknown[]): void;
  pass(ms: number): void;
}

/** Begins a feed in virtual time; `before`: what its store took before the feed began, which is no part of a trace. */
export function openFeed(before?: readonly unknown[]): FeedBench {
  const page = new Page(0);
  const taken: Taken[] = [];
  const said: { ms: number; message: object }[] = [];
  const joined: Joining[] = [];
  const controls: ControlMessage[] = [];
  let heard = 0;
  const store = createCallStore({
    onListenerError(error) {
      throw error;
    },
  });
  const start = { calls: store.save(), kept: 0 };
  before?.forEach((message, index) => store.apply(parseRelayLine(message, index + 1)));
  const world = { ...page.world('me'), send: (message: object) => void said.push({ ms: page.now, message }) };
  const feed = new CallFeed(world, {
    store,
    ...(before && { start }),
    onLine(message, line) {
      const name = 'relayId' in line ? `${line.relayId} ${line.seq}` : line.kind;
      taken.push({ message, name, codes: store.state.anomalies.map(({ code }) => code) });
    },
    save: () => taken.length,
    load: (length) => void taken.splice(length),
    onControl: (control) => void controls.push(control),
    onJoined: () => void joined.push(feed.joining),
  });
  const hear = (...all: readonly unknown[]): void => {
    for (const message of all) feed.hear(message, parseRelayLine(message, (heard += 1)));
  };
  return {
    ...{ feed, store, said, joined, controls, hear },
    applied: () => taken.map(({ name }) => name),
    messages: () => taken.map(({ message }) => message),
    anomalies: () => taken.flatMap(({ codes }) => codes),
    answer: (extent, lines, early = []) => hear(toChannel({ kind: 'trace', to: 'me', extent, lines, early })),
    pass: (ms) => page.pass(ms),
  };
}
