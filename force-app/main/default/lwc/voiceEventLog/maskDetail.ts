import { holdsNumber } from 'c/voiceCallFormat';

type Fields = Readonly<Record<string, unknown>>;

/** How personal data is hidden. */
export interface Masking {
  /** Writes a name or number so that it cannot be read. */
  readonly mask: (text: string) => string;
  /** Stands for a value that is not shown at all. */
  readonly hidden: unknown;
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const maskText = (text: string, { mask }: Masking): string => (holdsNumber(text) ? mask(text) : text);

function mapFields(fields: Fields, masking: Masking, map: (value: unknown, key: string) => unknown) {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [maskText(key, masking), map(value, key)] as const),
  );
}

/** Numbers that measure; any other long one may be a phone number. */
const MEASURES = new Set(['packetsCount', 'packetsLost', 'jitterBufferMillis', 'roundTripTimeMillis']);

function maskValue(value: unknown, key: string, masking: Masking): unknown {
  if (typeof value === 'string') return key === 'stats' ? maskStats(value, masking) : maskText(value, masking);
  if (typeof value === 'number') return holdsNumber(String(value)) && !MEASURES.has(key) ? masking.hidden : value;
  if (Array.isArray(value)) return value.map((element) => maskValue(element, '', masking));
  return isFields(value) ? mapFields(value, masking, (field, name) => maskValue(field, name, masking)) : value;
}

/** Audio statistics that came as JSON text stay JSON text. */
function maskStats(text: string, masking: Masking): string {
  try {
    const stats: unknown = JSON.parse(text);
    if (isFields(stats)) return JSON.stringify(maskValue(stats, '', masking));
  } catch {
    // No JSON: the name of a channel.
  }
  return maskText(text, masking);
}

function hideAttributes(attributes: unknown, masking: Masking): unknown {
  if (!isFields(attributes) || Array.isArray(attributes)) return masking.hidden;
  return mapFields(attributes, masking, () => masking.hidden);
}

/**
 * The `detail` of an event without personal data: the participant masked, the values of callAttributes hidden (their
 * keys stay), and numbers masked wherever else they stand. What the state of the call depends on stays as it is.
 */
export function maskDetail(detail: Fields, masking: Masking): Fields {
  return mapFields(detail, masking, (value, key) => {
    if (key === 'callAttributes') return hideAttributes(value, masking);
    if (typeof value === 'string') {
      if (key === 'callId' || key === 'callType') return value;
      if (key === 'participant' && value.trim()) return masking.mask(value);
    }
    return maskValue(value, key, masking);
  });
}
