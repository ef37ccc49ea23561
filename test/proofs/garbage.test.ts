import { inspect } from 'node:util';
import type { Call } from 'c/voiceCallState';
import { attempt, parseRelayLine, type RelayLine } from 'c/voiceEvents';
import { grouped, sayFigure, sizeFrom } from 'test/proofs/figures';
import { createGarbage, GARBAGE_AT, type Garbage } from 'test/proofs/garbage';
import {
  CHANNEL_TARGETS,
  createStoredGarbage,
  loadOver,
  PAGE_TARGETS,
  readingStoredCall,
} from 'test/proofs/garbagePage';
import { reducing, TEXT_TARGETS, VALUE_TARGETS, type GarbageTarget } from 'test/proofs/garbageTargets';
import { createGarbageText } from 'test/proofs/garbageTexts';
import { createRandom } from 'test/proofs/random';
import { SessionBackup } from '../../force-app/main/default/lwc/voiceCalls/sessionBackup';

/** The number of values for each reader, and the seed. */
const RUNS = sizeFrom('GARBAGE_RUNS', 5000);
/** Fewer values for a whole page, which is slower. */
const PAGE_RUNS = Math.ceil(RUNS / 10);
const SEED = sizeFrom('GARBAGE_SEED', 20_261_122);

/** Gives the target garbage and returns the number of anomalies. Garbage that it cannot recognise is left out. */
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

/** Gives a taker garbage. */
function give(take: (item: unknown) => void, runs: number): void {
  const draw = createGarbage(createRandom(SEED), false);
  for (let run = 1; run <= runs; run += 1) {
    const { item } = draw();
    expectNoThrow(run, item, () => take(item));
  }
}

/** Loads pages over garbage and returns the number of calls that they find. */
function load(pages: number): number {
  const draw = createStoredGarbage(createRandom(SEED));
  let found = 0;
  for (let page = 1; page <= pages; page += 1) {
    const texts = draw();
    expectNoThrow(page, [...texts], () => (found += loadOver(texts)));
  }
  return found;
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
  give(begin(), RUNS);
  sayFigure(`garbage at the ${name}`, `${grouped(RUNS)} values, 0 throws, all valid (seed ${SEED})`);
});

it('storage: garbage throws nothing, and the calls that a page finds in it are valid', () => {
  const found = load(PAGE_RUNS);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(2 * PAGE_RUNS);
  sayFigure(
    'garbage in the storage',
    `${grouped(PAGE_RUNS)} pages, 0 throws, ${grouped(found)} valid calls found (seed ${SEED})`,
  );
});

describe('the proof finds', () => {
  afterEach(() => jest.restoreAllMocks());

  /** Reads the fields of a message; empty if it is none. */
  const fieldsOf = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null ? { ...value } : {};

  /** Returns why a proof fails, with the cause; empty: it does not. */
  function faultOf(proof: () => unknown): string {
    try {
      proof();
    } catch (error) {
      return `${String(error)} ${String(error instanceof Error && error.cause)}`;
    }
    return '';
  }
  const faultWith = (parse: (value: unknown, lineNumber: number) => RelayLine): string =>
    faultOf(() =>
      feed({ name: 'parser', begin: () => reducing(parse) }, createGarbage(createRandom(SEED), false), 2000),
    );

  it('nothing where nothing is broken', () => {
    expect(faultWith(parseRelayLine)).toBe('');
    expect(faultOf(() => give(readingStoredCall(), 2000))).toBe('');
  });

  it('a reader that looks at a value before it knows that it may', () => {
    expect(faultWith((value, lineNumber) => parseRelayLine(fieldsOf(value), lineNumber))).toContain('must not be read');
  });

  it('a reader that takes a time in words', () => {
    const lenient = (value: unknown, lineNumber: number): RelayLine => {
      const line = parseRelayLine(value, lineNumber);
      if (line.kind !== 'malformed') return line;
      const fields = attempt(() => fieldsOf(value), {});
      return typeof fields['at'] === 'string' ? parseRelayLine({ ...fields, at: GARBAGE_AT }, lineNumber) : line;
    };
    expect(faultWith(lenient)).toContain('not malformed');
  });

  it('a reader that takes an event which names no call as one of the first call', () => {
    const guessing = (value: unknown, lineNumber: number): RelayLine => {
      const line = parseRelayLine(value, lineNumber);
      return line.kind === 'event' ? { ...line, callId: line.callId ?? 'A' } : line;
    };
    expect(faultWith(guessing)).toContain('not missing-call-id');
  });

  it('a reader of stored calls that looks at the id alone', () => {
    const trusting = (value: unknown): Call | null =>
      attempt(() => (typeof fieldsOf(value)['callId'] === 'string' ? (value as Call) : null), null);
    expect(faultOf(() => give(readingStoredCall(trusting), 2000))).toContain('Converting circular structure');
  });

  it('a storage that is read and not emptied', () => {
    jest.spyOn(SessionBackup.prototype as never, 'take').mockReturnValue(null as never);
    expect(faultOf(() => load(20))).toContain('something stays in the storage');
  });
});
