import type { AnomalyCode, CallState } from 'c/voiceCallState';
import type { TruthMark } from './marks';
import type { RelayStatus } from './status';

/** How often one kind of anomaly was recorded. */
export interface AnomalyCount {
  readonly code: AnomalyCode;
  readonly count: number;
}

/** What the health of the way from the toolkit to this page follows from. */
export interface RelayFacts {
  /** Null: no relay has reported; events may still come from elsewhere. */
  readonly relay: RelayStatus | null;
  readonly state: CallState;
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** Milliseconds since the page began. */
  readonly pageAgeMs: number;
}

/** What a panel about the relay shows. */
export type RelayView = RelayFacts & {
  readonly anomalies: readonly AnomalyCount[];
  readonly marks: readonly TruthMark[];
};

/**
 * Why nothing is on screen, or that something should be. `undelivered`: the relay has events that did not reach this page.
 * `stopped`: a call is connected, and its regular reports have ceased.
 */
export type RelayHealth =
  'no-relay' | 'no-toolkit' | 'not-listening' | 'undelivered' | 'no-event-yet' | 'hearing' | 'stopped';

/** Three missed audio reports of 30 s (AUDIO_STATS), milliseconds. */
const STOPPED_MS = 90_000;
/** Before that the page's relay may still be on its way; docs/contract.md, "What the screen may claim". */
export const RELAY_EXPECTED_MS = 10_000;

/** Milliseconds since the latest event; null: none yet. */
export function selectEventAgeMs({ state, now }: Pick<RelayFacts, 'state' | 'now'>): number | null {
  return state.latestAt === null ? null : Math.max(0, now - state.latestAt);
}

function healthBeforeFirst({ relay, pageAgeMs }: RelayFacts): RelayHealth {
  if (!relay) return pageAgeMs < RELAY_EXPECTED_MS ? 'no-event-yet' : 'no-relay';
  return relay.seen > 0 ? 'undelivered' : 'no-event-yet';
}

/** Whether a call is connected: only then reports come regularly, and their absence means something. */
export const isCallConnected = ({ state }: Pick<RelayFacts, 'state'>): boolean =>
  state.calls.some(({ phase }) => phase === 'active');

/** How the way from the toolkit to this page is doing. */
export function selectRelayHealth(facts: RelayFacts): RelayHealth {
  const { relay, state } = facts;
  if (relay && !relay.listening) return relay.toolkit === 'missing' ? 'no-toolkit' : 'not-listening';
  if (relay && relay.queued > 0 && relay.failed > 0) return 'undelivered';
  if (state.events === 0) return healthBeforeFirst(facts);
  return isCallConnected(facts) && (selectEventAgeMs(facts) ?? 0) >= STOPPED_MS ? 'stopped' : 'hearing';
}
