import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import type { AnomalyCode } from 'c/voiceCallState';
import type { Random } from './random';
import { hardText, randomJson, strangeValue } from './strangeValues';

/** A value that is not an event of a call, and its anomaly by docs/contract.md#trace (null: another kind of message, ignored). */
export interface Garbage<T = unknown> {
  readonly item: T;
  readonly code: AnomalyCode | null;
}

/** The time of garbage that has one: while the two calls of the proof are live. */
export const GARBAGE_AT = 1_764_000_005_000;

type Fields = Record<string, unknown>;

/** Values that are never valid for a field. */
const NO_TIME = [null, '1764000005000', true, [], {}, [1], ''];
const NO_TYPE = [null, 15, true, [], {}, ['HOLD']];
const NO_DETAIL = [null, 'callId', 7, true, [], [{ callId: 'A' }]];
const NO_CALL_ID = [null, '', ' \t', false, [], ['A'], {}, { callId: 'A' }];
const STRANGE_TIME = [undefined, Number.NaN, Infinity, -Infinity, 1n, Symbol('at'), () => 1, new Date(0), Object(1)];
const STRANGE_TYPE = [undefined, Symbol('HOLD'), Object('HOLD'), () => 'HOLD', 15n];
const STRANGE_DETAIL = [undefined, Symbol('A'), () => ({ callId: 'A' }), 1n, Number.NaN];
const STRANGE_CALL_ID = [undefined, Symbol('A'), Object('A'), () => 'A', 1n, Number.NaN, new Date(0)];
const UNKNOWN_TYPES = [
  'TELEPATHY',
  'hold',
  ' HOLD',
  'HOLD ',
  'HOLD\u0000',
  '',
  '__proto__',
  'constructor',
  'hasOwnProperty',
];
const KINDS = ['hello', 'journal', 'ask', 'trace', 'restored', 'checkpoint', 'status', '', null, 7, ['trace']];

/** Makes a source of garbage: values that JSON can hold or, if not `isPlain`, any values of a page. */
export function createGarbage(random: Random, isPlain: boolean) {
  let seq = 0;
  const among = (plain: readonly unknown[], strange: readonly unknown[]): unknown =>
    !isPlain && random.onceIn(2) ? random.pick(strange) : random.pick(plain);

  /** Draws a message that is valid except for the call that it names. */
  function message(): Fields {
    seq += random.onceIn(50) ? 1 + random.below(9) : 1;
    const callId = among(NO_CALL_ID, STRANGE_CALL_ID);
    const detail = { ...(random.onceIn(3) ? {} : { callId }), participant: randomJson(random, 1), stats: [] };
    return {
      ...(random.onceIn(2) && { v: random.pick([1, 2, '1', null]) }),
      ...(random.onceIn(2) && { relayId: random.pick(['x1', 'x2', ' ', 7]), seq: random.onceIn(9) ? 1.5 : seq }),
      at: GARBAGE_AT,
      type: random.pick(TOOLKIT_EVENT_TYPES),
      detail,
    };
  }
  function broken(): Garbage {
    const value = message();
    const field = random.pick(['at', 'type', 'detail']);
    if (field === 'at') value['at'] = among(NO_TIME, STRANGE_TIME);
    else if (field === 'type') value['type'] = among(NO_TYPE, STRANGE_TYPE);
    else value['detail'] = among(NO_DETAIL, STRANGE_DETAIL);
    if (random.onceIn(4)) delete value[field];
    return { item: value, code: 'malformed' };
  }
  const draws: readonly (() => Garbage)[] = [
    () => ({ item: isPlain ? randomJson(random) : strangeValue(random), code: 'malformed' }),
    () => ({ item: randomJson(random, 4), code: 'malformed' }),
    broken,
    broken,
    () => ({
      item: random.pick([[message()], { detail: message() }, '{"at":1,"type":"HOLD","detail":{}}']),
      code: 'malformed',
    }),
    () => ({
      item: { ...message(), type: random.onceIn(2) ? hardText(random) : random.pick(UNKNOWN_TYPES) },
      code: 'unknown-type',
    }),
    () => ({ item: message(), code: 'missing-call-id' }),
    () => ({ item: { ...message(), kind: random.pick(KINDS), lines: randomJson(random) }, code: null }),
  ];
  return (): Garbage => random.pick(draws)();
}
