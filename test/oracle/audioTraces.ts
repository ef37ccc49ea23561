import fc from 'fast-check';

/** Stands for a field that is left out. */
export const MISSING = Symbol('missing');

/** Weighted choice: each value as often as its number says. */
export function often<T>(...choices: readonly (readonly [number, ...T[]])[]): fc.Arbitrary<T> {
  return fc.oneof(
    ...choices.map(([weight, ...values]) => ({ weight, arbitrary: fc.constantFrom(...(values as T[])) })),
  );
}

const figure = often<unknown>(
  [6, 0, 1, 3, 12, 50, 400],
  [2, 1500, 18.5, 0.1],
  [1, -1, '12', null, true, MISSING, 1e300],
);
const channel: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({ packetsCount: figure, packetsLost: figure, jitterBufferMillis: figure, roundTripTimeMillis: figure })
      .map(pruned),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'x', 5, [], {}) },
);
const element: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ inputChannelStats: channel, outputChannelStats: channel }) },
  { weight: 2, arbitrary: fc.record({ inputChannelStats: channel }) },
  { weight: 2, arbitrary: fc.record({ outputChannelStats: channel }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'x', 5, [], {}) },
);
const batch: fc.Arbitrary<unknown> = fc.oneof(fc.array(element, { maxLength: 4 }), element);
const stats: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: batch },
  { weight: 3, arbitrary: batch.map((value) => JSON.stringify(value)) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>('', 'x', '{', '"inputChannelStats"', 7, null, true, 'null', '5') },
);
/** Random forms of the detail of AUDIO_STATS, accepted and not. */
export const audios: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  { weight: 4, arbitrary: stats.map((value) => ({ stats: value })) },
  { weight: 3, arbitrary: stats.map((value) => ({ audioStats: { stats: value } })) },
  { weight: 1, arbitrary: fc.record({ stats, audioStats: fc.record({ stats }) }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom('inputChannelStats', 'outputChannelStats'), channel)
      .map(([name, numbers]) => ({ ...(numbers as object), stats: name })),
  },
  { weight: 1, arbitrary: fc.constantFrom({}, { audioStats: null }, { audioStats: [] }, { audioStats: 'x' }) },
);

/** The fields that are not left out. */
export function pruned(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== MISSING));
}
