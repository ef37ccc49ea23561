import { SIMULATED_RELAY_PREFIX } from 'c/voiceCalls';
import { stateOf } from 'test/support/trace';
import { SimulatedRelay } from '../simulatedRelay';

interface Message {
  readonly type: string;
  readonly detail: { readonly callId: string };
}

function createRelay() {
  const messages: Message[] = [];
  let now = 1000;
  const relay = new SimulatedRelay({
    id: '4f2a',
    publish: (message) => messages.push(message as Message),
    now: () => (now += 500),
  });
  return { relay, messages, said: () => messages.map(({ type, detail }) => `${type} ${detail.callId}`) };
}

it('publishes relay messages: numbered, dated, of a relay that says that it is simulated', () => {
  const { relay, messages } = createRelay();
  relay.send('CALL_STARTED', { callId: 'A', participant: 'Ada' });
  relay.send('TELEPATHY', {});
  const relayId = `${SIMULATED_RELAY_PREFIX}4f2a`;
  expect(messages).toEqual([
    { v: 1, relayId, seq: 1, at: 1500, type: 'CALL_STARTED', detail: { callId: 'A', participant: 'Ada' } },
    { v: 1, relayId, seq: 2, at: 2000, type: 'TELEPATHY', detail: {} },
  ]);
});

it('hangs up every open call as a phone does, and leaves nothing that does not fit', () => {
  const { relay, messages, said } = createRelay();
  relay.send('CALL_CONNECTED', { callId: 'A' });
  relay.send('CALL_STARTED', { callId: 'B' });
  relay.hangUp();
  expect(said().slice(2)).toEqual(['CALL_ENDED A', 'WRAP_UP_ENDED A', 'CALL_ENDED B']);
  const { calls, anomalies } = stateOf(messages);
  expect(calls.map(({ phase }) => phase)).toEqual(['closed', 'closed']);
  expect(anomalies).toEqual([]);
});

it('ends a wrap-up that nobody ended', () => {
  const { relay, said } = createRelay();
  relay.send('CALL_CONNECTED', { callId: 'A' });
  relay.send('CALL_ENDED', { callId: 'A' });
  relay.hangUp();
  relay.hangUp();
  expect(said().slice(2)).toEqual(['WRAP_UP_ENDED A']);
});

it('has nothing to hang up when there was no call', () => {
  const { relay, messages } = createRelay();
  relay.hangUp();
  expect(messages).toEqual([]);
});
