import type { Card } from 'c/voiceCallCard';
import VoiceCallPanel from 'c/voiceCallPanel';
import type { CommandName, CommandReport, CommandView, CommandViews, RefusalReason } from 'c/voiceCommands';
import { ANN, BO, CONNECTED, S } from 'test/support/attention';
import { cardAt } from 'test/support/card';
import { flush, mount, shownText, textOf, unmountAll } from 'test/support/mount';
import { event } from 'test/support/trace';

const A = { callId: 'A', leg: 1 };
const MUTED = cardAt([...CONNECTED, event('MUTE', 20 * S)], 65 * S);
const HELD = cardAt([...CONNECTED, event('HOLD', 20 * S, ANN)], 145 * S);
const PAUSED = cardAt([...CONNECTED, event('PAUSE_RECORDING', 20 * S)], 201 * S);
const CALM = cardAt(CONNECTED, 65 * S);

const NONE: CommandView = { call: null, isWaiting: false, report: null };
const OFFERED: CommandView = { ...NONE, call: A };
const only = (name: CommandName, view: CommandView): CommandViews => ({
  ...{ unmute: NONE, resume: NONE, resumeRecording: NONE },
  [name]: view,
});
const answered = (name: CommandName, answer: 'sent' | 'confirmed' | 'notConfirmed', at = 60 * S): CommandReport => ({
  ...{ name, answer, at },
  ...A,
});
const refusal = (reason: RefusalReason): CommandReport => ({ name: 'unmute', at: 60 * S, answer: 'refused', reason });

async function mountPanel(card: Card, commands: CommandViews) {
  const element = await mount('c-voice-call-panel', VoiceCallPanel, { card, commands, showNumbers: true });
  const root = element.shadowRoot as ShadowRoot;
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const fired: unknown[] = [];
  element.addEventListener('command', (one) => fired.push((one as CustomEvent).detail));
  return {
    ...{ element, part, fired },
    focused: () => (root.activeElement as HTMLElement | null)?.dataset['part'],
    announced: () => [...root.querySelectorAll('[data-part="announced"] p')].map(textOf),
    async press(name: string) {
      part(name)?.focus();
      part(name)?.click();
      await flush();
    },
    async show(change: { card?: Card; commands?: CommandViews }) {
      Object.assign(element, change);
      await flush();
    },
  };
}

afterEach(unmountAll);

describe('the button of a reminder', () => {
  it.each([
    ['unmute', MUTED, 'Unmute', "Unmute: They can't hear you"],
    ['resume', HELD, 'Resume', 'Resume: Still on hold'],
  ] as const)('%s sends its command at once', async (name, card, text, title) => {
    const { element, part, press, fired } = await mountPanel(card, only(name, OFFERED));
    expect(shownText(part('command'))).toBe(text);
    expect(part('command')?.getAttribute('aria-label')).toBe(title);
    await press('command');
    expect(fired).toEqual([{ name }]);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['is not offered', MUTED, only('unmute', NONE)],
    ['is offered for another call', MUTED, only('unmute', { ...NONE, call: { callId: 'B', leg: 1 } })],
    ['mends something else', MUTED, only('resume', OFFERED)],
  ])('is not there if the command %s', async (_, card, commands) => {
    const { part } = await mountPanel(card, commands);
    expect(part('command')).toBeNull();
    expect(part('snooze')).not.toBeNull();
  });

  it('is there, does nothing and keeps the focus while its answer is waited for', async () => {
    const { element, part, press, show, fired, focused, announced } = await mountPanel(MUTED, only('unmute', OFFERED));
    await press('command');
    const report = answered('unmute', 'sent');
    await show({ commands: only('unmute', { call: A, isWaiting: true, report }) });
    expect(focused()).toBe('command');
    expect(part('command')?.getAttribute('aria-disabled')).toBe('true');
    expect(shownText(part('answer'))).toBe('Sent');
    await press('command');
    expect(fired).toHaveLength(1);
    expect(announced()).toEqual(["Warning: They can't hear you", 'Unmute: Sent']);
    await expect(element).toBeAccessible();
  });

  it('says that a command is not confirmed, and never that it failed', async () => {
    const view = { call: A, isWaiting: true, report: answered('unmute', 'notConfirmed') };
    const { element, part, announced } = await mountPanel(MUTED, only('unmute', view));
    expect(shownText(part('answer'))).toBe('Not confirmed. Check your phone.');
    expect(part('command')?.getAttribute('aria-disabled')).toBe('true');
    expect(announced().at(-1)).toBe('Unmute: Not confirmed. Check your phone.');
    await expect(element).toBeAccessible();
  });

  it.each([
    ['several-calls', 'There is more than one call.'],
    ['several-parties', 'More than one person was on the call.'],
    ['not-sure', 'It is not certain which call is meant.'],
    ['no-call', 'The call has changed.'],
    ['not-needed', 'The call has changed.'],
    ['phone', 'The phone did not take it.'],
    ['no-relay', 'The phone did not take it.'],
  ] as const)('says that a command was refused because of %s', async (reason, why) => {
    const view = { ...NONE, report: refusal(reason) };
    const { element, part, announced } = await mountPanel(MUTED, only('unmute', view));
    expect(shownText(part('answer'))).toBe(`Not sent. ${why}`);
    expect(part('command')).toBeNull();
    expect(announced().at(-1)).toBe(`Unmute: Not sent. ${why}`);
    await expect(element).toBeAccessible();
  });

  it('leaves the focus at the reminders and says that the command is confirmed, when its reminder goes', async () => {
    const { element, part, press, show, focused, announced } = await mountPanel(MUTED, only('unmute', OFFERED));
    await press('command');
    await show({ card: CALM, commands: only('unmute', { ...NONE, report: answered('unmute', 'confirmed') }) });
    expect(focused()).toBe('home');
    expect(shownText(part('last-answer'))).toBe('Unmute: Confirmed');
    expect(announced()).toEqual(['Unmute: Confirmed']);
    await expect(element).toBeAccessible();
  });

  it('says the latest answer without a reminder, and nothing of a call that is not shown or of a refusal', async () => {
    const commands = {
      unmute: { ...NONE, report: answered('unmute', 'confirmed', 61 * S) },
      resume: { ...NONE, report: answered('resume', 'confirmed', 60 * S) },
      resumeRecording: NONE,
    };
    const { part, show, announced } = await mountPanel(CALM, commands);
    expect(shownText(part('last-answer'))).toBe('Unmute: Confirmed');
    await show({ commands: only('unmute', { ...NONE, report: refusal('no-call') }) });
    expect(part('last-answer')).toBeNull();
    await show({
      commands: only('unmute', { ...NONE, report: { ...answered('unmute', 'sent'), callId: 'Z' } as CommandReport }),
    });
    expect(part('last-answer')).toBeNull();
    expect(announced()).toEqual([]);
  });

  it('is about a call beside the call in focus, too', async () => {
    const card = cardAt([...CONNECTED, event('CALL_STARTED', 30 * S, { callId: 'B', ...BO })], 35 * S);
    const report = { ...answered('unmute', 'sent'), callId: 'B' } as CommandReport;
    const { announced } = await mountPanel(card, only('unmute', { ...NONE, report }));
    expect(announced()).toEqual(['Unmute: Sent']);
  });
});

