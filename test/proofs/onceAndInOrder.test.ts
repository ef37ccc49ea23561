import { Calls } from '../../force-app/main/default/lwc/voiceCalls/calls';
import { SessionBackup } from '../../force-app/main/default/lwc/voiceCalls/sessionBackup';
import { grouped, sayFigure, sizeFrom } from './figures';
import { isRefusedCut, isRefusedWhole, play, type PageRecord, type Played, type Sent } from './schedule';

/** How many schedules; set ORDER_RUNS and ORDER_SEED for a longer run. */
const RUNS = sizeFrom('ORDER_RUNS', 10_000);
const SEED = sizeFrom('ORDER_SEED', 20261130);

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An event as it must arrive; null: the channel refuses it even when cut. */
function expectedOf(event: Sent): Sent | null {
  if (isRefusedCut(event)) return null;
  const { callId } = event.detail;
  return isRefusedWhole(event) ? { type: event.type, detail: { callId } } : event;
}

/** Why what was heard is not what was received, or null. A page that was left early has heard a part, in order. */
function orderFault({ received, heard, isSettled }: PageRecord): string | null {
  const numbers = heard.map(({ seq }) => seq);
  if (numbers.some((seq, index) => seq <= (numbers[index - 1] ?? 0))) return 'a number came twice or out of order';
  for (const { seq, type, detail } of heard) {
    const event = received[seq - 1];
    if (!event || !same(expectedOf(event), { type, detail })) return `number ${seq} is another event`;
  }
  const missing = received.filter((_, index) => !numbers.includes(index + 1));
  return isSettled && missing.some((event) => !isRefusedCut(event)) ? 'an event did not arrive' : null;
}

/** Each run of refused messages is one gap, once a message follows. */
function gapFault({ heard, gaps }: PageRecord): string | null {
  const jumps = heard.filter(({ seq }, index) => index > 0 && seq > (heard[index - 1]?.seq ?? 0) + 1).length;
  return gaps === jumps ? null : `${gaps} gaps recorded for ${jumps} jumps`;
}

/** The relay's times never go back, on a page and from one to the next that found its clock stored. */
function clockFault(pages: readonly PageRecord[]): string | null {
  let latest = 0;
  for (const { heard, hasStoredClock } of pages) {
    if (!hasStoredClock) latest = 0;
    for (const { at } of heard) {
      if (at < latest) return 'a time went back';
      latest = at;
    }
  }
  return null;
}

function faultsOf({ pages, restoredByDuplicates }: Played): readonly string[] {
  const faults = pages.flatMap((page) => [orderFault(page), gapFault(page)]);
  const clock = clockFault(pages);
  const duplicated = restoredByDuplicates > 0 ? 'a duplicated tab restored a call' : null;
  return [...faults, clock, duplicated].filter((fault) => fault !== null);
}

/** The faults of the first schedule that finds the wanted one, of any where none is named; none: no schedule does. */
function faultsFound(runs: number, wanted = '', plant?: (text: string) => string): readonly string[] {
  for (let run = 0; run < runs; run++) {
    const faults = faultsOf(play(SEED + run, plant));
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
