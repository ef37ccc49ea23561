import VoiceCallRow, { type CallRow } from 'c/voiceCallRow';
import { mount, textOf, unmountAll } from 'test/support/mount';

const ROW: CallRow = {
  key: '1:B',
  kind: 'ringing',
  word: 'Ringing',
  icon: 'utility:incoming_call',
  tone: 'new',
  isBar: false,
  ms: 12_000,
  timeLabel: '{0}',
  beside: null,
  who: 'Ann Lee',
  chips: [],
  removeTitle: null,
};
const CHIP = { key: 'noRecentNews', text: 'No recent news', ms: null, icon: 'utility:clock', className: 'chip' };

async function mountRow(change: Partial<CallRow> = {}) {
  const element = await mount('c-voice-call-row', VoiceCallRow, { row: { ...ROW, ...change } });
  const part = (name: string) => element.shadowRoot?.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const timeOf = (name: string) => textOf(part(name)?.querySelector('c-voice-duration')?.shadowRoot?.firstElementChild);
  return { element, part, timeOf };
}

afterEach(unmountAll);

describe('a call in one line', () => {
  it('has a word with an icon, a time, and who', async () => {
    const { element, part, timeOf } = await mountRow();
    expect([textOf(part('word')), timeOf('time'), textOf(part('who'))]).toEqual(['Ringing', '0:12', 'Ann Lee']);
    expect(part('word')?.querySelector('lightning-icon')).toHaveProperty('iconName', 'utility:incoming_call');
    expect(part('row')?.querySelector('.words')?.className).toContain('new');
    expect(part('word')?.hasAttribute('role')).toBe(false);
    expect(part('remove')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('has no time where none counts', async () => {
    const { part } = await mountRow({ ms: null });
    expect(part('time')).toBeNull();
  });

  it('has facts in pills, with a time or without', async () => {
    const timed = { ...CHIP, key: 'recordingPaused', text: 'Recording paused {0}', ms: 41_000 };
    const { element, part } = await mountRow({ chips: [CHIP, timed] });
    const chips = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-part="chip"]') ?? [])];
    expect(chips.map(({ dataset }) => dataset['kind'])).toEqual(['noRecentNews', 'recordingPaused']);
    expect(textOf(chips[0])).toBe('No recent news');
    expect(textOf(chips[1]?.querySelector('c-voice-duration')?.shadowRoot?.firstElementChild)).toBe(
      'Recording paused 0:41',
    );
    expect(part('bar')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it('fires its key when it is taken off the screen', async () => {
    const { element, part } = await mountRow({ removeTitle: 'Remove from the screen: Ann Lee' });
    const fired: unknown[] = [];
    element.addEventListener('remove', (event) => fired.push((event as CustomEvent).detail));
    part('remove')?.click();
    expect(fired).toEqual([{ key: '1:B' }]);
    expect(part('remove')?.getAttribute('aria-label')).toBe('Remove from the screen: Ann Lee');
    await expect(element).toBeAccessible();
  });
});

describe('the bar of a card', () => {
  it('is large, announced, and may have a text beside its word', async () => {
    const { element, part } = await mountRow({ isBar: true, beside: '+1 ringing', who: null });
    expect(part('word')?.getAttribute('role')).toBe('status');
    expect([textOf(part('beside')), part('who')]).toEqual(['+1 ringing', null]);
    expect(part('bar')?.className).toContain('bar');
    await expect(element).toBeAccessible();
  });
});

it('shows nothing without a call', async () => {
  const element = await mount('c-voice-call-row', VoiceCallRow, {});
  expect(textOf(element)).toBe('');
});
