import holdNow from '@salesforce/label/c.VoiceRelay_Attention_Hold';
import heldInAll from '@salesforce/label/c.VoiceRelay_Participants_Held';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { partyText } from 'c/voiceCallLabels';
import { isPresent, selectPartyDurations, type Call } from 'c/voiceCallState';
import { inDoubt } from './inDoubt';

/** The hold of one party. */
export interface HeldRow {
  readonly key: number;
  /** Who, and for how long now; null: the status word and its time say it already, or not on hold. */
  readonly now: string | null;
  /** Null: the same as now, or nothing to tell. */
  readonly total: string | null;
}

/** Who of an active call is on hold, where the status word does not say it, and for how long in all. */
export function heldRows(call: Call, now: number, display: (name: string) => string): readonly HeldRow[] {
  if (call.phase !== 'active') return [];
  const present = call.parties.filter(isPresent);
  const isAlone = present.length === 1;
  return present.flatMap((party, key) => {
    const { heldMs, heldNowMs } = selectPartyDurations(call, party, now);
    if (heldNowMs === null && !isAlone) return [];
    const who = partyText(party, display);
    const row: HeldRow = {
      key,
      now:
        heldNowMs === null || isAlone
          ? null
          : inDoubt(fillLabel(holdNow, who, formatDuration(heldNowMs)), party.isUnverified),
      total: heldMs > (heldNowMs ?? 0) ? fillLabel(heldInAll, formatDuration(heldMs)) : null,
    };
    return row.now || row.total ? [row] : [];
  });
}
