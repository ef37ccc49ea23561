import type { AnomalyCode } from 'c/voiceCallState';
import type { TruthMark } from './marks';
import type { RelayStatus } from './status';

/** How often one kind of anomaly was noted. */
export interface AnomalyCount {
  readonly code: AnomalyCode;
  readonly count: number;
}

/** All that is known here of the way from the toolkit to this console. */
export interface RelayView {
  /** Null: no relay is beside this console; events may still come from one elsewhere. */
  readonly relay: RelayStatus | null;
  /** Events that this console applied. */
  readonly heard: number;
  /** Time of the latest of them, state time in epoch milliseconds; null: none yet. */
  readonly lastEventAt: number | null;
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** A call is connected now. While it rings or is wrapped up, nothing reports regularly and silence means nothing. */
  readonly isCallConnected: boolean;
  readonly anomalies: readonly AnomalyCount[];
  readonly marks: readonly TruthMark[];
}

/**
 * Why nothing is on screen, or that something should be. `undelivered`: the relay has events that did not reach this console.
 * `stopped`: a call is open, and its reports have ceased.
 */
export type Silence = 'no-toolkit' | 'no-relay-here' | 'no-event-yet' | 'undelivered' | 'hearing' | 'stopped';

/** Three missed audio reports of 30 s (AUDIO_STATS), milliseconds. */
const STOPPED_MS = 90_000;

/** Milliseconds since the latest event; null: none yet. */
export function selectEventAgeMs({ lastEventAt, now }: RelayView): number | null {
  return lastEventAt === null ? null : Math.max(0, now - lastEventAt);
}

/** Nothing was applied here yet: is it for want of a toolkit, a relay, an event, or a delivery? */
function silenceBeforeFirst(relay: RelayStatus | null): Silence {
  if (!relay) return 'no-relay-here';
  if (relay.toolkit === 'missing') return 'no-toolkit';
  return relay.seen > 0 ? 'undelivered' : 'no-event-yet';
}

/** Which silence this is. What was heard counts more than what the relay beside this console says: another may have sent it. */
export function selectSilence(view: RelayView): Silence {
  const { relay, heard, isCallConnected } = view;
  if (heard === 0) return silenceBeforeFirst(relay);
  if (relay && relay.queued > 0 && relay.failedPublishes > 0) return 'undelivered';
  return isCallConnected && (selectEventAgeMs(view) ?? 0) >= STOPPED_MS ? 'stopped' : 'hearing';
}
