import { readFileSync } from 'node:fs';
import VoiceRelayHost from 'c/voiceRelayHost';
import { selectAttention } from 'c/voiceAttention';
import { callsOfPage } from 'c/voiceCalls';
import { ANN, attentionFacts, BO, CONNECTED, S } from 'test/support/attention';
import { deliver } from 'test/support/channel';
import { mount, unmountAll } from 'test/support/mount';
import { beginTab } from 'test/support/page';
import { event, RELOAD } from 'test/support/trace';
import { utilityAppearance, type UtilityAppearance } from '../utilityAppearance';

const SPRITE = 'node_modules/@salesforce-ux/design-system/assets/icons/utility-sprite/svg/symbols.svg';

/** What the item shows at a moment after these lines. */
function appearanceAt(lines: readonly unknown[], now: number, wrapUpGiveUpSeconds = 600): UtilityAppearance | null {
  const facts = attentionFacts(lines, now, { wrapUpGiveUpSeconds });
  return utilityAppearance(facts, selectAttention(facts));
}

const RINGING = [event('CALL_STARTED', 0, ANN)];
const CALLING = [event('CALL_STARTED', 0, { ...ANN, callType: 'consult' })];
const DIALING = [event('CALL_STARTED', 0, { ...ANN, callType: 'outbound' })];
const HELD = [...CONNECTED, event('HOLD', 20 * S, ANN)];
const ENDED = [...CONNECTED, event('CALL_ENDED', 60 * S)];

describe('the utility item', () => {
  it.each([
    ['a call that rings', RINGING, 5, 'Ringing 0:05', 'incoming_call', null],
    ['a call that is dialed', DIALING, 65, 'Dialing 1:05', 'dialing', null],
    ['a call that nobody knows the direction of', CALLING, 5, 'Calling 0:05', 'phone_portrait', null],
    ['a connected call', CONNECTED, 200, 'Connected 3:10', 'call', 'success'],
    ['a call of more than an hour', CONNECTED, 3733, 'Connected 1:02:03', 'call', 'success'],
    ['a call on hold', HELD, 32, 'Hold 0:12', 'pause', 'warning'],
    ['a wrap-up', ENDED, 80, 'Wrap-up 0:20', 'clock', null],
  ])('says of %s its state and how long', (_, lines, seconds, label, icon, variant) => {
    expect(appearanceAt(lines, seconds * S)).toEqual({ label, icon, variant, highlighted: false });
  });

  it('has icons that the sprite has', () => {
    const sprite = readFileSync(SPRITE, 'utf8');
    for (const lines of [RINGING, DIALING, CALLING, CONNECTED, HELD, ENDED])
      expect(sprite).toContain(`id="${appearanceAt(lines, 60 * S)?.icon}"`);
  });

  it('is none without a call, and when the only one is over', () => {
    expect(appearanceAt([], 0)).toBeNull();
    expect(appearanceAt([...ENDED, event('WRAP_UP_ENDED', 70 * S)], 80 * S)).toBeNull();
  });

  it('is none from the moment on at which a wrap-up is given up', () => {
    expect(appearanceAt(ENDED, 89 * S, 30)?.label).toBe('Wrap-up 0:29');
    expect(appearanceAt(ENDED, 90 * S, 30)).toBeNull();
  });

  it('is highlighted as long as something needs attention, in the colour of the worst', () => {
    expect(appearanceAt(HELD, 79 * S)).toMatchObject({ variant: 'warning', highlighted: false });
    expect(appearanceAt(HELD, 80 * S)).toEqual({
      label: 'Hold 1:00',
      icon: 'pause',
      variant: 'warning',
      highlighted: true,
    });
    expect(appearanceAt(HELD, 140 * S)).toEqual({
      label: 'Hold 2:00',
      icon: 'pause',
      variant: 'error',
      highlighted: true,
    });
    const muted = [...CONNECTED, event('MUTE', 20 * S)];
    expect(appearanceAt(muted, 50 * S)).toMatchObject({ icon: 'call', variant: 'warning', highlighted: true });
    expect(appearanceAt([...HELD, event('RESUME', 200 * S, ANN)], 200 * S)?.highlighted).toBe(false);
  });

  it('shows of several calls the one in focus, and how many there are beside it', () => {
    const other = (type: Parameters<typeof event>[0], at: number) =>
      event(type, at, { ...BO, callId: 'B', callType: 'consult' });
    const two = [...HELD, other('CALL_STARTED', 22 * S), other('CALL_CONNECTED', 25 * S)];
    expect(appearanceAt(two, 30 * S)).toMatchObject({ label: 'Connected 0:05 +1', icon: 'call' });
    expect(appearanceAt([...two, other('CALL_ENDED', 31 * S)], 33 * S)).toMatchObject({
      label: 'Hold 0:13 +1',
      icon: 'pause',
    });
  });

  it('does not count wrap-ups that are given up among the calls beside', () => {
    const lines = [...HELD, event('CALL_STARTED', 30 * S, { ...BO, callId: 'B' }), event('CALL_ENDED', 40 * S)];
    expect(appearanceAt(lines, 69 * S, 30)?.label).toBe('Ringing 0:39 +1');
    expect(appearanceAt(lines, 70 * S, 30)?.label).toBe('Ringing 0:40');
  });

  it.each([
    ['Connected? 0:20', CONNECTED],
    ['Hold? 0:10', HELD],
  ])('says %s after a reload, until an event reports the hold', (label, lines) => {
    const restored = [...lines, RELOAD];
    expect(appearanceAt(restored, 30 * S)?.label).toBe(label);
    expect(appearanceAt([...restored, event('HOLD', 31 * S, ANN)], 32 * S)?.label).toMatch(/^Hold 0:\d\d$/);
  });

  it('does not doubt after a reload what no hold can have changed', () => {
    expect(appearanceAt([...RINGING, RELOAD], 5 * S)?.label).toBe('Ringing 0:05');
    expect(appearanceAt([...ENDED, RELOAD], 80 * S)?.label).toBe('Wrap-up 0:20');
  });

  it('names nobody', () => {
    const number = { participant: '+1 (415) 555-0123' };
    const lines = [event('CALL_STARTED', 0, number), event('CALL_CONNECTED', 0, number), event('HOLD', 0, number)];
    for (const at of [0, 200 * S]) expect(JSON.stringify(appearanceAt(lines, at))).not.toMatch(/0123|415|Ann/);
  });
});

