import type { AnomalyCode, CallState } from 'c/voiceCallState';
import type { Caveat } from './caveats';
import type { RelayStatus } from './status';

/** How often one kind of anomaly was recorded. */
export interface AnomalyCount {
  readonly code: AnomalyCode;
  readonly count: number;
}

/** The facts from which the relay's health follows. */
export interface RelayFacts {
  /** Null: no relay has reported. Events may still come from elsewhere. */
  readonly relay: RelayStatus | null;
  readonly state: CallState;
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** Milliseconds since the page began. */
  readonly pageAgeMs: number;
}

/** The facts that a panel about the relay shows. */
export type RelayView = RelayFacts & {
  readonly anomalies: readonly AnomalyCount[];
  readonly marks: readonly Caveat[];
};

/**
 * Whether events arrive, or why not. `undelivered`: the relay has events that did not reach this page. `stopped`: a call is
 * connected, but its regular reports have stopped.
 */
export type RelayHealth =
  'no-relay' | 'no-toolkit' | 'not-listening' | 'undelivered' | 'no-event-yet' | 'receiving' | 'stopped';

/** Three missed audio reports of 30 s (AUDIO_STATS), milliseconds. */
const STOPPED_MS = 90_000;
/** What the screen shows while no call is known. */
export type Absence =
  /** Events arrive, and none is about a call that goes on. */
  | 'no-call'
  /** The page is too new to know whether it has a relay. */
  | 'not-yet'
  /** There may be calls that this page cannot see. */
  | 'cannot-see'
  /** The same in a browser tab that never had a voice event, so said quietly. */
  | 'no-voice';

/** Until then (milliseconds of page age) the relay may still come; docs/contract.md, "What the screen may claim". */
export const RELAY_EXPECTED_MS = 10_000;

/** Selects the milliseconds since the latest event; null: none yet. */
export function selectEventAgeMs({ state, now }: Pick<RelayFacts, 'state' | 'now'>): number | null {
  return state.latestAt === null ? null : Math.max(0, now - state.latestAt);
}

/** Whether the relay has events that did not arrive: they wait after a failure, or none has come at all. */
function isUndelivered({ relay, state }: RelayFacts): boolean {
  if (!relay) return false;
  const hasArrived = state.relays.some(({ relayId, lastSeq }) => relayId === relay.relayId && lastSeq !== null);
  return (relay.queued > 0 && relay.failed > 0) || (relay.seen > 0 && relay.queued === 0 && !hasArrived);
}

/** Whether a call is connected. */
export const isCallConnected = ({ state }: Pick<RelayFacts, 'state'>): boolean =>
  state.calls.some(({ phase }) => phase === 'active');

/** Whether reports come regularly, so that their absence means something: desk phones send none, and on hold they may pause. */
const areReportsDue = ({ state }: RelayFacts): boolean =>
  state.calls.some(({ phase, audio, onHold }) => phase === 'active' && audio !== null && onHold.since === null);

/** Selects whether events arrive from the toolkit, or why not. */
export function selectRelayHealth(facts: RelayFacts): RelayHealth {
  const { relay, state, pageAgeMs } = facts;
  if (relay && !relay.listening) return relay.toolkit === 'missing' ? 'no-toolkit' : 'not-listening';
  if (isUndelivered(facts)) return 'undelivered';
  if (state.events === 0) return relay || pageAgeMs < RELAY_EXPECTED_MS ? 'no-event-yet' : 'no-relay';
  return areReportsDue(facts) && (selectEventAgeMs(facts) ?? 0) >= STOPPED_MS ? 'stopped' : 'receiving';
}

const BLIND: readonly RelayHealth[] = ['no-relay', 'no-toolkit', 'not-listening', 'undelivered'];

/** Selects what to show while no call is known: never "no call" if events cannot arrive. */
export function selectAbsence(facts: RelayFacts & { readonly hadVoiceEvent: boolean }): Absence {
  const { relay, state, hadVoiceEvent } = facts;
  if (BLIND.includes(selectRelayHealth(facts)))
    return hadVoiceEvent || (relay?.seen ?? 0) > 0 ? 'cannot-see' : 'no-voice';
  return relay || state.events > 0 ? 'no-call' : 'not-yet';
}
