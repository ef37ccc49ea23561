import { readPayload } from '../payload';

const fromText = (payload: unknown) => readPayload('HOLD', JSON.stringify(payload), undefined);
const fromParts = (payload: unknown) => readPayload('HOLD', undefined, payload);

/** A record with a record in it, that many levels deep. */
function nested(levels: number): Record<string, unknown> {
  let value: Record<string, unknown> = { end: true };
  for (let level = 1; level < levels; level++) value = { inner: value };
  return value;
}

function levelsOf(value: unknown): number {
  let levels = 0;
  for (let at = value; typeof at === 'object' && at !== null; at = (at as { inner?: unknown }).inner) levels += 1;
  return levels;
}

describe('readPayload', () => {
  it('reads type and detail', () => {
    const detail = { callId: 'A', list: [1, null, { x: true }] };
    expect(fromText({ type: 'RESUME', detail })).toEqual({ type: 'RESUME', detail, isComplete: true });
  });

  it.each([
    ['has no type', { detail: {} }],
    ['has an empty type', { type: '', detail: {} }],
    ['has a type that is not a text', { type: 7, detail: {} }],
  ])('takes the event that was subscribed to where the payload %s', (_, payload) => {
    expect(fromText(payload)).toEqual({ type: 'HOLD', detail: {}, isComplete: false });
  });

  it.each([[null], [undefined], ['text'], [[1]], [5]])('has an empty detail where that is %p', (detail) => {
    expect(fromText({ type: 'HOLD', detail })).toEqual({ type: 'HOLD', detail: {}, isComplete: false });
  });

  it.each([[null], ['text'], [undefined]])('reads a payload that is %p as an event without detail', (payload) => {
    expect(fromParts(payload)).toEqual({ type: 'HOLD', detail: {}, isComplete: false });
  });

  it('reads text that is not JSON as an event without detail', () => {
    expect(readPayload('HOLD', '{', undefined)).toEqual({ type: 'HOLD', detail: {}, isComplete: false });
  });

  it('copies the parts that can be read, and null for the others', () => {
    const detail: Record<string, unknown> = { callId: 'A', big: 10n, when: new Date(0), list: [1, 10n] };
    detail['self'] = detail;
    Object.defineProperty(detail, 'refused', {
      enumerable: true,
      get() {
        throw new Error('refused');
      },
    });
    expect(fromParts({ type: 'MUTE', detail })).toEqual({
      type: 'MUTE',
      detail: {
        callId: 'A',
        big: null,
        when: '1970-01-01T00:00:00.000Z',
        list: [1, null],
        self: null,
        refused: null,
      },
      isComplete: false,
    });
  });

  it('survives a payload that refuses everything', () => {
    const refuse = (): never => {
      throw new Error('refused');
    };
    const closed = new Proxy({}, { get: refuse, ownKeys: refuse, has: refuse });
    expect(fromParts(closed)).toEqual({ type: 'HOLD', detail: {}, isComplete: false });
    expect(fromParts({ type: 'MUTE', detail: closed })).toEqual({ type: 'MUTE', detail: {}, isComplete: false });
  });

  it('survives a part that cannot even be asked whether it is a list', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const detail = { callId: 'A', proxy };
    expect(fromParts({ detail })).toEqual({ type: 'HOLD', detail: { callId: 'A', proxy: {} }, isComplete: false });
  });

  it('keeps 100 levels', () => {
    expect(fromText({ type: 'HOLD', detail: nested(100) }).isComplete).toBe(true);
    const { detail, isComplete } = fromText({ type: 'HOLD', detail: nested(101) });
    expect([levelsOf(detail), isComplete]).toEqual([100, false]);
    expect(JSON.stringify(detail)).toMatch(/"inner":null}+$/);
  });

  it('counts lists as levels, too', () => {
    let list: unknown[] = [];
    for (let level = 1; level < 150; level++) list = [list];
    const { detail, isComplete } = fromText({ type: 'HOLD', detail: { list } });
    expect(JSON.stringify(detail)).toBe(`{"list":${'['.repeat(99)}null${']'.repeat(99)}}`);
    expect(isComplete).toBe(false);
  });

  it('keeps 100 levels of what is nested too deep to be written as JSON', () => {
    const { detail, isComplete } = fromParts({ type: 'HOLD', detail: nested(20_000) });
    expect([levelsOf(detail), isComplete]).toEqual([100, false]);
  });

  it('keeps a field named __proto__ as a field', () => {
    const text = '{"type":"HOLD","detail":{"callId":"A","__proto__":{"callId":"B"}}}';
    const { detail } = readPayload('HOLD', text, undefined);
    expect(JSON.stringify(detail)).toBe('{"callId":"A","__proto__":{"callId":"B"}}');
    const parts = fromParts({ type: 'HOLD', detail: Object.assign(JSON.parse('{"__proto__":1}'), { big: 1n }) });
    expect(JSON.stringify(parts.detail)).toBe('{"__proto__":1,"big":null}');
  });
});