/** What stands for a status word in each language that there is a translation of. */
function translated(language: string): string[] {
  const text = readFileSync(`optional/translations/default/translations/${language}.translation-meta.xml`, 'utf8');
  const named = [...text.matchAll(/<label>(.*)<\/label>\s*<name>VoiceRelay_(\w+)<\/name>/g)];
  const label = (name: string): string => named.find(([, , own]) => own === name)?.[1] ?? '?'.repeat(99);
  const doubt = label('Utility_InDoubt');
  const words = [
    'Status_Ringing',
    'Status_Dialing',
    'Status_Calling',
    'Status_WrapUp',
    'Status_Connected',
    'Utility_Hold',
  ].map(label);
  return [...words, ...words.slice(4).map((word) => doubt.replace('{0}', word))];
}

it.each(['de', 'es', 'ja'])('is short in the language %s too: the bar has room for so much', (language) => {
  for (const word of translated(language)) expect(`${word} 1:02:03`.length).toBeLessThanOrEqual(26);
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

  it('fires what needs attention as the admin set it, until the rep puts it off', async () => {
    const { appearances } = await mountHost({ settings: { holdSeconds: 10 } });
    deliver(event('CALL_CONNECTED', START, ANN), event('HOLD', START, ANN));
    await pass(9000);
    expect(appearances().at(-1)).toMatchObject({ label: 'Hold 0:09', highlighted: false });
    await pass(1000);
    expect(appearances()).toEqual([{ label: 'Hold 0:10', icon: 'pause', variant: 'warning', highlighted: true }]);
    callsOfPage().snooze('hold warning 1:A');
    expect(appearances()).toEqual([{ label: 'Hold 0:10', icon: 'pause', variant: 'warning', highlighted: false }]);
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
