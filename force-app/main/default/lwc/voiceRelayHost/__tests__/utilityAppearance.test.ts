import { readFileSync } from 'node:fs';
import VoiceConsole from 'c/voiceConsole';
import { attentionAt, ANN, BO, CONNECTED, S } from 'test/attention';
import { answerHellos, deliver } from 'test/journal';
import { mount, textOf, unmountAll } from 'test/mount';
import { event, RELOAD, viewOf } from 'test/trace';
import { utilityFace, UtilityTeller, type UtilityFace } from '../utilityFace';

const GIVE_UP = 600;
const SPRITE = 'node_modules/@salesforce-ux/design-system/assets/icons/utility-sprite/svg/symbols.svg';

/** What the item shows at a moment after these lines. */
function faceAt(lines: readonly unknown[], now: number, giveUpSeconds = GIVE_UP): UtilityFace | null {
  const { calls } = viewOf(lines);
  return utilityFace({ calls, now }, attentionAt(lines, now), giveUpSeconds);
}

const RINGING = [event('CALL_STARTED', 0, ANN)];
const DIALING = [event('CALL_STARTED', 0, { ...ANN, callType: 'outbound' })];
const HELD = [...CONNECTED, event('HOLD', 20 * S, ANN)];
const ENDED = [...CONNECTED, event('CALL_ENDED', 60 * S)];

describe('the face', () => {
  it.each([
    ['a call that rings', RINGING, 5, 'Ringing 0:05', 'incoming_call', null],
    ['a call that is dialed', DIALING, 65, 'Dialing 1:05', 'dialing', null],
    ['a connected call', CONNECTED, 200, 'Connected 3:10', 'call', 'success'],
    ['a call of more than an hour', CONNECTED, 3733, 'Connected 1:02:03', 'call', 'success'],
    ['a call on hold', HELD, 32, 'Hold 0:12', 'pause', 'warning'],
    ['a wrap-up', ENDED, 80, 'Wrap-up 0:20', 'clock', null],
  ])('says of %s its state and how long', (_, lines, seconds, label, icon, variant) => {
    expect(faceAt(lines, seconds * S)).toEqual({ label, icon, variant, highlighted: false });
  });

  it('has icons that the sprite has', () => {
    const sprite = readFileSync(SPRITE, 'utf8');
    for (const lines of [RINGING, DIALING, CONNECTED, HELD, ENDED])
      expect(sprite).toContain(`id="${faceAt(lines, 60 * S)?.icon}"`);
  });

  it('is none without a call, and when the only one is over', () => {
    expect(faceAt([], 0)).toBeNull();
    expect(faceAt([...ENDED, event('WRAP_UP_ENDED', 70 * S)], 80 * S)).toBeNull();
  });

  it('is none from the moment on at which a wrap-up is given up', () => {
    expect(faceAt(ENDED, 89 * S, 30)?.label).toBe('Wrap-up 0:29');
    expect(faceAt(ENDED, 90 * S, 30)).toBeNull();
  });

  it('is highlighted as long as something needs attention, in the colour of the worst', () => {
    expect(faceAt(HELD, 79 * S)).toMatchObject({ variant: 'warning', highlighted: false });
    expect(faceAt(HELD, 80 * S)).toEqual({ label: 'Hold 1:00', icon: 'pause', variant: 'warning', highlighted: true });
    expect(faceAt(HELD, 140 * S)).toEqual({ label: 'Hold 2:00', icon: 'pause', variant: 'error', highlighted: true });
    const muted = [...CONNECTED, event('MUTE', 20 * S)];
    expect(faceAt(muted, 50 * S)).toMatchObject({ icon: 'call', variant: 'warning', highlighted: true });
    expect(faceAt([...HELD, event('RESUME', 200 * S, ANN)], 200 * S)?.highlighted).toBe(false);
  });

  it('shows of several calls the one in focus, and how many there are beside it', () => {
    const other = (type: Parameters<typeof event>[0], at: number) => event(type, at, { ...BO, callId: 'B' });
    const two = [...HELD, other('CALL_STARTED', 22 * S), other('CALL_CONNECTED', 25 * S)];
    expect(faceAt(two, 30 * S)).toMatchObject({ label: 'Connected 0:05 +1', icon: 'call' });
    expect(faceAt([...two, other('CALL_ENDED', 31 * S)], 33 * S)).toMatchObject({
      label: 'Hold 0:13 +1',
      icon: 'pause',
    });
  });

  it('does not count wrap-ups that are given up among the calls beside', () => {
    const lines = [...HELD, event('CALL_STARTED', 30 * S, { ...BO, callId: 'B' }), event('CALL_ENDED', 40 * S)];
    expect(faceAt(lines, 69 * S, 30)?.label).toBe('Ringing 0:39 +1');
    expect(faceAt(lines, 70 * S, 30)?.label).toBe('Ringing 0:40');
  });

  it.each([
    ['Connected? 0:20', CONNECTED],
    ['Hold? 0:10', HELD],
  ])('says %s after a reload, until an event tells of the hold', (label, lines) => {
    const restored = [...lines, RELOAD];
    expect(faceAt(restored, 30 * S)?.label).toBe(label);
    expect(faceAt([...restored, event('HOLD', 31 * S, ANN)], 32 * S)?.label).toMatch(/^Hold 0:\d\d$/);
  });

  it('does not doubt after a reload what no hold can have changed', () => {
    expect(faceAt([...RINGING, RELOAD], 5 * S)?.label).toBe('Ringing 0:05');
    expect(faceAt([...ENDED, RELOAD], 80 * S)?.label).toBe('Wrap-up 0:20');
  });

  it('names nobody', () => {
    const number = { participant: '+1 (415) 555-0123' };
    const lines = [event('CALL_STARTED', 0, number), event('CALL_CONNECTED', 0, number), event('HOLD', 0, number)];
    for (const at of [0, 200 * S]) expect(JSON.stringify(faceAt(lines, at))).not.toMatch(/0123|415|Ann/);
  });
});

