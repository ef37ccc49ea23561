import { NO_SNOOZE } from 'c/voiceAttention';
import { selectCard } from 'c/voiceCallCard';
import { displayName } from 'c/voiceCallFormat';
import { createTraceSummary } from 'c/voiceCallSummary';
import { selectOpenCalls } from 'c/voiceCallState';
import { toTrace } from 'c/voiceEventLog';
import { cleanName } from 'c/voiceEvents';
import type { RelayView } from 'c/voiceRelayStatus';
import { DEFAULT_SETTINGS } from 'c/voiceSettings';
import VoiceAudioQualityPanel from 'c/voiceAudioQualityPanel';
import VoiceCallPanel from 'c/voiceCallPanel';
import VoiceCallTimelinePanel from 'c/voiceCallTimelinePanel';
import VoiceEventLogPanel from 'c/voiceEventLogPanel';
import VoicePartySumsPanel from 'c/voicePartySumsPanel';
import VoiceRelayStatusPanel from 'c/voiceRelayStatusPanel';
import type { LightningElement } from 'lwc';
import { receivedLog } from 'test/support/log';
import { mount, openPart, unmountAll } from 'test/support/mount';
import { grouped, sayFigure } from 'test/proofs/figures';
import { HOSTILE, HOSTILE_TEXTS, hostileTrace } from 'test/proofs/hostileTexts';
import { structureOf, textsIn } from 'test/proofs/shownPage';
import { replay } from 'test/support/trace';

// The longest texts take seconds on a busy machine.
jest.setTimeout(60_000);

/** The longest text that a panel may show: two names, or a name and a detail, and some words. */
const LONGEST = 512;

const PANELS: Readonly<Record<string, typeof LightningElement>> = {
  'c-voice-call-panel': VoiceCallPanel,
  'c-voice-audio-quality-panel': VoiceAudioQualityPanel,
  'c-voice-call-timeline-panel': VoiceCallTimelinePanel,
  'c-voice-event-log-panel': VoiceEventLogPanel,
  'c-voice-relay-status-panel': VoiceRelayStatusPanel,
  'c-voice-party-sums-panel': VoicePartySumsPanel,
};
const seen = { shown: 0, longest: 0 };

/** Makes the properties of all panels after these messages. */
function propertiesAfter(messages: readonly unknown[], relayId: string, showNumbers: boolean) {
  const { state, anomalies } = replay(messages);
  const calls = selectOpenCalls(state, state.latestAt ?? 0);
  const view = { calls, now: state.latestAt ?? 0 };
  const relay: RelayView['relay'] = {
    ...{
      relayId,
      at: 0,
      listening: true,
      toolkit: 'found' as const,
      notSubscribed: [],
      settings: { [relayId]: relayId },
      disagreeing: [relayId],
    },
    ...{ seen: 1, queued: 0, failed: 0, unreadable: 0 },
  };
  const counts = anomalies.map(({ code }) => ({ code, count: 1 }));
  const relayView: RelayView = { relay, state, now: 0, pageAgeMs: 0, anomalies: counts.slice(0, 1), marks: [] };
  const card = selectCard({
    ...{ ...relayView, ...view, openCalls: calls, pageAgeMs: 60_000, settings: DEFAULT_SETTINGS, snoozes: NO_SNOOZE },
    ...{ hadVoiceEvent: true, sawWrapUpEnd: true },
  });
  return { view, card, relayView, call: calls[0] ?? null, log: receivedLog(messages), showNumbers };
}

async function mountPanel(tag: string, properties: ReturnType<typeof propertiesAfter>): Promise<HTMLElement> {
  const { relayView, ...others } = properties;
  const panel = PANELS[tag];
  if (!panel) throw new Error(`There is no panel ${tag}.`);
  const given: Readonly<Record<string, object>> = {
    'c-voice-relay-status-panel': { view: relayView },
    'c-voice-event-log-panel': { log: others.log, showNumbers: others.showNumbers },
  };
  const element = await mount(tag, panel, given[tag] ?? others);
  for (const { dataset } of element.shadowRoot?.querySelectorAll('details') ?? [])
    await openPart(element, dataset['part'] ?? '');
  return element;
}

