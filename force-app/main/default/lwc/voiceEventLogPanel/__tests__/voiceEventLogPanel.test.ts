import type { EventLog } from 'c/voiceEventLog';
import VoiceEventLogPanel from 'c/voiceEventLogPanel';
import { heardLog } from 'test/support/log';
import { flush, mount, textOf, unmountAll } from 'test/support/mount';
import { event } from 'test/support/trace';

type Panel = HTMLElement & { log?: EventLog; showNumbers?: boolean };

const NUMBER = '+1 (415) 555-0123';
const CALL = [
  event('CALL_STARTED', 0, { callType: 'inbound', participant: NUMBER }),
  event('CALL_CONNECTED', 5000, { callType: 'inbound', participant: NUMBER, callAttributes: { plan: 'gold' } }),
  event('UNMUTE', 6000),
  event('CALL_ENDED', 9000),
];
const ticks = (count: number, from = 0) => Array.from({ length: count }, (_, i) => event('MUTE', from + i));

const panel = (messages?: readonly unknown[], options: Partial<Panel> = {}): Promise<Panel> =>
  mount('c-voice-event-log-panel', VoiceEventLogPanel, { ...(messages && { log: heardLog(messages) }), ...options });

function find<E extends HTMLElement = HTMLElement>(element: Panel, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}
const all = (element: Panel, selector: string) => [...(element.shadowRoot?.querySelectorAll(selector) ?? [])];
const rows = (element: Panel) => all(element, '.body [role="row"]');
const types = (element: Panel) => all(element, '.body .type').map(textOf);
const part = (element: Panel, name: string) => textOf(element.shadowRoot?.querySelector(`[data-part="${name}"]`));

async function hear(element: Panel, ...messages: readonly unknown[]): Promise<void> {
  element.log = heardLog(messages, element.log);
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
    await hear(element, event('WRAP_UP_ENDED', 10_000));
    expect(types(element)[0]).toBe('WRAP_UP_ENDED');
    await expect(element).toBeAccessible();
  });

  it('is a table with its columns named and its rows counted', async () => {
    const element = await panel(CALL);
    expect(find(element, '[role="table"]').getAttribute('aria-rowcount')).toBe('5');
    expect(all(element, '[role="columnheader"]').map(textOf)).toEqual(['Time', 'Type', 'Call', 'Detail']);
    expect(rows(element).map((row) => row.getAttribute('aria-rowindex'))).toEqual(['2', '3', '4', '5']);
    expect(rows(element).every((row) => row.querySelectorAll('[role="cell"]').length === 4)).toBe(true);
  });

  it('can be scrolled with the keyboard and says what it is', async () => {
    const scroller = find(await panel(CALL), '.scroller');
    expect([scroller.tabIndex, scroller.getAttribute('aria-label')]).toEqual([0, 'Events, newest first']);
  });

  it('masks numbers unless asked otherwise, and hides what call attributes say', async () => {
    const element = await panel(CALL.slice(0, 2));
    const details = () => all(element, '.detail .text').map(textOf);
    expect(details()).toEqual(['…0123 · inbound · callAttributes: {plan: …}', '…0123 · inbound']);
    element.showNumbers = true;
    await flush();
    expect(element.showNumbers).toBe(true);
    expect(details()).toEqual([`${NUMBER} · inbound · callAttributes: {plan: …}`, `${NUMBER} · inbound`]);
    await expect(element).toBeAccessible();
  });

  it('marks what did not fit with an icon and words', async () => {
    const element = await panel([event('UNMUTE', 0, { callId: 'Z' }), 'garbage']);
    expect(all(element, '.sign').map(textOf)).toEqual(['Unreadable', 'Unknown call']);
    expect(all(element, '.sign lightning-icon')).toHaveLength(2);
    expect(find(element, '.sign').title).toBe('A message could not be read and was left out.');
    await expect(element).toBeAccessible();
  });

  it('shows markup in a name as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await panel([event('HOLD', 0, { participant: name, [name]: name })]);
    expect(all(element, 'img')).toEqual([]);
    expect(textOf(find(element, '.detail .text'))).toBe(`${name} · ${name}: …`);
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
    await hear(element, event('MUTE', 9500), event('CALL_STARTED', 9600, { callId: 'B', callType: 'inbound' }));
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
    expect(all(element, '.body .time').map(textOf)).toEqual(['–', '16:00:00.000', '1/1/70 16:00:00.000']);
    await click(element, 'pause');
    await hear(element, event('MUTE', 3 * day));
    expect(all(element, '.body .time').map(textOf)).toEqual(['–', '16:00:00.000', '1/1/70 16:00:00.000']);
    await click(element, 'pause');
    expect(all(element, '.body .time').map(textOf)[2]).toBe('1/2/70 16:00:00.000');
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

  it('stands still while paused, counts what comes, and shows it when resumed', async () => {
    const element = await panel(CALL);
    expect(find(element, '[data-part="pause"]')).toHaveProperty('label', 'Pause');
    await click(element, 'pause');
    expect(part(element, 'paused')).toBe('Paused. New events since: 0');
    await hear(element, event('MUTE', 9500), event('UNMUTE', 9600));
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

  it('counts nothing new when the log was started anew during a pause', async () => {
    const element = await panel(CALL);
    await click(element, 'pause');
    element.log = heardLog([]);
    await flush();
    expect(part(element, 'paused')).toBe('Paused. New events since: 0');
  });

  describe('with 10 000 events', () => {
    const ROW = 40;
    const log = heardLog(ticks(10_005));
    const firstSeen = (element: Panel) => {
      const top = find(element, '.scroller').scrollTop / ROW;
      return rows(element).find((row) => Number(row.getAttribute('aria-rowindex')) - 2 === Math.floor(top));
    };

    it('renders a bounded number of rows, wherever it is scrolled to', async () => {
      const element = await panel(undefined, { log });
      expect(find(element, '[role="table"]').getAttribute('aria-rowcount')).toBe('10001');
      expect(find(element, '.body').style.blockSize || find(element, '.body').getAttribute('style')).toContain(
        '400000px',
      );
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
      await hear(element, event('SWAP', 1));
      expect(find(element, '.scroller').scrollTop).toBe(0);
      expect(types(element)[0]).toBe('SWAP');
    });

    it('keeps what is seen in its place when new events come', async () => {
      const element = await panel(undefined, { log });
      await scrollTo(element, 2000 * ROW + 13);
      const before = textOf(firstSeen(element));
      await hear(element, ...ticks(7, 20_000));
      expect(find(element, '.scroller').scrollTop).toBe(2007 * ROW + 13);
      expect(textOf(firstSeen(element))).toBe(before);
    });

    it('catches up when it is shown again', async () => {
      const element = await panel(undefined, { log });
      await scrollTo(element, 2000 * ROW);
      await hear(element, ...ticks(7, 20_000));
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
      expect(rows(element)[0]?.getAttribute('aria-rowindex')).toBe('2');
    });
  });
});
