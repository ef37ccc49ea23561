import { parseRelayLine } from 'c/voiceEvents';

const message = (changes: object): object => ({
  v: 1,
  relayId: 'r1',
  seq: 3,
  at: 1000,
  type: 'HOLD',
  detail: {},
  ...changes,
});

function refusing(...traps: readonly (keyof ProxyHandler<object>)[]): object {
  const refuse = (): never => {
    throw new Error('not to be read');
  };
  return new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, refuse])));
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

describe('parseRelayLine', () => {
  it.each([
    ['a proxy that refuses to be read', refusing('get')],
    ['a proxy that refuses to say what it has', refusing('has')],
    ['a revoked proxy', revoked()],
    ['a message whose detail refuses to be read', message({ detail: refusing('get') })],
    ['a message whose detail is revoked', message({ detail: revoked() })],
  ])('calls %s malformed, with no number, and throws nothing', (_, value) => {
    expect(parseRelayLine(value, 4)).toEqual({ kind: 'malformed', relayId: null, seq: null, lineNumber: 4 });
  });

  it.each([
    ['null', null],
    ['text', 'callId'],
    ['a number', 7],
    ['a function', () => ({ callId: 'A' })],
    ['a list', [{ callId: 'A' }]],
  ])('calls a message with %s as detail malformed, and reads the number that it uses up', (_, detail) => {
    const expected = { kind: 'malformed', relayId: 'r1', seq: 3, lineNumber: 4 };
    expect(parseRelayLine(message({ detail }), 4)).toEqual(expected);
  });

  it.each([
    ['text', '{"at":1,"type":"HOLD","detail":{}}'],
    ['a number', 7],
    ['a function', Object.assign(() => 1, message({}))],
  ])('calls %s malformed, whatever fields it has', (_, value) => {
    expect(parseRelayLine(value, 4)).toEqual({ kind: 'malformed', relayId: null, seq: null, lineNumber: 4 });
  });
});