/** What stands for a status word in each language that there is a translation of. */
function translated(language: string): string[] {
  const text = readFileSync(`translations-app/main/default/translations/${language}.translation-meta.xml`, 'utf8');
  const named = [...text.matchAll(/<label>(.*)<\/label>\s*<name>VoiceRelay_(\w+)<\/name>/g)];
  const label = (name: string): string => named.find(([, , own]) => own === name)?.[1] ?? '?'.repeat(99);
  const doubt = label('Utility_InDoubt');
  const words = ['Status_Ringing', 'Status_Dialing', 'Status_WrapUp', 'Status_Connected', 'Utility_Hold'].map(label);
  return [...words, ...words.slice(3).map((word) => doubt.replace('{0}', word))];
}

it.each(['de', 'es', 'ja'])('is short in the language %s too: the bar has room for so much', (language) => {
  for (const word of translated(language)) expect(`${word} 1:02:03`.length).toBeLessThanOrEqual(26);
});

describe('the teller', () => {
  it('tells what has changed, and nothing twice', () => {
    const fire = jest.fn();
    const teller = new UtilityTeller(fire);
    for (const now of [20, 20, 20.9, 21]) teller.tell(faceAt(CONNECTED, now * S));
    teller.tell(null);
    teller.tell(null);
    const told = fire.mock.calls.map(([{ type, detail, bubbles }]) => [type, detail.face?.label, bubbles]);
    expect(told).toEqual([
      ['utilityface', 'Connected 0:10', false],
      ['utilityface', 'Connected 0:11', false],
      ['utilityface', undefined, false],
    ]);
  });

  it('says nothing as long as there was never anything to show', () => {
    const fire = jest.fn();
    new UtilityTeller(fire).tell(null);
    expect(fire).not.toHaveBeenCalled();
  });
});

