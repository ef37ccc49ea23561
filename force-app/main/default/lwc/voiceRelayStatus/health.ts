import type { AnomalyCode, CallState } from 'c/voiceCallState';
import type { Caveat } from './caveats';
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
  readonly marks: readonly Caveat[];
};

/**
 * Why nothing is on screen, or that something should be. `undelivered`: the relay has events that did not reach this page.
 * `stopped`: a call is connected, and its regular reports have ceased.
 */
export type RelayHealth =
  'no-relay' | 'no-toolkit' | 'not-listening' | 'undelivered' | 'no-event-yet' | 'hearing' | 'stopped';

/** Three missed audio reports of 30 s (AUDIO_STATS), milliseconds. */
const STOPPED_MS = 90_000;
/** What stands where a call would be while no call is known. */
export type Absence =
  /** Events get here, and none is about a call that goes on. */
  | 'no-call'
  /** The page is too young to know whether it has a relay. */
  | 'not-yet'
  /** Calls may go on that this page cannot see. */
  | 'cannot-see'
  /** The same in a tab that never had a voice event: quietly. */
  | 'no-voice';

/** Before that the page's relay may still be on its way; docs/contract.md, "What the screen may claim". */
export const RELAY_EXPECTED_MS = 10_000;

/** Selects the milliseconds since the latest event; null: none yet. */
export function selectEventAgeMs({ state, now }: Pick<RelayFacts, 'state' | 'now'>): number | null {
  return state.latestAt === null ? null : Math.max(0, now - state.latestAt);
}

/** Whether the relay has events that did not get here: they wait behind a failure, or not one has come. */
function isUndelivered({ relay, state }: RelayFacts): boolean {
  if (!relay) return false;
  const isHeard = state.relays.some(({ relayId, lastSeq }) => relayId === relay.relayId && lastSeq !== null);
  return (relay.queued > 0 && relay.failed > 0) || (relay.seen > 0 && !isHeard);
}

/** Selects whether a call is connected: only then reports come regularly, and their absence means something. */
export const isCallConnected = ({ state }: Pick<RelayFacts, 'state'>): boolean =>
  state.calls.some(({ phase }) => phase === 'active');

/** Selects how the way from the toolkit to this page is doing. */
export function selectRelayHealth(facts: RelayFacts): RelayHealth {
  const { relay, state, pageAgeMs } = facts;
  if (relay && !relay.listening) return relay.toolkit === 'missing' ? 'no-toolkit' : 'not-listening';
  if (isUndelivered(facts)) return 'undelivered';
  if (state.events === 0) return relay || pageAgeMs < RELAY_EXPECTED_MS ? 'no-event-yet' : 'no-relay';
  return isCallConnected(facts) && (selectEventAgeMs(facts) ?? 0) >= STOPPED_MS ? 'stopped' : 'hearing';
}

const BLIND: readonly RelayHealth[] = ['no-relay', 'no-toolkit', 'not-listening', 'undelivered'];

/** Selects what may stand where a call would be: never that there is no call when nobody can hear. */
export function selectAbsence(facts: RelayFacts & { readonly hadVoiceEvent: boolean }): Absence {
  const { relay, state, hadVoiceEvent } = facts;
  if (BLIND.includes(selectRelayHealth(facts)))
    return hadVoiceEvent || (relay?.seen ?? 0) > 0 ? 'cannot-see' : 'no-voice';
  return relay || state.events > 0 ? 'no-call' : 'not-yet';
}
