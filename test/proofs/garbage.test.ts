import { inspect } from 'node:util';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { createGarbage, type Garbage } from 'test/proofs/garbage';
import { CHANNEL_TARGETS, createStoredGarbage, loadOver, PAGE_TARGETS } from 'test/proofs/garbagePage';
import { TEXT_TARGETS, VALUE_TARGETS, type GarbageTarget } from 'test/proofs/garbageTargets';
import { createGarbageText } from 'test/proofs/garbageTexts';
import { createRandom } from 'test/proofs/random';

/** How many values each reader is given, and from where the random ones begin. */
const RUNS = sizeFrom('GARBAGE_RUNS', 20_000);
/** A whole page takes its time over each. */
const PAGE_RUNS = Math.ceil(RUNS / 10);
const SEED = sizeFrom('GARBAGE_SEED', 20_261_122);

/** Gives the target garbage and returns the number of anomalies; garbage that it cannot tell apart is left out. */
function feed<T>({ begin, isBlindToCalls }: GarbageTarget<T>, draw: () => Garbage<T>, runs: number): number {
  const reader = begin();
  const before = reader.calls();
  const copy = JSON.stringify(before);
  let recorded = 0;
  for (let run = 0; run < runs;) {
    const { item, code } = draw();
    if (isBlindToCalls && code === 'missing-call-id') continue;
    run += 1;
    try {
      const codes = reader.take(item);
      const isRight = isBlindToCalls ? codes.length === 1 : code === null ? !codes.length : codes.includes(code);
      if (!isRight) throw new Error(`recorded [${codes.join(', ')}], not ${code}`);
      if (reader.calls() !== before && JSON.stringify(reader.calls()) !== copy) throw new Error('a call has changed');
      recorded += Number(codes.length > 0);
    } catch (error) {
      throw new Error(`value ${run} of seed ${SEED}: ${shown(item)}`, { cause: error });
    }
  }
  return recorded;
}

function shown(item: unknown): string {
  try {
    return inspect(item, { depth: 3, maxStringLength: 200, showProxy: true });
  } catch {
    return 'a value that cannot even be shown';
  }
}

function expectNoThrow(run: number, item: unknown, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new Error(`value ${run} of seed ${SEED}: ${shown(item)}`, { cause: error });
  }
}

function prove<T>(target: GarbageTarget<T>, draw: () => Garbage<T>, runs = RUNS): void {
  const recorded = feed(target, draw, runs);
  const passedOver = runs - recorded;
  expect(recorded).toBeGreaterThan(passedOver);
  sayFigure(
    `garbage at the ${target.name}`,
    `${grouped(runs)} values, 0 throws, 0 changes, ${grouped(recorded)} anomalies, ${grouped(passedOver)} of other kinds (seed ${SEED})`,
  );
}

it.each(VALUE_TARGETS)('$name: garbage throws nothing, changes nothing, is an anomaly', (target) => {
  prove(target, createGarbage(createRandom(SEED), false));
});

it.each(CHANNEL_TARGETS)('$name: garbage throws nothing, changes nothing, is an anomaly', (target) => {
  prove(target, createGarbage(createRandom(SEED), false), PAGE_RUNS);
});

it.each(TEXT_TARGETS)('$name: garbage throws nothing, changes nothing, is an anomaly', (target) => {
  prove(target, createGarbageText(createRandom(SEED)));
});

it.each(PAGE_TARGETS)('$name: garbage throws nothing, and what it makes is valid', ({ name, begin }) => {
  const [take, draw] = [begin(), createGarbage(createRandom(SEED), false)];
  for (let run = 1; run <= RUNS; run += 1) {
    const { item } = draw();
    expectNoThrow(run, item, () => take(item));
  }
  sayFigure(`garbage at the ${name}`, `${grouped(RUNS)} values, 0 throws, all valid (seed ${SEED})`);
});

it('storage: garbage throws nothing, and the calls that a page finds in it are valid', () => {
  const draw = createStoredGarbage(createRandom(SEED));
  let found = 0;
  for (let run = 1; run <= PAGE_RUNS; run += 1) {
    const texts = draw();
    expectNoThrow(run, [...texts], () => (found += loadOver(texts)));
  }
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(2 * PAGE_RUNS);
  sayFigure(
    'garbage in the storage',
    `${grouped(PAGE_RUNS)} pages, 0 throws, ${grouped(found)} valid calls found (seed ${SEED})`,
  );
});
