import { createRelayBench, fakeTime, type RelayBench } from 'test/relay';

const types = (bench: RelayBench): string[] => bench.messages.map(({ type }) => type);

/** A rendered relay whose channel refuses everything from now on. */
function refusedBench(): RelayBench {
  fakeTime();
  const bench = createRelayBench();
  bench.render();
  bench.bus.refuse('Channel is gone');
  return bench;
}

afterEach(() => {
  jest.useRealTimers();
  document.body.replaceChildren();
});

it('keeps the message that failed and everything behind it, and publishes all in order with the next event', () => {
  const bench = refusedBench();
  bench.toolkit.emit('CALL_STARTED', { callId: 'A' });
  bench.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
  expect(bench.messages).toEqual([]);
  expect(bench.status()).toMatchObject({ seen: 2, queued: 2, failedPublishes: 2 });
  bench.bus.refuse(null);
  bench.toolkit.emit('HOLD', { callId: 'A' });
  expect(bench.messages.map(({ seq, type }) => [seq, type])).toEqual([
    [1, 'CALL_STARTED'],
    [2, 'CALL_CONNECTED'],
    [3, 'HOLD'],
  ]);
  expect(bench.status()).toMatchObject({ seen: 3, queued: 0, failedPublishes: 2 });
  expect(jest.getTimerCount()).toBe(0);
  expect(bench.problems).toEqual([]);
});

it('tries again after 1, 2, 4, 8, 16 and then every 30 seconds', () => {
  const bench = refusedBench();
  bench.toolkit.emit('HOLD', { callId: 'A' });
  const tries: number[] = [];
  for (let second = 1; second <= 121; second += 1) {
    const before = bench.status().failedPublishes;
    jest.advanceTimersByTime(1_000);
    if (bench.status().failedPublishes > before) tries.push(second);
  }
  expect(tries).toEqual([1, 3, 7, 15, 31, 61, 91, 121]);
  bench.bus.refuse(null);
  jest.advanceTimersByTime(30_000);
  expect(types(bench)).toEqual(['HOLD']);
  expect(jest.getTimerCount()).toBe(0);
});

it('does not put off the retry that is due when further events fail', () => {
  const bench = refusedBench();
  bench.toolkit.emit('HOLD', { callId: 'A' });
  jest.advanceTimersByTime(900);
  bench.toolkit.emit('RESUME', { callId: 'A' });
  expect(jest.getTimerCount()).toBe(2); // the retry, and the word to the rep when events have waited for 5 s
  bench.bus.refuse(null);
  jest.advanceTimersByTime(100);
  expect(types(bench)).toEqual(['HOLD', 'RESUME']);
});

it('starts again with one second once a message has got through', () => {
  const bench = refusedBench();
  bench.toolkit.emit('HOLD', { callId: 'A' });
  jest.advanceTimersByTime(7_000); // tried after 1, 3 and 7 s; the next is due after 15
  bench.bus.refuse(null);
  bench.toolkit.emit('RESUME', { callId: 'A' });
  bench.bus.refuse('Channel is gone again');
  bench.toolkit.emit('MUTE', { callId: 'A' });
  bench.bus.refuse(null);
  jest.advanceTimersByTime(999);
  expect(types(bench)).toEqual(['HOLD', 'RESUME']);
  jest.advanceTimersByTime(1);
  expect(types(bench)).toEqual(['HOLD', 'RESUME', 'MUTE']);
});

it('keeps the time of receipt and the number of a message that waited', () => {
  const bench = refusedBench();
  bench.toolkit.emit('HOLD', { callId: 'A' });
  bench.bus.refuse(null);
  jest.advanceTimersByTime(1_000);
  expect(bench.messages).toMatchObject([{ seq: 1, at: 0, type: 'HOLD' }]);
});

it('holds a failure of the very first flush as well', () => {
  fakeTime();
  const bench = createRelayBench();
  bench.toolkit.emit('CALL_STARTED', { callId: 'A' });
  bench.toolkit.emit('CALL_CONNECTED', { callId: 'A' });
  bench.bus.refuse('Not yet');
  bench.render();
  expect(bench.status()).toMatchObject({ queued: 2, failedPublishes: 1 });
  bench.bus.refuse(null);
  jest.advanceTimersByTime(1_000);
  expect(types(bench)).toEqual(['CALL_STARTED', 'CALL_CONNECTED']);
});

it('gives up its timer and what waits when it is destroyed', () => {
  const bench = refusedBench();
  bench.toolkit.emit('HOLD', { callId: 'A' });
  bench.relay.destroy();
  expect(jest.getTimerCount()).toBe(0);
  bench.bus.refuse(null);
  jest.advanceTimersByTime(60_000);
  expect(bench.messages).toEqual([]);
  expect(bench.problems).toEqual([]);
});

it('does not try to publish before the first render, so nothing fails there', () => {
  fakeTime();
  const bench = createRelayBench();
  bench.toolkit.emit('CALL_STARTED', { callId: 'A' });
  jest.advanceTimersByTime(60_000);
  expect(bench.status()).toMatchObject({ seen: 1, queued: 1, failedPublishes: 0 });
});

it('stops at once when publishing leads to its own end', () => {
  fakeTime();
  const bench = createRelayBench();
  bench.bus.watch(() => bench.relay.destroy());
  bench.toolkit.emit('HOLD', { callId: 'A' });
  bench.toolkit.emit('RESUME', { callId: 'A' });
  bench.render();
  expect(types(bench)).toEqual(['HOLD']);
  expect([bench.toolkit.listenerCount(), jest.getTimerCount()]).toEqual([0, 0]);
  // By then the turn has left the page: its method `published` answers nothing.
  expect(bench.problems.map(String)).toEqual(['warning: Methods are not available until the component is rendered']);
});
