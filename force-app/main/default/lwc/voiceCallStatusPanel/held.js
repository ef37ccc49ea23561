import holdNow from '@salesforce/label/c.VoiceRelay_Attention_Hold';
import heldInAll from '@salesforce/label/c.VoiceRelay_Participants_Held';
import { fillLabel, formatDuration } from 'c/voiceCallFormat';
import { partyText } from 'c/voiceCallLabels';
import { isPresent, selectPartyDurations } from 'c/voiceCallState';
import { inDoubt } from './inDoubt';
/** Who of an active call is on hold, where the status word does not say it, and for how long in all. */
export function heldRows(call, now, display) {
    if (call.phase !== 'active')
        return [];
    const present = call.parties.filter(isPresent);
    const isAlone = present.length === 1;
    return present.flatMap((party, key) => {
        const { heldMs, heldNowMs } = selectPartyDurations(call, party, now);
        if (heldNowMs === null && !isAlone)
            return [];
        const who = partyText(party, display);
        const row = {
            key,
            now: heldNowMs === null || isAlone
                ? null
                : inDoubt(fillLabel(holdNow, who, formatDuration(heldNowMs)), party.isUnverified),
            total: heldMs > (heldNowMs ?? 0) ? fillLabel(heldInAll, formatDuration(heldMs)) : null,
        };
        return row.now || row.total ? [row] : [];
    });
}