describe('resuming a recording', () => {
  it('asks first, and the answer that changes nothing has the focus', async () => {
    const { element, part, press, fired, focused } = await mountPanel(PAUSED, only('resumeRecording', OFFERED));
    await press('command');
    expect(fired).toEqual([]);
    expect(shownText(part('question'))).toBe('Card details finished? Resume Not yet');
    expect(focused()).toBe('not-yet');
    await expect(element).toBeAccessible();
  });

  it('is sent by Resume, and the focus stays', async () => {
    const { part, press, fired, focused } = await mountPanel(PAUSED, only('resumeRecording', OFFERED));
    await press('command');
    await press('yes');
    expect(fired).toEqual([{ name: 'resumeRecording' }]);
    expect(part('question')).toBeNull();
    expect(focused()).toBe('command');
  });

  it('is not sent by Not yet', async () => {
    const { part, press, fired, focused } = await mountPanel(PAUSED, only('resumeRecording', OFFERED));
    await press('command');
    await press('not-yet');
    expect(fired).toEqual([]);
    expect(part('question')).toBeNull();
    expect(focused()).toBe('command');
  });

  it.each(['yes', 'not-yet'])('is not answered by a double click on the first button that hits %s', async (name) => {
    const { part, press, fired } = await mountPanel(PAUSED, only('resumeRecording', OFFERED));
    await press('command');
    part(name)?.dispatchEvent(new MouseEvent('click', { detail: 2 }));
    await flush();
    expect(fired).toEqual([]);
    expect(part('question')).not.toBeNull();
  });

  it('goes once the command is not offered, and is asked again from the beginning', async () => {
    const { part, press, show, focused } = await mountPanel(PAUSED, only('resumeRecording', OFFERED));
    await press('command');
    await show({ card: { ...PAUSED }, commands: only('resumeRecording', NONE) });
    expect(part('question')).toBeNull();
    expect(focused()).toBe('home');
    await show({ card: { ...PAUSED } });
    await show({ commands: only('resumeRecording', OFFERED) });
    expect(part('question')).toBeNull();
  });

  it('is not asked about another pause before its button is pressed', async () => {
    const { part, press, show } = await mountPanel(PAUSED, only('resumeRecording', OFFERED));
    await press('command');
    await show({ card: CALM, commands: only('resumeRecording', NONE) });
    await show({ card: PAUSED, commands: only('resumeRecording', OFFERED) });
    expect(part('question')).toBeNull();
    expect(part('command')).not.toBeNull();
  });
});
