import { createTraceSummary } from 'c/voiceCallSummary';
import { createCallStore, type CallStore, type StoreLine } from 'c/voiceCallStore';
import { parseTraceLine } from 'c/voiceCallFeed';
import { event, RELOAD } from 'test/trace';
import { createCallFlows, type CallFlow, type FlowSettings } from '../callFlows';
import { createStartedFlows, STARTED_KEY } from '../startedFlows';

const S = 1000;
const START = 1_790_000_000_000;
const at = (seconds: number): number => START + seconds * S;
const ANN = { participant: 'Ann Lee' };
const FLOW = 'My_Flow';

/** A call that rings, is connected, put on hold and ended, the end at 60 s. */
const CALL = [
  event('CALL_STARTED', at(0), ANN),
  event('CALL_CONNECTED', at(5), ANN),
  event('HOLD', at(20), ANN),
  event('RESUME', at(30), ANN),
  event('CALL_ENDED', at(60)),
];
const WRAPPED = [...CALL, event('WRAP_UP_ENDED', at(80))];

/** The tab's storage: what it holds, and whether it takes more. */
function createStorage() {
  const items = new Map<string, string>();
  return {
    items,
    isFull: false,
    getItem: (key: string) => items.get(key) ?? null,
    setItem(key: string, text: string) {
      if (this.isFull) throw new Error('full');
      items.set(key, text);
    },
  };
}

type Options = Partial<FlowSettings> & {
  storage?: () => Pick<Storage, 'getItem' | 'setItem'>;
  /** How long after its event a line comes, seconds. */
  late?: number;
};

/** A console's flows, fed by a store as a console is. */
function createFlows({ storage = () => createStorage(), late = 0, ...settings }: Options = {}) {
  let now = 0;
  const store: CallStore = createCallStore({
    onListenerError(error) {
      throw error;
    },
  });
  const flows = createCallFlows({
    noteStart: createStartedFlows(storage),
    settings: () => ({ flowEvent: 'CALL_ENDED', flowApiName: FLOW, isWanted: () => true, ...settings }),
    now: () => now,
  });
  store.subscribe((state, line) => flows.hear(state, line));
  let lines = 0;
  const apply = (message: unknown, setNow: (line: StoreLine) => void): void => {
    const line = parseTraceLine(message, (lines += 1));
    setNow(line);
    store.apply(line);
    flows.current(); // as a console asks when it has rendered
  };
  return {
    flows,
    store,
    /** Each line comes when its event does, or as late as told. */
    hear(...messages: readonly unknown[]): void {
      for (const message of messages) apply(message, (line) => (now = 'at' in line ? line.at + late * S : now));
    },
    /** All lines come at one moment, as from a journal. */
    hearAt(moment: number, ...messages: readonly unknown[]): void {
      for (const message of messages) apply(message, () => (now = moment));
    },
    started: () => flows.current().map(({ start }) => start),
  };
}

const startedBy = (lines: readonly unknown[], options: Options = {}): readonly string[] => {
  const { hear, started } = createFlows(options);
  hear(...lines);
  return started();
};

/** The text that the flow gets. */
const summaryIn = (flow: CallFlow | undefined): string => flow?.inputs[0]?.value ?? '';

/** The call's entry in the summary of that trace, as the command line prints it. */
function summaryOf(lines: readonly unknown[], callId = 'A'): unknown {
  const summary = createTraceSummary();
  for (const line of lines) summary.add(line);
  return summary.result().calls.find((call) => call.callId === callId);
}

