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
}

/** One AUDIO_STATS batch: the last 30 s of the call. At least one direction has a sample. */
export interface AudioSample {
  /** What the rep hears. */
  readonly input: ChannelQuality | null;
  /** What the customer hears. */
  readonly output: ChannelQuality | null;
  /** Largest round trip of the batch in milliseconds; null: not measured. */
  readonly rttMs: number | null;
  /** The lower of the directions' scores. */
  readonly mos: number;
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

/** A value that is no usable number counts as absent. */
function isAmount(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value < Infinity;
}

const amount = (value: unknown): number => (isAmount(value) ? value : 0);

/** What the elements of a batch say of one channel, summed up. */
function tally(elements: readonly unknown[], channel: Channel) {
  const sums = { packets: 0, lost: 0, jitterMs: 0, jitters: 0, rttMs: 0 };
  for (const element of elements) {
    const stats = isFields(element) ? element[channel] : null;
    if (!isFields(stats)) continue;
    sums.packets += amount(stats['packetsCount']);
    sums.lost += amount(stats['packetsLost']);
    sums.jitterMs += amount(stats['jitterBufferMillis']);
    sums.jitters += Number(isAmount(stats['jitterBufferMillis']));
    sums.rttMs = Math.max(sums.rttMs, amount(stats['roundTripTimeMillis']));
  }
  return sums;
}

function qualityOf(sums: ReturnType<typeof tally>, rttMs: number | null): ChannelQuality | null {
  if (!sums.packets) return null;
  const lossPct = Math.min(100, (100 * sums.lost) / sums.packets);
  const jitterMs = sums.jitters && sums.jitterMs / sums.jitters;
  return { lossPct, jitterMs, mos: estimateMos(lossPct, jitterMs, rttMs) };
}

/** The channel's sums as the statistics of one element. */
function folded({ packets, lost, jitterMs, jitters, rttMs }: ReturnType<typeof tally>): Fields {
  const jitterBufferMillis = jitters ? { jitterBufferMillis: jitterMs / jitters } : {};
  return { packetsCount: packets, packetsLost: lost, ...jitterBufferMillis, roundTripTimeMillis: rttMs };
}

function foldedDetail(detail: Fields): Fields {
  const elements = elementsOf(detail);
  const [heard, sent] = [tally(elements, 'inputChannelStats'), tally(elements, 'outputChannelStats')];
  const sums = [...Object.values(heard), ...Object.values(sent)];
  if (!sums.every(Number.isFinite)) return detail;
  const { callId } = detail;
  const stats = [{ inputChannelStats: folded(heard), outputChannelStats: folded(sent) }];
  return { ...(callId !== undefined && { callId }), stats };
}

function measured(detail: Fields): AudioSample | null {
  const elements = elementsOf(detail);
  const heard = tally(elements, 'inputChannelStats');
  const sent = tally(elements, 'outputChannelStats');
  const rttMs = Math.max(heard.rttMs, sent.rttMs) || null;
  const input = qualityOf(heard, rttMs);
  const output = qualityOf(sent, rttMs);
  if (!input && !output) return null;
  return { input, output, rttMs, mos: Math.min(input?.mos ?? Infinity, output?.mos ?? Infinity) };
}

/** Measures one AUDIO_STATS `detail`; null when neither direction has a packet count. Never throws. */
export function measureBatch(detail: Fields): AudioSample | null {
  return attempt(() => measured(detail), null);
}

/** The same AUDIO_STATS `detail` with one element in place of some 60: it measures exactly as before. Never throws. */
export function foldBatch(detail: Fields): Fields {
  return attempt(() => foldedDetail(detail), detail);
}
