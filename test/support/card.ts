import { NO_SNOOZE, type Snoozes } from 'c/voiceAttention';
import { selectBar, selectCard, type Card, type CardFacts } from 'c/voiceCallCard';
import type { RelayStatus } from 'c/voiceRelayStatus';
import { DEFAULT_SETTINGS, type VoiceSettings } from 'c/voiceSettings';
import { attentionFacts } from './attention';
import { relayStatus } from './status';

/** What a test may choose of a page: what an admin set, what the relay says, and what the tab knows. */
type Chosen = Partial<VoiceSettings> & {
  readonly sawWrapUpEnd?: boolean;
  readonly hadVoiceEvent?: boolean;
  readonly relay?: RelayStatus | null;
  readonly pageAgeMs?: number;
  readonly snoozes?: Snoozes;
};

/** The facts of a card at a moment after the lines, on a page with a relay that listens and a tab that has seen a wrap-up end. */
export function cardFacts(lines: readonly unknown[], now: number, chosen: Chosen = {}): CardFacts {
  const { relay = relayStatus(), pageAgeMs = 60_000, hadVoiceEvent = true, snoozes = NO_SNOOZE, ...rest } = chosen;
  const facts = attentionFacts(lines, now, {
    recordingPausedSeconds: DEFAULT_SETTINGS.recordingPausedSeconds,
    ...rest,
  });
  return { ...facts, relay, pageAgeMs, hadVoiceEvent, snoozes };
}

/** The card at a moment after the lines. */
export const cardAt = (...args: Parameters<typeof cardFacts>): Card => selectCard(cardFacts(...args));

/** The bar as a rep reads it: its word, and the seconds beside it (`-`: none); a count in brackets. */
export function barAt(...args: Parameters<typeof cardFacts>): string {
  const facts = cardFacts(...args);
  const { kind, since, count } = selectBar(facts);
  const time = since === null ? '-' : String((facts.now - since) / 1000);
  return `${kind}${count === null ? '' : `(${count})`} ${time}`;
}

/** The facts beside the word, by their kinds. */
export const chipsAt = (...args: Parameters<typeof cardFacts>): readonly string[] =>
  selectBar(cardFacts(...args)).chips.map(({ kind }) => kind);
