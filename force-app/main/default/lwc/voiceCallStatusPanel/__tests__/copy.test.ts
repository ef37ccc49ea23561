import VoiceCallStatusPanel from 'c/voiceCallStatusPanel';
import { flush, mount, textOf, unmountAll } from 'test/support/mount';
import { event, viewOf } from 'test/support/trace';

const S = 1000;
const view = viewOf([event('CALL_CONNECTED', 0, { participant: 'Ann Lee' })]);
type Answer = (isDone: boolean) => void;

/** A panel, what it asked to have copied, and a way to answer. */
async function mountAsked(shown = view) {
  const element = await mount('c-voice-call-status-panel', VoiceCallStatusPanel, { view: shown });
  const asked: { callId: string; answer: Answer }[] = [];
  element.addEventListener('copyid', (request) =>
    asked.push((request as CustomEvent<{ callId: string; answer: Answer }>).detail),
  );
  const part = (name: string) => element.shadowRoot?.querySelector<HTMLElement>(`[data-part="${name}"]`);
  return {
    element,
    asked,
    part,
    text: () => textOf(part('copied')),
    async press() {
      part('copy')?.click();
      await flush();
    },
    async answer(isDone: boolean) {
      asked.at(-1)?.answer(isDone);
      await flush();
    },
  };
}

afterEach(unmountAll);

describe('call status panel: copying the id of a call', () => {
  it('asks for the id of the call in focus to be copied, and says politely that it was', async () => {
    const { element, asked, part, text, press, answer } = await mountAsked();
    expect([textOf(part('copy')), text(), part('copied')?.getAttribute('aria-live')]).toEqual([
      'Copy call ID',
      '',
      'polite',
    ]);
    await press();
    expect(asked.map(({ callId }) => callId)).toEqual(['A']);
    expect(text()).toBe('');
    await answer(true);
    expect(text()).toBe('Copied');
    await expect(element).toBeAccessible();
  });

  it('says when it failed, with the id to copy by hand', async () => {
    const { element, text, press, answer } = await mountAsked();
    await press();
    await answer(false);
    expect(text()).toBe('The browser refused to copy. Call ID: A');
    await expect(element).toBeAccessible();
  });

  it('takes an answer back before the next, so that the same one is announced again', async () => {
    const { text, press, answer } = await mountAsked();
    await press();
    await answer(true);
    await press();
    expect(text()).toBe('');
    await answer(true);
    expect(text()).toBe('Copied');
  });

  it('announces the answer once, however many seconds go by', async () => {
    const { element, part, press, answer } = await mountAsked();
    await press();
    await answer(true);
    const told: MutationRecord[] = [];
    const observer = new MutationObserver((records) => told.push(...records));
    observer.observe(part('copied') as Element, { characterData: true, childList: true, subtree: true });
    Object.assign(element, { view: { ...view, now: 9 * S } });
    await flush();
    expect(told).toEqual([]);
  });

  it('says nothing of it any more once another call is in focus', async () => {
    const { element, asked, text, press, answer } = await mountAsked();
    await press();
    await answer(true);
    Object.assign(element, { view: viewOf([event('CALL_CONNECTED', 0, { callId: 'B' })]) });
    await flush();
    expect(text()).toBe('');
    await press();
    expect(asked.map(({ callId }) => callId)).toEqual(['A', 'B']);
    Object.assign(element, { view });
    await flush();
    expect(text()).toBe('');
  });

  it('has no button without a call, and asks for nothing when its last call goes while it is pressed', async () => {
    const { element, asked, part } = await mountAsked();
    const button = part('copy');
    Object.assign(element, { view: viewOf([]) });
    button?.click();
    await flush();
    expect([asked, part('copy')]).toEqual([[], null]);
  });
});
