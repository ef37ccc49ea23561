import VoiceAttentionLine from 'c/voiceAttentionLine';
import { keyOf, NO_SNOOZE, snoozed, type Attention, type Snoozes } from 'c/voiceAttention';
import { ANN, attentionAt, batch, batches, BO, CONNECTED, S } from 'test/support/attention';
import { flush, mount, textOf, unmountAll } from 'test/support/mount';
import { partsOf } from 'test/support/parts';
import { event } from 'test/support/trace';

interface Options {
  showNumbers?: boolean;
}
const line = (attention?: readonly Attention[], options: Options = {}) =>
  mount('c-voice-attention-line', VoiceAttentionLine, { ...(attention && { attention }), ...options });

const rootOf = (element: Element): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('The component has not rendered.');
  return element.shadowRoot;
};
const part = (element: Element, name: string) => rootOf(element).querySelector<HTMLElement>(`[data-part="${name}"]`);
const buttonOf = (element: Element) => rootOf(element).querySelector('button');

const muted = [...CONNECTED, event('MUTE', 20 * S)];
const held = [...CONNECTED, event('HOLD', 20 * S, ANN)];
const ended = [...CONNECTED, event('CALL_ENDED', 60 * S)];

interface Shown {
  readonly lines: readonly unknown[];
  readonly at: number;
  readonly icon: string;
  readonly level: string;
  readonly text: string;
  readonly told: string;
  readonly button: string;
}
const WARNING = { icon: 'utility:warning', level: 'Warning', button: 'Remind me in a minute' };
const CRITICAL = { icon: 'utility:error', level: 'Urgent', button: 'Remind me in a minute' };
const TIME = { button: 'Need more time' };

const CASES: Readonly<Record<string, Shown>> = {
  'a microphone that is off': {
    ...{ lines: muted, at: 65_999, ...WARNING },
    ...{ text: 'Still muted for 0:45', told: 'Still muted' },
  },
  'a customer on hold': {
    ...{ lines: held, at: 92 * S, ...WARNING },
    ...{ text: 'Ann Lee on hold for 1:12', told: 'Ann Lee still on hold' },
  },
  'a customer on hold for too long': {
    ...{ lines: held, at: 145 * S, ...CRITICAL },
    ...{ text: 'Ann Lee on hold for 2:05', told: 'Ann Lee still on hold' },
  },
  'a recording that is paused': {
    ...{ lines: [...CONNECTED, event('PAUSE_RECORDING', 20 * S)], at: 85 * S, ...WARNING },
    ...{ text: 'Recording still paused for 1:05', told: 'Recording still paused' },
  },
  'a wrap-up near its target': {
    ...{ lines: ended, at: 160 * S, ...WARNING, ...TIME },
    ...{ text: 'Wrap-up: 0:20 left', told: 'Wrap-up close to its target' },
  },
  'a wrap-up past its target': {
    ...{ lines: ended, at: 215 * S, ...CRITICAL, ...TIME },
    ...{ text: 'Wrap-up 0:35 over its target', told: 'Wrap-up over its target' },
  },
  'a wrap-up at its target': {
    ...{ lines: ended, at: 180 * S, ...CRITICAL, ...TIME },
    ...{ text: 'Wrap-up 0:00 over its target', told: 'Wrap-up over its target' },
  },
  'poor audio': {
    ...{ lines: [...CONNECTED, ...batches('poor', 'poor')], at: 80 * S, ...WARNING },
    text: 'Poor audio in what the customer hears: 12 % of the packets lost',
    told: 'Poor audio in what the customer hears: 12 % of the packets lost',
  },
  'bad audio': {
    ...{ lines: [...CONNECTED, ...batches('bad', 'bad')], at: 80 * S, ...CRITICAL },
    text: 'Bad audio in what the customer hears: 30 % of the packets lost',
    told: 'Bad audio in what the customer hears: 30 % of the packets lost',
  },
  'audio that is not reported any more': {
    ...{ lines: [...CONNECTED, batch('good', 40 * S)], at: 120 * S, ...WARNING },
    ...{ text: 'No audio report for 1:20', told: 'Audio reports have stopped' },
  },
};

afterEach(unmountAll);

