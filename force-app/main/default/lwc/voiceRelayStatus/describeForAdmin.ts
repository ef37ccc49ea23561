import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { selectEventAgeMs, selectRelayHealth, type AnomalyCount, type RelayFacts } from './health';
import { VERSION } from './version';

/** Facts that a rep may send to an admin who looks for a fault. None is a person's name or a number. */
export type AdminFacts = RelayFacts & {
  readonly anomalies: readonly AnomalyCount[];
  /** The type of the last event as it came; null: none yet. */
  readonly lastEventType: string | null;
  /** The browser's `navigator.userAgent`. */
  readonly browser: string;
};

/** The most characters of the browser's name to write. */
const BROWSER_LENGTH = 300;

/** Hides a type that the toolkit does not document: it may be any text, even a name. */
const knownType = (type: string): string =>
  TOOLKIT_EVENT_TYPES.some((known) => known === type) ? type : 'of an unknown type';

function lastEventText(facts: AdminFacts): string {
  const ageMs = selectEventAgeMs(facts);
  if (facts.lastEventType === null || ageMs === null) return 'none';
  return `${knownType(facts.lastEventType)}, ${Math.floor(ageMs / 1000)} s ago`;
}

/**
 * Describes the path from the toolkit to this page for an admin, one fact on each line: version, browser, toolkit, last event,
 * counters. Always in English, like a log, because the people who support an org have to read it. No names or phone numbers.
 */
export function describeForAdmin(facts: AdminFacts): string {
  const { relay, state, anomalies, browser, pageAgeMs } = facts;
  const refused = (relay?.notSubscribed ?? []).map(knownType);
  return [
    `Voice Toolkit Relay ${VERSION}`,
    `Browser: ${browser.replace(/\s+/g, ' ').slice(0, BROWSER_LENGTH)}`,
    `State: ${selectRelayHealth(facts)}`,
    `Page open for: ${Math.floor(pageAgeMs / 1000)} s`,
    `Relay: ${relay ? (relay.listening ? 'listening' : 'not listening') : 'none on this page'}`,
    `Toolkit: ${relay?.toolkit ?? 'not known'}`,
    `Not subscribed: ${refused.join(', ') || 'none'}`,
    `Last event: ${lastEventText(facts)}`,
    relay && `Seen: ${relay.seen}, queued: ${relay.queued}, failed: ${relay.failed}, unreadable: ${relay.unreadable}`,
    `Shown: ${state.events}`,
    `Unexpected: ${anomalies.map(({ code, count }) => `${code} ${count}`).join(', ') || 'none'}`,
  ]
    .filter((line) => line !== null)
    .join('\n');
}
