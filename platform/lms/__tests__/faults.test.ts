import type { Publication } from '../publication';
import { NO_COUNTS, NO_PLAN, WireFaults, type Fault, type FaultPlan, type WhichEvents } from '../faults';

const planOf = (which: WhichEvents, ...active: Fault[]): FaultPlan => ({ ...NO_PLAN, active, which });

function publicationOf(message: unknown): Publication {
  return { channel: 'X__c', context: { origin: 'wire', area: 'utility' }, message };
}

/** Faults, and what becomes of events and other messages that are sent to two readers. */
function createRig(plan: FaultPlan = NO_PLAN) {
  const faults = new WireFaults();
  faults.plan = plan;
  const received: string[] = [];
  function send(name: string, kind?: string): void {
    const publication = publicationOf(kind === undefined ? { name } : { name, kind });
    for (const reader of ['a', 'b']) faults.carry(publication, () => received.push(name + reader));
  }
  return { faults, send, received: () => received.splice(0) };
}

it('brings every message once to everybody as long as nothing is planned', () => {
  const { faults, send, received } = createRig();
  for (const name of ['1', '2', '3']) send(name);
  expect(received()).toEqual(['1a', '1b', '2a', '2b', '3a', '3b']);
  expect(faults.losesEvent()).toBe(false);
  expect(faults.refusalOf({ relayId: 'R', seq: 1 })).toBeNull();
  expect(faults.counts).toEqual(NO_COUNTS);
});

it.each([
  ['dropped', ['1a', '1b', '2a', '2b', '4a', '4b']],
  ['doubled', ['1a', '1b', '2a', '2b', '3a', '3a', '3b', '3b', '4a', '4b']],
] as const)('lets every third event be %s, and counts it once for all its readers', (fault, expected) => {
  const { faults, send, received } = createRig(planOf('third', fault));
  for (const name of ['1', '2', '3', '4']) send(name);
  expect(received()).toEqual(expected);
  expect(faults.counts).toEqual({ ...NO_COUNTS, [fault]: 1 });
});

it('hits the next event only, and is over then', () => {
  const { faults, send, received } = createRig(planOf('next', 'dropped'));
  send('1');
  send('2');
  expect(received()).toEqual(['2a', '2b']);
  expect(faults.plan.active).toEqual([]);
  expect(faults.counts.dropped).toBe(1);
});

it('lets several faults take turns, one for each event', () => {
  const { faults, send, received } = createRig(planOf('every', 'dropped', 'doubled'));
  for (const name of ['1', '2', '3']) send(name);
  expect(received()).toEqual(['2a', '2a', '2b', '2b']);
  expect(faults.counts).toEqual({ ...NO_COUNTS, dropped: 2, doubled: 1 });
});

it('never touches what a relay reports of itself, and does not count it', () => {
  const { faults, send, received } = createRig(planOf('next', 'dropped', 'refused'));
  send('status', 'status');
  expect(faults.refusalOf({ kind: 'status', relayId: 'R' })).toBeNull();
  send('1');
  expect(received()).toEqual(['statusa', 'statusb']);
});

it('refuses a message for its content each time, and takes its cut form and all others', () => {
  const { faults } = createRig(planOf('next', 'refused'));
  const message = { relayId: 'R', seq: 1 };
  const answers = [message, message, { relayId: 'R', seq: 2 }, { relayId: 'S', seq: 1 }, message].map(faults.refusalOf);
  expect(answers.map((answer) => answer !== null)).toEqual([true, true, false, false, true]);
  expect(faults.refusalOf({ ...message, cut: true })).toBeNull();
  expect(faults.plan.active).toEqual([]);
  expect(faults.counts).toEqual({ ...NO_COUNTS, refused: 1 });
});

it('refuses every third message, and counts each once, however often it is tried', () => {
  const { faults } = createRig(planOf('third', 'refused'));
  const answers = [1, 2, 3, 3, 3, 4, 5, 6].map((seq) => faults.refusalOf({ relayId: 'R', seq }) !== null);
  expect(answers).toEqual([false, false, true, true, true, false, false, true]);
  expect(faults.counts.refused).toBe(2);
});

it('takes a message again once another plan is made', () => {
  const { faults } = createRig(planOf('every', 'refused'));
  expect(faults.refusalOf({ relayId: 'R', seq: 1 })).not.toBeNull();
  faults.plan = NO_PLAN;
  expect(faults.refusalOf({ relayId: 'R', seq: 1 })).toBeNull();
});

it('takes no message while the channel is down, of whatever kind', () => {
  const { faults } = createRig({ ...NO_PLAN, isChannelDown: true });
  for (const message of [{ relayId: 'R', seq: 1 }, { relayId: 'R', seq: 1, cut: true }, { kind: 'status' }])
    expect(faults.refusalOf(message)).toBe('The channel takes no message.');
  expect(faults.counts).toEqual(NO_COUNTS);
});

it('loses events in the phone apart from what happens to the others on the wire', () => {
  const { faults, send, received } = createRig(planOf('third', 'lost', 'dropped'));
  const lost = [1, 2, 3, 4, 5, 6].map(() => faults.losesEvent());
  expect(lost).toEqual([false, false, true, false, false, true]);
  send('1');
  expect(received()).toEqual(['1a', '1b']);
  expect(faults.counts).toEqual({ ...NO_COUNTS, lost: 2 });
});

it('counts from 0 again with each plan and at each restart, and says so', () => {
  const { faults, send, received } = createRig(planOf('third', 'dropped'));
  const onChange = jest.fn();
  faults.onChange = onChange;
  for (const name of ['1', '2']) send(name);
  faults.restart();
  for (const name of ['3', '4']) send(name);
  faults.plan = planOf('third', 'doubled');
  received();
  for (const name of ['5', '6', '7']) send(name);
  expect(received().filter((name) => name.startsWith('7'))).toHaveLength(4);
  expect(faults.counts).toEqual({ ...NO_COUNTS, doubled: 1 });
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('decides once what happens to a publication, however often it is asked', () => {
  const { faults } = createRig(planOf('next', 'doubled'));
  const publication = publicationOf({ name: '1' });
  expect([faults.fateOf(publication), faults.fateOf(publication)]).toEqual(['doubled', 'doubled']);
  expect(faults.fateOf(publicationOf({ name: '2' }))).toBeNull();
});

it('lets pass, and does not count, what is sent untouched, and keeps its counts then', () => {
  const { faults, send, received } = createRig({
    ...planOf('every', 'lost', 'dropped', 'refused'),
    isChannelDown: true,
  });
  send('1');
  faults.untouched(() => {
    faults.restart();
    send('2');
    expect(faults.refusalOf({ relayId: 'R', seq: 2 })).toBeNull();
    expect(faults.losesEvent()).toBe(false);
  });
  send('3');
  expect(received()).toEqual(['2a', '2b']);
  expect(faults.counts).toEqual({ ...NO_COUNTS, dropped: 2 });
});

it('goes on after something failed that was sent untouched', () => {
  const { faults } = createRig(planOf('every', 'lost'));
  const fail = (): void => {
    throw new Error('Nobody is there.');
  };
  expect(() => faults.untouched(fail)).toThrow('Nobody is there.');
  expect(faults.losesEvent()).toBe(true);
});
