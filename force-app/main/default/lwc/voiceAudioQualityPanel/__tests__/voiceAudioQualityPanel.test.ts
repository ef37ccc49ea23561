import VoiceAudioQualityPanel from 'c/voiceAudioQualityPanel';
import type { Call } from 'c/voiceCallState';
import { flush, mount, openPart, textOf, unmountAll, wordsOf } from 'test/support/mount';
import { event, stateOf } from 'test/support/trace';

const S = 1000;
const connected = [
  event('CALL_STARTED', 0, { callType: 'inbound', participant: 'Ann Lee' }),
  event('CALL_CONNECTED', 5 * S, { participant: 'Ann Lee' }),
];

/** One channel of a batch: per cent of 1000 packets lost, jitter buffer and round trip in milliseconds. */
const channel = (lossPct: number, jitterMs: number, rttMs: number) => ({
  statsCount: 0,
  packetsCount: 1000,
  packetsLost: 10 * lossPct,
  jitterBufferMillis: jitterMs,
  roundTripTimeMillis: rttMs,
});
const batch = (atS: number, input: object | null, output: object | null) =>
  event('AUDIO_STATS', atS * S, {
    stats: [{ ...(input && { inputChannelStats: input }), ...(output && { outputChannelStats: output }) }],
  });

const GOOD = batch(35, channel(0.8, 18, 0), channel(0, 9, 84));

function callOf(...batches: readonly unknown[]): Call {
  const call = stateOf([...connected, ...batches]).calls[0];
  if (!call) throw new Error('The trace makes no call.');
  return call;
}

const closed = (call?: Call | null) =>
  mount('c-voice-audio-quality-panel', VoiceAudioQualityPanel, call === undefined ? {} : { call });
/** The panel with its chart open, if it has one. */
async function panel(call?: Call | null) {
  const element = await closed(call);
  if (element.shadowRoot?.querySelector('details')) await openPart(element, 'chart');
  return element;
}

