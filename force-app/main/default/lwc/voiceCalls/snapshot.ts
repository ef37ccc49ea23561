import type { Snoozes } from 'c/voiceAttention';
import type { Call, CallState } from 'c/voiceCallState';
import type { EventLog } from 'c/voiceEventLog';
import type { AnomalyCount, RelayStatus } from 'c/voiceRelayStatus';
import type { VoiceSettings } from 'c/voiceSettings';
import type { CallMoment } from './moments';

/** What was heard on this page, beside the calls. */
export interface Heard {
  readonly log: EventLog;
  readonly anomalies: readonly AnomalyCount[];
  /** State time of the last jump in a relay's numbers, epoch milliseconds; null: none. */
  readonly gapAt: number | null;
  /** State time of a first message that had a number larger than 1: what came before is not known; null: none. */
  readonly joinedLateAt: number | null;
  readonly isSimulated: boolean;
}

/** Everything that is known of the calls of this page at one moment. Never changes. */
export interface CallsSnapshot extends Heard {
  readonly state: CallState;
  /** State time, epoch milliseconds: what ages and running times are measured against. */
  readonly now: number;
  /** The calls that are not closed, the one in focus first. */
  readonly openCalls: readonly Call[];
  /** What the relay reported last; null: nothing yet, or it could not be read. */
  readonly relay: RelayStatus | null;
  /** Set on the relay, for every console of its page; the defaults without a relay. */
  readonly settings: VoiceSettings;
  /** What was put off, and until when. */
  readonly snoozes: Snoozes;
  /** What calls reached a short while ago, oldest first; for flows. */
  readonly moments: readonly CallMoment[];
  /** Milliseconds since the page began. */
  readonly pageAgeMs: number;
  /** This tab has had a voice event, before a reload counts too. */
  readonly hadVoiceEvent: boolean;
  /** This tab has seen this user leave a wrap-up, before a reload counts too. */
  readonly sawWrapUpEnd: boolean;
}
