import fc from 'fast-check';
import { audios, MISSING, often, pruned } from './audioTraces';
import { ORACLE_TYPES } from './lines';

/** What one line of a random trace is made from; numbers and times follow from the lines before it. */
interface Step {
  relay: unknown;
  move: number | 'missing' | 'odd';
  elapsedMs: number;
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

const participants = often<unknown>(
  [6, ...NUMBERS],
  [3, ...NEARLY],
  [6, ...NAMES],
  [4, MISSING],
  [1, ' ', '', 42, null],
);
const callIds = often<unknown>([10, 'A'], [4, 'B'], [1, 'C', ' A', '__proto__'], [3, MISSING], [1, '', ' \t', 7, null]);
const callTypes = often<unknown>([4, 'inbound', ' Inbound ', 'OUTBOUND', 'Consult'], [2, MISSING], [1, '', ' ', 5]);
const types = often<unknown>(
  [40, ...ORACLE_TYPES],
  [8, 'CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'PARTICIPANT_REMOVED'],
);
const PARTY_TYPES = ['HOLD', 'RESUME', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED', 'CALL_CONNECTED'];
const partyTypes = often<unknown>([3, ...PARTY_TYPES], [2, 'PARTICIPANT_REMOVED'], [1, ...ORACLE_TYPES]);
const oneCallId = often<unknown>([14, 'A'], [1, 'B', MISSING]);
const fewParticipants = often<unknown>([3, NUMBERS[0], NUMBERS[1], 'Bob', MISSING]);
const elapsed = often<number>([8, 0, 1, 400, 5000, 30000], [4, 999, 1000, 1001, 500]);
const oddElapsed = often<number>([8, 0, 1, 400, 999, 1000, 1001, 5000], [2, -1, -700, -5000, 0.5, 0.25, 999.5, 1000.5]);
const moves = often<Step['move']>([12, 1], [1, 0, 2, 3, -1, -2, -3, -4], [1, 'missing', 'odd']);
const relays = often<unknown>([8, 'r1'], [3, 'r2'], [1, MISSING, ' ', '', 7, null, ' r1']);
const dirts = often<string>(
  [40, ''],
  [1, 'blank', 'text', 'cut', 'array', 'kind', 'at', 'type', 'detail', 'unknown', 'cr', 'kind-event', 'infinite'],
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

/** Writes the steps as the lines of a trace. */
function written(list: readonly Step[]): string[] {
  const clocks = new Map<unknown, { seq: number; at: number }>();
  return list.map((step) => {
    const clock = clocks.get(step.relay) ?? { seq: 5, at: step.relay === 'r2' ? 3000 : 0 };
    clocks.set(step.relay, clock);
    clock.at += step.elapsedMs;
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
  unknown: (line) => JSON.stringify({ ...line, type: 'VOICEMAIL_LEFT' }),
  cr: (line) => `${JSON.stringify(line)}\r`,
};

const dirtied = (line: Record<string, unknown>, dirt: string): string => (DIRT[dirt] ?? JSON.stringify)(line);

/** Random traces as lines of text, of every kind; some begin with a byte order mark. */
export const randomTraces: fc.Arbitrary<string[]> = fc
  .tuple(fc.oneof(steps('clean'), steps('dirty'), steps('focused')), fc.integer({ min: 0, max: 9 }))
  .map(([list, mark]) => written(list).map((line, index) => (index === 0 && mark === 0 ? `\ufeff${line}` : line)));
