import type { Publication } from '../publication';
import { NO_COUNTS, NO_PLAN, WireFaults, type Fault, type FaultPlan, type WhichEvents } from '../faults';

const PAGE = 'tab';
const planOf = (which: WhichEvents, ...active: Fault[]): FaultPlan => ({ active, which, delayMs: 400 });

function publicationOf(message: unknown): Publication {
  return { channel: 'X__c', context: { origin: 'aura', area: 'utility' }, message };
}

/** Faults, and what becomes of events and other messages that are sent to the page and to the utility bar. */
function createRig(plan: FaultPlan = NO_PLAN) {
  const later: { ms: number; action: () => void }[] = [];
  const faults = new WireFaults({ page: PAGE, after: (ms, action) => void later.push({ ms, action }) });
  faults.plan = plan;
  const heard: string[] = [];
  function send(name: string, kind?: string): void {
    const publication = publicationOf(kind === undefined ? { name } : { name, kind });
    for (const area of [PAGE, 'utility']) faults.carry(publication, area, () => heard.push(`${name} ${area}`));
  }
  return { faults, later, send, heard: () => heard.splice(0) };
}

it('brings every message once to everybody as long as nothing is planned', () => {
  const { faults, send, heard } = createRig();
  for (const name of ['1', '2', '3']) send(name);
  expect(heard()).toEqual(['1 tab', '1 utility', '2 tab', '2 utility', '3 tab', '3 utility']);
  expect(faults.losesEvent()).toBe(false);
  expect(faults.counts).toEqual(NO_COUNTS);
});

it.each([
  ['dropped', ['1 tab', '1 utility', '2 tab', '2 utility', '4 tab', '4 utility']],
  ['droppedOnPage', ['1 tab', '1 utility', '2 tab', '2 utility', '3 utility', '4 tab', '4 utility']],
  [
    'doubled',
    ['1 tab', '1 utility', '2 tab', '2 utility', '3 tab', '3 tab', '3 utility', '3 utility', '4 tab', '4 utility'],
  ],
] as const)('lets every third event be %s, and counts it once for all its readers', (fault, expected) => {
  const { faults, send, heard } = createRig(planOf('third', fault));
  for (const name of ['1', '2', '3', '4']) send(name);
  expect(heard()).toEqual(expected);
  expect(faults.counts).toEqual({ ...NO_COUNTS, [fault]: 1 });
});

it('delays an event by that many milliseconds, so that the next one overtakes it', () => {
  const { later, send, heard } = createRig(planOf('next', 'delayed'));
  send('1');
  send('2');
  expect(heard()).toEqual(['2 tab', '2 utility']);
  expect(later.map(({ ms }) => ms)).toEqual([400, 400]);
  for (const { action } of later) action();
  expect(heard()).toEqual(['1 tab', '1 utility']);
});

it('befalls the next event only, and is over then', () => {
  const { faults, send, heard } = createRig(planOf('next', 'dropped'));
  send('1');
  send('2');
  expect(heard()).toEqual(['2 tab', '2 utility']);
  expect(faults.plan.active).toEqual([]);
  expect(faults.counts.dropped).toBe(1);
});

it('lets several faults take turns, one for each event', () => {
  const { faults, send, heard } = createRig(planOf('every', 'dropped', 'doubled'));
  for (const name of ['1', '2', '3']) send(name);
  expect(heard()).toEqual(['2 tab', '2 tab', '2 utility', '2 utility']);
  expect(faults.counts).toEqual({ ...NO_COUNTS, dropped: 2, doubled: 1 });
});

it('never touches what readers and journals say to each other, and does not count it', () => {
  const { send, heard } = createRig(planOf('next', 'dropped'));
  send('hello', 'hello');
  send('1');
  expect(heard()).toEqual(['hello tab', 'hello utility']);
});

it('loses events in the phone apart from what befalls the others on the wire', () => {
  const { faults, send, heard } = createRig(planOf('third', 'lost', 'dropped'));
  const lost = [1, 2, 3, 4, 5, 6].map(() => faults.losesEvent());
  expect(lost).toEqual([false, false, true, false, false, true]);
  send('1');
  expect(heard()).toEqual(['1 tab', '1 utility']);
  expect(faults.counts).toEqual({ ...NO_COUNTS, lost: 2 });
});

it('counts anew with each plan and at each restart, and tells of it', () => {
  const { faults, send, heard } = createRig(planOf('third', 'dropped'));
  const onChange = jest.fn();
  faults.onChange = onChange;
  for (const name of ['1', '2']) send(name);
  faults.restart();
  for (const name of ['3', '4']) send(name);
  faults.plan = planOf('third', 'doubled');
  heard();
  for (const name of ['5', '6', '7']) send(name);
  expect(heard().filter((told) => told.startsWith('7'))).toHaveLength(4);
  expect(faults.counts).toEqual({ ...NO_COUNTS, doubled: 1 });
  expect(onChange).toHaveBeenCalledTimes(3);
});

it('says one fate of a publication, however often it is asked', () => {
  const { faults } = createRig(planOf('next', 'doubled'));
  const publication = publicationOf({ name: '1' });
  expect([faults.fateOf(publication), faults.fateOf(publication)]).toEqual(['doubled', 'doubled']);
  expect(faults.fateOf(publicationOf({ name: '2' }))).toBeNull();
});

it('lets pass untouched, and does not count, what is sent so, and keeps its counts then', () => {
  const { faults, send, heard } = createRig(planOf('every', 'lost', 'dropped'));
  send('1');
  faults.untouched(() => {
    faults.restart();
    send('2');
    expect(faults.losesEvent()).toBe(false);
  });
  send('3');
  expect(heard()).toEqual(['2 tab', '2 utility']);
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
