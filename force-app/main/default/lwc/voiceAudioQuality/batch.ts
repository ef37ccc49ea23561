import { attempt } from 'c/voiceEvents';
import { estimateMos } from './mos';

/** One direction of one AUDIO_STATS batch. */
export interface ChannelQuality {
  /** Packets lost, 0 to 100 per cent. */
  readonly lossPct: number;
  /** Mean jitter buffer, milliseconds. */
  readonly jitterMs: number;
  /** Estimated mean opinion score, 1 to 4.4. */
  readonly mos: number;
  /** Packets that arrived (input) or were sent (output). */
  readonly packets: number;
}

/** One AUDIO_STATS batch: the last 30 s of the call. At least one direction has a sample. */
export interface AudioSample {
  /** Heard by the rep. */
  readonly input: ChannelQuality | null;
  /** Heard by the customer. */
  readonly output: ChannelQuality | null;
  /** Largest round trip of the batch in milliseconds; null: not measured. */
  readonly rttMs: number | null;
  /** The lower of the directions' scores. */
  readonly mos: number;
  /** Both directions were reported, and exactly one has a sample. */
  readonly isOneWay: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
type Channel = 'inputChannelStats' | 'outputChannelStats';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The elements of an array, of one element, or of a JSON text of either; null: it is none of these. */
function listed(stats: unknown): readonly unknown[] | null {
  const value = typeof stats === 'string' ? attempt<unknown>(() => JSON.parse(stats), null) : stats;
  if (Array.isArray(value)) return value;
  return isFields(value) ? [value] : null;
}

/** The batch's elements in whichever of the accepted forms they came. */
function elementsOf(detail: Fields): readonly unknown[] {
  const { stats, audioStats } = detail;
  if (stats === 'inputChannelStats' || stats === 'outputChannelStats') return [{ [stats]: detail }];
  return listed(stats) ?? listed(isFields(audioStats) ? audioStats['stats'] : null) ?? [];
}

/** Any value but a finite number of 0 or more counts as aboutgoing. */
function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** One channel's elements of a batch, summed up; sums stay finite. */
interface Tally {
  readonly packets: number;
  readonly lost: number;
  /** Null: no element has a jitter. */
  readonly jitterMs: number | null;
  readonly rttMs: number;
  /** Any element has a number of packets, lost or not. */
  readonly isReported: boolean;
}

const sumOf = (values: readonly number[]): number =>
  Math.min(
    Number.MAX_VALUE,
    values.reduce((sum, value) => sum + value, 0),
  );

function tally(elements: readonly unknown[], channel: Channel): Tally {
  const stats = elements.map((element) => (isFields(element) ? element[channel] : null)).filter(isFields);
  const valuesOf = (name: string): readonly number[] => stats.map((fields) => fields[name]).filter(isAmount);
  const [packets, lost, jitters] = [valuesOf('packetsCount'), valuesOf('packetsLost'), valuesOf('jitterBufferMillis')];
  return {
    packets: sumOf(packets),
    lost: sumOf(lost),
    jitterMs: jitters.length ? sumOf(jitters) / jitters.length : null,
    rttMs: valuesOf('roundTripTimeMillis').reduce((most, value) => Math.max(most, value), 0),
    isReported: packets.length + lost.length > 0,
  };
}

/** Of all packets that should have come; of all that were sent, at most 100. Packets are counted where they arrive or leave. */
const LOSS_PCT: Record<Channel, (lost: number, packets: number) => number> = {
  inputChannelStats: (lost, packets) => (100 * lost) / (lost + packets),
  outputChannelStats: (lost, packets) => (packets > 0 ? Math.min(100, (100 * lost) / packets) : 100),
};
/** Beyond it sums and products may leave the range of numbers, so both amounts are scaled down. */
const HUGE = 1e300;

function qualityOf(sums: Tally, channel: Channel, rttMs: number | null): ChannelQuality | null {
  const { packets, lost } = sums;
  if (packets + lost === 0) return null;
  const scale = Math.max(packets, lost) > HUGE ? 1e-10 : 1;
  const lossPct = LOSS_PCT[channel](lost * scale, packets * scale);
  const jitterMs = sums.jitterMs ?? 0;
  return { lossPct, jitterMs, mos: estimateMos(lossPct, jitterMs, rttMs), packets };
}

/** The channel's sums as the statistics of one element; a channel that was not reported has no packet counts. */
function folded({ packets, lost, jitterMs, rttMs, isReported }: Tally): Fields {
  return {
    ...(isReported && { packetsCount: packets, packetsLost: lost }),
    ...(jitterMs !== null && { jitterBufferMillis: jitterMs }),
    roundTripTimeMillis: rttMs,
  };
}

function foldedDetail(detail: Fields): Fields {
  const elements = elementsOf(detail);
  const { callId } = detail;
  const stats = [
    {
      inputChannelStats: folded(tally(elements, 'inputChannelStats')),
      outputChannelStats: folded(tally(elements, 'outputChannelStats')),
    },
  ];
  return { ...(callId !== undefined && { callId }), stats };
}

function measured(detail: Fields): AudioSample | null {
  const elements = elementsOf(detail);
  const incoming = tally(elements, 'inputChannelStats');
  const outgoing = tally(elements, 'outputChannelStats');
  const rttMs = Math.max(incoming.rttMs, outgoing.rttMs) || null;
  const input = qualityOf(incoming, 'inputChannelStats', rttMs);
  const output = qualityOf(outgoing, 'outputChannelStats', rttMs);
  if (!input && !output) return null;
  const isOneWay = incoming.isReported && outgoing.isReported && !(input && output);
  return { input, output, rttMs, mos: Math.min(input?.mos ?? Infinity, output?.mos ?? Infinity), isOneWay };
}

/** Measures one AUDIO_STATS `detail`; null when neither direction has a sample (a packet, arrived, sent or lost). Never throws. */
export function measureBatch(detail: Fields): AudioSample | null {
  return attempt(() => measured(detail), null);
}

/** The same AUDIO_STATS `detail` with one element in place of some 60: it measures exactly as before. Never throws. */
export function foldBatch(detail: Fields): Fields {
  return attempt(() => foldedDetail(detail), detail);
}
