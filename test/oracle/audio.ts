import { objectOf, type OracleBatch, type OracleCall, type OracleEvent } from './model';

type Channel = Record<string, unknown>;
interface Element {
  input: Channel | null;
  output: Channel | null;
}

/** Adds an AUDIO_STATS to a call: "`reports` counts them, `batches` those with a sample". */
export function addAudio(call: OracleCall, event: OracleEvent): void {
  call.reports += 1;
  const batch = oracleBatch(event.detail);
  if (batch !== null) call.batches.push(batch);
}

/** docs/contract.md#audio: one batch, or null when it holds no sample. */
export function oracleBatch(detail: Record<string, unknown>): OracleBatch | null {
  const elements = elementsOf(detail);
  const rtt = roundTripOf(elements);
  const inputs = elements.map((element) => element.input).filter((channel) => channel !== null);
  const outputs = elements.map((element) => element.output).filter((channel) => channel !== null);
  const samples = [sampleOf(inputs, inputLoss), sampleOf(outputs, outputLoss)].filter((sample) => sample !== null);
  // "A batch without a sample counts as a report only."
  if (samples.length === 0) return null;
  return {
    // "of a batch: the lower of its channels' with a sample"
    mos: Math.min(...samples.map(({ loss, jitter }) => oracleMos(loss, jitter, rtt ?? 0))),
    losses: samples.map(({ loss }) => loss),
    jitters: samples.map(({ jitter }) => jitter),
    rtt,
    // "_one-way_ … both channels are reported and exactly one has a sample"
    oneWay: isReported(inputs) && isReported(outputs) && samples.length === 1,
  };
}

/** "Input: 100 × L ⁄ (L + C)." */
const inputLoss = (lost: number, count: number): number => (100 * lost) / (lost + count);

/** "Output: 100 × L ⁄ C, at most 100, and 100 if C = 0" */
const outputLoss = (lost: number, count: number): number => (count === 0 ? 100 : Math.min(100, (100 * lost) / count));

/** The formula of docs/contract.md#audio, letter by letter. */
function oracleMos(loss: number, jitter: number, rtt: number): number {
  const eff = rtt + 2 * jitter + 10;
  let R = eff < 160 ? 93.2 - eff / 40 : 93.2 - (eff - 120) / 10;
  R = Math.min(100, Math.max(0, R - 2.5 * loss));
  return Math.max(1, 1 + 0.035 * R + 0.000007 * R * (R - 60) * (100 - R));
}

function elementsOf(detail: Record<string, unknown>): Element[] {
  const stats = detail['stats'];
  // "Accept the flat form that the documentation describes: `stats` is … or …, and the numbers stand beside it."
  if (stats === 'inputChannelStats') return [{ input: detail, output: null }];
  if (stats === 'outputChannelStats') return [{ input: null, output: detail }];
  // "Accept `detail.stats` as an array, as a single element object, or as a JSON string of either."
  const direct = listOf(stats);
  if (direct !== null) return direct;
  // "`detail.audioStats.stats` only if the former has none of the forms …; an empty array is a form."
  return listOf(objectOf(detail['audioStats'])?.['stats']) ?? [];
}

function listOf(stats: unknown): Element[] | null {
  let value = stats;
  if (typeof value === 'string') {
    try {
      value = JSON.parse(value);
    } catch {
      return null;
    }
  }
  if (Array.isArray(value)) return value.map(elementOf);
  return objectOf(value) === null ? null : [elementOf(value)];
}

function elementOf(value: unknown): Element {
  // "Elements and channels that are not objects are left out."
  const element = objectOf(value) ?? {};
  return { input: objectOf(element['inputChannelStats']), output: objectOf(element['outputChannelStats']) };
}

/** "In every field, a value that is not a finite number of 0 or more counts as absent." */
function numberOf(channel: Channel, name: string): number | null {
  const value = channel[name];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

/** "_reported_ … any packetsLost or packetsCount of the channel is a number of 0 or more" */
function isReported(channels: Channel[]): boolean {
  return channels.some(
    (channel) => numberOf(channel, 'packetsLost') !== null || numberOf(channel, 'packetsCount') !== null,
  );
}

function sampleOf(
  channels: Channel[],
  lossOf: (lost: number, count: number) => number,
): { loss: number; jitter: number } | null {
  // "L = Σ packetsLost, C = Σ packetsCount"
  const lost = sum(channels.map((channel) => numberOf(channel, 'packetsLost') ?? 0));
  const count = sum(channels.map((channel) => numberOf(channel, 'packetsCount') ?? 0));
  // "_sample_ … the channel has L + C > 0"
  if (!(lost + count > 0)) return null;
  // "mean of the channel's jitterBufferMillis that are finite numbers of 0 or more; none: 0"
  const jitters = channels
    .map((channel) => numberOf(channel, 'jitterBufferMillis'))
    .filter((jitter) => jitter !== null);
  return { loss: lossOf(lost, count), jitter: jitters.length === 0 ? 0 : sum(jitters) / jitters.length };
}

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

/** "largest roundTripTimeMillis > 0 in the whole batch, whatever the channel; otherwise unknown" */
function roundTripOf(elements: Element[]): number | null {
  let largest: number | null = null;
  for (const channel of elements.flatMap(({ input, output }) => [input, output])) {
    const value = channel === null ? null : numberOf(channel, 'roundTripTimeMillis');
    if (value !== null && value > 0 && (largest === null || value > largest)) largest = value;
  }
  return largest;
}