describe.each(Object.entries(CASES))('%s', (_, { lines, at, icon, level, text, told, button }) => {
  it('is one line with an icon, a word for its level and the time', async () => {
    const element = await line(attentionAt(lines, at));
    expect(rootOf(element).querySelector('lightning-icon')).toHaveProperty('iconName', icon);
    expect(partsOf(rootOf(element))).toMatchObject({ level, text, snooze: button });
    expect(part(element, 'line')?.className).toContain(level === 'Urgent' ? 'critical' : 'warning');
    await expect(element).toBeAccessible();
  });

  it('is announced without the time, and its button says what it puts off', async () => {
    const element = await line(attentionAt(lines, at));
    expect(partsOf(rootOf(element))['told']).toBe(`${level}: ${told}`);
    expect(buttonOf(element)?.getAttribute('aria-label')).toBe(`${button}: ${told}`);
  });

  it('can be put off', async () => {
    const attention = attentionAt(lines, at);
    const element = await line(attention);
    const onSnooze = jest.fn();
    element.addEventListener('snooze', ({ detail }: CustomEventInit<unknown>) => onSnooze(detail));
    buttonOf(element)?.click();
    expect(onSnooze.mock.calls).toEqual([[{ key: attention[0] && keyOf(attention[0]) }]]);
  });
});

describe('when nothing needs attention', () => {
  it('nothing is shown, and the live region waits in the page', async () => {
    for (const element of [await line(), await line([])]) {
      expect(textOf(element)).toBe('');
      expect(part(element, 'line')).toBeNull();
      expect(part(element, 'home')?.children).toHaveLength(0);
      expect(part(element, 'told')?.getAttribute('role')).toBe('status');
      await expect(element).toBeAccessible();
    }
  });

  it('the line goes, and the live region stays the same element', async () => {
    const element = await line(attentionAt(muted, 50 * S));
    const told = part(element, 'told');
    element.attention = [];
    await flush();
    expect(textOf(element)).toBe('');
    expect(part(element, 'told')).toBe(told);
    await expect(element).toBeAccessible();
  });
});

describe('the focus', () => {
  const focused = (element: Element) => rootOf(element).activeElement;

  it('stays at the place of the line when the line goes from under it', async () => {
    const element = await line(attentionAt(muted, 50 * S));
    buttonOf(element)?.focus();
    element.attention = [];
    await flush();
    expect(focused(element)).toBe(part(element, 'home'));
    element.attention = [];
    await flush();
    expect(focused(element)).toBe(part(element, 'home'));
    await expect(element).toBeAccessible();
  });

  it('stays on the button while there is something else to put off', async () => {
    const element = await line(attentionAt(muted, 50 * S));
    buttonOf(element)?.focus();
    element.attention = attentionAt(held, 92 * S);
    await flush();
    expect(focused(element)).toBe(buttonOf(element));
  });

  it('is not taken from elsewhere on the page', async () => {
    const element = await line(attentionAt(muted, 50 * S));
    element.attention = [];
    await flush();
    expect(focused(element)).toBeNull();
  });
});

describe('of several', () => {
  const many = [...muted, event('PAUSE_RECORDING', 20 * S), event('PARTICIPANT_ADDED', 20 * S, BO)];
  const all = [...many, event('HOLD', 20 * S, ANN)];

  it('the worst is shown, and how many others there are, for the eye and for the ear', async () => {
    const element = await line(attentionAt(all, 140 * S));
    expect(partsOf(rootOf(element))).toMatchObject({ level: 'Urgent', text: 'Ann Lee on hold for 2:00' });
    expect([...(part(element, 'others')?.children ?? [])].map((one) => textOf(one))).toEqual(['+2', '2 more']);
    expect(part(element, 'others')?.firstElementChild?.getAttribute('aria-hidden')).toBe('true');
    await expect(element).toBeAccessible();
  });

  it('all are announced', async () => {
    const element = await line(attentionAt(all, 140 * S));
    expect([...(part(element, 'told')?.children ?? [])].map(textOf)).toEqual([
      'Urgent: Ann Lee still on hold',
      'Warning: Still muted',
      'Warning: Recording still paused',
    ]);
  });

  it('no count is shown beside one alone', async () => {
    expect(part(await line(attentionAt(muted, 50 * S)), 'others')).toBeNull();
  });

  it('the button keeps its place when another becomes the worst, and puts that off', async () => {
    const element = await line(attentionAt(many, 80 * S));
    const button = buttonOf(element);
    button?.focus();
    const worse = attentionAt(all, 140 * S);
    element.attention = worse;
    await flush();
    const onSnooze = jest.fn();
    element.addEventListener('snooze', ({ detail }: CustomEventInit<unknown>) => onSnooze(detail));
    buttonOf(element)?.click();
    expect(buttonOf(element)).toBe(button);
    expect(rootOf(element).activeElement).toBe(button);
    expect(onSnooze).toHaveBeenCalledWith({ key: worse[0] && keyOf(worse[0]) });
  });
});

