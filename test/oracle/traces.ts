import fc from 'fast-check';
import { audios, MISSING, often, pruned } from './audioTraces';
import { anybody, timesAroundLimits } from './castTraces';
import { ORACLE_TYPES } from './lines';
import { beats, type Beat } from './storyTraces';

/** What one line of a random trace is made from; numbers and times follow from the lines before it. */
interface Step {
  relay: unknown;
  move: number | 'missing' | 'odd';
  elapsedMs: number;
  /** How many lines back the time is counted from; 0: the relay's own last line. */
  since: Beat['since'];
  type: unknown;
  callId: unknown;
  participant: unknown;
  callType: unknown;
  audio: Record<string, unknown>;
  dirt: string;
}

const NUMBERS = ['+1 (415) 555-0123', '4155550123', '(628) 555-0123', '555-0123', '+1 415 555 0199', '14155550123'];
const NEARLY = [
  '15 555-0123',
  '5 555-0123',
  '415 555-012',
  '555-012',
  '+44 415 555 0123',
  '5550123',
  'x5550123y',
  '5-5501-23',
];
const NAMES = ['Bob', ' bob', 'BOB ', 'Billing Tier 2', 'Élan', 'éLAN'];

const participants = fc.oneof(
  {
    weight: 3,
    arbitrary: often<unknown>([6, ...NUMBERS], [3, ...NEARLY], [6, ...NAMES], [4, MISSING], [1, ' ', '', 42, null]),
  },
  { weight: 2, arbitrary: anybody },
);
const callIds = often<unknown>(
  [10, 'A'],
  [4, 'B'],
  [1, 'C', ' A', '__proto__', 7, '7'],
  [3, MISSING],
  [1, '', ' \t', null],
);
const callTypes = often<unknown>(
  [4, 'inbound', ' Inbound ', 'OUTBOUND', 'Consult'],
  [2, 'AddParticipant', 'Transfer', 'InternalCall', 'DialedCallback ', 'callback'],
  [2, MISSING],
  [1, '', ' ', 5],
);
const types = often<unknown>(
  [40, ...ORACLE_TYPES],
  [8, 'CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'PARTICIPANT_REMOVED'],
);
const PARTY_TYPES = ['HOLD', 'RESUME', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED', 'CALL_CONNECTED'];
const partyTypes = often<unknown>([3, ...PARTY_TYPES], [2, 'PARTICIPANT_REMOVED'], [1, ...ORACLE_TYPES]);
const oneCallId = often<unknown>([14, 'A'], [1, 'B', MISSING]);
const fewParticipants = often<unknown>([3, NUMBERS[0], NUMBERS[1], 'Bob', MISSING]);
const elapsed = fc.oneof(
  { weight: 2, arbitrary: often<number>([8, 0, 1, 400, 5000, 30000], [4, 999, 1000, 1001, 500]) },
  { weight: 1, arbitrary: timesAroundLimits },
);
const oddElapsed = fc.oneof(
  {
    weight: 2,
    arbitrary: often<number>(
      [8, 0, 1, 400, 999, 1000, 1001, 5000],
      [2, -1, -700, -5000, 0.5, 0.25, 999.5, 1000.5, -20_000],
    ),
  },
  { weight: 1, arbitrary: timesAroundLimits },
);
const moves = often<Step['move']>([12, 1], [1, 0, 2, 3, -1, -2, -3, -4], [1, 'missing', 'odd']);
const fewMoves = often<Step['move']>([40, 1], [1, 0, 2, -1, 'missing']);
const fewRelays = often<unknown>([12, 'r1'], [3, 'r2'], [1, MISSING]);
const relays = often<unknown>([8, 'r1'], [3, 'r2'], [2, MISSING, ' ', '', 7, null, ' r1']);
const dirts = often<string>(
  [40, ''],
  [1, 'blank', 'text', 'cut', 'array', 'kind', 'at', 'type', 'detail', 'unknown', 'cr', 'kind-event', 'infinite'],
  [1, 'farthest', 'too-far', 'negative-seq', 'unsafe-seq', 'earliest'],
);

type Kind = 'clean' | 'dirty' | 'focused';

/** Clean lines with odd events, dirty lines as well, or one observed call with few parties that come and go. */
function steps(kind: Kind): fc.Arbitrary<Step[]> {
  const isDirty = kind === 'dirty';
  const isFocused = kind === 'focused';
  const shape = {
    relay: isDirty ? relays : fc.constant('r1'),
    move: isDirty ? moves : fc.constant(1),
    elapsedMs: isDirty ? oddElapsed : elapsed,
    since: fc.constant(0),
    type: isFocused ? partyTypes : types,
    callId: isFocused ? oneCallId : callIds,
    participant: isFocused ? fewParticipants : participants,
    callType: callTypes,
    audio: audios,
    dirt: isDirty ? dirts : fc.constant(''),
  };
  const list = fc.array(fc.record(shape), { minLength: 1, maxLength: 30, size: 'max' });
  if (!isFocused) return list;
  const first = fc.record({
    ...shape,
    type: often([3, 'CALL_STARTED'], [1, 'CALL_CONNECTED']),
    callId: fc.constant('A'),
  });
  return fc.tuple(first, list).map(([step, others]) => [step, ...others]);
}

/** Runs of events that belong together, most of them of one call; in every third trace the lines are not clean. */
const stories: fc.Arbitrary<Step[]> = fc.integer({ min: 0, max: 2 }).chain((chance) => {
  const isDirty = chance === 0;
  const run = fc
    .tuple(beats, often<unknown>([6, 'A'], [3, 'B'], [1, 'C', 7]), callTypes)
    .chain(([list, callId, callType]) =>
      fc.tuple(
        ...list.map((one) =>
          fc.record<Step>({
            relay: isDirty ? fewRelays : fc.constant('r1'),
            move: isDirty ? fewMoves : fc.constant(1),
            elapsedMs: fc.constant(one.elapsedMs),
            since: fc.constant(one.since),
            type: fc.constant(one.type),
            callId: often<unknown>([14, callId], [1, 'A', 'B', MISSING]),
            participant: fc.constant(one.participant),
            callType: fc.constant(callType),
            audio: audios,
            dirt: isDirty ? dirts : fc.constant(''),
          }),
        ),
      ),
    );
  return fc.array(run, { minLength: 1, maxLength: 12, size: 'max' }).map((parts) => parts.flat());
});

/** Writes the steps as the lines of a trace. */
function written(list: readonly Step[]): string[] {
  const times: number[] = [];
  const clocks = new Map<unknown, { seq: number; at: number }>();
  return list.map((step) => {
    const clock = clocks.get(step.relay) ?? { seq: 5, at: step.relay === 'r2' ? 3000 : 0 };
    clocks.set(step.relay, clock);
    // A time that is counted from an earlier line is never before the relay's last one.
    const from = step.since === 0 ? clock.at : step.since === 'first' ? times[0] : times[times.length - step.since];
    clock.at = step.since === 0 ? clock.at + step.elapsedMs : Math.max(clock.at, (from ?? clock.at) + step.elapsedMs);
    times.push(clock.at);
    if (typeof step.move === 'number') clock.seq += step.move;
    const seq = { missing: MISSING, odd: 1.5 }[String(step.move)] ?? clock.seq;
    const { callId, participant, callType } = step;
    const detail = pruned({ callId, participant, callType, ...(step.type === 'AUDIO_STATS' ? step.audio : {}) });
    return dirtied(pruned({ v: 1, relayId: step.relay, seq, at: clock.at, type: step.type, detail }), step.dirt);
  });
}

const DIRT: Record<string, (line: Record<string, unknown>) => string> = {
  blank: () => ' ',
  text: () => 'no JSON',
  cut: (line) => JSON.stringify(line).slice(0, -1),
  array: (line) => JSON.stringify([line]),
  kind: ({ seq, relayId }) => JSON.stringify({ kind: 'status', seq, relayId }),
  'kind-event': (line) => JSON.stringify({ ...line, kind: null }),
  at: (line) => JSON.stringify({ ...line, at: String(line['at']) }),
  infinite: (line) => JSON.stringify({ ...line, at: 'AT' }).replace('"AT"', '1e999'),
  type: (line) => JSON.stringify({ ...line, type: 15 }),
  detail: (line) => JSON.stringify({ ...line, detail: [line['detail']] }),
  farthest: (line) => JSON.stringify({ ...line, at: 8.64e15 }),
  earliest: (line) => JSON.stringify({ ...line, at: -8.64e15 }),
  'too-far': (line) => JSON.stringify({ ...line, at: 8.64e15 + 1 }),
  'negative-seq': (line) => JSON.stringify({ ...line, seq: -1 }),
  'unsafe-seq': (line) => JSON.stringify({ ...line, seq: 2 ** 53 }),
  unknown: (line) => JSON.stringify({ ...line, type: 'VOICEMAIL_LEFT' }),
  cr: (line) => `${JSON.stringify(line)}\r`,
};

const dirtied = (line: Record<string, unknown>, dirt: string): string => (DIRT[dirt] ?? JSON.stringify)(line);

/** Random traces as lines of text, of every kind; some begin with a byte order mark. */
export const randomTraces: fc.Arbitrary<string[]> = fc
  .tuple(
    fc.oneof(
      { weight: 1, arbitrary: steps('clean') },
      { weight: 1, arbitrary: steps('dirty') },
      { weight: 1, arbitrary: steps('focused') },
      { weight: 3, arbitrary: stories },
    ),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([list, mark]) => written(list).map((line, index) => (index === 0 && mark === 0 ? `\ufeff${line}` : line)));
