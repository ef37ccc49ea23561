import type { AttentionFacts, Snoozes } from 'c/voiceAttention';
import type { RelayFacts } from 'c/voiceRelayStatus';

/** The facts from which the card of a page follows: a part of `CallsSnapshot`. */
export type CardFacts = AttentionFacts &
  RelayFacts & {
    /** Whether this browser tab has had a voice event, also before a reload. */
    readonly hadVoiceEvent: boolean;
    /** The snoozed alerts, and until when. */
    readonly snoozes: Snoozes;
  };