const lengthOf = (text: string): number => [...text].length;

/** Matches isolates that are closed. No other direction control works. */
const isolates = /\u2068[^\u2068\u2069]*\u2069/g;
const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}]/u;

/** Lists the texts that would turn other text in their line. */
function turning(texts: readonly string[], text: string): readonly string[] {
  const alone = [text, `${text} 1`, `second ${text}`].map((name) => displayName(name, true));
  const isAlone = (shown: string): boolean => alone.some((name) => name.startsWith(shown.replace(/…$/, '')));
  return texts.filter((shown) => {
    const rest = shown.replace(isolates, '');
    return turns.test(rest) || (rightToLeft.test(rest) && !isAlone(shown));
  });
}

interface Faults {
  readonly isOther: boolean;
  readonly long: readonly string[];
  readonly turning: readonly string[];
}
const NO_FAULTS: Faults = { isOther: false, long: [], turning: [] };

/** Finds what the text did to an element that consists of `harmless` without hostile text. */
function faultsOf(element: Element, text: string, harmless: readonly string[]): Faults {
  const texts = textsIn(element);
  return {
    isOther: JSON.stringify(structureOf(element)) !== JSON.stringify(harmless),
    long: texts.filter((shown) => lengthOf(shown) > LONGEST).map((shown) => shown.slice(0, 50)),
    turning: turning(texts, text),
  };
}

/** The elements of each panel without hostile text. */
const harmlessOf = new Map<string, readonly string[]>();

/** A text that is empty once it is cleaned, and invisible. */
const NAMES_NOBODY = '\u00ad';

async function harmlessStructure(
  tag: string,
  isOver: boolean,
  showNumbers: boolean,
  isNobody: boolean,
): Promise<readonly string[]> {
  const key = [tag, isOver, showNumbers, isNobody].join(' ');
  const known = harmlessOf.get(key);
  if (known) return known;
  const text = isNobody ? NAMES_NOBODY : 'Eve';
  const structure = structureOf(await mountPanel(tag, propertiesAfter(hostileTrace(text, isOver), text, showNumbers)));
  harmlessOf.set(key, structure);
  return structure;
}

describe.each(Object.keys(PANELS))('hostile text in %s', (tag) => {
  const complain = jest.fn();
  beforeEach(() => {
    document.title = 'quiet';
    for (const level of ['error', 'warn', 'log'] as const) jest.spyOn(console, level).mockImplementation(complain);
  });
  afterEach(() => {
    unmountAll();
    jest.restoreAllMocks();
    complain.mockClear();
  });

  it.each(HOSTILE_TEXTS)('is inert and cut: %s (%i)', async (_, __, text) => {
    for (const [isOver, showNumbers] of [
      [false, true],
      [false, false],
      [true, true],
    ] as const) {
      const element = await mountPanel(tag, propertiesAfter(hostileTrace(text, isOver), text, showNumbers));
      const texts = textsIn(element);
      const harmless = await harmlessStructure(tag, isOver, showNumbers, cleanName(text) === '');
      expect(faultsOf(element, text, harmless)).toEqual(NO_FAULTS);
      seen.shown += texts.length;
      seen.longest = Math.max(seen.longest, ...texts.map(lengthOf));
    }
    expect(document.title).toBe('quiet');
    expect(complain).not.toHaveBeenCalled();
  });
});

function* textValues(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* textValues(inner);
}

type Write = typeof toTrace;

/** Whether the trace with full numbers holds each message whole. */
function isWhole(text: string, write: Write = toTrace): boolean {
  const messages = hostileTrace(text, true);
  const lines = write(receivedLog(messages), { unmasked: true }).trimEnd().split('\n');
  return lines.join('\n') === messages.map((message) => JSON.stringify(message)).join('\n');
}

