import { Calls } from '../../force-app/main/default/lwc/voiceCalls/calls';
import { Listening } from '../../force-app/main/default/lwc/voiceRelay/listening';
import { SessionBackup } from '../../force-app/main/default/lwc/voiceCalls/sessionBackup';
import { grouped, sayFigure, sizeFrom } from './figures';
import { isRefusedCut, isRefusedWhole, play, type PageRecord, type Played, type Sent } from './schedule';

/** The number of schedules; set ORDER_RUNS and ORDER_SEED for a longer run. */
const RUNS = sizeFrom('ORDER_RUNS', 10_000);
/** Schedules with hosts of two kinds. */
const MIXED_RUNS = Math.ceil(RUNS / 4);
const SEED = sizeFrom('ORDER_SEED', 20261130);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Returns an event as it must arrive; null: the channel refuses it even when cut. */
function expectedOf(event: Sent): Sent | null {
  if (isRefusedCut(event)) return null;
  const { callId } = event.detail;
  return isRefusedWhole(event) ? { type: event.type, detail: { callId } } : event;
}

/** Compares the applied messages with the received events; null: no fault. A page that was left early applied only a part. */
function orderFault({ received, applied, isSettled }: PageRecord): string | null {
  const numbers = applied.map(({ seq }) => seq);
  if (numbers.some((seq, index) => seq <= (numbers[index - 1] ?? 0))) return 'a number came twice or out of order';
  for (const { seq, type, detail } of applied) {
    const event = received[seq - 1];
    if (!event || !same(expectedOf(event), { type, detail })) return `number ${seq} is another event`;
  }
  const missing = received.filter((_, index) => !numbers.includes(index + 1));
  return isSettled && missing.some((event) => !isRefusedCut(event)) ? 'an event did not arrive' : null;
}

/** Checks that each run of refused messages becomes one gap, once a message follows. */
function gapFault({ applied, gaps }: PageRecord): string | null {
  const jumps = applied.filter(({ seq }, index) => index > 0 && seq > (applied[index - 1]?.seq ?? 0) + 1).length;
  return gaps === jumps ? null : `${gaps} gaps recorded for ${jumps} jumps`;
}

/** Checks that the relay's times never go back, on a page and on the next page that finds the stored clock. */
function clockFault(pages: readonly PageRecord[]): string | null {
  let latest = 0;
  for (const { applied, hasStoredClock } of pages) {
    if (!hasStoredClock) latest = 0;
    for (const { at } of applied) {
      if (at < latest) return 'a time went back';
      latest = at;
    }
  }
  return null;
}

/** As above, for a page with hosts of two kinds. What may be lost is in doubt then: readers learn that for a while nobody listened. */
function mixedFault({ received, applied, isSettled, silences, doubleListeners }: PageRecord): string | null {
  if (doubleListeners > 0) return 'two hosts listened';
  const numbers = applied.map(({ detail }) => detail['number'] as number);
  if (numbers.some((number, index) => number <= (numbers[index - 1] ?? -1)))
    return 'an event came twice or out of order';
  if (applied.some(({ seq }, index) => seq !== index + 1)) return 'a number is missing';
  const sent = new Map(received.map((event) => [event.detail['number'], event]));
  for (const { type, detail } of applied) {
    const event = sent.get(detail['number']);
    if (!event || !same([event.type, event.detail], [type, detail])) return 'it is another event';
  }
  const missing = received.filter(({ detail }) => !numbers.includes(detail['number'] as number));
  if (!isSettled) return null;
  if (missing.some(({ mayBeLost }) => !mayBeLost)) return 'an event did not arrive';
  return missing.length > 0 && silences === 0 ? 'an event was lost without a word' : null;
}

const mixedFaultsOf = ({ pages }: Played): readonly string[] =>
  [...pages.map(mixedFault), clockFault(pages)].filter((fault) => fault !== null);

function faultsOf({ pages, restoredByDuplicates }: Played): readonly string[] {
  const faults = pages.flatMap((page) => [orderFault(page), gapFault(page)]);
  const clock = clockFault(pages);
  const duplicated = restoredByDuplicates > 0 ? 'a duplicated tab restored a call' : null;
  return [...faults, clock, duplicated].filter((fault) => fault !== null);
}

/** Returns the faults of the first schedule that has the wanted fault (empty: any); empty: no schedule has it. */
function faultsFound(runs: number, wanted = '', plant?: (text: string) => string, isMixed = false): readonly string[] {
  for (let run = 0; run < runs; run++) {
    const played = play(SEED + run, plant, isMixed);
    const faults = isMixed ? mixedFaultsOf(played) : faultsOf(played);
    if (faults.some((fault) => fault.includes(wanted))) return faults;
  }
  return [];
}

