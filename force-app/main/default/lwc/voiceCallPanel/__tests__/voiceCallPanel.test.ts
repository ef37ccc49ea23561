import type { Card } from 'c/voiceCallCard';
import VoiceCallPanel from 'c/voiceCallPanel';
import type { ToolkitEventType } from 'c/voiceEvents';
import { ANN, BO, batch, batches, CONNECTED, oneWayBatch, S } from 'test/support/attention';
import { cardAt } from 'test/support/card';
import { flush, mount, shownText, textOf, unmountAll } from 'test/support/mount';
import { relayStatus } from 'test/support/status';
import { event, RELOAD } from 'test/support/trace';

const NUMBER = { participant: '+1 (415) 555-0161' };
const at = (type: ToolkitEventType, seconds: number, detail: Record<string, unknown> = {}) =>
  event(type, seconds * S, detail);
const muted = [...CONNECTED, at('MUTE', 20)];
const held = [...CONNECTED, at('HOLD', 20, ANN)];
const twoParties = [...CONNECTED, at('PARTICIPANT_ADDED', 20, BO)];
const ended = [...CONNECTED, at('CALL_ENDED', 60)];
const secondRings = [...CONNECTED, at('CALL_STARTED', 30, { callId: 'B', ...BO })];

async function mountPanel(card: Card | null, properties: { showNumbers?: boolean } = {}) {
  const element = await mount('c-voice-call-panel', VoiceCallPanel, { card, showNumbers: true, ...properties });
  const root = element.shadowRoot as ShadowRoot;
  const rows = () => [...root.querySelectorAll('c-voice-call-row')].map((row) => row.shadowRoot as ShadowRoot);
  const within = (part: string, place: ParentNode | undefined = root) => [
    ...(place?.querySelectorAll<HTMLElement>(`[data-part="${part}"]`) ?? []),
  ];
  const fired: [string, unknown][] = [];
  for (const name of ['snooze', 'remove', 'copydetails'])
    element.addEventListener(name, (one) => fired.push([name, (one as CustomEvent).detail]));
  return {
    element,
    fired,
    part: (name: string) => within(name)[0],
    all: (name: string) => within(name).map(shownText),
    bar: () => within('bar', rows()[0]).map(shownText)[0],
    rows: () =>
      rows()
        .slice(1)
        .map((row) => shownText(row.firstElementChild)),
    rowPart: (index: number, name: string) => within(name, rows()[index + 1])[0],
    async show(next: Card) {
      Object.assign(element, { card: next });
      await flush();
    },
  };
}

afterEach(unmountAll);

const BARS: readonly (readonly [string, readonly unknown[], number, string])[] = [
  ['a call that rings', [at('CALL_STARTED', 0, ANN)], 12, 'Ringing 0:12'],
  ['a call that is dialed', [at('CALL_STARTED', 0, { callType: 'outbound', ...ANN })], 12, 'Dialing 0:12'],
  ['a call of another type', [at('CALL_STARTED', 0, { callType: 'transfer', ...ANN })], 12, 'Calling 0:12'],
  ['a connected call', CONNECTED, 112, 'Connected 1:42'],
  ['a muted microphone', muted, 65, 'Muted 0:45'],
  ['everyone on hold', held, 145, 'On hold 2:05'],
  ['a consultation', [...twoParties, at('HOLD', 30, ANN)], 61, 'Consult 0:31'],
  ['a conference', [...twoParties, at('CONFERENCE', 30)], 40, 'Conference (3) 0:30'],
  ['others on the line', twoParties, 40, '2 others on the line 0:30'],
  ['a recording that is paused for long', [...CONNECTED, at('PAUSE_RECORDING', 20)], 205, 'Recording paused 3:05'],
  ['a wrap-up', ended, 151, 'Wrap-up target 2:00 1:31'],
  ['a wrap-up that is given up', ended, 700, 'Wrap-up end unknown'],
  ['no call', [], 10, 'No call in this tab Listening'],
];

