import { readFileSync } from 'node:fs';
import { createReport, readTraceText, toMarkdown } from 'c/voiceConformance';
import { subscribe, unsubscribe } from 'lightning/messageService';
import { flush, mount, textOf, unmountAll, wordsOf } from 'test/support/mount';
import { event } from 'test/support/trace';
import VoiceConformanceReport from '../voiceConformanceReport';

const subscribed = subscribe as unknown as jest.Mock<unknown, [unknown, unknown, (message: unknown) => void, object]>;
const traceText = (name: string): string => readFileSync(`traces/${name}.jsonl`, 'utf8');
const markdownOf = (name: string): string => toMarkdown(createReport(readTraceText(traceText(name)), () => false));
const messagesOf = (name: string): unknown[] =>
  traceText(name)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

/** What was written to the clipboard, and what was downloaded. */
const copied: string[] = [];
const saved: { name: string; content: Blob; url: string }[] = [];
const revoked: string[] = [];
let isCopyRefused = false;

type ReportElement = HTMLElement & {
  hearEarlier(messages: readonly unknown[]): void;
  reportOn(trace: string | null): void;
};

async function mountReport({ trace = null }: { trace?: string | null } = {}) {
  const element = (await mount('c-voice-conformance-report', VoiceConformanceReport, {})) as ReportElement;
  element.reportOn(trace);
  await flush();
  const findAll = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const find = <E extends HTMLElement>(selector: string): E => {
    const [found] = findAll(selector);
    if (!found) throw new Error(`The report has no ${selector}.`);
    return found as E;
  };
  const deliver = subscribed.mock.calls.at(-1)?.[2] ?? (() => {});
  return {
    element,
    find,
    findAll,
    async receive(...messages: unknown[]): Promise<void> {
      for (const message of messages) deliver(message);
      await flush();
    },
    async press(part: 'copy' | 'save'): Promise<void> {
      find(`[data-part="${part}"]`).click();
      await flush();
    },
    answer: () => textOf(find('[role="status"]')),
    rowsOf: (title: string) => findAll(`[data-table="${title}"] tbody tr`).map(wordsOf),
    isEnabled: () => findAll('lightning-button').map((button) => !(button as HTMLButtonElement).disabled),
  };
}

beforeEach(() => {
  isCopyRefused = false;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: (text: string) =>
        isCopyRefused ? Promise.reject(new Error('NotAllowedError')) : Promise.resolve(copied.push(text)),
    },
  });
  URL.createObjectURL = (content) => {
    saved.push({ name: '', content: content as Blob, url: `blob:${saved.length}` });
    return `blob:${saved.length - 1}`;
  };
  URL.revokeObjectURL = (url) => void revoked.push(url);
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const last = saved.at(-1);
    if (last?.url === this.href) last.name = this.download;
  });
});

afterEach(() => {
  unmountAll();
  for (const list of [copied, saved, revoked]) list.splice(0);
  jest.clearAllMocks();
});

const contentOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob ?? new Blob());
  });

describe('a report page where nothing was received', () => {
  it('says so and offers nothing to copy', async () => {
    const { element, find, findAll, isEnabled } = await mountReport();
    expect(textOf(element)).toContain('No telephony event was received, so there is nothing to report.');
    expect(textOf(find('[data-part="empty"]'))).toBe('Keep this page open while calls come and go.');
    expect(findAll('table')).toEqual([]);
    expect(isEnabled()).toEqual([false, false]);
    await expect(element).toBeAccessible();
  });

  it('is still empty after a message of another kind', async () => {
    const { findAll, receive } = await mountReport();
    await receive({ v: 1, kind: 'status', id: 'x' });
    expect(findAll('[data-part="empty"]').length).toBe(1);
  });

  it('shows what was no event', async () => {
    const { element, receive, isEnabled, rowsOf } = await mountReport();
    await receive('rubbish');
    expect(rowsOf('Anomalies')).toEqual(['malformed 1']);
    expect(isEnabled()).toEqual([true, true]);
    expect(textOf(element)).toContain('No telephony event was received');
    await expect(element).toBeAccessible();
  });
});