describe('the console', () => {
  const START = 1_790_000_000_000;

  /** A console on a page, and what it told so far. */
  async function mountConsole(properties: object = {}) {
    const mounting = mount('c-voice-console', VoiceConsole, properties);
    await pass(0);
    const element = await mounting;
    const faces: (UtilityFace | null)[] = [];
    element.addEventListener('utilityface', (told) => {
      faces.push((told as CustomEvent<{ face: UtilityFace | null }>).detail.face);
    });
    const panel = (part: string) =>
      element.shadowRoot?.querySelector(`c-voice-call-status-panel`)?.shadowRoot?.querySelector(part);
    return {
      element,
      faces: () => faces.splice(0),
      labels: () => faces.splice(0).map((face) => face?.label),
      time: () => textOf(panel('[role="timer"]')),
      async hear(...messages: readonly unknown[]): Promise<void> {
        deliver(...messages);
        await pass(0);
      },
    };
  }

  const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    answerHellos();
  });

  afterEach(() => {
    unmountAll();
    jest.clearAllMocks();
    jest.useRealTimers();
  });

  it('tells the time of its panel, each second', async () => {
    const { hear, labels, time } = await mountConsole();
    await hear(event('CALL_STARTED', START, ANN), event('CALL_CONNECTED', START, ANN));
    expect(labels()).toEqual(['Connected 0:00']);
    for (const next of ['0:01', '0:02', '0:03']) {
      await pass(1000);
      expect(time()).toBe(next);
      expect(labels()).toEqual([`Connected ${next}`]);
    }
  });

  it('tells it whichever panel is shown', async () => {
    const { hear, labels } = await mountConsole({ show: 'Event log' });
    await hear(event('CALL_STARTED', START, ANN));
    await pass(1000);
    expect(labels()).toEqual(['Ringing 0:00', 'Ringing 0:01']);
  });

  it('tells that there is nothing to show when the call is over, and then nothing more', async () => {
    const { hear, faces } = await mountConsole();
    await hear(event('CALL_STARTED', START, ANN), event('CALL_CONNECTED', START, ANN));
    faces();
    await hear(event('CALL_ENDED', START), event('WRAP_UP_ENDED', START));
    expect(faces()).toEqual([null]);
    await pass(60_000);
    expect(faces()).toEqual([]);
  });

  it('tells of attention as the admin set it, until the rep puts it off', async () => {
    const { element, hear, faces } = await mountConsole({ holdSeconds: 10, wrapUpGiveUpSeconds: 600 });
    await hear(event('CALL_CONNECTED', START, ANN), event('HOLD', START, ANN));
    await pass(9000);
    expect(faces().at(-1)).toMatchObject({ label: 'Hold 0:09', highlighted: false });
    await pass(1000);
    expect(faces()).toEqual([{ label: 'Hold 0:10', icon: 'pause', variant: 'warning', highlighted: true }]);
    const line = element.shadowRoot?.querySelector('c-voice-attention-line')?.shadowRoot;
    line?.querySelector('button')?.click();
    await pass(0);
    expect(faces()).toEqual([{ label: 'Hold 0:10', icon: 'pause', variant: 'warning', highlighted: false }]);
  });

  it('gives a wrap-up up when the admin set that', async () => {
    const { hear, labels } = await mountConsole({ wrapUpGiveUpSeconds: 30 });
    await hear(event('CALL_CONNECTED', START, ANN), event('CALL_ENDED', START));
    await pass(29_000);
    expect(labels().at(-1)).toBe('Wrap-up 0:29');
    await pass(60_000);
    expect(labels()).toEqual([undefined]);
  });

  it('tells nothing once it is taken off the page', async () => {
    const { element, hear, faces } = await mountConsole();
    await hear(event('CALL_CONNECTED', START, ANN));
    faces();
    element.remove();
    await pass(5000);
    expect(faces()).toEqual([]);
  });
});
