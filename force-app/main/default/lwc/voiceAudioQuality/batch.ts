import { attempt } from 'c/voiceEvents';
import { estimateMos } from './mos';

/** One direction of one AUDIO_STATS batch. */
export interface ChannelQuality {
  /** Lost packets, 0 to 100 per cent. */
  readonly lossPct: number;
  /** Mean jitter buffer, milliseconds. */
  readonly jitterMs: number;
  /** Estimated mean opinion score, 1 to 4.4. */
  readonly mos: number;
  /** Count of packets that arrived (input) or were sent (output). */
  readonly packets: number;
}

/** One AUDIO_STATS batch: the last 30 s of the call. At least one direction has a sample. */
export interface AudioSample {
  /** What the rep hears; null: no sample. */
  readonly input: ChannelQuality | null;
  /** What the customer hears; null: no sample. */
  readonly output: ChannelQuality | null;
  /** Longest round trip of the batch, milliseconds; null: not measured. */
  readonly rttMs: number | null;
  /** The lower score of the two directions, 1 to 4.4. */
  readonly mos: number;
  /** Whether both directions were reported and exactly one has a sample. */
  readonly isOneWay: boolean;
}

type Fields = Readonly<Record<string, unknown>>;
type Channel = 'inputChannelStats' | 'outputChannelStats';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** Lists the elements of an array, of a single element, or of JSON text of either; null: it is something else. */
function listed(stats: unknown): readonly unknown[] | null {
  const value = typeof stats === 'string' ? attempt<unknown>(() => JSON.parse(stats), null) : stats;
  if (Array.isArray(value)) return value;
  return isFields(value) ? [value] : null;
}

/** Lists the elements of a batch, in any of the accepted forms. */
function elementsOf(detail: Fields): readonly unknown[] {
  const { stats, audioStats } = detail;
  if (stats === 'inputChannelStats' || stats === 'outputChannelStats') return [{ [stats]: detail }];
  return listed(stats) ?? listed(isFields(audioStats) ? audioStats['stats'] : null) ?? [];
}

/** Whether a value is a finite number of 0 or more; anything else counts as missing. */
function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

/** The sums over one channel's elements in a batch. They stay finite. */
interface Tally {
  readonly packets: number;
  readonly lost: number;
  /** Null: no element reports jitter. */
  readonly jitterMs: number | null;
  readonly rttMs: number;
  /** Whether any element counts packets, lost or not. */
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

/** Computes the loss in per cent. Input: of arrived and lost packets. Output: of the packets that were sent, at most 100. */
const LOSS_PCT: Record<Channel, (lost: number, packets: number) => number> = {
  inputChannelStats: (lost, packets) => (100 * lost) / (lost + packets),
  outputChannelStats: (lost, packets) => (packets > 0 ? Math.min(100, (100 * lost) / packets) : 100),
};
/** Amounts beyond this are scaled down, so that their sums and products stay finite. */
const HUGE = 1e300;

function qualityOf(sums: Tally, channel: Channel, rttMs: number | null): ChannelQuality | null {
  const { packets, lost } = sums;
  if (packets + lost === 0) return null;
  const scale = Math.max(packets, lost) > HUGE ? 1e-10 : 1;
  const lossPct = LOSS_PCT[channel](lost * scale, packets * scale);
  const jitterMs = sums.jitterMs ?? 0;
  return { lossPct, jitterMs, mos: estimateMos(lossPct, jitterMs, rttMs), packets };
}

/** Writes a channel's sums as the statistics of one element; a channel that was not reported gets no packet counts. */
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

/** Measures one AUDIO_STATS `detail`; null: neither direction has a packet, arrived, sent or lost. Never throws. */
export function measureBatch(detail: Fields): AudioSample | null {
  return attempt(() => measured(detail), null);
}

/** Folds the elements of an AUDIO_STATS `detail`, often 60, into one that measures exactly the same. Never throws. */
export function foldBatch(detail: Fields): Fields {
  return attempt(() => foldedDetail(detail), detail);
}