describe('the bar', () => {
  it.each(BARS)('says of %s the word and the time', async (_, lines, seconds, text) => {
    const { element, bar } = await mountPanel(cardAt(lines, seconds * S));
    expect(bar()).toBe(text);
    await expect(element).toBeAccessible();
  });

  it('says that a call has ended, and how long ago, where nobody knows of a wrap-up', async () => {
    const { element, bar } = await mountPanel(cardAt(ended, 80 * S, { sawWrapUpEnd: false }));
    expect(bar()).toBe('Call ended 0:20 ago');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['input', 'You may not hear them 0:35', 'Check your headset'],
    ['output', 'They may not hear you 0:35', 'Check your microphone'],
  ] as const)('says that nothing comes %s, and what to do', async (missing, text, toDo) => {
    const lines = [
      ...CONNECTED,
      ...[batch('good', 40 * S), oneWayBatch(missing, 70 * S), oneWayBatch(missing, 100 * S)],
    ];
    const { element, bar, all } = await mountPanel(cardAt(lines, 105 * S));
    expect([bar(), all('attention')]).toEqual([text, [toDo]]);
    await expect(element).toBeAccessible();
  });

  it('is announced as its word changes, and never because a second has passed', async () => {
    const { element, show } = await mountPanel(cardAt(CONNECTED, 30 * S));
    const word = element.shadowRoot
      ?.querySelector('c-voice-call-row')
      ?.shadowRoot?.querySelector('[role="status"]') as Element;
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(word, {
      ...{ characterData: true, childList: true, subtree: true },
    });
    await show(cardAt(CONNECTED, 31 * S));
    expect(changes).toBe(0);
    await show(cardAt(held, 40 * S));
    expect(changes).toBeGreaterThan(0);
  });
});

describe('below the bar', () => {
  it('stand who is on the line and the kind of call', async () => {
    const { all } = await mountPanel(cardAt([at('CALL_CONNECTED', 0, { callType: 'inbound', ...NUMBER })], 9 * S));
    expect([all('party'), all('fact')]).toEqual([['+1 (415) 555-0161 Hold not reported'], ['Inbound']]);
  });

  it('a number is masked where the admin wants it', async () => {
    const { all } = await mountPanel(cardAt([at('CALL_CONNECTED', 0, NUMBER)], 9 * S), { showNumbers: false });
    expect(all('who')).toEqual(['…0161']);
  });

  it('each party has its state and its own time', async () => {
    const { all } = await mountPanel(cardAt([...twoParties, at('HOLD', 30, ANN)], 61 * S));
    expect(all('party')).toEqual(['Ann Lee On hold 0:31', 'Bo Roe Added 0:41']);
  });

  it('the only party on hold has no second time, for the bar has it', async () => {
    const { all } = await mountPanel(cardAt(held, 40 * S));
    expect([all('party'), all('fact')]).toEqual([['Ann Lee'], ['Direction not reported', 'Call time 0:30']]);
  });

  it("stand the call time, the customer's hold and how the line sounds", async () => {
    const lines = [...CONNECTED, at('HOLD', 20, ANN), at('RESUME', 30, ANN), batch('good', 70 * S), at('MUTE', 72)];
    const { all } = await mountPanel(cardAt([...lines.slice(0, -1)], 75 * S));
    expect(all('fact')).toEqual(['Direction not reported', 'Customer on hold 0:10, 1×', 'Audio good']);
  });

  it('facts that matter now are pills', async () => {
    const lines = [...held, at('MUTE', 25), at('PAUSE_RECORDING', 30)];
    const { element, all } = await mountPanel(cardAt(lines, 41 * S));
    expect(all('chip')).toEqual(["You're muted", 'Recording paused 0:11']);
    await expect(element).toBeAccessible();
  });

  it('facts in doubt are marked', async () => {
    const { element, all } = await mountPanel(cardAt([...held, at('MUTE', 25), RELOAD], 30 * S));
    expect(all('chip')).toEqual(['Muted (unverified)', 'On hold (unverified)']);
    await expect(element).toBeAccessible();
  });

  it('a wrap-up shows how much of its target has passed', async () => {
    const { part } = await mountPanel(cardAt(ended, 120 * S));
    expect(part('progress')?.getAttribute('aria-valuenow')).toBe('50');
    const { part: other } = await mountPanel(cardAt(ended, 120 * S, { wrapUpTargetSeconds: 0 }));
    expect(other('progress')).toBeUndefined();
  });

  it('an end that was only inferred is not confirmed', async () => {
    const { all } = await mountPanel(cardAt([...CONNECTED, at('PARTICIPANT_REMOVED', 60, ANN)], 70 * S));
    expect(all('fact')).toContain('End not confirmed');
  });
});

