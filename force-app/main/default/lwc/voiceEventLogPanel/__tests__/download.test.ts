import type { EventLog } from 'c/voiceEventLog';
import VoiceEventLogPanel from 'c/voiceEventLogPanel';
import { receivedLog } from 'test/support/log';
import { flush, mount, openPart, unmountAll } from 'test/support/mount';
import { event } from 'test/support/trace';

type Panel = HTMLElement & { log: EventLog; hasFullData?: boolean };

const NUMBER = '+1 (415) 555-0123';
const NOON = Date.UTC(2026, 10, 22, 12);
const MESSAGES = [
  'garbage',
  { v: 1, relayId: 'r', seq: 1, ...event('CALL_STARTED', NOON, { callType: 'inbound', participant: NUMBER }) },
  { v: 1, relayId: 'r', seq: 2, ...event('CALL_CONNECTED', NOON + 9, { callAttributes: { name: 'Ann Lee' } }) },
];

const files = new Map<string, Blob>();
const downloads: { readonly name: string; readonly url: string }[] = [];

function textOfBlob(blob: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(blob);
  });
}

beforeEach(() => {
  files.clear();
  downloads.length = 0;
  URL.createObjectURL = (blob) => {
    const url = `blob:${downloads.length}`;
    files.set(url, blob as Blob);
    return url;
  };
  URL.revokeObjectURL = (url) => void files.delete(url);
});
afterEach(unmountAll);

async function panel(messages: readonly unknown[] = MESSAGES): Promise<Panel> {
  const element: Panel = await mount('c-voice-event-log-panel', VoiceEventLogPanel, {
    log: receivedLog(messages),
    hasFullData: true,
  });
  await openPart(element, 'log');
  const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('[data-part="download"]');
  link?.addEventListener('click', (click) => {
    click.preventDefault(); // there is nowhere to save to
    downloads.push({ name: link.download, url: link.getAttribute('href') ?? '' });
  });
  return element;
}
const find = (element: Panel, part: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? null;
const wantFullNumbers = (element: Panel, checked: boolean) =>
  find(element, 'unmasked')?.dispatchEvent(new CustomEvent('change', { detail: { checked } }));

/** The lines of the file that the export button saves. */
async function exported(element: Panel): Promise<unknown[]> {
  find(element, 'export')?.click();
  await flush();
  const file = files.get(downloads.at(-1)?.url ?? '');
  if (!file) throw new Error('Nothing was saved.');
  const text = await textOfBlob(file);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('export of the event log', () => {
  it('saves a masked trace unless full numbers are asked for', async () => {
    const lines = await exported(await panel());
    expect(lines).toEqual([
      { v: 1 },
      expect.objectContaining({ seq: 1, detail: { callId: 'A', callType: 'inbound', participant: '…0123' } }),
      expect.objectContaining({ seq: 2, detail: { callId: 'A', callAttributes: { name: null } } }),
    ]);
  });

  it('saves every message as it came when full numbers are asked for, until they no longer are', async () => {
    const element = await panel();
    wantFullNumbers(element, true);
    expect(await exported(element)).toEqual(MESSAGES);
    wantFullNumbers(element, false);
    expect(JSON.stringify(await exported(element))).not.toContain('555');
  });

  it('offers no full numbers without the permission, and masks them again when it is taken away', async () => {
    const element = await panel();
    wantFullNumbers(element, true);
    element.hasFullData = false;
    await flush();
    expect(find(element, 'unmasked')).toBeNull();
    expect(JSON.stringify(await exported(element))).not.toContain('555');
  });

  it('masks the file although numbers are shown on the screen', async () => {
    const element = await panel();
    Object.assign(element, { showNumbers: true });
    expect(JSON.stringify(await exported(element))).not.toContain('555');
  });

  it('saves plain text, named for the day of the first event', async () => {
    await exported(await panel());
    expect(downloads[0]?.name).toBe('voice-trace-2026-11-22.jsonl');
    expect([...files.values()].map(({ type }) => type)).toEqual(['text/plain']);
  });

  it('names a file without any day for nothing but the trace', async () => {
    const element = await panel([event('MUTE', 1e300)]);
    await exported(element);
    expect(downloads[0]?.name).toBe('voice-trace.jsonl');
  });

  it('saves everything that was received, filtered or paused as the table may be', async () => {
    const element = await panel();
    element.shadowRoot
      ?.querySelector('lightning-combobox')
      ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'SWAP' } }));
    find(element, 'pause')?.click();
    element.log = receivedLog([event('MUTE', NOON + 20)], element.log);
    await flush();
    expect(await exported(element)).toHaveLength(4);
  });

  it('keeps the last file until there is a newer one or the panel goes', async () => {
    const element = await panel();
    await exported(element);
    expect([...files.keys()]).toEqual(['blob:0']);
    await exported(element);
    expect([...files.keys()]).toEqual(['blob:1']);
    unmountAll();
    expect([...files.keys()]).toEqual([]);
  });
});
