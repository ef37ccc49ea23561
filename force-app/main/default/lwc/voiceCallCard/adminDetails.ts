import { selectEventAgeMs, selectRelayHealth, type AnomalyCount, type RelayFacts } from 'c/voiceRelayStatus';
import { VERSION } from './version';

/** What an admin needs to know of a page, and nobody's name or number. */
export interface AdminFacts extends RelayFacts {
  readonly anomalies: readonly AnomalyCount[];
  /** The type of the latest event; null: none yet. */
  readonly lastEventType: string | null;
  /** How the browser names itself. */
  readonly browser: string;
}

const seconds = (ms: number | null): string => (ms === null ? 'none' : `${Math.floor(ms / 1000)} s`);

/** Writes the details that a rep copies for an admin, a line each. In English: they go into a ticket. */
export function adminDetails(facts: AdminFacts): string {
  const { relay, state, pageAgeMs, anomalies, lastEventType, browser } = facts;
  const lines: readonly (readonly [string, string | number])[] = [
    ['Voice Toolkit Relay', VERSION],
    ['Browser', browser],
    ['State', selectRelayHealth(facts)],
    ['Toolkit', relay ? relay.toolkit : 'no relay on the page'],
    ['Listening', relay?.listening ? 'yes' : 'no'],
    ['Not subscribed', relay?.notSubscribed.join(', ') || 'none'],
    ['Last event', lastEventType ?? 'none'],
    ['Last event, age', seconds(selectEventAgeMs(facts))],
    ['Page, age', seconds(pageAgeMs)],
    ['Events seen by the relay', relay?.seen ?? 0],
    ['Events received here', state.events],
    ['Queued', relay?.queued ?? 0],
    ['Failed sends', relay?.failed ?? 0],
    ['Unreadable', relay?.unreadable ?? 0],
    ['Unexpected events', anomalies.map(({ code, count }) => `${code} ${count}`).join(', ') || 'none'],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}