describe('a flow starts', () => {
  it.each([
    ['CALL_CONNECTED', 2],
    ['CALL_ENDED', 5],
    ['WRAP_UP_ENDED', 6],
  ])('at %s, not before and not again after it', (flowEvent, count) => {
    expect(startedBy(WRAPPED.slice(0, count - 1), { flowEvent })).toEqual([]);
    expect(startedBy(WRAPPED.slice(0, count), { flowEvent })).toEqual([`${flowEvent} ${FLOW} A`]);
    expect(startedBy([...WRAPPED, ...WRAPPED], { flowEvent })).toEqual([`${flowEvent} ${FLOW} A`]);
  });

  it('with the JSON that the trace summary has for the call so far', () => {
    for (const [flowEvent, count] of [['CALL_CONNECTED', 2] as const, ['CALL_ENDED', 5] as const]) {
      const { flows, hear } = createFlows({ flowEvent });
      hear(...WRAPPED.slice(0, count));
      const [flow] = flows.current();
      expect(JSON.parse(summaryIn(flow))).toEqual(summaryOf(WRAPPED.slice(0, count)));
      expect(flow).toMatchObject({ apiName: FLOW, call: { callId: 'A' } });
      expect(flow?.inputs).toEqual([{ name: 'voiceCallSummary', type: 'String', value: summaryIn(flow) }]);
    }
  });

  it('for the call of the event among several, and with what is known by then of that call', () => {
    const other = event('CALL_CONNECTED', at(10), { callId: 'B', participant: 'Bo Roe' });
    const lines = [...CALL.slice(0, 4), other, event('CALL_ENDED', at(50), { callId: 'B' })];
    const { flows, hear, started } = createFlows();
    hear(...lines);
    expect(started()).toEqual([`CALL_ENDED ${FLOW} B`]);
    expect(JSON.parse(summaryIn(flows.current()[0]))).toEqual(summaryOf(lines, 'B'));
  });

  it('for the call that an event without a callId belongs to', () => {
    const anonymous = event('CALL_ENDED', at(60), { callId: null });
    expect(startedBy([...CALL.slice(0, 4), anonymous])).toEqual([`CALL_ENDED ${FLOW} A`]);
    expect(startedBy([anonymous])).toEqual([]);
  });

  it('for a call that nobody answered', () => {
    const { flows, hear } = createFlows();
    hear(event('CALL_STARTED', at(0), ANN), event('CALL_ENDED', at(9)));
    expect(JSON.parse(summaryIn(flows.current()[0]))).toMatchObject({ outcome: 'unanswered', ringMs: 9000 });
  });

  it('when an end that was inferred is confirmed, not when it is inferred', () => {
    const left = event('PARTICIPANT_REMOVED', at(40), ANN);
    expect(startedBy([...CALL.slice(0, 4), left])).toEqual([]);
    expect(startedBy([...CALL.slice(0, 4), left, event('CALL_ENDED', at(41))])).toEqual([`CALL_ENDED ${FLOW} A`]);
  });

  it('once for a call that is active again and ends a second time under the same id', () => {
    const again = [event('CALL_STARTED', at(90), ANN), event('CALL_CONNECTED', at(91), ANN)];
    const { hear, started, store } = createFlows();
    hear(...WRAPPED);
    store.load({ state: createFlows().store.state, closed: [] }); // the call is forgotten
    hear(...again, event('CALL_ENDED', at(99)));
    expect(started()).toEqual([`CALL_ENDED ${FLOW} A`]);
  });
});

