import { readFileSync } from 'node:fs';
import VoiceRelayHost from 'c/voiceRelayHost';
import { callsOfPage } from 'c/voiceCalls';
import { ANN, BO, CONNECTED, S } from 'test/support/attention';
import { cardFacts } from 'test/support/card';
import { deliver } from 'test/support/channel';
import { mount, unmountAll } from 'test/support/mount';
import { beginTab } from 'test/support/page';
import { relayStatus, statusMessage } from 'test/support/status';
import { event, RELOAD } from 'test/support/trace';
import { utilityAppearance, type UtilityAppearance } from '../utilityAppearance';

const SPRITE = 'node_modules/@salesforce-ux/design-system/assets/icons/utility-sprite/svg/symbols.svg';

type Chosen = Parameters<typeof cardFacts>[2];

/** What the item shows at a moment after these lines. */
const appearanceAt = (lines: readonly unknown[], now: number, chosen: Chosen = {}): UtilityAppearance | null =>
  utilityAppearance(cardFacts(lines, now, chosen));
const labelAt = (...given: Parameters<typeof appearanceAt>) => appearanceAt(...given)?.label;

const RINGING = [event('CALL_STARTED', 0, ANN)];
const CALLING = [event('CALL_STARTED', 0, { ...ANN, callType: 'transfer' })];
const DIALING = [event('CALL_STARTED', 0, { ...ANN, callType: 'outbound' })];
const HELD = [...CONNECTED, event('HOLD', 20 * S, ANN)];
const MUTED = [...CONNECTED, event('MUTE', 20 * S)];
const PAUSED = [...CONNECTED, event('PAUSE_RECORDING', 20 * S)];
const CONSULT = [...CONNECTED, event('PARTICIPANT_ADDED', 20 * S, BO), event('HOLD', 20 * S, ANN)];
const ENDED = [...CONNECTED, event('CALL_ENDED', 60 * S)];

const SHOWN: readonly (readonly [string, readonly unknown[], number, string, string, UtilityAppearance['variant']])[] =
  [
    ['a call that rings', RINGING, 5, 'Ringing 0:05', 'incoming_call', null],
    ['a call that is dialed', DIALING, 65, 'Dialing 1:05', 'dialing', null],
    ['a call that nobody knows the direction of', CALLING, 5, 'Calling 0:05', 'phone_portrait', null],
    ['a connected call', CONNECTED, 129, 'Connected 1:59', 'call', 'success'],
    ['a call on hold', HELD, 32, 'On hold 0:12', 'pause', 'warning'],
    ['a muted microphone', MUTED, 32, 'Muted 0:12', 'muted', 'warning'],
    ['a consultation', CONSULT, 32, 'Consult 0:12', 'people', 'success'],
    ['a wrap-up', ENDED, 80, 'Wrap-up 0:20', 'clock', null],
    ['a wrap-up that is given up', ENDED, 700, 'Wrap-up end unknown', 'question', null],
  ];

