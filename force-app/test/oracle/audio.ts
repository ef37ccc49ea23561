import { objectOf, type OracleBatch } from './model';

type Channel = Record<string, unknown>;
interface Element {
  input: Channel | null;
  output: Channel | null;
}

/** Contract §1.1 and §3 Audio: one batch, or null when it holds no sample. */
export function oracleBatch(detail: Record<string, unknown>): OracleBatch | null {
  const elements = elementsOf(detail);
  const rtt = roundTripOf(elements);
  const samples: { loss: number; jitter: number }[] = [];
  for (const side of ['input', 'output'] as const) {
    const sample = sampleOf(elements.map((element) => element[side]).filter((channel) => channel !== null));
    if (sample !== null) samples.push(sample);
  }
  // "a batch without a sample counts for nothing"
  if (samples.length === 0) return null;
  return {
    // "The batch's MOS is the lower of its channels'."
    mos: Math.min(...samples.map(({ loss, jitter }) => oracleMos(loss, jitter, rtt ?? 0))),
    losses: samples.map(({ loss }) => loss),
    jitters: samples.map(({ jitter }) => jitter),
    rtt,
  };
}

/** The formula of the contract, letter by letter. */
function oracleMos(loss: number, jitter: number, rtt: number): number {
  const eff = rtt + 2 * jitter + 10;
  let R = eff < 160 ? 93.2 - eff / 40 : 93.2 - (eff - 120) / 10;
  R = Math.min(100, Math.max(0, R - 2.5 * loss));
  return Math.max(1, 1 + 0.035 * R + 0.000007 * R * (R - 60) * (100 - R));
}

function elementsOf(detail: Record<string, unknown>): Element[] {
  const stats = detail['stats'];
  // "the flat form the page describes (`stats` = "inputChannelStats" | "outputChannelStats" with the four numbers beside it)"
  if (stats === 'inputChannelStats') return [{ input: detail, output: null }];
  if (stats === 'outputChannelStats') return [{ input: null, output: detail }];
  // "`detail.stats` as an array, as one element object, or as a JSON string of either"
  const direct = listOf(stats);
  if (direct !== null) return direct;
  // "the same three under `detail.audioStats.stats`"
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
  // "An element may have one channel or both"
  const element = objectOf(value) ?? {};
  return { input: objectOf(element['inputChannelStats']), output: objectOf(element['outputChannelStats']) };
}

/** "Missing, negative or non-number values count as absent" */
function numberOf(channel: Channel, name: string): number | null {
  const value = channel[name];
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}

function sampleOf(channels: Channel[]): { loss: number; jitter: number } | null {
  let packets = 0;
  let lost = 0;
  const jitters: number[] = [];
  for (const channel of channels) {
    packets += numberOf(channel, 'packetsCount') ?? 0;
    lost += numberOf(channel, 'packetsLost') ?? 0;
    const jitter = numberOf(channel, 'jitterBufferMillis');
    if (jitter !== null) jitters.push(jitter);
  }
  // "no packets: no sample of that channel"
  if (packets === 0) return null;
  // "loss % = 100 × Σ packetsLost ⁄ Σ packetsCount (capped at 100 …)"
  const loss = Math.min(100, (100 * lost) / packets);
  // "jitter = mean of the elements' jitterBufferMillis (none: 0)"
  const jitter = jitters.length === 0 ? 0 : jitters.reduce((sum, one) => sum + one, 0) / jitters.length;
  return { loss, jitter };
}

/** "rtt = largest roundTripTimeMillis > 0 in the whole batch, whatever the channel, else unknown" */
function roundTripOf(elements: Element[]): number | null {
  let largest: number | null = null;
  for (const channel of elements.flatMap(({ input, output }) => [input, output])) {
    const value = channel === null ? null : numberOf(channel, 'roundTripTimeMillis');
    if (value !== null && value > 0 && (largest === null || value > largest)) largest = value;
  }
  return largest;
}