/** Lists where a masked trace contains the text, except in ids of calls and relays. */
function leftIn(masked: string, text: string): readonly string[] {
  expect(masked).toContain('"__proto__":null');
  return masked.split('\n').flatMap((line) => {
    if (line === '') return [];
    const { detail } = JSON.parse(line) as { detail: Record<string, unknown> };
    const { callAttributes = {}, participant = '', callId: _, callType: __, ...others } = detail;
    const name = cleanName(String(participant));
    return [
      ...Object.values(callAttributes as object).filter((value) => value !== null),
      ...(name !== '' && String(participant).length >= 12 ? [name] : []),
      ...[...textValues(others)].filter((value) => value.includes(text)),
    ];
  });
}

describe('hostile text in what is kept', () => {
  it.each(HOSTILE_TEXTS)('is whole in the trace with full numbers: %s (%i)', (_, __, text) => {
    expect(isWhole(text)).toBe(true);
  });

  it.each(HOSTILE_TEXTS)('is whole in the summary: %s (%i)', (_, __, text) => {
    const summary = createTraceSummary();
    for (const message of hostileTrace(text, true)) summary.add(JSON.stringify(message));
    const { calls } = summary.result();
    expect(calls.map(({ callId }) => callId)).toEqual([text, `second ${text}`]);
    expect(calls[0]?.parties[0]?.name).toBe(cleanName(text) === '' ? null : text);
    expect(calls[0]?.callType).toBe(text.trim().toLowerCase());
  });

  it.each(HOSTILE_TEXTS)('is not in the masked trace but for the ids of calls and relays: %s (%i)', (_, __, text) => {
    expect(leftIn(toTrace(receivedLog(hostileTrace(text, true)), { unmasked: false }), text)).toEqual([]);
  });
});

describe('the proof finds', () => {
  /** Makes a panel that shows a name carelessly. */
  function panelWith(show: (place: HTMLElement) => void): Element {
    const panel = document.createElement('div');
    panel.append(document.createElement('p'));
    show(panel.firstElementChild as HTMLElement);
    return panel;
  }
  const showing = (text: string, show: (place: HTMLElement) => void) =>
    faultsOf(panelWith(show), text, structureOf(panelWith(() => {})));

  it('nothing where a name is shown as text', () => {
    expect(showing('<b>Ann</b>', (place) => (place.textContent = '<b>Ann</b>'))).toEqual(NO_FAULTS);
  });

  it('a name that becomes markup', () => {
    expect(showing('<b>Ann</b>', (place) => (place.innerHTML = '<b>Ann</b>')).isOther).toBe(true);
  });

  it('a name that becomes an attribute of its own', () => {
    expect(showing('onclick', (place) => place.setAttribute('onclick', '')).isOther).toBe(true);
  });

  it('a name that is shown whole, however long', () => {
    const text = 'x'.repeat(1000);
    expect(showing(text, (place) => (place.textContent = text)).long).toEqual(['x'.repeat(50)]);
  });

  it('a name that turns what stands beside it', () => {
    const text = '\u202eeneG';
    expect(showing(text, (place) => (place.textContent = `${text} 0:42`)).turning).toHaveLength(1);
    expect(showing('דנה', (place) => (place.title = 'דנה 0:42')).turning).toHaveLength(1);
  });

  it('a trace that is cut, or copied so that a prototype swallows a field', () => {
    const [text = ''] = HOSTILE['names of a prototype'] ?? [];
    expect(isWhole(text, (log, options) => toTrace(log, options).slice(0, -9))).toBe(false);
    const assigning: Write = (log, options) => toTrace(log, options).replaceAll('"__proto__":{"polluted":1},', '');
    expect(isWhole(text, assigning)).toBe(false);
  });

  it('a masked trace that masks nothing', () => {
    const text = '<img src=x onerror=alert(1)>';
    const unmasked = toTrace(receivedLog(hostileTrace(text, true)), { unmasked: true });
    expect(leftIn(unmasked.replaceAll('"__proto__":{"polluted":1}', '"__proto__":null'), text)).toContain(text);
  });
});

const prototypeBefore = Object.getOwnPropertyNames(Object.prototype).sort();

afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(prototypeBefore);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  const size = `${HOSTILE_TEXTS.length} texts of ${Object.keys(HOSTILE).length} kinds in ${Object.keys(PANELS).length} panels`;
  sayFigure('hostile text', `${size}, ${grouped(seen.shown)} shown texts, the longest of ${seen.longest} characters`);
});
