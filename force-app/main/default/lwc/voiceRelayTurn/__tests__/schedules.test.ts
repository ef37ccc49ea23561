import fc from 'fast-check';
import { runRelays, type EventPlan, type Outgoing, type RelayPlan } from './simulation';

/** How many random schedules are run; set TURN_RUNS and TURN_SEED for a longer run, or another. */
const RUNS = Number(process.env['TURN_RUNS'] ?? 2000);
const SEED = Number(process.env['TURN_SEED'] ?? 20261122);
const END = 10_000;

const time = fc.noBias(fc.nat({ max: END }));
const span = fc.option(
  fc.tuple(time, time).map(([one, other]): [number, number] => [Math.min(one, other), Math.max(one, other)]),
);
const some = (arbitrary: fc.Arbitrary<RelayPlan>): fc.Arbitrary<RelayPlan[]> =>
  fc.array(arbitrary, { maxLength: 3, size: 'max' });
const relay = (startsAt: fc.Arbitrary<number>, lateness: fc.Arbitrary<number[]>): fc.Arbitrary<RelayPlan> =>
  fc.record({ startsAt, rendersAt: time, diesAt: fc.option(time), aside: span, refused: span, lateness });
/** The toolkit calls all relays at once, and some begin to listen in the middle of a call. */
const atOnce = relay(time, fc.constant([0]));
/** All listen from the start, and are called at different times. */
const late = relay(fc.constant(0), fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 7 }));
/** Among them one that is there from the first event to the end, and gets through at some time. */
const relays = fc
  .tuple(fc.oneof(fc.tuple(atOnce, some(atOnce)), fc.tuple(late, some(late))), fc.nat({ max: 3 }))
  .map(([[one, others], place]) => [
    ...others.slice(0, place),
    { ...one, startsAt: 0, diesAt: null },
    ...others.slice(place),
  ]);
/** Bursts and pauses of few kinds, so that equal events follow each other closely. */
const events = fc
  .array(fc.record({ gap: fc.oneof(fc.nat({ max: 20 }), fc.nat({ max: 1500 })), kind: fc.nat({ max: 2 }) }), {
    maxLength: 30,
    size: 'max',
  })
  .map((steps): EventPlan[] => {
    let at = 0;
    return steps.map(({ gap, kind }) => ({ at: (at += gap), kind }));
  });

/** The numbers of each relay, or stream, in the order of going out. */
function numbersBy(out: readonly Outgoing[], id: 'relayId' | 'streamId', seq: 'seq' | 'streamSeq'): number[][] {
  const ids = [...new Set(out.map((message) => message[id]))];
  return ids.map((one) => out.filter((message) => message[id] === one).map((message) => message[seq]));
}

it(`publishes each event once, in order where all heard all, whatever becomes of 1 to 4 relays: ${RUNS} schedules`, () => {
  let count = 0;
  let handedOver = 0;
  fc.assert(
    fc.property(relays, events, (plans, planned) => {
      const out = runRelays(plans, planned);
      const published = out.map(({ event }) => event);
      // A relay that began in the middle may lead before one that holds what was before.
      if (plans.some(({ startsAt }) => startsAt > 0)) published.sort((one, other) => one - other);
      expect(published).toEqual(planned.map((_, index) => index));
      for (const numbers of numbersBy(out, 'relayId', 'seq')) expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      for (const numbers of numbersBy(out, 'streamId', 'streamSeq'))
        expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at));
      count += out.length;
      handedOver += out.filter(({ relayId }, at) => at > 0 && out[at - 1]?.relayId !== relayId).length;
    }),
    { numRuns: RUNS, seed: SEED },
  );
  process.stdout.write(
    `several relays: ${RUNS} schedules (seed ${SEED}), ${count} events, each published once, ${handedOver} changes of the lead\n`,
  );
  expect(handedOver).toBeGreaterThan(RUNS / 10);
});