describe('what needs attention', () => {
  const lineOf = async (lines: readonly unknown[], seconds: number) =>
    (await mountPanel(cardAt(lines, seconds * S))).all('attention')[0];

  it.each([
    ['a muted microphone', muted, 60, "They can't hear you"],
    ['a party on hold', held, 90, 'Still on hold'],
    ['a hold from before a reload', [...held, RELOAD], 270, 'May still be on hold 4:10. Check.'],
    ['a mute from before a reload', [...muted, RELOAD], 65, 'May still be muted 0:45. Check.'],
    ['a recording that is paused', [...CONNECTED, at('PAUSE_RECORDING', 20)], 210, 'Recording still paused'],
    ['a wrap-up near its target', ended, 160, 'Wrap-up: 0:20 left'],
    ['a wrap-up past its target', ended, 185, 'Wrap-up 0:05 over target'],
    ['poor audio', [...CONNECTED, ...batches('poor', 'poor')], 80, 'They may hear gaps (12 % lost)'],
    ['audio reports that stop', [...CONNECTED, batch('good', 40 * S)], 120, 'No audio report for 1:20'],
  ])('is said in a line: %s', async (_, lines, seconds, text) => {
    expect(await lineOf(lines, seconds)).toBe(text);
  });

  it('names the party if it is not clear', async () => {
    const away = [...held, at('CALL_CONNECTED', 30, { callId: 'B', ...BO })];
    expect(await lineOf(away, 90)).toBe('Ann Lee May still be on hold 1:10. Check.');
  });

  it('can be put off for a minute, by the worst of it', async () => {
    const { element, part, fired } = await mountPanel(cardAt(muted, 60 * S));
    expect(textOf(part('snooze'))).toBe('Snooze 1 min');
    expect(part('snooze')?.getAttribute('aria-label')).toBe("Snooze 1 min: They can't hear you");
    part('snooze')?.click();
    expect(fired).toEqual([['snooze', { key: 'muted warning 1:A' }]]);
    await expect(element).toBeAccessible();
  });

  it('is counted beyond the worst', async () => {
    const lines = [...CONNECTED, at('MUTE', 20), at('PAUSE_RECORDING', 20)];
    const { all } = await mountPanel(cardAt(lines, 300 * S));
    expect(all('attention')).toEqual(["They can't hear you +1 more"]);
  });

  it('is announced once, without its time', async () => {
    const { part, show } = await mountPanel(cardAt([...held, RELOAD], 270 * S));
    expect(textOf(part('announced'))).toBe('Warning: May still be on hold. Check.');
    let changes = 0;
    new MutationObserver((records) => (changes += records.length)).observe(part('announced') as Element, {
      ...{ characterData: true, childList: true, subtree: true },
    });
    await show(cardAt([...held, RELOAD], 275 * S));
    expect(changes).toBe(0);
  });

  it('has its place kept while a call is connected, so that nothing moves when it comes', async () => {
    const { part, show } = await mountPanel(cardAt(muted, 30 * S));
    expect([part('home')?.className, part('line')]).toEqual(['home kept', undefined]);
    await show(cardAt(muted, 60 * S));
    expect(part('line')).toBeDefined();
    await show(cardAt([], 60 * S));
    expect(part('home')?.className).toBe('home empty');
  });

  it('leaves the focus where it was when it goes', async () => {
    const { element, part, show } = await mountPanel(cardAt(muted, 60 * S));
    part('snooze')?.focus();
    await show(cardAt(muted, 60 * S, { snoozes: new Map([['muted warning 1:A', 120 * S]]) }));
    expect(element.shadowRoot?.activeElement).toBe(part('home'));
  });
});

describe('a second call', () => {
  it('is a row with the party and the time, and the bar counts it', async () => {
    const { element, bar, rows } = await mountPanel(cardAt(secondRings, 42 * S));
    expect(bar()).toBe('Connected +1 ringing 0:32');
    expect(rows()).toEqual(['Ringing 0:12 Bo Roe Remove']);
    await expect(element).toBeAccessible();
  });

  it('can be taken off the screen', async () => {
    const { rowPart, fired } = await mountPanel(cardAt(secondRings, 42 * S));
    rowPart(0, 'remove')?.click();
    expect(fired).toEqual([['remove', { key: '1:B' }]]);
  });

  it('can be taken off the screen while it is in focus, if another connected last', async () => {
    const { part, fired } = await mountPanel(cardAt([at('CALL_STARTED', 0, ANN)], 9 * S));
    part('remove-focus')?.click();
    expect(fired).toEqual([['remove', { key: '1:A' }]]);
    const { part: other } = await mountPanel(cardAt(CONNECTED, 42 * S));
    expect(other('remove-focus')).toBeUndefined();
  });
});

