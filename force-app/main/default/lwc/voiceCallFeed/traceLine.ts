import { attempt, parseRelayLine } from 'c/voiceEvents';
import type { CheckpointMark, RelayRecord } from 'c/voiceCallState';
import type { StoreLine } from 'c/voiceCallStore';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isCount = (value: unknown): value is number => isNumber(value) && value >= 0;

/** JSON has no -Infinity: what a relay has not used yet is null there. */
const orNone = (value: unknown): number | null => (value === null ? -Infinity : isNumber(value) ? value : null);

function parseRange(value: unknown): readonly [number, number] | null {
  if (!Array.isArray(value)) return null;
  const [first, last] = [orNone(value[0]), value[1] as unknown];
  return first !== null && isNumber(last) ? [first, last] : null;
}

function parseRelay(value: unknown): RelayRecord | null {
  if (!isFields(value) || !Array.isArray(value['free'])) return null;
  const { relayId, addedMs } = value;
  const [lastAt, largest] = [orNone(value['lastAt']), orNone(value['largest'])];
  const free = value['free'].map(parseRange).filter((range) => range !== null);
  if ((relayId !== null && typeof relayId !== 'string') || lastAt === null || largest === null) return null;
  if (!isCount(addedMs) || free.length !== value['free'].length) return null;
  return { relayId, lastAt, addedMs, largest, free };
}

function parseCheckpoint(value: Fields): CheckpointMark | null {
  const { relays, latestAt, addedMs, events, isRestored } = value;
  if (!Array.isArray(relays) || !isCount(addedMs) || !isCount(events) || typeof isRestored !== 'boolean') return null;
  const known = relays.map(parseRelay).filter((relay) => relay !== null);
  if (known.length !== relays.length || (latestAt !== null && !isNumber(latestAt))) return null;
  return { kind: 'checkpoint', relays: known, latestAt, addedMs, events, isRestored };
}

function read(value: unknown, lineNumber: number): StoreLine {
  const kind = isFields(value) ? value['kind'] : undefined;
  if (kind === 'restored') return { kind };
  if (kind !== 'checkpoint') return parseRelayLine(value, lineNumber);
  return parseCheckpoint(value as Fields) ?? parseRelayLine(null, lineNumber);
}

/** Reads one line of a journal's trace: a relay message or a mark. Never throws; what cannot be read is `malformed`. */
export function parseTraceLine(value: unknown, lineNumber: number): StoreLine {
  return attempt(() => read(value, lineNumber), parseRelayLine(null, lineNumber));
}
