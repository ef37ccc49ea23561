import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { selectEventAgeMs, selectRelayHealth, type AnomalyCount, type RelayFacts } from './health';
import { VERSION } from './version';

/** What a rep may send to an admin who looks for the cause: nothing in it names a person or a number. */
export type AdminFacts = RelayFacts & {
  readonly anomalies: readonly AnomalyCount[];
  /** Type of the last event as it came; null: none yet. */
  readonly lastEventType: string | null;
  /** How the browser names itself (`navigator.userAgent`). */
  readonly browser: string;
};

/** Longest name of a browser that is written, characters. */
const BROWSER_LENGTH = 300;

/** A type that the toolkit does not document may be any text, a name too. */
const knownType = (type: string): string =>
  TOOLKIT_EVENT_TYPES.some((known) => known === type) ? type : 'of an unknown type';

function lastEventText(facts: AdminFacts): string {
  const ageMs = selectEventAgeMs(facts);
  if (facts.lastEventType === null || ageMs === null) return 'none';
  return `${knownType(facts.lastEventType)}, ${Math.floor(ageMs / 1000)} s ago`;
}

/**
 * Describes the way from the toolkit to this page for an admin, one fact a line: version, browser, toolkit, last event, counters.
 * In English whatever the user's language, like the log of a machine: who supports an org has to read it. No names or numbers.
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
