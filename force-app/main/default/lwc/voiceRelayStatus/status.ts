/** What the Aura relay tells the console beside it, by attribute: LMS may be what failed. Counts are since its init. */
export interface RelayStatus {
  readonly relayId: string;
  /** Whether the page has the voice toolkit at all. */
  readonly toolkit: 'found' | 'missing';
  /** Names of the events that the toolkit refused a listener for. */
  readonly notSubscribed: readonly string[];
  /** Events that the toolkit delivered. */
  readonly seen: number;
  /** Messages that wait for the first render or for the next try. */
  readonly queued: number;
  readonly failedPublishes: number;
  /** Payloads of which only a part could be read. */
  readonly unreadable: number;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Reads the attribute. Never throws; null: this console is not beside a relay, or what came is no status. */
export function parseRelayStatus(value: unknown): RelayStatus | null {
  if (!isFields(value)) return null;
  const { relayId, toolkit, notSubscribed, seen, queued, failedPublishes, unreadable } = value;
  if (!isText(relayId) || (toolkit !== 'found' && toolkit !== 'missing')) return null;
  if (!Array.isArray(notSubscribed) || !notSubscribed.every(isText)) return null;
  if (!isCount(seen) || !isCount(queued) || !isCount(failedPublishes) || !isCount(unreadable)) return null;
  return { relayId, toolkit, notSubscribed: [...notSubscribed], seen, queued, failedPublishes, unreadable };
}
