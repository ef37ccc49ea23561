import type { EventLog } from 'c/voiceEventLog';
import VoiceEventLogPanel from 'c/voiceEventLogPanel';
import { receivedLog } from 'test/support/log';
import { flush, mount, openPart, textOf, unmountAll } from 'test/support/mount';
import { event } from 'test/support/trace';

interface ViewState {
  readonly isOpen: boolean;
  readonly type: string;
  readonly text: string;
  readonly pausedAt: number | null;
  readonly anchor: { readonly number: number; readonly hidden: number } | null;
}
type Panel = HTMLElement & { log?: EventLog; showNumbers?: boolean; viewState?: ViewState };

const NUMBER = '+1 (415) 555-0123';
const CALL = [
  event('CALL_STARTED', 0, { callType: 'inbound', participant: NUMBER }),
  event('CALL_CONNECTED', 5000, { callType: 'inbound', participant: NUMBER, callAttributes: { plan: 'gold' } }),
  event('UNMUTE', 6000),
  event('CALL_ENDED', 9000),
];
const ticks = (count: number, from = 0) => Array.from({ length: count }, (_, i) => event('MUTE', from + i));

const closed = (messages?: readonly unknown[], options: Partial<Panel> = {}): Promise<Panel> =>
  mount('c-voice-event-log-panel', VoiceEventLogPanel, { ...(messages && { log: receivedLog(messages) }), ...options });

async function panel(messages?: readonly unknown[], options: Partial<Panel> = {}): Promise<Panel> {
  const element = await closed(messages, options);
  await openPart(element, 'log');
  return element;
}