/** Replaces a text that must be there. */
function replaced(from: string, to: string) {
  let hits = 0;
  return {
    plant: (text: string): string => {
      hits += Number(text.includes(from));
      return text.replace(from, to);
    },
    get isPlanted() {
      return hits > 0;
    },
  };
}

describe('once and in order', () => {
  it('brings every event that a listening host received to the state once, in order of receipt', () => {
    let [events, pages] = [0, 0];
    for (let run = 0; run < RUNS; run++) {
      const played = play(SEED + run);
      events += played.pages.reduce((sum, { received }) => sum + received.length, 0);
      pages += played.pages.length;
      expect({ seed: SEED + run, faults: faultsOf(played) }).toEqual({ seed: SEED + run, faults: [] });
    }
    sayFigure(
      'once and in order',
      `${grouped(RUNS)} schedules with ${grouped(events)} events on ${grouped(pages)} pages (seed ${SEED})`,
    );
    expect(events).toBeGreaterThan(RUNS);
  });

  it('does so with hosts of two kinds on a page, and puts in doubt what one kind received too early', () => {
    let [events, lost] = [0, 0];
    for (let run = 0; run < MIXED_RUNS; run++) {
      const played = play(SEED + run, undefined, true);
      for (const { received, applied, isSettled } of played.pages) {
        events += received.length;
        if (isSettled) lost += received.length - applied.length;
      }
      expect({ seed: SEED + run, faults: mixedFaultsOf(played) }).toEqual({ seed: SEED + run, faults: [] });
    }
    sayFigure(
      'once and in order, two kinds of host',
      `${grouped(MIXED_RUNS)} schedules with ${grouped(events)} events, ${grouped(lost)} of them lost and in doubt (seed ${SEED})`,
    );
    expect(lost).toBeGreaterThan(0);
    expect(events).toBeGreaterThan(10 * lost);
  });

  it.each([
    [
      'two hosts that listen',
      'if (!helper.page.listening) helper.listen(cmp);',
      'helper.attach(cmp, cmp.find("voiceToolkitApi") || { addTelephonyEventListener: function () {} }); if (!helper.page.listening) helper.listen(cmp);',
    ],
    [
      'a queue that is flushed from its middle',
      'batch = page.queue;',
      'batch = page.queue.slice(1).concat(page.queue.slice(0, 1));',
    ],
    ['an event that overtakes the queue', 'this.page.queue.push(event);', 'this.page.queue.unshift(event);'],
    [
      'a host that detaches before the next one attaches',
      'this.page.queue.push(event);',
      'if (!subscription.isOver && this.page.listening !== subscription) return; this.page.queue.push(event);',
    ],
    ['a batch that is lost where nobody takes it', 'if (!isTaken) page.queue = batch.concat(page.queue);', ''],
    ['copies that both count while listening moves', 'if (this.isCopy(subscription, type + event.json)) return;', ''],
  ])('finds %s', (_, from, to) => {
    const change = replaced(from, to);
    expect(faultsFound(600, '', change.plant)).not.toEqual([]);
    expect(change.isPlanted).toBe(true);
  });

  it('finds an Aura host that goes on listening beside an LWC host', () => {
    const { plant } = replaced('if (page.isOurTurn === isOurs) return;', 'return;');
    expect(faultsFound(100, 'two hosts listened', plant, true)).not.toEqual([]);
  });

  it.each([
    ['what a host of the other kind received, too', 'counts', 'an event came twice or out of order'],
    ['what is dropped though nobody else received it', 'copy', 'an event was lost without a word'],
  ] as const)('finds %s', (_, worth, fault) => {
    const { worthOf } = Listening.prototype;
    jest.spyOn(Listening.prototype, 'worthOf').mockImplementation(function (this: Listening, ...given) {
      const real = Reflect.apply(worthOf, this, given);
      return worth === 'copy' && real === 'counts' ? real : worth;
    });
    expect(faultsFound(300, fault, undefined, true)).not.toEqual([]);
    jest.restoreAllMocks();
  });

  it('finds a number that is applied twice', () => {
    jest.spyOn(Calls.prototype, 'lastSeqFrom').mockReturnValue(-Infinity);
    expect(faultsFound(50, 'a number came twice or out of order')).not.toEqual([]);
    jest.restoreAllMocks();
  });

  it('finds a storage that a duplicated tab can read', () => {
    jest.spyOn(SessionBackup.prototype as never, 'take').mockImplementation(function (this: never, key: never) {
      const { storage } = this as unknown as { storage: () => Storage };
      return JSON.parse(storage().getItem(key) ?? 'null') as never;
    });
    expect(faultsFound(300, 'a duplicated tab restored a call')).not.toEqual([]);
    jest.restoreAllMocks();
  });
});