describe('no flow starts', () => {
  it.each([
    ['without a name of a flow', { flowApiName: '' }],
    ['for a word that is none of the three events', { flowEvent: 'Call ended' }],
    ['for an event that starts none', { flowEvent: 'HOLD' }],
    ['for the name of something that every object has', { flowEvent: 'constructor' }],
    ['for a call that is not wanted here', { isWanted: () => false }],
    ['for an event of more than a minute ago', { late: 60.001 }],
    ['for an event of more than a minute ahead', { late: -60.001 }],
  ] satisfies [string, Options][])('%s', (_why, options) => {
    expect(startedBy(WRAPPED, options)).toEqual([]);
  });

  it('for what changes nothing: an unknown call, a wrap-up that is none, a call that is over', () => {
    const stray = event('CALL_ENDED', at(0), { callId: 'gone' });
    expect(startedBy([stray])).toEqual([]);
    const ringing = event('CALL_STARTED', at(0), ANN);
    expect(startedBy([ringing, event('WRAP_UP_ENDED', at(1))], { flowEvent: 'WRAP_UP_ENDED' })).toEqual([]);
    const late = event('CALL_CONNECTED', at(70), ANN);
    expect(
      startedBy([event('CALL_STARTED', at(0), ANN), event('CALL_ENDED', at(9)), late], { flowEvent: late.type }),
    ).toEqual([]);
  });

  it('by the connect that comes again after a reload for a call that has been up', () => {
    const before = [event('CALL_STARTED', at(-300), ANN), event('CALL_CONNECTED', at(-290), ANN)];
    const { hearAt, started } = createFlows({ flowEvent: 'CALL_CONNECTED' });
    const again = [event('CALL_STARTED', at(0), ANN), event('CALL_CONNECTED', at(0), ANN)];
    hearAt(at(0), ...before, RELOAD, ...again);
    expect(started()).toEqual([]);
  });

  it('for the same line twice', () => {
    const line = { ...CALL[4], v: 1, relayId: 'r', seq: 1 };
    const { flows, hear, started } = createFlows();
    hear(...CALL.slice(0, 4), line);
    flows.end(`CALL_ENDED ${FLOW} A`);
    hear(line);
    expect(started()).toEqual([]);
  });

  it('for an end that the store knew already when it came to that state', () => {
    const earlier = createFlows();
    earlier.hear(...CALL);
    const { hear, started, store } = createFlows();
    store.load(earlier.store.save());
    hear(event('CALL_ENDED', at(61)));
    expect(started()).toEqual([]);
  });

  it('again when lines are applied anew because one came late', () => {
    const { flows, hear, started, store } = createFlows();
    hear(...CALL.slice(0, 4));
    const saved = store.save();
    hear(CALL[4]);
    flows.end(`CALL_ENDED ${FLOW} A`);
    store.load(saved);
    hear(event('MUTE', at(59)), CALL[4]);
    expect(started()).toEqual([]);
  });
});

describe('an event up to a minute old', () => {
  it.each([60, -60, 0])('still starts a flow: %p s', (late) => {
    expect(startedBy(CALL, { late })).toHaveLength(1);
  });

  it('is told from an older one by the clock that stamped it, though the state’s clock has gone on', () => {
    const stepped = [...CALL.slice(0, 4), event('CALL_ENDED', at(-900))];
    expect(startedBy(stepped)).toEqual([`CALL_ENDED ${FLOW} A`]);
  });

  it('starts its flow in a console that joins by then, from the trace that it is told', () => {
    for (const [moment, count] of [
      [120, 1],
      [121, 0],
    ] as const) {
      const { hearAt, started } = createFlows();
      hearAt(at(moment), ...CALL);
      expect(started()).toHaveLength(count);
    }
  });
});

describe('several flows', () => {
  const second = [
    event('CALL_CONNECTED', at(61), { callId: 'B', ...ANN }),
    event('CALL_ENDED', at(70), { callId: 'B' }),
  ];

  it('wait for one another, in order of their events', () => {
    const { flows, hear, started } = createFlows();
    hear(...CALL, ...second);
    expect(started()).toEqual([`CALL_ENDED ${FLOW} A`, `CALL_ENDED ${FLOW} B`]);
    flows.end(`CALL_ENDED ${FLOW} A`);
    expect(started()).toEqual([`CALL_ENDED ${FLOW} B`]);
    flows.end(`CALL_ENDED ${FLOW} A`);
    expect(started()).toEqual([`CALL_ENDED ${FLOW} B`]);
    flows.end(`CALL_ENDED ${FLOW} B`);
    expect(started()).toEqual([]);
  });

  it('keep what was measured when their event came', () => {
    const { flows, hear } = createFlows();
    hear(...CALL, ...second);
    expect(JSON.parse(summaryIn(flows.current()[0]))).toEqual(summaryOf(CALL));
  });
});

