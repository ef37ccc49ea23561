import VoiceRelayStatusPanel from 'c/voiceRelayStatusPanel';
import { EMPTY_STATE } from 'c/voiceCallState';
import type { RelayView, Caveat } from 'c/voiceRelayStatus';
import { domChangesOf } from 'test/support/domChanges';
import { flush, mount, unmountAll, wordsOf } from 'test/support/mount';
import { relayStatus } from 'test/support/status';
import { event, stateOf } from 'test/support/trace';

const NOW = 1_790_000_000_000;
const VIEW: RelayView = {
  relay: relayStatus(),
  state: EMPTY_STATE,
  now: NOW,
  pageAgeMs: 60_000,
  anomalies: [],
  marks: [],
};
const message = (type: 'AUDIO_STATS' | 'CALL_CONNECTED' | 'CALL_ENDED' | 'WRAP_UP_ENDED', seq: number, at: number) => ({
  ...event(type, at),
  relayId: 'r',
  seq,
});
/** A connected call, its last of two events that long ago. */
const receivedAgo = (ageMs: number): Partial<RelayView> => ({
  relay: relayStatus({ seen: 2 }),
  state: stateOf([message('CALL_CONNECTED', 1, NOW - ageMs), message('AUDIO_STATS', 2, NOW - ageMs)]),
});
/** The same call, over. */
const overAgo = (ageMs: number): Partial<RelayView> => ({
  relay: relayStatus({ seen: 3 }),
  state: stateOf(
    (['CALL_CONNECTED', 'CALL_ENDED', 'WRAP_UP_ENDED'] as const).map((type, i) => message(type, i + 1, NOW - ageMs)),
  ),
});

const panel = (change: Partial<RelayView> = {}) =>
  mount('c-voice-relay-status-panel', VoiceRelayStatusPanel, { view: { ...VIEW, ...change } });

