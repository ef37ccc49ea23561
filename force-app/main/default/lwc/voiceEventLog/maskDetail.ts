import { holdsNumber } from 'c/voiceCallFormat';

type Fields = Readonly<Record<string, unknown>>;

/** How personal data is hidden. */
export interface Masking {
  /** Writes a name or number so that it cannot be read. */
  readonly mask: (text: string) => string;
  /** Writes a text of which nobody knows what it says; it holds no number. */
  readonly other: (text: string) => unknown;
  /** Stands for a value that is not shown at all. */
  readonly hidden: unknown;
}

/** What is nested deeper is not shown: far beyond anything that a telephone sends, and far from the end of the stack. */
const DEEPEST = 100;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

/** The text with its number masked, if it holds one. */
export function maskNumber(text: string, { mask }: Pick<Masking, 'mask'>): string {
  return holdsNumber(text) ? mask(text) : text;
}

function mapFields(fields: Fields, masking: Masking, map: (value: unknown, key: string) => unknown) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [maskNumber(key, masking), map(value, key)] as const),
  );
}

/** Numbers that measure; any other long one may be a phone number. */
const MEASURES = new Set(['packetsCount', 'packetsLost', 'jitterBufferMillis', 'roundTripTimeMillis']);

/** What audio statistics may say beside numbers. */
const CHANNELS = new Set(['inputChannelStats', 'outputChannelStats']);

function maskValue(value: unknown, key: string, masking: Masking, depth: number): unknown {
  if (typeof value === 'string') return key === 'stats' ? maskStats(value, masking) : maskText(value, masking);
  if (typeof value === 'number') return !MEASURES.has(key) && holdsNumber(String(value)) ? masking.hidden : value;
  if (typeof value === 'boolean' || value === null) return value;
  if (!isFields(value) || depth === DEEPEST) return masking.hidden;
  if (Array.isArray(value)) return value.map((element) => maskValue(element, '', masking, depth + 1));
  return mapFields(value, masking, (field, name) => maskValue(field, name, masking, depth + 1));
}

const maskText = (text: string, masking: Masking): unknown =>
  holdsNumber(text) ? masking.mask(text) : masking.other(text);

/** Audio statistics that came as JSON text stay JSON text. */
function maskStats(text: string, masking: Masking): unknown {
  if (CHANNELS.has(text)) return text;
  try {
    const stats: unknown = JSON.parse(text);
    if (isFields(stats)) return JSON.stringify(maskValue(stats, '', masking, 0));
  } catch {
    // No JSON, or too deep to be read: no statistics.
  }
  return maskText(text, masking);
}

function hideAttributes(attributes: unknown, masking: Masking): unknown {
  if (!isFields(attributes) || Array.isArray(attributes)) return masking.hidden;
  return mapFields(attributes, masking, () => masking.hidden);
}

/**
 * The `detail` of an event without personal data: the participant masked, the values of callAttributes hidden (their
 * keys stay), and numbers masked wherever else they stand but in the call's id. What the state of the call depends on stays.
 */
export function maskDetail(detail: Fields, masking: Masking): Fields {
  return mapFields(detail, masking, (value, key) => {
    if (key === 'callAttributes') return hideAttributes(value, masking);
    if (typeof value === 'string') {
      if (key === 'callId') return value;
      if (key === 'callType' || !value.trim()) return maskNumber(value, masking);
      if (key === 'participant') return masking.mask(value);
    }
    return maskValue(value, key, masking, 0);
  });
}
