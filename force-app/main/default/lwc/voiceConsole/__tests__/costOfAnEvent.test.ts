import { callsOfPage, type CallsListener, type CallsSnapshot } from 'c/voiceCalls';
import { reduce, selectOpenCalls } from 'c/voiceCallState';
import VoiceConsole from 'c/voiceConsole';
import { EventLog } from 'c/voiceEventLog';
import { parseRelayLine } from 'c/voiceEvents';
import VoiceRelayHost from 'c/voiceRelayHost';
import { readSettings } from 'c/voiceSettings';
import { deliver, published } from 'test/support/channel';
import { mount } from 'test/support/mount';
import { beginPage, beginTab, leavePage } from 'test/support/page';
import { event } from 'test/support/trace';

type Module = Record<string, (...given: unknown[]) => unknown>;

/** The modules work as ever, and count how often they are asked. */
jest.mock('c/voiceEvents', () => {
  const actual = jest.requireActual<Module>('c/voiceEvents');
  return { ...actual, parseRelayLine: jest.fn(actual['parseRelayLine']) };
});
jest.mock('c/voiceCallState', () => {
  const actual = jest.requireActual<Module>('c/voiceCallState');
  return { ...actual, reduce: jest.fn(actual['reduce']), selectOpenCalls: jest.fn(actual['selectOpenCalls']) };
});
jest.mock('c/voiceSettings', () => {
  const actual = jest.requireActual<Module>('c/voiceSettings');
  return { ...actual, readSettings: jest.fn(actual['readSettings']) };
});

const CONSOLES = 6;
const START = 1_790_000_000_000;
const LISTENING = { listening: true, toolkit: 'found', notSubscribed: [] } as const;
const CALL = [
  event('CALL_STARTED', START, { callType: 'inbound', participant: '+1 (415) 555-0101' }),
  event('CALL_CONNECTED', START + 1000),
  event('HOLD', START + 2000),
  event('RESUME', START + 3000),
  event('MUTE', START + 4000),
  event('CALL_ENDED', START + 5000),
  event('WRAP_UP_ENDED', START + 6000),
];
const numbered = CALL.map((line, index) => ({ v: 1, relayId: 'r', seq: index + 1, ...line }));

/** What each listener of the page was given, in order. */
let given: CallsSnapshot[][] = [];

const appended = jest.spyOn(EventLog.prototype, 'append');
const written = jest.spyOn(Storage.prototype, 'setItem');
const removed = jest.spyOn(Storage.prototype, 'removeItem');

function noteListeners(): void {
  given = [];
  const calls = callsOfPage();
  const subscribe = calls.subscribe.bind(calls);
  jest.spyOn(calls, 'subscribe').mockImplementation((listener: CallsListener) => {
    const snapshots: CallsSnapshot[] = [];
    given.push(snapshots);
    return subscribe((snapshot) => {
      snapshots.push(snapshot);
      listener(snapshot);
    });
  });
}

async function mountConsoles(count = CONSOLES): Promise<void> {
  for (let i = 0; i < count; i++) await mount('c-voice-console', VoiceConsole, {});
}

/** What is done by that act; the snapshots are listed for each listener. */
function costOf(act: () => void) {
  for (const spy of [parseRelayLine, reduce, selectOpenCalls, readSettings]) (spy as jest.Mock).mockClear();
  for (const spy of [appended, written, removed]) spy.mockClear();
  given.forEach((snapshots) => snapshots.splice(0));
  act();
  return {
    parses: jest.mocked(parseRelayLine).mock.calls.length,
    reductions: jest.mocked(reduce).mock.calls.length,
    selections: jest.mocked(selectOpenCalls).mock.calls.length,
    settingsReads: jest.mocked(readSettings).mock.calls.length,
    logEntries: appended.mock.calls.length,
    storageWrites: written.mock.calls.length + removed.mock.calls.length,
    notifications: given.map(({ length }) => length),
    snapshots: new Set(given.flat()).size,
  };
}

/** The cost of one event on a page with that many listeners to its calls. */
const oneOfEach = (listeners: number) => ({
  parses: 1,
  reductions: 1,
  selections: 1,
  settingsReads: 2, // for the event and for its snapshot
  logEntries: 1,
  storageWrites: 0,
  notifications: Array<number>(listeners).fill(1),
  snapshots: 1,
});

beforeEach(() => {
  beginTab();
  noteListeners();
});

afterEach(() => {
  beginPage();
  published.mockReset();
});

describe('with six consoles on the page', () => {
  it('an event is parsed, reduced and logged once, each console is given one and the same snapshot, and nothing is stored', async () => {
    await mountConsoles();
    for (const message of numbered) expect(costOf(() => deliver(message))).toEqual(oneOfEach(CONSOLES));
    expect(callsOfPage().snapshot.log.received).toBe(CALL.length);
  });

  it('an event costs the same when a host of the relay takes it', async () => {
    published.mockImplementation((_context, _channel, message) => deliver(message));
    await mountConsoles();
    const host = await mount<{ receive?: VoiceRelayHost['receive'] }>('c-voice-relay-host', VoiceRelayHost, {});
    host.receive?.([{ facts: LISTENING }]); // the relay's first status
    for (const { type, at, detail } of CALL) {
      const received = {
        type,
        wallTime: at,
        pageTime: at - START,
        json: JSON.stringify({ type, detail }),
        payload: null,
      };
      expect(costOf(() => host.receive?.([received]))).toEqual(oneOfEach(CONSOLES + 1));
    }
    expect(callsOfPage().snapshot.log.received).toBe(CALL.length);
  });

  it('a status of the relay is parsed once, too, and a message without a number counts once', async () => {
    await mountConsoles();
    const { reductions, logEntries, ...others } = oneOfEach(CONSOLES);
    const status = { v: 1, kind: 'status', relayId: 'r', at: START, ...LISTENING, seen: 0, queued: 0, failed: 0 };
    expect(costOf(() => deliver({ ...status, unreadable: 0, settings: {} }))).toMatchObject(others);
    expect(costOf(() => deliver(CALL[0]))).toMatchObject({ ...others, reductions, logEntries });
  });

  it('a copy that comes again costs nothing', async () => {
    await mountConsoles();
    deliver(numbered[0]);
    expect(costOf(() => deliver(numbered[0]))).toMatchObject({ parses: 0, reductions: 0, logEntries: 0, snapshots: 0 });
  });

  it('a console that comes late parses and reduces nothing', async () => {
    await mountConsoles(CONSOLES - 1);
    deliver(...numbered);
    costOf(() => undefined);
    await mountConsoles(1);
    expect([jest.mocked(parseRelayLine), jest.mocked(reduce), appended].map(({ mock }) => mock.calls)).toEqual([
      [],
      [],
      [],
    ]);
    expect(given.at(-1)?.at(0)?.log.received).toBe(CALL.length);
  });

  it('the calls are stored when the page is left', async () => {
    await mountConsoles();
    deliver(...numbered.slice(0, 2));
    expect(costOf(leavePage).storageWrites).toBe(2);
  });
});
