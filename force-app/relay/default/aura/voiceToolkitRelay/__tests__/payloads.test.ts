import { createRelayBench } from 'test/support/relay';
import { relayOfPage } from 'c/voiceRelay';

/** What the relay makes of one payload for HOLD, and how many it then counts as unreadable. */
function relayed(payload: unknown): { type: unknown; detail: unknown; unreadable: number | undefined } {
  const bench = createRelayBench();
  bench.render();
  bench.toolkit.deliver('HOLD', payload);
  expect(bench.problems).toEqual([]);
  expect(bench.messages).toHaveLength(1);
  const { type, detail } = bench.messages[0] ?? {};
  const unreadable = relayOfPage().status?.unreadable;
  bench.relay.destroy();
  return { type, detail, unreadable };
}

function throwing(): never {
  throw new Error('Access denied');
}

const circular: Record<string, unknown> = { callId: 'A', more: { participant: 'Ana' } };
(circular['more'] as Record<string, unknown>)['back'] = circular;

const hostile = new Proxy({}, { get: throwing, ownKeys: throwing, has: throwing, getOwnPropertyDescriptor: throwing });

afterEach(() => document.body.replaceChildren());

it.each([
  ['nothing', undefined],
  ['null', null],
  ['a string', 'HOLD'],
  ['a number', 7],
  ['an empty object', {}],
  ['an object that throws on every access', hostile],
  ['a type that throws and no detail', Object.defineProperty({}, 'type', { get: throwing })],
])('relays %s under the subscribed name with an empty detail, counted', (_, payload) => {
  expect(relayed(payload)).toEqual({ type: 'HOLD', detail: {}, unreadable: 1 });
});

it.each([
  ['missing', { type: 'HOLD' }],
  ['null', { type: 'HOLD', detail: null }],
  ['a string', { type: 'HOLD', detail: '{"callId":"A"}' }],
  ['an array', { type: 'HOLD', detail: ['A'] }],
  ['a function', { type: 'HOLD', detail: throwing }],
  ['a getter that throws', Object.defineProperty({ type: 'HOLD' }, 'detail', { get: throwing })],
  ['an object that throws on every access', { type: 'HOLD', detail: hostile }],
])('relays a detail that is %s as empty, counted', (_, payload) => {
  expect(relayed(payload)).toEqual({ type: 'HOLD', detail: {}, unreadable: 1 });
});

it('relays all of a circular detail but the way back', () => {
  expect(relayed({ type: 'HOLD', detail: circular })).toEqual({
    type: 'HOLD',
    detail: { callId: 'A', more: { participant: 'Ana', back: null } },
    unreadable: 1,
  });
});

it('relays what can be read of a detail with properties that cannot', () => {
  const detail = Object.defineProperty({ callId: 'A', count: 1n, act: throwing, odd: hostile }, 'participant', {
    get: throwing,
    enumerable: true,
  });
  expect(relayed({ type: 'HOLD', detail })).toEqual({
    type: 'HOLD',
    detail: { callId: 'A', count: null, act: null, odd: {}, participant: null },
    unreadable: 1,
  });
});

it('takes the type from the subscription when the payload names none, counted, with the whole detail', () => {
  expect(relayed({ detail: { callId: 'A' } })).toEqual({ type: 'HOLD', detail: { callId: 'A' }, unreadable: 1 });
  expect(relayed({ type: '', detail: { callId: 'A' } })).toMatchObject({ type: 'HOLD', detail: { callId: 'A' } });
});

it('leaves the name that the payload gives unchanged', () => {
  expect(relayed({ type: 'Hold ', detail: {} })).toEqual({ type: 'Hold ', detail: {}, unreadable: 0 });
});

it('leaves out what JSON leaves out without calling that unreadable', () => {
  const detail = { callId: 'A', at: new Date(0), act: () => {}, gone: undefined, level: Number.NaN };
  expect(relayed({ type: 'HOLD', detail })).toEqual({
    type: 'HOLD',
    detail: { callId: 'A', at: '1970-01-01T00:00:00.000Z', level: null },
    unreadable: 0,
  });
});

it('goes on after an odd payload', () => {
  const bench = createRelayBench();
  bench.render();
  bench.toolkit.deliver('HOLD', null);
  bench.toolkit.emit('RESUME', { callId: 'A' });
  expect(bench.messages.map(({ seq, type, detail }) => [seq, type, detail])).toEqual([
    [1, 'HOLD', {}],
    [2, 'RESUME', { callId: 'A' }],
  ]);
});