describe('a report page that hears the channel', () => {
  it('follows what is received, in whichever tab', async () => {
    const { element, receive, rowsOf } = await mountReport();
    const [, , , options] = subscribed.mock.calls[0] ?? [];
    expect(options).toEqual({ scope: expect.any(Symbol) });
    await receive(event('CALL_CONNECTED', 0, { participant: 'Bob' }));
    expect(textOf(element)).toContain('Rests on 1 event of 1 call.');
    expect(rowsOf('Events')).toContain('CALL_CONNECTED 1 1');
    await receive(event('CALL_ENDED', 9000));
    expect(textOf(element)).toContain('Rests on 2 events of 1 call.');
    expect(rowsOf('Oddities')).toContain('Nothing has ended the wrap-up of an answered call yes 1 of 1');
  });

  it('shows every table, the first two opened', async () => {
    const { element, findAll, receive } = await mountReport();
    await receive(...messagesOf('vendor-oddities'));
    const details = findAll('details') as HTMLDetailsElement[];
    const opened = details.filter(({ open }) => open).map((one) => one.dataset['table']);
    expect(opened).toEqual(['Events', 'Oddities']);
    expect(details.length).toBe(11);
    for (const one of details) one.open = true;
    await expect(element).toBeAccessible();
  });

  it('names each row of a table by its first cell, and each table by its title', async () => {
    const { findAll, receive } = await mountReport();
    await receive(...messagesOf('hold'));
    expect(findAll('table').map((table) => table.getAttribute('aria-label'))).toContain('Documented fields');
    const headers = findAll('[data-table="Documented fields"] tbody th[scope="row"]').map((cell) => textOf(cell));
    expect(headers.slice(0, 2)).toEqual(['AUDIO_STATS callId', 'AUDIO_STATS stats']);
    expect(findAll('[data-table="Documented fields"] thead th').map(wordsOf)).toEqual(['Event, Field', 'Came']);
  });

  it('makes an oddity that showed bold, and no other cell', async () => {
    const { findAll, receive } = await mountReport();
    await receive(...messagesOf('native-telephony'));
    const bold = findAll('td.yes').map((cell) => wordsOf(cell.closest('tr') ?? cell));
    expect(bold.length).toBe(3);
    for (const row of bold) expect(row).toMatch(/ yes \d+ of \d+$/);
  });

  it('says that what it received was simulated', async () => {
    const { element, receive } = await mountReport();
    await receive({ ...event('MUTE', 0), relayId: 'simulated-x', seq: 1 });
    expect(textOf(element)).toContain('Simulated: 1 of the events come from a simulator, not from a telephone.');
  });

  it('knows what was published before it was there, and numbers go on', async () => {
    const { element, receive } = await mountReport();
    const messages = messagesOf('hold');
    element.hearEarlier(messages.slice(0, 5));
    await receive(...messages.slice(5));
    expect(textOf(element)).toContain(`Rests on ${messages.length} events of 1 call from 1 relay.`);
  });

  it('stops listening with the page', async () => {
    subscribed.mockReturnValueOnce('subscription');
    const { element } = await mountReport();
    element.remove();
    expect(unsubscribe).toHaveBeenCalledWith('subscription');
  });
});

describe('a report page that is given a trace', () => {
  it('reports on the trace, whatever is received, and on what was received once it is taken away', async () => {
    const { element, receive } = await mountReport({ trace: traceText('two-calls') });
    expect(textOf(element)).toContain('Rests on 16 events of 2 calls');
    await receive(event('CALL_CONNECTED', 0));
    expect(textOf(element)).toContain('Rests on 16 events of 2 calls');
    element.reportOn(null);
    await flush();
    expect(textOf(element)).toContain('Rests on 1 event of 1 call.');
  });

  it('says of an empty one that nothing was received', async () => {
    const { element } = await mountReport({ trace: '\n' });
    expect(textOf(element)).toContain('No telephony event was received');
  });
});

describe('the report as Markdown', () => {
  it('is copied whole, and the page says so', async () => {
    const { answer, element, press } = await mountReport({ trace: traceText('vendor-oddities') });
    expect(answer()).toBe('');
    await press('copy');
    expect(copied).toEqual([markdownOf('vendor-oddities')]);
    expect(answer()).toBe('Copied.');
    await expect(element).toBeAccessible();
  });

  it('is offered for download where the browser refuses to copy', async () => {
    isCopyRefused = true;
    const { answer, press } = await mountReport({ trace: traceText('hold') });
    await press('copy');
    expect(copied).toEqual([]);
    expect(answer()).toBe('The browser does not let this page copy. Download the report.');
  });

  it('is downloaded as plain text under a name that ends in .md', async () => {
    const { answer, press } = await mountReport({ trace: traceText('vendor-oddities') });
    await press('save');
    const [file] = saved;
    expect([file?.name, file?.content.type]).toEqual(['voice-conformance.md', 'text/plain']);
    expect(await contentOf(file?.content)).toBe(markdownOf('vendor-oddities'));
    expect(answer()).toBe('Download started: voice-conformance.md');
  });

  it('is what is shown at that moment', async () => {
    const { receive, press } = await mountReport();
    await receive(event('CALL_CONNECTED', 0));
    await press('copy');
    await receive(event('MUTE', 1));
    await press('copy');
    expect(copied.map((text) => /Rests on \d+/.exec(text)?.[0])).toEqual(['Rests on 1', 'Rests on 2']);
  });

  it('leaves no file behind in memory but the last, and none after the page', async () => {
    const { element, press } = await mountReport({ trace: traceText('hold') });
    await press('save');
    await press('save');
    expect(revoked).toEqual(['blob:0']);
    element.remove();
    expect(revoked).toEqual(['blob:0', 'blob:1']);
  });
});
