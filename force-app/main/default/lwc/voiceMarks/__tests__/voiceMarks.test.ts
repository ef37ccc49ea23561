import VoiceMarks from 'c/voiceMarks';
import type { Caveat } from 'c/voiceRelayStatus';
import { domChangesOf } from 'test/support/domChanges';
import { flush, mount, unmountAll, wordsOf } from 'test/support/mount';

type Marks = HTMLElement & { marks?: readonly Caveat[] };

const RESTORED: Caveat = { kind: 'restored' };
const SIMULATED: Caveat = { kind: 'simulated' };

const marks = (given?: readonly Caveat[]): Promise<Marks> =>
  mount('c-voice-marks', VoiceMarks, given ? { marks: given } : {});
const buttons = (element: Marks) => [...(element.shadowRoot?.querySelectorAll('button') ?? [])];
function button(element: Marks, kind: Caveat['kind']): HTMLButtonElement {
  const found = buttons(element).find(({ dataset }) => dataset['mark'] === kind);
  if (!found) throw new Error(`There is no mark ${kind}.`);
  return found;
}
const explanation = (element: Marks) => element.shadowRoot?.querySelector('[data-part="explanation"]') ?? null;
const expanded = (element: Marks) => buttons(element).map((one) => one.getAttribute('aria-expanded'));
async function focus(element: Marks, kind: Caveat['kind']): Promise<void> {
  button(element, kind).focus();
  await flush();
}
/** As a mouse does: the button takes the focus, then it is clicked. */
async function press(element: Marks, kind: Caveat['kind']): Promise<void> {
  button(element, kind).focus();
  button(element, kind).click();
  await flush();
}
async function key(element: Marks, kind: Caveat['kind'], name: string): Promise<KeyboardEvent> {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true });
  button(element, kind).dispatchEvent(event);
  await flush();
  return event;
}

afterEach(unmountAll);

