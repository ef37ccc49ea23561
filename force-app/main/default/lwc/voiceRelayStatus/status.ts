import { attempt } from 'c/voiceEvents';

/** The relay's status: docs/contract.md, "Relay messages". Counts are those of its page. */
export interface RelayStatus {
  readonly relayId: string;
  /** Epoch milliseconds, on the relay's clock. */
  readonly at: number;
  /** Whether one of its hosts listens to the toolkit. */
  readonly listening: boolean;
  /** Whether the page has the voice toolkit. */
  readonly toolkit: 'found' | 'missing';
  /** Names of events for which the toolkit refused a listener. */
  readonly notSubscribed: readonly string[];
  /** Events that the toolkit delivered. */
  readonly seen: number;
  /** Messages that are waiting to be published. */
  readonly queued: number;
  /** Failed attempts to publish. */
  readonly failed: number;
  /** Payloads that could be read only in part. */
  readonly unreadable: number;
  /** The relay's attributes by name, as they came. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Names of settings that differ between the relays of the page. */
  readonly disagreeing: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Parses a status message; null: it is something else, or cannot be read. Never throws. */
export const parseRelayStatus = (value: unknown): RelayStatus | null => attempt(() => read(value), null);

function read(value: unknown): RelayStatus | null {
  if (!isFields(value) || value['kind'] !== 'status') return null;
  const { relayId, at, listening, toolkit, notSubscribed, seen, queued, failed, unreadable, settings, disagreeing } =
    value;
  if (!isText(relayId) || !Number.isFinite(at) || typeof listening !== 'boolean') return null;
  if ((toolkit !== 'found' && toolkit !== 'missing') || !Array.isArray(notSubscribed) || !notSubscribed.every(isText))
    return null;
  if (!isCount(seen) || !isCount(queued) || !isCount(failed) || !isCount(unreadable)) return null;
  return {
    relayId,
    at: at as number,
    listening,
    toolkit,
    notSubscribed: [...notSubscribed],
    seen,
    queued,
    failed,
    unreadable,
    settings: isFields(settings) ? { ...settings } : {},
    disagreeing: Array.isArray(disagreeing) ? disagreeing.filter(isText) : [],
  };
}
