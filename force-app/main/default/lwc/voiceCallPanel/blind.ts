import noRelay from '@salesforce/label/c.VoiceRelay_Card_CauseNoRelay';
import noToolkit from '@salesforce/label/c.VoiceRelay_Card_CauseNoToolkit';
import notListening from '@salesforce/label/c.VoiceRelay_Card_CauseNotListening';
import undelivered from '@salesforce/label/c.VoiceRelay_Card_CauseUndelivered';
import openRelay from '@salesforce/label/c.VoiceRelay_Card_OpenRelay';
import notAffected from '@salesforce/label/c.VoiceRelay_Status_CannotSeeWhy';
import type { Card } from 'c/voiceCallCard';

/** Why nobody can hear, in words. */
export interface BlindText {
  /** Null: quietly, in a tab that never had a call. */
  readonly sentence: string | null;
  readonly cause: string;
  /** Null: nothing that a rep could do. */
  readonly toDo: string | null;
}

const CAUSES: Record<NonNullable<Card['blind']>, string> = {
  'no-relay': noRelay,
  'no-toolkit': noToolkit,
  'not-listening': notListening,
  undelivered,
};

/** Says why nobody can hear; null: somebody can. */
export function blindText({ blind, bar }: Card): BlindText | null {
  return (
    blind && {
      sentence: bar.kind === 'noVoice' ? null : notAffected,
      cause: CAUSES[blind],
      toDo: blind === 'no-relay' ? openRelay : null,
    }
  );
}