describe('marks', () => {
  it.each([undefined, []])('show nothing for %p', async (given) => {
    const element = await marks(given);
    expect([wordsOf(element), buttons(element)]).toEqual(['', []]);
    await expect(element).toBeAccessible();
  });

  it('are badges with a word and an icon of their own, in the order in which they are given', async () => {
    const element = await marks([RESTORED, { kind: 'unverified', doubts: ['hold'] }, SIMULATED]);
    expect(buttons(element).map(wordsOf)).toEqual(['Restored', 'Unverified', 'Simulated']);
    expect(buttons(element).every(({ classList }) => classList.contains('slds-badge'))).toBe(true);
    const icons = [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement & { iconName: string }>('lightning-icon') ?? []),
    ];
    expect(new Set(icons.map(({ iconName }) => iconName)).size).toBe(3);
    expect([expanded(element), explanation(element)]).toEqual([['false', 'false', 'false'], null]);
    await expect(element).toBeAccessible();
  });

  it('stand in one live region, whose other marks are not announced again', async () => {
    const element = await marks([RESTORED]);
    const region = element.shadowRoot?.querySelector('[role="status"]');
    expect(region?.getAttribute('aria-atomic')).toBe('false');
    expect(region?.querySelectorAll('button')).toHaveLength(1);
  });

  it('explain themselves when they take the focus, and no longer when they lose it', async () => {
    const element = await marks([RESTORED, SIMULATED]);
    await focus(element, 'restored');
    expect(expanded(element)).toEqual(['true', 'false']);
    expect(explanation(element)?.textContent).toMatch(/before the page was reloaded/);
    await expect(element).toBeAccessible();
    await focus(element, 'simulated');
    expect(expanded(element)).toEqual(['false', 'true']);
    expect(explanation(element)?.textContent).toMatch(/No telephone/);
    button(element, 'simulated').blur();
    await flush();
    expect([expanded(element), explanation(element)]).toEqual([['false', 'false'], null]);
  });

  it('are described by their explanation while it is open', async () => {
    const element = await marks([RESTORED]);
    expect(button(element, 'restored').getAttribute('aria-describedby')).toBeNull();
    await focus(element, 'restored');
    expect(explanation(element)?.id).toMatch(/^explanation/);
    expect(button(element, 'restored').getAttribute('aria-describedby')).toBe(explanation(element)?.id);
  });

  it('open on a press, and close on the next', async () => {
    const element = await marks([RESTORED]);
    await press(element, 'restored');
    expect(expanded(element)).toEqual(['true']);
    await press(element, 'restored');
    expect(expanded(element)).toEqual(['false']);
    await press(element, 'restored');
    expect(expanded(element)).toEqual(['true']);
  });

  it('open on a click also where a click moves no focus', async () => {
    const element = await marks([RESTORED, SIMULATED]);
    button(element, 'simulated').click();
    await flush();
    expect(expanded(element)).toEqual(['false', 'true']);
    button(element, 'restored').click();
    await flush();
    expect(expanded(element)).toEqual(['true', 'false']);
  });

  it('close on Escape, which then closes nothing else', async () => {
    const element = await marks([RESTORED]);
    const outside = jest.fn();
    document.body.addEventListener('keydown', outside);
    await focus(element, 'restored');
    await key(element, 'restored', 'Escape');
    expect([expanded(element), outside.mock.calls]).toEqual([['false'], []]);
    await key(element, 'restored', 'Escape');
    await focus(element, 'restored');
    await key(element, 'restored', 'a');
    expect(outside).toHaveBeenCalledTimes(2);
    document.body.removeEventListener('keydown', outside);
  });

  it('take their explanation with them when they go', async () => {
    const element = await marks([RESTORED, SIMULATED]);
    await focus(element, 'restored');
    element.marks = [SIMULATED];
    await flush();
    expect([buttons(element).map(wordsOf), explanation(element)]).toEqual([['Simulated'], null]);
    Object.assign(element, { marks: undefined });
    await flush();
    expect(buttons(element)).toEqual([]);
  });

  it('are rewritten only when they say something else', async () => {
    const element = await marks([RESTORED, { kind: 'gap', missing: 2 }]);
    await focus(element, 'gap');
    const missing = (count: number) => () => {
      element.marks = [RESTORED, { kind: 'gap', missing: count }];
    };
    expect(await domChangesOf(element, missing(2))).toEqual([]);
    expect(await domChangesOf(element, missing(3))).not.toEqual([]);
    expect(explanation(element)?.textContent).toMatch(/^3 messages/);
  });

  it.each<[string, string, RegExp, RegExp, Caveat]>([
    [
      'a reload',
      'Restored',
      /before the page was reloaded; its times go on/,
      /Look at the phone/,
      { kind: 'restored' },
    ],
    [
      'each thing in doubt',
      'Unverified',
      /may have changed: whether the call is still on, hold, mute, recording\.$/,
      /next hold, mute or recording event/,
      { kind: 'unverified', doubts: ['existence', 'hold', 'mute', 'recording'] },
    ],
    [
      'one thing in doubt',
      'Unverified',
      /may have changed: recording\.$/,
      /look at the phone/,
      { kind: 'unverified', doubts: ['recording'] },
    ],
    [
      'a call that has gone quiet',
      'No recent news',
      /its end may have been missed/,
      /remove it here/,
      { kind: 'no-recent-news' },
    ],
    [
      'a connect that nobody saw',
      'Estimated',
      /count from its first event/,
      /“Start automatically”/,
      { kind: 'estimated' },
    ],
    [
      'a call that began before the page listened',
      'Joined mid-call',
      /only what has happened since/,
      /“Start automatically”/,
      { kind: 'late-joined' },
    ],
    [
      'one missing message',
      'Messages missing',
      /^One message of the relay did not arrive/,
      /the phone is right/,
      { kind: 'gap', missing: 1 },
    ],
    [
      'missing messages',
      'Messages missing',
      /^12 messages of the relay did not arrive/,
      /the phone is right/,
      { kind: 'gap', missing: 12 },
    ],
    ['a simulation', 'Simulated', /No telephone/, /reload the page after the call/, { kind: 'simulated' }],
  ])('explain %s in a sentence and say what to do', async (_, word, why, toDo, mark) => {
    const element = await marks([mark]);
    await focus(element, mark.kind);
    expect(buttons(element).map(wordsOf)).toEqual([word]);
    expect(explanation(element)?.querySelector('[data-part="why"]')?.textContent).toMatch(why);
    expect(explanation(element)?.querySelector('[data-part="to-do"]')?.textContent).toMatch(toDo);
    await expect(element).toBeAccessible();
  });
});
