import { holdsNumber } from 'c/voiceCallFormat';

type Fields = Readonly<Record<string, unknown>>;

/** Hides personal data. */
export interface Masking {
  /** Masks a name or number. */
  readonly name: (name: string) => string;
  /** Replaces a callId that reveals a number. */
  readonly callId: (callId: string) => string;
  /** Replaces a value that is not shown at all. */
  readonly hidden: unknown;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a callId; null: it counts as missing. */
export function readId(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() ? value : null;
}

/** Reads a participant; null: it counts as missing, or nothing of the name can be seen. */
export function readName(value: unknown): string | null {
  const name = readId(value);
  return name !== null && /[^\s\p{Cc}\p{Cf}]/u.test(name) ? name : null;
}

/** Masks the number in a text, if it holds one. */
export function maskNumber(text: string, { name }: Pick<Masking, 'name'>): string {
  return holdsNumber(text) ? name(text) : text;
}

function mapFields(fields: Fields, masking: Masking, map: (value: unknown, key: string) => unknown): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [maskNumber(key, masking), map(value, key)] as const),
  );
}

/** The measures of one audio channel. */
const MEASURES = new Set(['statsCount', 'packetsCount', 'packetsLost', 'jitterBufferMillis', 'roundTripTimeMillis']);
const CHANNELS = new Set(['inputChannelStats', 'outputChannelStats']);

const maskMeasure = (value: unknown, key: string, masking: Masking): unknown =>
  MEASURES.has(key) && typeof value === 'number' ? value : masking.hidden;

function maskElement(element: unknown, masking: Masking): unknown {
  if (!isFields(element)) return masking.hidden;
  return mapFields(element, masking, (channel, key) => {
    if (!CHANNELS.has(key) || !isFields(channel)) return masking.hidden;
    return mapFields(channel, masking, (value, measure) => maskMeasure(value, measure, masking));
  });
}

/** Masks audio statistics, a list or a single element. JSON text stays JSON text. */
function maskStats(stats: unknown, masking: Masking): unknown {
  if (Array.isArray(stats)) return stats.map((element) => maskElement(element, masking));
  if (typeof stats !== 'string') return maskElement(stats, masking);
  if (CHANNELS.has(stats)) return stats;
  try {
    const value: unknown = JSON.parse(stats);
    if (typeof value === 'object' && value !== null) return JSON.stringify(maskStats(value, masking));
  } catch {
    // Not JSON, so not statistics.
  }
  return masking.hidden;
}

function maskAudioStats(audioStats: unknown, masking: Masking): unknown {
  if (!isFields(audioStats)) return masking.hidden;
  return mapFields(audioStats, masking, (value, key) => (key === 'stats' ? maskStats(value, masking) : masking.hidden));
}

/** Masks call attributes: only their keys stay. */
function maskAttributes(attributes: unknown, masking: Masking): unknown {
  return isFields(attributes) ? mapFields(attributes, masking, () => masking.hidden) : masking.hidden;
}

function maskParticipant(value: unknown, masking: Masking): unknown {
  const name = readName(value);
  if (name !== null) return masking.name(name);
  return typeof value === 'string' ? value : masking.hidden;
}

function maskCallId(value: unknown, masking: Masking): unknown {
  const callId = readId(value);
  if (callId === null) return typeof value === 'string' ? value : masking.hidden;
  const masked = masking.callId(callId);
  return masked === callId ? value : masked;
}

type MaskValue = (value: unknown, masking: Masking) => unknown;

/** Masks each field that the state of a call depends on, and the attributes. */
const KNOWN: ReadonlyMap<string, MaskValue> = new Map<string, MaskValue>([
  ['callId', maskCallId],
  ['callType', (value, masking) => (typeof value === 'string' ? maskNumber(value, masking) : masking.hidden)],
  ['participant', maskParticipant],
  ['callAttributes', maskAttributes],
  ['stats', maskStats],
  ['audioStats', maskAudioStats],
]);

/**
 * Masks the `detail` of an event: the participant, and a callId that reveals a number. Of callAttributes and unknown fields only
 * the keys stay. Everything that the state of the call depends on stays.
 */
export function maskDetail(detail: Fields, masking: Masking): Fields {
  return mapFields(detail, masking, (value, key) => {
    const mask = KNOWN.get(key);
    return mask ? mask(value, masking) : maskMeasure(value, key, masking);
  });
}