describe('a flow of which it is not known yet whether it is wanted', () => {
  /** Whether the call is the page's, as it becomes known. */
  function createPage() {
    const page = { isWanted: null as boolean | null };
    const storage = createStorage();
    const flows = createFlows({ storage: () => storage, isWanted: () => page.isWanted });
    return { ...flows, page, storage };
  }

  it('starts when the call turns out to be wanted, once', () => {
    const { hear, started, page, storage } = createPage();
    hear(...CALL);
    expect([started(), storage.items.size]).toEqual([[], 0]);
    page.isWanted = true;
    expect(started()).toEqual([`CALL_ENDED ${FLOW} A`]);
    expect(started()).toEqual([`CALL_ENDED ${FLOW} A`]);
  });

  it('is left to other consoles when it is not', () => {
    const { hear, started, page, storage } = createPage();
    hear(...CALL);
    page.isWanted = false;
    expect([started(), storage.items.size]).toEqual([[], 0]);
    page.isWanted = true;
    expect(started()).toEqual([]);
  });

  it('does not start when its event is old by then', () => {
    const { hear, hearAt, started, page } = createPage();
    hear(...CALL);
    hearAt(at(121), event('UNMUTE', at(121)));
    page.isWanted = true;
    expect(started()).toEqual([]);
  });
});

describe('what was started', () => {
  it('is known after a reload, and to the other consoles of the tab', () => {
    const storage = createStorage();
    const options = { storage: () => storage };
    expect(startedBy(CALL, options)).toHaveLength(1);
    expect(startedBy(CALL, options)).toEqual([]);
    expect(startedBy(CALL, { ...options, flowApiName: 'Other' })).toHaveLength(1);
    expect(startedBy(WRAPPED, { ...options, flowEvent: 'WRAP_UP_ENDED' })).toHaveLength(1);
  });

  it('is kept as event, flow and id of the call, and nothing else', () => {
    const storage = createStorage();
    startedBy(CALL, { storage: () => storage });
    expect([...storage.items]).toEqual([[STARTED_KEY, '["CALL_ENDED My_Flow A"]']]);
  });

  it('is kept of the last fifty calls', () => {
    const storage = createStorage();
    const started = createStartedFlows(() => storage);
    for (let call = 1; call <= 51; call += 1) expect(started(`call ${call}`)).toBe(true);
    expect(JSON.parse(storage.items.get(STARTED_KEY) ?? '')).toHaveLength(50);
    expect(started('call 2')).toBe(false);
    expect(started('call 51')).toBe(false);
    expect(started('call 1')).toBe(true);
  });

  it.each(['', 'null', '7', '{"a":1}', '"CALL_ENDED My_Flow A"', '[', '["CALL_ENDED'])(
    'counts as nothing where %p is found in its place, and is kept again',
    (garbage) => {
      const storage = createStorage();
      storage.items.set(STARTED_KEY, garbage);
      expect(startedBy(CALL, { storage: () => storage })).toHaveLength(1);
      expect(startedBy(CALL, { storage: () => storage })).toEqual([]);
    },
  );

  it('is known to this console where the storage is full', () => {
    const storage = { ...createStorage(), isFull: true };
    const started = createStartedFlows(() => storage);
    expect([started('a'), started('a'), started('b'), started('a')]).toEqual([true, false, true, false]);
  });

  it('is known to this console where the browser forbids the storage', () => {
    const started = createStartedFlows(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect([started('a'), started('a'), started('b')]).toEqual([true, false, true]);
  });

  it('is known to this console although somebody empties the storage', () => {
    const storage = createStorage();
    const started = createStartedFlows(() => storage);
    started('a');
    storage.items.clear();
    expect(started('a')).toBe(false);
  });
});
