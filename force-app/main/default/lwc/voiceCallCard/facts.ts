import type { AttentionFacts, Snoozes } from 'c/voiceAttention';
import type { RelayFacts } from 'c/voiceRelayStatus';

/** What the card of a page follows from: a part of the snapshot of its calls. */
export type CardFacts = AttentionFacts &
  RelayFacts & {
    /** This tab has had a voice event, before a reload counts too. */
    readonly hadVoiceEvent: boolean;
    /** What was put off, and until when. */
    readonly snoozes: Snoozes;
  };