describe('without a call', () => {
  const over = [
    ...[at('CALL_STARTED', 0, { callType: 'inbound', ...NUMBER }), at('CALL_CONNECTED', 10, NUMBER)],
    ...[at('HOLD', 20, NUMBER), at('RESUME', 66, NUMBER), at('CALL_ENDED', 173), at('WRAP_UP_ENDED', 188)],
  ];

  it('the last call stands there with its times, masked', async () => {
    const { element, all, part } = await mountPanel(cardAt(over, 420 * S));
    expect(all('last')[0]).toBe(
      'Last call · 4 min. ago Inbound …0161 Talk 1:57 Customer on hold 0:46, 1× Wrap-up 0:15',
    );
    const parts = [...(part('last')?.querySelectorAll('.strip > div') ?? [])].map(({ className }) => className);
    expect(parts).toEqual(['part ring', 'part talk', 'part hold', 'part wrap-up']);
    await expect(element).toBeAccessible();
  });

  it('unanswered calls are listed, and say who dialed', async () => {
    const lines = [
      ...[at('CALL_STARTED', 0, { callType: 'inbound', ...NUMBER }), at('CALL_ENDED', 20)],
      ...[at('CALL_STARTED', 60, { callId: 'B', callType: 'outbound', ...BO }), at('CALL_ENDED', 80, { callId: 'B' })],
    ];
    const { element, rows } = await mountPanel(cardAt(lines, 740 * S));
    expect(rows()).toEqual(['No answer · 11 min. ago Bo Roe', 'Not answered · 12 min. ago …0161']);
    await expect(element).toBeAccessible();
  });
});

describe('when nobody can hear', () => {
  const relay = relayStatus({ listening: false, toolkit: 'missing' });

  it('says so, that the phone is not affected, and why', async () => {
    const { element, bar, all } = await mountPanel(cardAt([], 30 * S, { relay }));
    expect([bar(), all('why'), all('cause')]).toEqual([
      "Can't see calls",
      ['Your phone is not affected. Use it as usual.'],
      ['This page has no Salesforce Voice toolkit.'],
    ]);
    await expect(element).toBeAccessible();
  });

  it.each([
    [null, 'No relay is on this page.', ['Open Voice Relay in the utility bar once.']],
    [relayStatus({ listening: false }), 'No relay on this page listens now.', []],
    [relayStatus({ seen: 3, queued: 1, failed: 1 }), 'Events of the relay do not reach this panel.', []],
  ])('says the cause, and the first thing to do: %#', async (status, cause, toDo) => {
    const { all } = await mountPanel(cardAt([], 30 * S, { relay: status }));
    expect([all('cause'), all('to-do')]).toEqual([[cause], toDo]);
  });

  it('gives the rows of calls no colour, because their words may be out of date', async () => {
    const tone = async (card: Card, index: number) => {
      const { element, rowPart } = await mountPanel(card);
      const { className } = rowPart(index, 'word')?.closest('.words') as HTMLElement;
      element.remove();
      return className;
    };
    expect(await tone(cardAt(secondRings, 40 * S, { relay }), 0)).toBe('words quiet');
    expect(await tone(cardAt(secondRings, 40 * S), 0)).toBe('words new');
  });

  it('is quiet in a tab that never had a call', async () => {
    const { element, bar, all, part } = await mountPanel(cardAt([], 30 * S, { relay, hadVoiceEvent: false }));
    expect([bar(), all('why'), part('copy-details')]).toEqual(['No voice here', [], undefined]);
    await expect(element).toBeAccessible();
  });

  it('gives the details for the admin to copy', async () => {
    const { element, part, fired, all } = await mountPanel(cardAt([], 30 * S, { relay }));
    part('copy-details')?.click();
    const [[name, detail]] = fired as [[string, { answer(refused: string | null): void }]];
    expect(name).toBe('copydetails');
    detail.answer(null);
    await flush();
    expect([all('copied'), part('details')]).toEqual([['Copied'], undefined]);
    part('copy-details')?.click();
    detail.answer('State: no-toolkit');
    await flush();
    expect([all('copied'), all('details')]).toEqual([
      ['The browser refused to copy. Select this text:'],
      ['State: no-toolkit'],
    ]);
    await expect(element).toBeAccessible();
  });

  it('keeps the calls that it knows as rows', async () => {
    const { rows } = await mountPanel(cardAt(CONNECTED, 30 * S, { relay }));
    expect(rows()).toEqual(['Connected 0:20 Ann Lee']);
  });
});

it('is a region of its name, and empty without a card', async () => {
  const { element } = await mountPanel(null);
  expect(element.shadowRoot?.querySelector('[role="region"]')?.getAttribute('aria-label')).toBe('Call');
  expect(textOf(element)).toBe('');
});
