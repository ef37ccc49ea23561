import { callsOfPage, feedCalls, subscribe, type CallsSnapshot } from 'c/voiceCalls';
import type { MessageContextHandle } from 'c/voiceChannel';
import { deliver } from 'test/support/channel';
import { beginPage, beginTab, leavePage, reloadPage } from 'test/support/page';
import { event } from 'test/support/trace';

const CONTEXT = {} as MessageContextHandle;
const NOW = 1_790_000_000_000;

/** The browser shows the page: again as it was, or for the first time. */
function show(persisted: boolean): void {
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
}

let seq = 0;
const message = (type: 'CALL_CONNECTED' | 'MUTE') => ({
  v: 1,
  relayId: 'R',
  seq: (seq += 1),
  ...event(type, Date.now()),
});

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  seq = 0;
  beginTab();
});

afterEach(() => {
  beginTab();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

describe('the calls of this page', () => {
  it('are fed from the channel until the feed is undone', () => {
    const stop = feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    expect(callsOfPage().snapshot.openCalls).toMatchObject([{ callId: 'A', mute: 'unknown' }]);
    stop();
    deliver(message('MUTE'));
    expect(callsOfPage().snapshot.openCalls).toMatchObject([{ mute: 'unknown' }]);
  });

  it('take what is under way to a feed that is undone', () => {
    const stop = feedCalls(CONTEXT);
    callsOfPage().connectRelay({ undelivered: [message('CALL_CONNECTED')], status: null });
    stop();
    expect(callsOfPage().snapshot.openCalls).toHaveLength(1);
  });

  it('call a listener with the present, and each second while a time runs', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    const seen: number[] = [];
    const stop = subscribe(({ now }) => seen.push(now - NOW));
    jest.advanceTimersByTime(2500);
    expect(seen).toEqual([0, 1000, 2000]);
    stop();
    jest.advanceTimersByTime(20_000);
    expect(seen).toEqual([0, 1000, 2000]);
  });

  it('go on when the wall clock is set back', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    jest.advanceTimersByTime(60_000);
    jest.setSystemTime(NOW - 3_600_000);
    expect(callsOfPage().snapshot.now).toBe(NOW + 60_000);
  });

  it('notice after ten seconds that no relay has reported', () => {
    const ages: number[] = [];
    subscribe(({ pageAgeMs }) => ages.push(pageAgeMs));
    jest.advanceTimersByTime(30_000);
    expect(ages).toEqual([0, 10_000]);
  });

  it('are stored when the page is left, for the next page of the tab', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    expect(sessionStorage).toHaveLength(0);
    leavePage();
    expect(sessionStorage).toHaveLength(2);
    beginPage();
    expect(callsOfPage().snapshot.openCalls).toMatchObject([{ callId: 'A', isRestored: true }]);
    expect(sessionStorage).toHaveLength(0);
  });

  it('are stored no longer, and in doubt, when the browser shows the page again as it was', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    leavePage();
    show(true);
    expect(sessionStorage).toHaveLength(0);
    expect(callsOfPage().snapshot.openCalls).toMatchObject([{ unverified: ['existence'] }]);
  });

  it('are not in doubt when the browser shows the page for the first time', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    show(false);
    expect(callsOfPage().snapshot.openCalls).toMatchObject([{ unverified: [] }]);
  });

  it('end with their page: nothing is stored, cleared or timed for them after that', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    const ended = callsOfPage();
    subscribe(() => {});
    beginPage();
    expect(callsOfPage()).not.toBe(ended);
    const inDoubt = jest.fn<void, [CallsSnapshot]>();
    ended.subscribe(inDoubt);
    inDoubt.mockClear();
    leavePage();
    expect(sessionStorage.getItem('voiceToolkitRelay.calls')).toBeNull();
    show(true);
    expect(inDoubt).not.toHaveBeenCalled();
    ended.end();
    jest.advanceTimersByTime(10_000); // until the next page's relay is expected
    expect(jest.getTimerCount()).toBe(0);
  });

  it('say in the console where a listener failed, and not what of', () => {
    const error = jest.spyOn(console, 'error').mockImplementation();
    subscribe(() => {
      throw new Error('+1 (415) 555-0123');
    });
    expect(error).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith('A listener of the calls failed:', expect.stringMatching(/^Error\n/));
    expect(String(error.mock.calls[0])).not.toContain('555-0123');
  });

  it('are those of one user: another who logs in in the tab finds nothing', () => {
    feedCalls(CONTEXT);
    deliver(message('CALL_CONNECTED'));
    leavePage();
    const text = sessionStorage.getItem('voiceToolkitRelay.calls') ?? '';
    sessionStorage.setItem('voiceToolkitRelay.calls', text.replace(/"userId":"[^"]*"/, '"userId":"other"'));
    beginPage();
    expect(callsOfPage().snapshot.openCalls).toEqual([]);
    reloadPage();
    expect(callsOfPage().snapshot.openCalls).toEqual([]);
  });
});