const all = (element: HTMLElement, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const texts = (element: HTMLElement, selector: string) => all(element, selector).map(wordsOf);
const part = (element: HTMLElement, name: string) => texts(element, `[data-part="${name}"]`)[0];
const facts = (element: HTMLElement, name: string) => texts(element, `[data-part="${name}"] dl div`);
const rows = (element: HTMLElement) => texts(element, 'tbody tr');
const drawing = (element: HTMLElement) => element.shadowRoot?.querySelector('svg');
const bars = (element: HTMLElement) => [...(drawing(element)?.querySelectorAll('.bar') ?? [])];

afterEach(unmountAll);

describe('audio quality panel', () => {
  it('is a region named "Audio quality"', async () => {
    const element = await panel();
    expect(all(element, '[role="region"]')[0]?.getAttribute('aria-label')).toBe('Audio quality');
  });

  it.each([undefined, null])('says that there is no call when it has %p', async (call) => {
    const element = await panel(call);
    expect(part(element, 'empty')).toBe('No call in this tab');
    await expect(element).toBeAccessible();
  });

  it('says that a call without any report may be one on a desk phone', async () => {
    const element = await panel(callOf());
    expect(part(element, 'empty')).toBe("No audio data (desk phones don't report it)");
    await expect(element).toBeAccessible();
  });

  it('does not speak of desk phones when reports came, though none had a packet', async () => {
    const element = await panel(callOf(event('AUDIO_STATS', 30_000, { stats: [] })));
    expect(part(element, 'empty')).toBe('Audio reports came, but without a packet.');
    await expect(element).toBeAccessible();
  });

  it('shows the grade and the estimated score of the worse direction, and which 30 s they cover', async () => {
    const element = await panel(callOf(GOOD));
    expect(part(element, 'grade')).toBe('Good Estimated MOS 4.29');
    expect(part(element, 'when')).toBe('Last 30 s, reported at 0:35 of the call');
    await expect(element).toBeAccessible();
  });

  it('never says live', async () => {
    expect(textOf(await panel(callOf(GOOD)))).not.toMatch(/\blive\b/i);
  });

  it('shows what each side hears', async () => {
    const element = await panel(callOf(GOOD));
    expect(texts(element, 'h3')).toEqual(['What the rep hears', 'What the customer hears']);
    expect(facts(element, 'input')).toEqual([
      'Estimated MOS 4.29',
      'Packet loss 0.8 %',
      'Jitter 18 ms',
      'Round trip 84 ms',
    ]);
    expect(facts(element, 'output')).toEqual([
      'Estimated MOS 4.35',
      'Packet loss 0 %',
      'Jitter 9 ms',
      'Round trip 84 ms',
    ]);
  });

  it('says that a round trip was not measured, and shows no data of a direction without a sample', async () => {
    const element = await panel(callOf(batch(35, channel(0, 12.34, 0), null)));
    expect(facts(element, 'input').slice(2)).toEqual(['Jitter 12.3 ms', 'Round trip Not measured']);
    expect(part(element, 'output')).toBe('What the customer hears No data');
    expect(rows(element)).toEqual(['0:35 Good 4.39 No data']);
    await expect(element).toBeAccessible();
  });

  it.each([
    ['Fair', 'utility:info', 8, 5, 40],
    ['Poor', 'utility:warning', 12, 5, 40],
    ['Bad', 'utility:error', 25, 5, 40],
  ])('grades a batch %s by word and icon', async (word, iconName, lossPct, jitterMs, rttMs) => {
    const element = await panel(callOf(batch(35, null, channel(lossPct, jitterMs, rttMs))));
    expect(part(element, 'grade')).toMatch(word);
    expect((all(element, 'lightning-icon')[0] as HTMLElement & { iconName: string }).iconName).toBe(iconName);
    await expect(element).toBeAccessible();
  });

  it('says what a person may notice, only for a direction that is not good', async () => {
    const effects = (element: HTMLElement, name = '') => texts(element, `${name} [data-part="effect"]`);
    const element = await panel(callOf(batch(35, channel(0, 300, 0), channel(8, 5, 40))));
    expect(effects(element, '[data-part="input"]')).toEqual(['You may hear choppy sound (300 ms jitter)']);
    expect(effects(element, '[data-part="output"]')).toEqual(['They may hear gaps (8 % lost)']);
    Object.assign(element, { call: callOf(batch(35, null, channel(0, 5, 465))) });
    await flush();
    expect(effects(element)).toEqual(['They may hear you late (465 ms)']);
    Object.assign(element, { call: callOf(GOOD) });
    await flush();
    expect(effects(element)).toEqual([]);
  });

  it('builds chart and table when they are opened, and takes them away when they are closed', async () => {
    const element = await closed(callOf(GOOD));
    expect([drawing(element), rows(element)]).toEqual([null, []]);
    await expect(element).toBeAccessible();
    await openPart(element, 'chart');
    expect([bars(element).length, rows(element).length]).toEqual([1, 1]);
    Object.assign(element, { call: callOf(GOOD, { ...GOOD, at: 65 * S }) });
    await flush();
    expect([bars(element).length, rows(element).length]).toEqual([2, 2]);
    await openPart(element, 'chart', false);
    expect([drawing(element), rows(element)]).toEqual([null, []]);
  });

  it('draws one bar for each batch, as high as its score, over the bands of the grades', async () => {
    const element = await panel(callOf(GOOD, batch(65, null, channel(12, 5, 40)), batch(95, null, channel(100, 0, 0))));
    expect(bars(element).map((bar) => bar.getAttribute('class'))).toEqual(['bar good', 'bar poor', 'bar bad']);
    const heights = bars(element).map((bar) => Number(bar.getAttribute('height')));
    expect(heights[0]).toBeCloseTo((100 * (4.28604 - 1)) / 3.5, 2);
    expect(heights[0]).toBeGreaterThan(heights[1] ?? NaN);
    expect(heights[2]).toBe(2);
    bars(element).forEach((bar, i) => {
      expect(Number(bar.getAttribute('y')) + (heights[i] ?? NaN)).toBeCloseTo(100);
    });
    expect(texts(element, '.band-name')).toEqual(['Good', 'Fair', 'Poor', 'Bad']);
    expect(drawing(element)?.getAttribute('viewBox')).toBe('0 0 20 100');
    await expect(element).toBeAccessible();
  });

  it('puts the edge between two bands where the grade changes', async () => {
    const element = await panel(callOf(GOOD));
    const bands = [...(drawing(element)?.querySelectorAll('.band') ?? [])].map((band) => [
      Number(band.getAttribute('y')),
      Number(band.getAttribute('height')),
    ]);
    const edges = [4.5, 4.0, 3.6, 3.1, 1].map((mos) => (100 * (4.5 - mos)) / 3.5);
    bands.forEach(([y, height], i) => {
      expect(y).toBeCloseTo(edges[i] ?? NaN);
      expect((y ?? NaN) + (height ?? NaN)).toBeCloseTo(edges[i + 1] ?? NaN);
    });
    expect(bands).toHaveLength(4);
  });

  it('says in words what the chart shows: count, lowest, mean and last', async () => {
    const element = await panel(callOf(batch(35, null, channel(12, 5, 40)), { ...GOOD, at: 65 * S }));
    const reported = 'Reports of 30 s each: 2. Estimated MOS: lowest 3.19, mean 3.74, last 4.29.';
    expect(drawing(element)?.getAttribute('aria-label')).toBe(reported);
    expect(part(element, 'summary')).toBe(`${reported} Oldest on the left, newest on the right.`);
    expect(rows(element)).toEqual(['1:05 Good 4.29 4.35', '0:35 Poor No data 3.19']);
  });

  it('lists the last ten batches of a long call, and says when not all are drawn', async () => {
    const batches = Array.from({ length: 250 }, (_, i) => batch(35 + 30 * i, channel(0, i, 0), null));
    const element = await panel(callOf(...batches));
    expect(bars(element)).toHaveLength(240);
    expect(drawing(element)?.getAttribute('viewBox')).toBe('0 0 240 100');
    expect(part(element, 'summary')).toMatch(/^Reports of 30 s each: 250\..* Only the last 240 reports are drawn\.$/);
    expect(rows(element)).toHaveLength(10);
    expect(rows(element)[0]).toMatch(/^2:05:05 /);
    expect(texts(element, 'caption')).toEqual(['Estimated MOS, the last 10 reports']);
    await expect(element).toBeAccessible();
  });

  it('keeps the bars it has when a batch comes', async () => {
    const element = await panel(callOf(GOOD));
    const [first] = bars(element);
    Object.assign(element, { call: callOf(GOOD, { ...GOOD, at: 65 * S }) });
    await flush();
    expect(bars(element)[0]).toBe(first);
    expect(bars(element)).toHaveLength(2);
  });

  it('moves the bars along when the oldest batch is dropped', async () => {
    const batches = Array.from({ length: 241 }, (_, i) => batch(35 + 30 * i, channel(0, i, 0), null));
    const element = await panel(callOf(...batches.slice(0, 240)));
    const [, second] = bars(element);
    Object.assign(element, { call: callOf(...batches) });
    await flush();
    expect(bars(element)[0]).toBe(second);
    expect(second?.getAttribute('x')).toBe('0');
  });

  it('leaves a gap between few bars, and none between many', async () => {
    const widths = (element: HTMLElement) => new Set(bars(element).map((bar) => bar.getAttribute('width')));
    expect(widths(await panel(callOf(GOOD, { ...GOOD, at: 65 * S })))).toEqual(new Set(['0.8']));
    const many = Array.from({ length: 61 }, (_, i) => ({ ...GOOD, at: (35 + 30 * i) * S }));
    expect(widths(await panel(callOf(...many)))).toEqual(new Set(['1']));
  });

  it('counts from the first event of a call whose start was not seen', async () => {
    const call = stateOf([event('CALL_CONNECTED', 100 * S), { ...GOOD, at: 130 * S }]).calls[0];
    const element = await panel(call);
    expect(part(element, 'when')).toBe('Last 30 s, reported at 0:30 of the call');
    expect(element).toHaveProperty('call.callId', 'A');
  });
});
