import fc from 'fast-check';
import { often } from './audioTraces';
import { anybody, spelled, timesAroundLimits } from './castTraces';
import { ORACLE_TYPES } from './lines';

/** One event of a story; `since` is how many lines back its time is counted from ("first": the trace's first line). */
export interface Beat {
  type: string;
  participant: unknown;
  elapsedMs: number;
  since: number | 'first';
}

type Types = readonly [string, ...string[]];
const REOPENS: Types = [
  ...(['PARTICIPANT_ADDED', 'HOLD', 'RESUME', 'CALL_CONNECTED', 'CALL_STARTED', 'MUTE', 'CONFERENCE'] as const),
  ...['PAUSE_RECORDING', 'RESUME_RECORDING', 'SWAP', 'UNMUTE', 'CALL_ENDED', 'WRAP_UP_ENDED'],
];
const STARTS: Types = ['CALL_STARTED', 'CALL_CONNECTED'];
const ANY: Types = ORACLE_TYPES as [string, ...string[]];

interface Timing {
  limitMs?: number;
  since?: number | 'first';
}

/** An event of one of the types; its time is often `limitMs` after the line it is counted from, or 1 ms more. */
function beat(types: Types, person: number | null, { limitMs, since = 1 }: Timing = {}): fc.Arbitrary<Beat> {
  const soon = often<number>([1, 0, 1, 20, 400]);
  const near = limitMs === undefined ? timesAroundLimits : often<number>([2, limitMs, limitMs + 1], [1, 20, 2000]);
  return fc.record({
    type: fc.constantFrom(...types),
    participant: spelled(person),
    elapsedMs: fc.oneof({ weight: 3, arbitrary: near }, { weight: 2, arbitrary: soon }),
    since: fc.constant(since),
  });
}

const story = (...beats: fc.Arbitrary<Beat>[]): fc.Arbitrary<Beat[]> => fc.tuple(...beats);
const swap = fc
  .tuple(
    beat(['HOLD'], 0, { limitMs: 1000 }),
    beat(['RESUME', 'RESUME', 'HOLD'], 1, { limitMs: 1000 }),
    beat(['SWAP'], null, { limitMs: 5000, since: 2 }),
  )
  .chain((beats) => fc.shuffledSubarray(beats, { minLength: 2, maxLength: 3 }));

const parked = fc
  .boolean()
  .chain((isHeldFirst) =>
    story(
      beat(['PARTICIPANT_ADDED'], 1),
      beat([isHeldFirst ? 'HOLD' : 'RESUME'], 0, { limitMs: 1000 }),
      beat([isHeldFirst ? 'RESUME' : 'HOLD'], 1, { limitMs: 1000 }),
      beat(['SWAP'], null, { limitMs: 5000, since: 2 }),
    ),
  );

/** Short runs of events that belong together; each reaches a rule that unrelated events reach seldom. */
const runs: readonly (readonly [number, fc.Arbitrary<Beat[]>])[] = [
  [4, story(beat(['CALL_STARTED'], 0), beat(['CALL_CONNECTED'], 0, { limitMs: 1000 }))],
  [2, story(beat(['CALL_STARTED'], 0, { limitMs: 10_000, since: 'first' }), beat(['CALL_CONNECTED'], 0))],
  [1, story(beat(['CALL_STARTED'], null), beat(['PARTICIPANT_ADDED'], 0), beat(['CALL_CONNECTED'], 0))],
  [2, story(beat(['CALL_STARTED'], 0), beat(['CALL_STARTED'], 0), beat(['CALL_CONNECTED'], 0, { limitMs: 1000 }))],
  [2, story(beat(['CALL_STARTED'], 0), beat(['CALL_ENDED'], null), beat(STARTS, 0, { limitMs: 1000 }))],
  [3, story(beat(['CALL_ENDED'], null), beat(ANY, 0, { limitMs: 1000 }))],
  [2, story(beat(['CALL_ENDED'], null), beat(['CALL_ENDED'], null), beat(STARTS, 0, { limitMs: 1000 }))],
  [2, story(beat(['CALL_ENDED'], null), beat(STARTS, 0), beat(['WRAP_UP_ENDED'], null, { limitMs: 30_000 }))],
  [
    2,
    story(
      beat(['CALL_CONNECTED'], 0),
      beat(['CALL_ENDED'], null),
      beat(STARTS, 0, { limitMs: 3_590_000 }),
      beat(['WRAP_UP_ENDED'], null, { limitMs: 3_600_000, since: 2 }),
    ),
  ],
  [2, story(beat([...STARTS, 'HOLD'], 0), beat(['WRAP_UP_ENDED'], null, { limitMs: 5000 }))],
  [1, story(beat(['CALL_ENDED'], null), beat(['WRAP_UP_ENDED'], null))],
  [3, swap],
  [3, parked],
  [2, story(beat(['PARTICIPANT_ADDED'], 1))],
  [2, story(beat(['PARTICIPANT_ADDED'], 1), beat(['HOLD', 'RESUME'], 2), beat(['HOLD', 'RESUME'], 3))],
  [3, story(beat(['HOLD', 'RESUME', 'CONFERENCE'], 0), beat(['HOLD', 'RESUME', 'SWAP'], 1))],
  [1, story(beat(['PARTICIPANT_REMOVED'], 1), beat(['PARTICIPANT_ADDED', 'HOLD', 'CALL_CONNECTED'], 1))],
  [3, story(beat(['PARTICIPANT_REMOVED'], 0), beat(REOPENS, 0, { limitMs: 600_000 }))],
  [2, story(beat(['PARTICIPANT_REMOVED'], 1), beat(['PARTICIPANT_REMOVED'], 0), beat(REOPENS, 1))],
  [2, story(beat(['PARTICIPANT_REMOVED'], 0), beat(['AUDIO_STATS'], null, { limitMs: 35_000 }))],
  [
    2,
    story(
      beat(['PARTICIPANT_ADDED'], null),
      beat(['PARTICIPANT_REMOVED'], 0),
      beat(['PARTICIPANT_REMOVED', 'PARTICIPANT_ADDED', 'HOLD'], null),
    ),
  ],
  [2, story(beat(['AUDIO_STATS'], null), beat(['AUDIO_STATS', 'CALL_ENDED'], null, { limitMs: 20_000 }))],
  [
    1,
    story(
      beat(['AUDIO_STATS'], null),
      beat(['CALL_ENDED', 'AUDIO_STATS'], null),
      beat(['AUDIO_STATS'], null, { limitMs: 20_000, since: 2 }),
    ),
  ],
  [1, story(beat(['MUTE', 'PAUSE_RECORDING'], null), beat(['UNMUTE', 'RESUME_RECORDING'], null))],
];

const anything: fc.Arbitrary<Beat[]> = fc
  .record<Beat>({
    type: fc.constantFrom(...ANY),
    participant: anybody,
    elapsedMs: timesAroundLimits,
    since: often<Beat['since']>([4, 1], [1, 0, 2, 3, 4, 5, 'first']),
  })
  .map((one) => [one]);

/** A run of events that belong together, or a single event of any kind. */
export const beats: fc.Arbitrary<Beat[]> = fc.oneof(...runs.map(([weight, arbitrary]) => ({ weight, arbitrary })), {
  weight: 5,
  arbitrary: anything,
});
