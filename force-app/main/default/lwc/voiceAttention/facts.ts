import type { Call, CallState } from 'c/voiceCallState';
import type { VoiceSettings } from 'c/voiceSettings';

/** The facts from which alerts follow: a part of `CallsSnapshot`. */
export interface AttentionFacts {
  readonly state: CallState;
  /** All calls that are not closed: they say on which call the rep talks. */
  readonly openCalls: readonly Call[];
  /** State time, epoch milliseconds. */
  readonly now: number;
  /** Among others, the seconds after which each rule applies; 0: never. */
  readonly settings: VoiceSettings;
  /** Whether this browser tab has seen this user leave a wrap-up. If not, there may be no wrap-up at all. */
  readonly sawWrapUpEnd: boolean;
}
