import { foldBatch } from 'c/voiceAudioQuality';
import { selectMissing } from 'c/voiceCallFeed';
import { EMPTY_STATE, reduce, type CallState } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import { grouped, sayFigure, sizeFrom } from './figures';
import type { Message } from './liveTraces';
import type { Reader } from './page';
import { play, type Played } from './schedule';

/** How many schedules; set DELIVERY_RUNS and DELIVERY_SEED for a longer run. */
const RUNS = sizeFrom('DELIVERY_RUNS', 10_000);
const SEED = sizeFrom('DELIVERY_SEED', 20261122);

const without = ({ anomalies, ...state }: CallState): unknown => state;

/** The state that the true events lead to, as one relay would have sent them. */
function trueState(truth: readonly Message[], relayId: string): CallState {
  return truth.reduce<CallState>(
    (state, event, index) => reduce(state, parseRelayLine({ ...event, relayId, seq: index + 1 }, index + 1)),
    EMPTY_STATE,
  );
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Of a call that is over a journal keeps audio statistics folded. */
function isSameEvent(shown: Message, event: Message | undefined): boolean {
  if (shown['type'] !== 'AUDIO_STATS') return same(shown, event);
  return same(
    { ...shown, detail: foldBatch(shown['detail'] as Message) },
    { ...event, detail: foldBatch(event?.['detail'] as Message) },
  );
}

/** The numbers from `first` to `last`. */
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, i) => first + i);

/** What is wrong with what a reader shows; null: nothing, or an anomaly says what is missing. */
function faultOf({ store, log }: Reader, truth: readonly Message[]): string | null {
  const missing = selectMissing(store.state).flatMap(({ first, last }) => range(first, last));
  const applied = log
    .filter(({ anomalies }) => !anomalies.some(({ code }) => code === 'duplicate'))
    .map(({ message }) => message as Message);
  const numbers = applied.map(({ seq }) => seq as number);
  if (new Set(applied.map(({ relayId }) => relayId)).size > 1) return 'more than one stream';
  if (new Set(numbers).size !== numbers.length) return 'an event was applied twice';
  if (
    !same(
      [...numbers, ...missing].sort((a, b) => a - b),
      range(1, truth.length),
    )
  )
    return 'a number is unaccounted for';
  for (const { seq, at, type, detail } of applied)
    if (!isSameEvent({ at, type, detail }, truth[(seq as number) - 1])) return `number ${String(seq)} is another event`;
  if (missing.length > 0) return null;
  const relayId = String(applied[0]?.['relayId']);
  return same(without(store.state), without(trueState(truth, relayId))) ? null : 'the state is not the true one';
}

/** What is wrong with what the relays of a page sent; null: each event once, numbered without gaps by each relay. */
function faultOfSent(sent: readonly Message[], truth: readonly Message[]): string | null {
  if (
    !same(
      sent.map(({ type, detail }) => ({ type, detail })),
      truth.map(({ type, detail }) => ({ type, detail })),
    )
  )
    return 'the relays did not send each event once and in order';
  const numbers = new Map<unknown, number>();
  for (const { relayId, seq } of sent) {
    if (seq !== (numbers.get(relayId) ?? 0) + 1) return 'the numbers of a relay have a gap';
    numbers.set(relayId, seq as number);
  }
  return null;
}

function check(seed: number, { weather, truth, sent, readers }: Played): number {
  const problems = [faultOfSent(sent, truth)];
  let told = 0;
  for (const { name, wasThere, reader } of readers) {
    const fault = faultOf(reader, truth);
    if (fault) problems.push(`${name}: ${fault}`);
    const isTold = selectMissing(reader.store.state).length > 0 || reader.said.gaps > 0;
    told += Number(isTold);
    if (isTold && wasThere && weather.lostOnceIn === null) problems.push(`${name}: nothing was lost, yet it says so`);
  }
  expect({ seed, problems: problems.filter(Boolean) }).toEqual({ seed, problems: [] });
  return told;
}

it('shows the true state, or says which numbers are missing, however relays die and messages are delivered', () => {
  let [events, readers, told] = [0, 0, 0];
  for (let run = 0; run < RUNS; run++) {
    const played = play(SEED + run);
    events += played.truth.length;
    readers += played.readers.length;
    told += check(SEED + run, played);
  }
  sayFigure(
    'fuzzed delivery',
    `${grouped(RUNS)} schedules with ${grouped(events)} events and ${grouped(readers)} readers, ` +
      `of which ${grouped(told)} say what is missing, 0 wrong (seeds ${SEED} to ${SEED + RUNS - 1})`,
  );
  expect(told).toBeGreaterThan(0);
});
