import type { Call, CallState } from 'c/voiceCallState';
import type { VoiceSettings } from 'c/voiceSettings';

/** What needs attention follows from these: a part of the snapshot of a page's calls. */
export interface AttentionFacts {
  readonly state: CallState;
  /** The calls that are not closed, of whichever page: they say on which call the rep talks. */
  readonly openCalls: readonly Call[];
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** Seconds after which a rule speaks, among others; 0: never. */
  readonly settings: VoiceSettings;
  /** This tab has seen this user leave a wrap-up; otherwise nobody knows whether there is any. */
  readonly sawWrapUpEnd: boolean;
}