/** What a screen reader is given while the line is shown every second: each text that comes into the live region. */
async function heard(
  lines: readonly unknown[],
  [from, to]: readonly [number, number],
  snoozesAt: (second: number) => Snoozes = () => NO_SNOOZE,
): Promise<readonly string[]> {
  const element = await line([]);
  const region = part(element, 'told');
  if (!region) throw new Error('There is no live region.');
  const told: string[] = [];
  for (let second = from; second <= to; second += 1) {
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((all) => void records.push(...all));
    observer.observe(region, { subtree: true, childList: true, characterData: true });
    const past = lines.filter((one) => (one as { at: number }).at <= second * S);
    element.attention = attentionAt(past, second * S, {}, snoozesAt(second));
    await flush();
    observer.disconnect();
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') told.push(`${second} rewrites ${target.textContent}`);
      for (const node of addedNodes) if (node instanceof Element) told.push(`${second} ${textOf(node)}`);
    }
  }
  return told;
}

describe('second by second', () => {
  it('each crossing is told once, whatever is the worst, and no second is announced', async () => {
    const story = [...muted, event('PARTICIPANT_ADDED', 20 * S, BO), event('HOLD', 25 * S, ANN)];
    expect(await heard([...story, event('UNMUTE', 100 * S)], [10, 160])).toEqual([
      '50 Warning: Still muted',
      '85 Warning: Ann Lee still on hold',
      '145 Urgent: Ann Lee still on hold',
    ]);
  });

  it('what comes again is announced again', async () => {
    const story = [...muted, event('UNMUTE', 60 * S), event('MUTE', 70 * S)];
    expect(await heard(story, [10, 120])).toEqual(['50 Warning: Still muted', '100 Warning: Still muted']);
  });

  it('what was put off is announced again after a minute', async () => {
    const [first] = attentionAt(muted, 55 * S);
    const putOff = snoozed(NO_SNOOZE, first ? keyOf(first) : '', 55 * S);
    expect(await heard(muted, [40, 130], (second) => (second < 55 ? NO_SNOOZE : putOff))).toEqual([
      '50 Warning: Still muted',
      '115 Warning: Still muted',
    ]);
  });

  it('poor audio is announced once, though each batch has another figure', async () => {
    const story = [...CONNECTED, ...batches('poor', 'poor', 'bad', 'poor', 'good', 'poor')];
    expect(await heard(story, [60, 200])).toEqual([
      '70 Warning: Poor audio in what the customer hears: 12 % of the packets lost',
    ]);
  });

  it('a wrap-up is announced near its target and past it', async () => {
    expect(await heard(ended, [60, 200])).toEqual([
      '150 Warning: Wrap-up close to its target',
      '180 Urgent: Wrap-up over its target',
    ]);
  });

  it('somebody else who is still on hold is announced', async () => {
    const both = [...held, event('PARTICIPANT_ADDED', 21 * S, BO), event('HOLD', 22 * S, BO)];
    expect(await heard([...both, event('RESUME', 90 * S, ANN)], [70, 100])).toEqual([
      '80 Warning: Ann Lee still on hold',
      '90 Warning: Bo Roe still on hold',
    ]);
  });

  it('nothing that is over is left to be read', async () => {
    const element = await line(attentionAt([...muted, event('PAUSE_RECORDING', 20 * S)], 80 * S));
    element.attention = attentionAt([...muted, event('PAUSE_RECORDING', 20 * S), event('UNMUTE', 81 * S)], 81 * S);
    await flush();
    expect(textOf(part(element, 'told'))).toBe('Warning: Recording still paused');
  });
});

describe('names', () => {
  const shownFor = async (participant: string | undefined, options?: Options) => {
    const lines = [event('CALL_CONNECTED', 0, { participant }), event('HOLD', 20 * S, { participant })];
    return line(attentionAt(lines, 80 * S), options);
  };
  const textFor = async (...args: Parameters<typeof shownFor>) => partsOf(rootOf(await shownFor(...args)))['text'];

  it('are masked where they are numbers, unless numbers are to be shown', async () => {
    const element = await shownFor('+1 (415) 555-0123');
    expect(partsOf(rootOf(element))['text']).toBe('…0123 on hold for 1:00');
    expect(rootOf(element).innerHTML).not.toContain('555');
    expect(await textFor('+1 (415) 555-0123', { showNumbers: true })).toBe('+1 (415) 555-0123 on hold for 1:00');
  });

  it('are not made up', async () => {
    expect(await textFor(undefined)).toBe('Unknown participant on hold for 1:00');
  });

  it('are inert text, and text from right to left turns only itself', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const element = await shownFor(markup);
    expect(partsOf(rootOf(element))['text']).toBe(`${markup} on hold for 1:00`);
    expect(rootOf(element).querySelector('img')).toBeNull();
    expect(await textFor('דנה לוי')).toBe('\u2068דנה לוי\u2069 on hold for 1:00');
  });

  it('of 80 characters are shown whole', async () => {
    const long = 'Quick Connect of the very long name '.padEnd(80, 'x');
    const element = await shownFor(long);
    expect(partsOf(rootOf(element))['text']).toBe(`${long} on hold for 1:00`);
    await expect(element).toBeAccessible();
  });
});
