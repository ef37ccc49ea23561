import type { FlowInput } from 'c/voiceCallSummary';
import VoiceConsole from 'c/voiceConsole';
import { getRecord } from 'lightning/uiRecordApi';
import { deliver } from './channel';
import { mount, shownText, textOf, unmountAll } from './mount';
import { beginTab } from './page';
import { event, type TraceLine } from './trace';

export const START = 1_790_000_000_000;
export const RECORD = '0LQ000000000001AAA';
export const ON_VOICE_CALL = { recordId: RECORD, objectApiName: 'VoiceCall' };

/** The record service. It answers as the test says. */
export const recordService = getRecord as unknown as {
  emit(data: unknown): void;
  error(body?: unknown, status?: number): void;
  getLastConfig(): unknown;
};
/** A voice call record with this call id. */
export const voiceCall = (callId: unknown, id = RECORD) => ({
  id,
  apiName: 'VoiceCall',
  fields: { VendorCallKey: { value: callId, displayValue: null } },
});

/** Begins each test in a new tab, at START, in fake time. */
export function useNewTabs(): void {
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    beginTab();
  });
  afterEach(() => {
    unmountAll();
    jest.clearAllMocks();
    jest.useRealTimers();
  });
}

/** Lets time pass and everything render. */
export const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

/** Delivers messages on the channel and lets everything render. */
export async function receive(...messages: readonly unknown[]): Promise<void> {
  deliver(...messages);
  await pass(0);
}

/** Creates a relay that numbers its messages. Times are milliseconds before START. */
export function createSender(relayId = 'r') {
  let seq = 0;
  return {
    /** Makes the next message. */
    next(type: Parameters<typeof event>[0], ago: number, detail: object = { participant: 'Ann Lee' }): TraceLine {
      seq += 1;
      return { ...event(type, START - ago, { ...detail }), relayId, seq };
    },
    /** Uses up numbers without messages. */
    lose(count = 1): void {
      seq += count;
    },
  };
}

type FlowElement = HTMLElement & { readonly flowInputVariables: readonly FlowInput[] };

/** Puts a console on the page. */
export async function mountConsole<P extends object>(properties: P = {} as P) {
  const mounting = mount<P>('c-voice-console', VoiceConsole, properties);
  await pass(0);
  const element = await mounting;
  const root = element.shadowRoot as ShadowRoot;
  const panel = (name: string) => root.querySelector(`c-voice-${name}-panel`)?.shadowRoot;
  const marks = () => root.querySelector('c-voice-marks')?.shadowRoot;
  const bar = (part: string) =>
    panel('call')?.querySelector('c-voice-call-row')?.shadowRoot?.querySelector(`[data-part="${part}"]`);
  const flow = () => panel('flow')?.querySelector<FlowElement>('lightning-flow') ?? null;
  return {
    element,
    flow,
    /** Returns the words of a rendered panel, separated by spaces; `name` as in its tag. */
    text: (name: string) => {
      const region = panel(name)?.querySelector('[role="region"]');
      return region ? shownText(region) : '';
    },
    /** The word of the bar; '': no card is shown. */
    word: () => textOf(bar('word')),
    /** The time beside it. */
    time: () => shownText(bar('time')),
    /** Why no call is shown. */
    notice: () => textOf(root.querySelector('[data-part="notice"]')),
    marks: () => [...(marks()?.querySelectorAll('[data-mark]') ?? [])].map(textOf),
    attention: () => shownText(panel('call')?.querySelector('[data-part="attention"]')),
    async snooze(): Promise<void> {
      panel('call')?.querySelector<HTMLElement>('[data-part="snooze"]')?.click();
      await pass(0);
    },
    /** Opens a mark, returns what it says, and closes it. */
    async explained(mark: string): Promise<string> {
      const button = marks()?.querySelector<HTMLElement>(`[data-mark="${mark}"]`);
      button?.focus();
      await pass(0);
      const text = textOf(marks()?.querySelector('[data-part="explanation"]'));
      button?.blur();
      await pass(0);
      return text;
    },
    /** The live region of the marks. */
    marksRegion: () => marks()?.querySelector('[role="status"]') as HTMLElement,
    /** Call and leg of the flow that runs; null: none does. */
    flowCall(): { readonly callId: string; readonly leg: number } | null {
      const shown = flow();
      if (!shown) return null;
      const { callId, leg } = JSON.parse(String(shown.flowInputVariables[0]?.value)) as { callId: string; leg: number };
      return { callId, leg };
    },
    async closeFlow(): Promise<void> {
      panel('flow')?.querySelector<HTMLElement>('[data-part="close"]')?.click();
      await pass(0);
    },
  };
}

/** Checks accessibility, which takes real time: the last step of a test. */
export async function expectAccessible(element: Element): Promise<void> {
  jest.useRealTimers();
  await expect(element).toBeAccessible();
}
