import type { Snoozes } from 'c/voiceAttention';
import type { Call, CallState } from 'c/voiceCallState';
import type { CommandReport } from 'c/voiceCommands';
import type { EventLog } from 'c/voiceEventLog';
import type { AnomalyCount, RelayStatus } from 'c/voiceRelayStatus';
import type { VoiceSettings } from 'c/voiceSettings';
import type { CallMoment } from './moments';

/** What the received messages say besides calls. */
export interface ReceivedFacts {
  readonly log: EventLog;
  readonly anomalies: readonly AnomalyCount[];
  /** State time of the last gap in a relay's numbers, epoch milliseconds; null: none. */
  readonly gapAt: number | null;
  /** State time of a relay's first message if its number was above 1, so earlier events are not known; null: none. */
  readonly joinedLateAt: number | null;
  readonly isSimulated: boolean;
}

/** Everything that is known about the calls of this page at one moment. Immutable. */
export interface CallsSnapshot extends ReceivedFacts {
  readonly state: CallState;
  /** State time, epoch milliseconds. Ages and running times count up to it. */
  readonly now: number;
  /** The calls that are not closed, the one in focus first. */
  readonly openCalls: readonly Call[];
  /** The relay's latest status; null: none yet, or it could not be read. */
  readonly relay: RelayStatus | null;
  /** The settings of the page's relay, for every console of the page; the defaults without a relay. */
  readonly settings: VoiceSettings;
  /** The snoozed alerts, and until when. */
  readonly snoozes: Snoozes;
  /** The latest answers to commands, of each command at last the latest. */
  readonly commands: readonly CommandReport[];
  /** When the page's relay did not listen last, epoch milliseconds, also before its status has arrived in order; null: never. */
  readonly unwatchedAt: number | null;
  /** What happened to calls a short while ago, oldest first; flows start from it. */
  readonly moments: readonly CallMoment[];
  /** Milliseconds since the page began. */
  readonly pageAgeMs: number;
  /** Whether this browser tab has had a voice event, also before a reload. */
  readonly hadVoiceEvent: boolean;
  /** Whether this browser tab has seen this user leave a wrap-up, also before a reload. */
  readonly sawWrapUpEnd: boolean;
}
