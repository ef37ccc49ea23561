import { inspect } from 'node:util';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { createGarbage, type Garbage } from 'test/proofs/garbage';
import { CHANNEL_TARGETS, createStoredGarbage, STORED_TARGETS } from 'test/proofs/garbageFeeds';
import { TEXT_TARGETS, VALUE_TARGETS, type GarbageTarget } from 'test/proofs/garbageTargets';
import { createGarbageText } from 'test/proofs/garbageTexts';
import { createRandom } from 'test/proofs/random';

/** How many values each reader is given, and from where the random ones begin. */
const RUNS = sizeFrom('GARBAGE_RUNS', 100_000);
const SEED = sizeFrom('GARBAGE_SEED', 20_261_122);

/** Gives the target garbage and says what it did not take as the contract says; garbage that it cannot tell is left out. */
function feed<T>({ begin, isBlindToCalls }: GarbageTarget<T>, draw: () => Garbage<T>): number {
  const reader = begin();
  const before = reader.calls();
  const copy = JSON.stringify(before);
  let told = 0;
  for (let run = 0; run < RUNS;) {
    const { item, code } = draw();
    if (isBlindToCalls && code === 'missing-call-id') continue;
    run += 1;
    try {
      const codes = reader.take(item);
      const isTold = isBlindToCalls ? codes.length === 1 : code === null ? !codes.length : codes.includes(code);
      if (!isTold) throw new Error(`told [${codes.join(', ')}], not ${code}`);
      if (reader.calls() !== before && JSON.stringify(reader.calls()) !== copy) throw new Error('a call has changed');
      told += Number(codes.length > 0);
    } catch (error) {
      throw new Error(`value ${run} of seed ${SEED}: ${shown(item)}`, { cause: error });
    }
  }
  return told;
}

function shown(item: unknown): string {
  try {
    return inspect(item, { depth: 3, maxStringLength: 200, showProxy: true });
  } catch {
    return 'what cannot even be shown';
  }
}

function prove<T>(target: GarbageTarget<T>, draw: () => Garbage<T>): void {
  const told = feed(target, draw);
  const passedOver = RUNS - told;
  expect(told).toBeGreaterThan(passedOver);
  sayFigure(
    `garbage at the ${target.name}`,
    `${grouped(RUNS)} values, 0 throws, 0 changes, ${grouped(told)} anomalies, ${grouped(passedOver)} of other kinds (seed ${SEED})`,
  );
}

it.each([...VALUE_TARGETS, ...CHANNEL_TARGETS])(
  '$name: garbage throws nothing, changes nothing, is an anomaly',
  (target) => {
    prove(target, createGarbage(createRandom(SEED), false));
  },
);

it.each(TEXT_TARGETS)('$name: garbage throws nothing, changes nothing, is an anomaly', (target) => {
  prove(target, createGarbageText(createRandom(SEED)));
});

it.each(STORED_TARGETS)('$name: garbage throws nothing, changes nothing, is an anomaly', (target) => {
  prove(target, createStoredGarbage(createRandom(SEED)));
});