function find<E extends HTMLElement = HTMLElement>(element: Panel, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
const all = (element: Panel, selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const rows = (element: Panel) => all(element, '.body [role="row"]');
const inRows = (element: Panel, selector: string) =>
  rows(element).flatMap((row) => [...(row.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])]);
const types = (element: Panel) => inRows(element, '.type').map(textOf);
const part = (element: Panel, name: string) => textOf(element.shadowRoot?.querySelector(`[data-part="${name}"]`));

async function receive(element: Panel, ...messages: readonly unknown[]): Promise<void> {
  element.log = receivedLog(messages, element.log);
  await flush();
}
async function change(element: Panel, selector: string, detail: object): Promise<void> {
  find(element, selector).dispatchEvent(new CustomEvent('change', { detail }));
  await flush();
}
async function click(element: Panel, name: string): Promise<void> {
  find(element, `[data-part="${name}"]`).click();
  await flush();
}
async function scrollTo(element: Panel, top: number): Promise<void> {
  const scroller = find(element, '.scroller');
  scroller.scrollTop = top;
  scroller.dispatchEvent(new CustomEvent('scroll'));
  await flush();
}
const search = (element: Panel, value: string) => change(element, 'lightning-input[data-part="text"]', { value });
const pickType = (element: Panel, value: string) => change(element, 'lightning-combobox', { value });

afterEach(unmountAll);

describe('event log panel', () => {
  it('is a region named "Event log" that says when there is no event yet', async () => {
    const element = await panel();
    expect(find(element, '[role="region"]').getAttribute('aria-label')).toBe('Event log');
    expect([part(element, 'none'), part(element, 'count')]).toEqual(['No event yet', 'Events: 0']);
    expect(find(element, '[data-part="export"]')).toHaveProperty('disabled', true);
    await expect(element).toBeAccessible();
    Object.assign(element, { log: undefined });
    await flush();
    expect(part(element, 'none')).toBe('No event yet');
  });

  it('shows every event, newest first', async () => {
    const element = await panel(CALL);
    expect(types(element)).toEqual(['CALL_ENDED', 'UNMUTE', 'CALL_CONNECTED', 'CALL_STARTED']);
    expect(part(element, 'count')).toBe('Events: 4');
    await receive(element, event('WRAP_UP_ENDED', 10_000));
    expect(types(element)[0]).toBe('WRAP_UP_ENDED');
    await expect(element).toBeAccessible();
  });

  it('is a table with its columns named, and rows of as many cells', async () => {
    const element = await panel(CALL);
    expect(all(element, '[role="columnheader"]').map(textOf)).toEqual(['Time', 'Type', 'Call', 'Detail']);
    expect(rows(element).map((row) => row.shadowRoot?.querySelectorAll('[role="cell"]').length)).toEqual([4, 4, 4, 4]);
  });

  it('can be scrolled with the keyboard and has a name', async () => {
    const scroller = find(await panel(CALL), '.scroller');
    expect([scroller.tabIndex, scroller.getAttribute('aria-label')]).toEqual([0, 'Events, newest first']);
  });

  it('masks numbers unless asked otherwise, and hides the values of call attributes', async () => {
    const element = await panel(CALL.slice(0, 2));
    const details = () => inRows(element, '.detail .text').map(textOf);
    expect(details()).toEqual(['…0123 · inbound · callAttributes: {plan: …}', '…0123 · inbound']);
    element.showNumbers = true;
    await flush();
    expect(element.showNumbers).toBe(true);
    expect(details()).toEqual([`${NUMBER} · inbound · callAttributes: {plan: …}`, `${NUMBER} · inbound`]);
    await expect(element).toBeAccessible();
  });

  it('marks anomalies with an icon and words', async () => {
    const element = await panel([event('UNMUTE', 0, { callId: 'Z' }), 'garbage']);
    expect(inRows(element, '.sign').map(textOf)).toEqual(['Unreadable', 'Unknown call']);
    expect(inRows(element, '.sign lightning-icon')).toHaveLength(2);
    expect(inRows(element, '.sign')[0]?.title).toBe('A message could not be read and was left out.');
    await expect(element).toBeAccessible();
  });

  it('shows markup in a name as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await panel([event('HOLD', 0, { participant: name, [name]: name })]);
    expect(inRows(element, 'img')).toEqual([]);
    expect(textOf(inRows(element, '.detail .text')[0])).toBe(`${name} · ${name}: …`);
    await expect(element).toBeAccessible();
  });

  it('finds events by type', async () => {
    const element = await panel([...CALL, 'garbage', { type: 'TELEPATHY', at: 1, detail: {} }]);
    const combobox = find<HTMLElement & { options: { label: string; value: string }[] }>(element, 'lightning-combobox');
    const values = new Map(combobox.options.map(({ label, value }) => [label, value]));
    expect([...values.keys()]).toHaveLength(18);
    await pickType(element, values.get('UNMUTE') ?? '');
    expect(types(element)).toEqual(['UNMUTE']);
    expect(part(element, 'count')).toBe('Events: 1 of 6');
    await pickType(element, values.get('Unknown types') ?? '');
    expect(types(element)).toEqual(['TELEPATHY']);
    await pickType(element, values.get('Unreadable message') ?? '');
    expect(types(element)).toEqual(['Unreadable message']);
    await pickType(element, values.get('All types') ?? '?');
    expect(types(element)).toHaveLength(6);
  });

  it('finds events by text, also among those that come later', async () => {
    const element = await panel(CALL);
    await search(element, ' INBOUND');
    expect(types(element)).toEqual(['CALL_CONNECTED', 'CALL_STARTED']);
    await receive(element, event('MUTE', 9500), event('CALL_STARTED', 9600, { callId: 'B', callType: 'inbound' }));
    expect(types(element)).toEqual(['CALL_STARTED', 'CALL_CONNECTED', 'CALL_STARTED']);
  });

  it('finds a number however it is written, once it is shown', async () => {
    const element = await panel(CALL);
    await search(element, '4155550123');
    expect(types(element)).toEqual([]);
    element.showNumbers = true;
    await flush();
    expect(types(element)).toEqual(['CALL_CONNECTED', 'CALL_STARTED']);
  });

  it('shows the date of events of another day than the newest', async () => {
    const day = 24 * 3_600_000;
    const element = await panel([event('MUTE', day), event('UNMUTE', 2 * day), 'garbage']);
    expect(inRows(element, '.time').map(textOf)).toEqual(['–', '16:00:00.000', '1/1/70 16:00:00.000']);
    await click(element, 'pause');
    await receive(element, event('MUTE', 3 * day));
    expect(inRows(element, '.time').map(textOf)).toEqual(['–', '16:00:00.000', '1/1/70 16:00:00.000']);
    await click(element, 'pause');
    expect(inRows(element, '.time').map(textOf)[2]).toBe('1/2/70 16:00:00.000');
    await expect(element).toBeAccessible();
  });

  it('says when the filter finds nothing', async () => {
    const element = await panel(CALL);
    await search(element, '555-0123');
    expect(part(element, 'none')).toBe('No event matches the filter');
    expect(part(element, 'count')).toBe('Events: 0 of 4');
    await expect(element).toBeAccessible();
    await search(element, '');
    expect(rows(element)).toHaveLength(4);
  });

  it('stands still while paused, counts new events, and shows them when resumed', async () => {
    const element = await panel(CALL);
    expect(find(element, '[data-part="pause"]')).toHaveProperty('label', 'Pause');
    await click(element, 'pause');
    expect(part(element, 'paused')).toBe('Paused. New events since: 0');
    await receive(element, event('MUTE', 9500), event('UNMUTE', 9600));
    expect(types(element)).toHaveLength(4);
    expect(part(element, 'paused')).toBe('Paused. New events since: 2');
    await search(element, 'mute');
    expect(types(element)).toEqual(['UNMUTE']);
    await expect(element).toBeAccessible();
    await search(element, '');
    expect(find(element, '[data-part="pause"]')).toHaveProperty('label', 'Resume');
    await click(element, 'pause');
    expect(types(element)).toHaveLength(6);
    expect(part(element, 'paused')).toBe('');
  });

  it('counts nothing new when another log began during a pause', async () => {
    const element = await panel(CALL);
    await click(element, 'pause');
    element.log = receivedLog([]);
    await flush();
    expect(part(element, 'paused')).toBe('Paused. New events since: 0');
  });

  describe('closed', () => {
    it('builds nothing', async () => {
      const element = await closed(CALL);
      expect(textOf(element)).toBe('Event logShow events');
      expect(all(element, 'lightning-input, lightning-button, [role="table"]')).toEqual([]);
      await expect(element).toBeAccessible();
    });

    it('removes its rows when closed, and shows them again with the events that came meanwhile', async () => {
      const element = await panel(CALL);
      await openPart(element, 'log', false);
      expect(all(element, '[role="table"]')).toEqual([]);
      await receive(element, event('SWAP', 9500));
      await openPart(element, 'log');
      expect(types(element)).toEqual(['SWAP', 'CALL_ENDED', 'UNMUTE', 'CALL_CONNECTED', 'CALL_STARTED']);
    });
  });

  describe('the choices of a reader', () => {
    const reported = (element: Panel) => {
      const states: ViewState[] = [];
      element.addEventListener('viewstatechange', (reported) =>
        states.push((reported as CustomEvent<{ viewState: ViewState }>).detail.viewState),
      );
      return states;
    };

    it('are reported with each change', async () => {
      const element = await closed(CALL);
      const states = reported(element);
      await openPart(element, 'log');
      await pickType(element, 'UNMUTE');
      await search(element, 'mu');
      await click(element, 'pause');
      expect(states).toEqual([
        { isOpen: true, type: '', text: '', pausedAt: null, anchor: null },
        { isOpen: true, type: 'UNMUTE', text: '', pausedAt: null, anchor: null },
        { isOpen: true, type: 'UNMUTE', text: 'mu', pausedAt: null, anchor: null },
        { isOpen: true, type: 'UNMUTE', text: 'mu', pausedAt: 4, anchor: null },
      ]);
      await click(element, 'pause');
      expect(element.viewState).toEqual({ isOpen: true, type: 'UNMUTE', text: 'mu', pausedAt: null, anchor: null });
    });

    it('are not reported again by a section that is already open', async () => {
      const viewState = { isOpen: true, type: '', text: '', pausedAt: null, anchor: null };
      const element = await closed(CALL, { viewState });
      const states = reported(element);
      await openPart(element, 'log');
      expect(states).toEqual([]);
    });

    it('apply in the next panel: filter, pause and position', async () => {
      const log = receivedLog(ticks(300));
      const first = await panel(undefined, { log });
      await search(first, 'mute');
      await click(first, 'pause');
      await scrollTo(first, 100 * 40 + 10);
      const viewState = first.viewState;
      unmountAll();
      if (!viewState) throw new Error('The panel has no view state.');
      const next = await closed(undefined, {
        log: receivedLog(ticks(7, 900), log),
        viewState: JSON.parse(JSON.stringify(viewState)),
      });
      expect(find(next, 'details')).toHaveProperty('open', true);
      expect(find(next, '[data-part="text"]')).toHaveProperty('value', 'mute');
      expect(part(next, 'paused')).toBe('Paused. New events since: 7');
      expect(part(next, 'count')).toBe('Events: 300');
      expect(find(next, '.scroller').scrollTop).toBe(100 * 40 + 10);
    });

    it('of a panel on the page are its own', async () => {
      const element = await panel(CALL);
      element.viewState = { isOpen: true, type: 'UNMUTE', text: '', pausedAt: null, anchor: null };
      await flush();
      expect(types(element)).toHaveLength(4);
    });
  });

  describe('larger text', () => {
    it('needs higher rows: the place is the same row', async () => {
      const element = await panel(undefined, { log: receivedLog(ticks(300)) });
      find(element, '.head').getBoundingClientRect = () => ({ height: 80 }) as DOMRect;
      await scrollTo(element, 100 * 80);
      expect(element.viewState?.anchor).toEqual({ number: 200, hidden: 0 });
    });
  });

  describe('with 10 000 events', () => {
    const ROW = 40;
    const log = receivedLog(ticks(10_005));
    /** The row that stands at the top of what can be seen, by its place among the rows that are rendered. */
    const firstSeen = (element: Panel) => {
      const top = Math.floor(find(element, '.scroller').scrollTop / ROW);
      const above = Number(/padding-block-start: calc\((\d+) /.exec(styleOf(element))?.[1]);
      return rows(element)[top - above];
    };
    const styleOf = (element: Panel) => find(element, '.body').getAttribute('style') ?? '';

    it('renders a bounded number of rows, wherever it is scrolled to', async () => {
      const element = await panel(undefined, { log });
      expect(styleOf(element)).toContain('block-size: calc(10000 * var(--row-height))');
      for (const top of [0, 41, 5000, 123_456, 399_600]) {
        await scrollTo(element, top);
        expect(rows(element).length).toBeLessThanOrEqual(35);
        expect(firstSeen(element)).toBeDefined();
      }
      await expect(element).toBeAccessible();
    });

    it('says how many older ones it let go', async () => {
      expect(part(await panel(undefined, { log }), 'forgotten')).toBe('Older events no longer kept: 5');
    });

    it('lets new events in at the top', async () => {
      const element = await panel(undefined, { log });
      await receive(element, event('SWAP', 1));
      expect(find(element, '.scroller').scrollTop).toBe(0);
      expect(types(element)[0]).toBe('SWAP');
    });

    it('keeps the visible rows in place when new events come', async () => {
      const element = await panel(undefined, { log });
      await scrollTo(element, 2000 * ROW + 13);
      const before = firstSeen(element);
      expect(before).toBeDefined();
      await receive(element, ...ticks(7, 20_000));
      expect(find(element, '.scroller').scrollTop).toBe(2007 * ROW + 13);
      expect(firstSeen(element)).toBe(before);
    });

    it('catches up when it is shown again', async () => {
      const element = await panel(undefined, { log });
      await scrollTo(element, 2000 * ROW);
      await receive(element, ...ticks(7, 20_000));
      find(element, '.scroller').scrollTop = 2000 * ROW; // hidden, it could not be scrolled
      find(element, '.scroller').dispatchEvent(new CustomEvent('animationstart'));
      await flush();
      expect(find(element, '.scroller').scrollTop).toBe(2007 * ROW);
    });

    it('shows the newest again when the filter changes', async () => {
      const element = await panel(undefined, { log });
      await scrollTo(element, 2000 * ROW);
      await pickType(element, 'MUTE');
      expect(find(element, '.scroller').scrollTop).toBe(0);
      expect(element.viewState?.anchor).toBeNull();
    });
  });
});