const all = (element: HTMLElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const texts = (element: HTMLElement, selector: string) => all(element, selector).map(wordsOf);
const part = (element: HTMLElement, name: string) => texts(element, `[data-part="${name}"]`)[0];
type Icon = HTMLElement & { iconName: string };
const icon = (element: HTMLElement) => (element.shadowRoot?.querySelector('lightning-icon') as Icon | null)?.iconName;

afterEach(unmountAll);

describe('relay status panel', () => {
  it('is a region named "Relay status"', async () => {
    const element = await panel();
    expect(all(element, '[role="region"]')[0]?.getAttribute('aria-label')).toBe('Relay status');
  });

  it('takes a view that is not set yet for a page that has just begun', async () => {
    const element = await mount('c-voice-relay-status-panel', VoiceRelayStatusPanel, {});
    expect(part(element, 'word')).toBe('No event yet');
    expect(texts(element, 'dl div')).toEqual(['Events shown here 0']);
    await expect(element).toBeAccessible();
  });

  it.each<[string, string, string, RegExp, RegExp, Partial<RelayView>]>([
    [
      'a page without a toolkit',
      'No toolkit',
      'utility:error',
      /no Salesforce Voice toolkit/,
      /Ask an admin/,
      { relay: relayStatus({ listening: false, toolkit: 'missing' }) },
    ],
    [
      'a page without a relay',
      'No relay here',
      'utility:offline',
      /no relay of its own/,
      /utility bar/,
      { relay: null },
    ],
    [
      'a toolkit that has sent nothing',
      'No event yet',
      'utility:clock',
      /waits for the first event/,
      /is this user in a contact center/,
      {},
    ],
    [
      'a relay that does not listen',
      'Not listening',
      'utility:offline',
      /The phone is not affected/,
      /Use your phone as usual/,
      { relay: relayStatus({ listening: false }) },
    ],
    [
      'events that do not get here',
      'Not delivered',
      'utility:warning',
      /did not reach this panel/,
      /sent again/,
      { relay: relayStatus({ seen: 3, queued: 3, failed: 2 }) },
    ],
    [
      'an open call whose audio reports stopped',
      'Events stopped',
      'utility:warning',
      /no event has come for 1 minute 35 seconds/,
      /Trust your phone/,
      receivedAgo(95_000),
    ],
  ])('says of %s what it is and what to do', async (_, word, iconName, why, toDo, change) => {
    const element = await panel(change);
    expect([part(element, 'word'), icon(element)]).toEqual([word, iconName]);
    expect(part(element, 'why')).toMatch(why);
    expect(part(element, 'to-do')).toMatch(toDo);
    await expect(element).toBeAccessible();
  });

  it('says that events arrive, and asks for nothing', async () => {
    const element = await panel(receivedAgo(12_000));
    expect(part(element, 'word')).toBe('Receiving events');
    expect(part(element, 'why')).toBe('The last event came 12 seconds ago.');
    expect(part(element, 'to-do')).toBeUndefined();
    await expect(element).toBeAccessible();
  });

  it('shows no age between calls, because it would stand still', async () => {
    const element = await panel(overAgo(12_000));
    expect(part(element, 'why')).toBe('Events have arrived and are shown.');
    await expect(element).toBeAccessible();
  });

  it('moves on with the view it is given', async () => {
    const element = await panel(receivedAgo(89_000));
    expect(part(element, 'word')).toBe('Receiving events');
    Object.assign(element, { view: { ...VIEW, ...receivedAgo(90_000) } });
    await flush();
    expect(part(element, 'word')).toBe('Events stopped');
  });

  it('writes with a tick only the age of the last event', async () => {
    const counted = { ...receivedAgo(12_000), anomalies: [{ code: 'gap', count: 3 }] as const };
    const element = await panel(counted);
    const tick = () => Object.assign(element, { view: { ...VIEW, ...counted, now: NOW + 1000 } });
    const changes = await domChangesOf(element, tick);
    expect(changes.map(({ target }) => target.textContent)).toEqual(['The last event came 13 seconds ago.']);
  });

  it('announces nothing by itself, since the age changes each second', async () => {
    const element = await panel(receivedAgo(12_000));
    expect(all(element, '[role="status"], [role="alert"], [aria-live]')).toEqual([]);
  });

  it('counts the events that the relay saw, that arrived and that failed', async () => {
    const counted = relayStatus({ seen: 12, queued: 1, failed: 4, unreadable: 2 });
    const element = await panel({ ...receivedAgo(0), relay: counted });
    expect(texts(element, 'dl div')).toEqual([
      'Events seen by the relay 12',
      'Events shown here 2',
      'Queued 1',
      'Failed sends 4',
      'Events that could not be read in full 2',
    ]);
    await expect(element).toBeAccessible();
  });

  it('shows only its own count beside no relay, rather than noughts that nobody told', async () => {
    const element = await panel({ ...receivedAgo(0), relay: null });
    expect(texts(element, 'dl div')).toEqual(['Events shown here 2']);
    await expect(element).toBeAccessible();
  });

  it('names the events that could not be subscribed to', async () => {
    const element = await panel({ relay: relayStatus({ notSubscribed: ['SWAP', 'CONFERENCE'] }) });
    expect(part(element, 'not-subscribed')).toBe('Events that could not be subscribed to SWAP, CONFERENCE');
    await expect(element).toBeAccessible();
  });

  it('names each kind of anomaly in words, with its count', async () => {
    const element = await panel({
      ...receivedAgo(0),
      anomalies: [
        { code: 'gap', count: 3 },
        { code: 'resume-without-hold', count: 1 },
      ],
    });
    const [gap, resume] = texts(element, '[data-part="anomalies"] li');
    expect(gap).toMatch(/^[A-Z].* 3 times$/);
    expect(resume).toMatch(/^[A-Z].* once$/);
    expect(`${gap} ${resume}`).not.toMatch(/resume-without-hold|\{0\}/);
    await expect(element).toBeAccessible();
  });

  it('shows a name that is markup as the text that it is', async () => {
    const name = '<img src=x onerror=alert(1)>';
    const element = await panel({ relay: relayStatus({ notSubscribed: [name] }) });
    expect(part(element, 'not-subscribed')).toContain(name);
    expect(all(element, 'img')).toEqual([]);
  });

  it('has words of its own for every anomaly', async () => {
    const codes = [
      'malformed',
      'unknown-type',
      'duplicate',
      'gap',
      'clock-step',
      'missing-call-id',
      'unknown-call',
      'inferred-start',
      'inferred-end',
      'out-of-order',
      'after-end',
      'unknown-party',
      'resume-without-hold',
      'unmute-without-mute',
    ] as const;
    const element = await panel({ ...receivedAgo(0), anomalies: codes.map((code) => ({ code, count: 2 })) });
    const words = texts(element, '[data-part="anomalies"] li');
    expect(new Set(words).size).toBe(codes.length);
    words.forEach((text) => expect(text).toMatch(/^\S.* 2 times$/));
    await expect(element).toBeAccessible();
  });

  it('leaves out the lists that are empty', async () => {
    const element = await panel(receivedAgo(0));
    expect(all(element, 'h3')).toEqual([]);
  });

  it('says nothing of how sure it is while nothing speaks against it', async () => {
    expect(part(await panel(), 'marks')).toBeUndefined();
  });

  it('shows the marks under a heading of their own', async () => {
    const marks: readonly Caveat[] = [{ kind: 'restored' }, { kind: 'unverified', doubts: ['hold'] }];
    const element = await panel({ ...receivedAgo(0), marks });
    expect(texts(element, '[data-part="marks"] h3')).toEqual(['Data confidence']);
    expect(all(element, 'c-voice-marks')[0]).toHaveProperty('marks', marks);
    await expect(element).toBeAccessible();
  });

  it('names the settings that an admin should look at, as Setup names them', async () => {
    const settings = { mutedSeconds: 'soon', holdSeconds: 120, audioReportSeconds: 20 };
    const element = await panel({ relay: relayStatus({ settings, disagreeing: ['noRestore'] }) });
    expect(texts(element, '[data-part="setting-faults"] li')).toEqual([
      '“Still muted after (seconds)” has a value that cannot be used. The default holds.',
      '“On hold for too long after (seconds)” should be more than “On hold for long after (seconds)”.',
      '“No audio report after (seconds)” should be more than 30 seconds.',
      '“Do not restore calls after a reload” is not the same on all relays of this page.',
    ]);
    await expect(element).toBeAccessible();
    expect(part(await panel(), 'setting-faults')).toBeUndefined();
  });

  it('names the inputs of a flow that do not exist, without a relay, too', async () => {
    const element = await mount('c-voice-relay-status-panel', VoiceRelayStatusPanel, {
      view: { ...VIEW, relay: null },
      flowInputs: 'callId, callid,leg',
    });
    expect(texts(element, '[data-part="setting-faults"] li')).toEqual([
      'A flow gets no input “callid”: there is none with this name.',
    ]);
  });
});