describe('the utility item', () => {
  it.each(SHOWN)('says of %s the word and the time of the bar', (_, lines, seconds, label, icon, variant) => {
    expect(appearanceAt(lines, seconds * S)).toEqual({ label, icon, variant, highlighted: false });
  });

  it('has icons that the sprite has', () => {
    const sprite = readFileSync(SPRITE, 'utf8');
    for (const [, lines, seconds] of SHOWN) expect(sprite).toContain(`id="${appearanceAt(lines, seconds * S)?.icon}"`);
  });

  it('says a second fact where two matter', () => {
    expect(labelAt([...HELD, event('MUTE', 21 * S)], 75 * S)).toBe('On hold 0:55 · muted');
    expect(labelAt([...HELD, event('PAUSE_RECORDING', 21 * S)], 75 * S)).toBe('On hold 0:55 · recording paused');
    expect(labelAt(PAUSED, 75 * S)).toBe('Connected 1:05 · recording paused');
  });

  it('says minutes after two minutes, and seconds as long as something needs attention', () => {
    expect(labelAt(CONNECTED, 130 * S)).toBe('Connected 2 min');
    expect(labelAt(CONNECTED, 3733 * S)).toBe('Connected 62 min');
    expect(labelAt(MUTED, 145 * S)).toBe('Muted 2:05');
    expect(labelAt(HELD, 145 * S)).toBe('On hold 2:05');
  });

  it('has no mute reminder while everyone is on hold', () => {
    const lines = [...HELD, event('MUTE', 21 * S)];
    expect(appearanceAt(lines, 75 * S)?.highlighted).toBe(false);
  });

  it('is as the admin set it up without a call, and where there never was voice', () => {
    expect(appearanceAt([], 0)).toBeNull();
    expect(appearanceAt([...ENDED, event('WRAP_UP_ENDED', 70 * S)], 80 * S)).toBeNull();
    expect(appearanceAt([], 0, { relay: null, hadVoiceEvent: false })).toBeNull();
  });

  it('says that calls cannot be seen', () => {
    const relay = relayStatus({ listening: false });
    expect(appearanceAt(CONNECTED, 30 * S, { relay })).toEqual({
      ...{ label: "Can't see calls", icon: 'warning', variant: 'error', highlighted: false },
    });
  });

  it('says that a call has ended where nobody knows of a wrap-up', () => {
    expect(labelAt(ENDED, 80 * S, { sawWrapUpEnd: false })).toBe('Call ended 0:20 ago');
    expect(appearanceAt(ENDED, 120 * S, { sawWrapUpEnd: false })).toBeNull();
  });

  it('is highlighted as long as something needs attention, in the colour of the worst', () => {
    expect(appearanceAt(HELD, 79 * S)).toMatchObject({ variant: 'warning', highlighted: false });
    expect(appearanceAt(HELD, 80 * S)).toMatchObject({ label: 'On hold 1:00', variant: 'warning', highlighted: true });
    expect(appearanceAt(HELD, 140 * S)).toMatchObject({ label: 'On hold 2:00', variant: 'error', highlighted: true });
    expect(appearanceAt([...HELD, event('RESUME', 200 * S, ANN)], 200 * S)?.highlighted).toBe(false);
    const snoozes = new Map([['hold warning 1:A', 200 * S]]);
    expect(appearanceAt(HELD, 80 * S, { snoozes })).toMatchObject({ variant: 'warning', highlighted: false });
  });

  it('counts the calls beside the one in focus', () => {
    const second = event('CALL_STARTED', 22 * S, { ...BO, callId: 'B' });
    expect(labelAt([...HELD, second], 30 * S)).toBe('On hold 0:10 +1');
    const over = [...HELD, second, event('CALL_ENDED', 25 * S)];
    expect(labelAt(over, 84 * S, { sawWrapUpEnd: false })).toBe('Ringing 1:02 +1');
    expect(labelAt(over, 85 * S, { sawWrapUpEnd: false })).toBe('Ringing 1:03');
  });

  it('asks after a reload, until an event reports it', () => {
    const restored = [...HELD, event('MUTE', 21 * S), RELOAD];
    expect(labelAt([...HELD, RELOAD], 30 * S)).toBe('Connected 0:20 · on hold?');
    expect(labelAt(restored, 30 * S)).toBe('Connected 0:20 · muted?');
    expect(labelAt([...HELD, RELOAD, event('HOLD', 31 * S, ANN)], 32 * S)).toBe('On hold 0:12');
  });

  it('names nobody', () => {
    const number = { participant: '+1 (415) 555-0123' };
    const lines = [event('CALL_STARTED', 0, number), event('CALL_CONNECTED', 0, number), event('HOLD', 0, number)];
    for (const at of [0, 200 * S]) expect(JSON.stringify(appearanceAt(lines, at))).not.toMatch(/0123|415|Ann/);
  });
});

describe('the host', () => {
  const START = 1_790_000_000_000;
  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  /** A host on a page, and the appearances that it fired since they were last asked for. */
  async function mountHost(properties: object = {}) {
    const mounting = mount<{ beQuiet?: () => void }>('c-voice-relay-host', VoiceRelayHost, properties);
    await pass(0);
    const element = await mounting;
    const fired: (UtilityAppearance | null)[] = [];
    element.addEventListener('utilityappearance', (event) => {
      fired.push((event as CustomEvent<{ appearance: UtilityAppearance | null }>).detail.appearance);
    });
    return { element, appearances: () => fired.splice(0), labels: () => fired.splice(0).map((one) => one?.label) };
  }

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    beginTab();
  });

  afterEach(() => {
    unmountAll();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('fires the time each second while a call goes on, and nothing twice', async () => {
    const { labels } = await mountHost();
    deliver(event('CALL_STARTED', START, ANN), event('CALL_CONNECTED', START, ANN));
    expect(labels()).toEqual(['Ringing 0:00', 'Connected 0:00']);
    await pass(3000);
    expect(labels()).toEqual(['Connected 0:01', 'Connected 0:02', 'Connected 0:03']);
    deliver(event('UNMUTE', START + 3000));
    expect(labels()).toEqual([]);
  });

  it('fires null once when the call is over, and nothing before there was one', async () => {
    const { appearances } = await mountHost();
    await pass(20_000);
    expect(appearances()).toEqual([]);
    deliver(event('CALL_STARTED', START, ANN));
    appearances();
    deliver(event('CALL_ENDED', START));
    expect(appearances()).toEqual([null]);
    await pass(60_000);
    expect(appearances()).toEqual([]);
  });

  it('fires alerts by the admin’s settings, until the rep snoozes them', async () => {
    const { appearances } = await mountHost();
    deliver(statusMessage({ settings: { holdSeconds: 10 } }));
    deliver(event('CALL_CONNECTED', START, ANN), event('HOLD', START, ANN));
    await pass(9000);
    expect(appearances().at(-1)).toMatchObject({ label: 'On hold 0:09', highlighted: false });
    await pass(1000);
    expect(appearances()).toEqual([{ label: 'On hold 0:10', icon: 'pause', variant: 'warning', highlighted: true }]);
    callsOfPage().snooze('hold warning 1:A');
    expect(appearances()).toEqual([{ label: 'On hold 0:10', icon: 'pause', variant: 'warning', highlighted: false }]);
  });

  it('fires nothing once it is quiet, or off the page', async () => {
    const quiet = await mountHost();
    const gone = await mountHost();
    quiet.element.beQuiet?.();
    gone.element.remove();
    deliver(event('CALL_CONNECTED', START, ANN));
    await pass(5000);
    expect([quiet.appearances(), gone.appearances()]).toEqual([[], []]);
  });
});
