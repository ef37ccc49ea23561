import type { EventLog } from 'c/voiceEventLog';
import VoiceEventLogPanel from 'c/voiceEventLogPanel';
import { domChangesOf } from 'test/support/domChanges';
import { receivedLog } from 'test/support/log';
import { mount, openPart, unmountAll } from 'test/support/mount';
import { event } from 'test/support/trace';

type Panel = HTMLElement & { log: EventLog };

const logOf = (count: number): EventLog => receivedLog(Array.from({ length: count }, (_, at) => event('MUTE', at)));
const panel = (count: number): Promise<Panel> =>
  mount('c-voice-event-log-panel', VoiceEventLogPanel, { log: logOf(count) });

/** What one more event changes, in words. */
async function changesOf(element: Panel, next = event('UNMUTE', 99_999)): Promise<string[]> {
  const changes = await domChangesOf(element, () => {
    element.log = receivedLog([next], element.log);
  });
  const come = changes.flatMap(({ addedNodes }) => [...addedNodes]);
  const inPlace = changes.filter(({ target }) => !come.includes(target));
  return inPlace.map(({ type, target, addedNodes, removedNodes, attributeName }) => {
    const name = target instanceof Element ? target.className : 'text';
    return `${name} ${type === 'childList' ? `+${addedNodes.length} -${removedNodes.length}` : (attributeName ?? target.textContent)}`;
  });
}
const filter = (element: Panel, part: string, value: string) =>
  element.shadowRoot
    ?.querySelector(`[data-part="${part}"]`)
    ?.dispatchEvent(new CustomEvent('change', { detail: { value } }));

afterEach(unmountAll);

describe('the change that an event makes in the log', () => {
  it('is nothing while it is closed', async () => {
    expect(await changesOf(await panel(57))).toEqual([]);
  });

  it.each([57, 500, 10_001])('is a row that comes, one that goes, and the count, after %i events', async (count) => {
    const element = await panel(count);
    await openPart(element, 'log');
    const changes = await changesOf(element);
    expect(changes.filter((change) => change.startsWith('body +'))).toEqual(['body +1 -0', 'body +0 -1']);
    const others = changes.filter((change) => !change.startsWith('body +'));
    const isFull = count > 10_000; // the oldest event goes
    expect(others.sort()).toEqual(
      isFull ? ['text Older events no longer kept: 2'] : ['body style', `text Events: ${count + 1}`],
    );
  });

  it('is only the counts if the filter does not find it', async () => {
    const element = await panel(57);
    await openPart(element, 'log');
    filter(element, 'type', 'MUTE');
    expect(await changesOf(element)).not.toEqual([]); // the filter itself
    expect(await changesOf(element)).toEqual(['text Events: 57 of 59']);
  });

  it('is only the count of new events while the log is paused', async () => {
    const element = await panel(57);
    await openPart(element, 'log');
    element.shadowRoot?.querySelector<HTMLElement>('[data-part="pause"]')?.click();
    await changesOf(element);
    expect(await changesOf(element)).toEqual(['text Paused. New events since: 2']);
  });
});
