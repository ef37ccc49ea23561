import { foldBatch } from 'c/voiceAudioQuality';
import type { CallState } from 'c/voiceCallState';
import { grouped, sayFigure, sizeFrom } from './figures';
import { randomMessages, TRACE_FILES, type Message } from './liveTraces';
import { Page, type Reader } from './page';

/** How many random traces; set JOIN_RUNS and JOIN_SEED for a longer run. */
const RUNS = sizeFrom('JOIN_RUNS', 1000);
const SEED = sizeFrom('JOIN_SEED', 20261122);

/** What passes between two messages: nothing, so that answers are still on their way, or a while. */
const PAUSES_MS = [0, 0, 1, 300];
/** How long an answer is on its way: not at all, or while the next messages come. */
const ANSWERS_MS = [0, 1, 1];

interface Shown extends Omit<CallState, 'anomalies'> {
  readonly log: Reader['log'];
}

/** Of a call that is over the journal keeps audio statistics folded. */
function withoutBatches(entry: Reader['log'][number]): Reader['log'][number] {
  const { type, detail, ...message } = entry.message as Message;
  if (type !== 'AUDIO_STATS' || typeof detail !== 'object') return entry;
  return { ...entry, message: { ...message, type, detail: foldBatch(detail as Message) } };
}

function shownBy({ store, log }: Reader): Shown {
  const { anomalies, ...state } = store.state;
  return { ...state, log: log.map(withoutBatches) };
}

/** Lets a reader join before every message; how many joined. Each must end as the one that was there from the start. */
function joinEverywhere(messages: readonly Message[]): number {
  let answers = 0;
  const answerMs = (): number => ANSWERS_MS[(answers += 1) % ANSWERS_MS.length] ?? 0;
  const page = new Page(undefined, (message) =>
    'kind' in message && message.kind === 'trace' ? [answerMs()] : 'at once',
  );
  page.openJournal('journal');
  const first = page.openReader('first');
  page.pass(1000);
  const joined = [...messages, null].map((message, index) => {
    const reader = page.openReader(`reader ${index}`);
    if (message) page.publish(message);
    page.pass(PAUSES_MS[index % PAUSES_MS.length] ?? 0);
    return reader;
  });
  page.pass(2000);
  const there = JSON.stringify(shownBy(first));
  joined.forEach((reader, index) => {
    if (JSON.stringify(shownBy(reader)) !== there)
      expect({ index, ...shownBy(reader) }).toEqual({ index, ...shownBy(first) });
  });
  return joined.length;
}

describe('join anywhere', () => {
  it.each(TRACE_FILES)('in %s a reader that joins at any message sees what one sees that was there', (_, messages) => {
    expect(joinEverywhere(messages)).toBe(messages.length + 1);
  });

  it('in random traces a reader that joins at any message sees what one sees that was there', () => {
    const joins = randomMessages(RUNS, SEED).reduce((sum, messages) => sum + joinEverywhere(messages), 0);
    const inFiles = TRACE_FILES.reduce((sum, [, messages]) => sum + messages.length + 1, 0);
    sayFigure(
      'join anywhere',
      `${TRACE_FILES.length} traces with ${inFiles} joins, ${grouped(RUNS)} random with ${grouped(joins)} (seed ${SEED})`,
    );
    expect(joins).toBeGreaterThan(RUNS);
  });
});
