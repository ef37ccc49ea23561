import { bus, CHANNEL, wireFaults } from '../../lms/bus';
import { NO_PLAN } from '../../lms/faults';
import { traffic } from '../wire';
import { openWireReader } from '../wireReader';

const relay = bus.inArea('utility', () => bus.open('aura'));
const event = (seq: number, type: string) => ({
  v: 1,
  relayId: 'R',
  seq,
  at: seq * 1000,
  type,
  detail: { callId: 'A' },
});
const passed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const kinds = (): readonly string[] => traffic.entries.map(({ kind }) => kind);

beforeEach(() => traffic.clear());
afterEach(() => (wireFaults.plan = NO_PLAN));

it('says hello, hears every event, and tells of each change until it ends', async () => {
  const onChange = jest.fn();
  const before = bus.use();
  const reader = openWireReader('Inspector', onChange);
  expect(reader.state()).toMatchObject({ joining: 'asking', waiting: [], missing: [], events: 0, calls: [] });
  await passed(5);
  expect(traffic.entries).toMatchObject([{ kind: 'hello', sender: expect.stringMatching(/^Reader \w+, Inspector$/) }]);
  bus.publish(relay, CHANNEL, event(1, 'CALL_STARTED'));
  await passed(5);
  expect(reader.state()).toMatchObject({ events: 1, calls: [{ callId: 'A', phase: 'ringing' }] });
  const told = onChange.mock.calls.length;
  expect(told).toBeGreaterThan(0);
  reader.end();
  bus.publish(relay, CHANNEL, event(2, 'CALL_CONNECTED'));
  await passed(5);
  expect(onChange).toHaveBeenCalledTimes(told);
  expect(bus.use()).toEqual(before);
});

it('joins from the answer of a journal', async () => {
  const reader = openWireReader('Inspector', () => {});
  const context = bus.inArea('utility', () => bus.open('wire'));
  bus.subscribe(
    context,
    CHANNEL,
    (message) => {
      const { kind, from } = message as { kind?: string; from?: string };
      const lines = [event(1, 'CALL_STARTED'), event(2, 'CALL_CONNECTED')];
      if (kind === 'hello')
        bus.publish(context, CHANNEL, { kind: 'trace', to: from, extent: 'whole', lines, early: [] });
    },
    'active',
  );
  await passed(20);
  expect(reader.state()).toMatchObject({ joining: 'joined', events: 2, calls: [{ phase: 'active' }] });
  bus.close(context);
  reader.end();
});

it('shows what waits for a dropped event, asks for it, and goes on without it in the end', async () => {
  const reader = openWireReader('Inspector', () => {});
  bus.publish(relay, CHANNEL, event(1, 'CALL_STARTED'));
  await passed(5);
  wireFaults.plan = { ...NO_PLAN, active: ['dropped'], which: 'next' };
  bus.publish(relay, CHANNEL, event(2, 'CALL_CONNECTED'));
  bus.publish(relay, CHANNEL, event(3, 'HOLD'));
  await passed(20);
  expect(reader.state()).toMatchObject({ events: 1, waiting: [{ seq: 3 }] });
  expect(traffic.entries.filter(({ kind }) => kind === 'event').map(({ fault }) => fault)).toEqual([
    null,
    'dropped',
    null,
  ]);
  expect(kinds()).toContain('ask');
  await passed(1100);
  expect(reader.state()).toMatchObject({ events: 2, waiting: [], missing: [{ relayId: 'R', first: 2, last: 2 }] });
  reader.end();
});
