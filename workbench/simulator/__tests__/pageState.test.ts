import { beginPage, callsOfPage } from 'c/voiceCalls';
import { followPage, type PageState } from '../pageState';

const event = (seq: number, type: string) => ({
  v: 1,
  relayId: 'R',
  seq,
  at: seq * 1000,
  type,
  detail: { callId: 'A' },
});

afterEach(() => beginPage());

it('follows the calls of the page from the present on, without the time that runs, until it is undone', () => {
  const feed = callsOfPage().feed();
  feed.receive(event(1, 'CALL_STARTED'));
  const states: PageState[] = [];
  const stop = followPage((state) => states.push(state));
  expect(states).toMatchObject([{ events: 1, calls: [{ callId: 'A', leg: 1, phase: 'ringing' }], relay: null }]);
  expect(states[0]).not.toHaveProperty('now');
  feed.receive(event(3, 'CALL_CONNECTED'));
  expect(states[1]).toMatchObject({
    events: 2,
    calls: [{ phase: 'active' }],
    relays: [{ relayId: 'R', lastSeq: 3 }],
    gapAt: 3000,
  });
  stop();
  feed.receive(event(4, 'HOLD'));
  expect(states).toHaveLength(2);
});
