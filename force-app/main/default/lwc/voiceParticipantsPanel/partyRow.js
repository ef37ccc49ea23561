import callWith from '@salesforce/label/c.VoiceRelay_Participants_CallWith';
import heldInAll from '@salesforce/label/c.VoiceRelay_Participants_Held';
import heldNow from '@salesforce/label/c.VoiceRelay_Participants_HeldNow';
import left from '@salesforce/label/c.VoiceRelay_Participants_Left';
import { displayName, fillLabel, formatDuration, isolated } from 'c/voiceCallFormat';
import { HOLD_TEXT, IN_DOUBT_TEXT, partyText, STATUS_ICON, STATUS_TEXT, whoText } from 'c/voiceCallLabels';
import { callKey, isPresent, selectPartyDurations, selectUnconnectedStatus, } from 'c/voiceCallState';
const { ringing, dialing, calling, ended } = STATUS_TEXT;
const WORD = { ...HOLD_TEXT, ringing, dialing, calling, ended, left };
const ICON = {
    on: 'utility:pause',
    off: 'utility:call',
    unknown: 'utility:question',
    ringing: STATUS_ICON.ringing,
    dialing: STATUS_ICON.dialing,
    calling: STATUS_ICON.calling,
    left: 'utility:logout',
    ended: 'utility:end_call',
};
function partyState(call, party) {
    if (!isPresent(party))
        return 'left';
    if (call.phase === 'active')
        return party.hold;
    return call.phase === 'ringing' ? selectUnconnectedStatus(call) : 'ended';
}
function partyRow(call, party, key, now, name) {
    const state = partyState(call, party);
    const { heldMs, heldNowMs } = selectPartyDurations(call, party, now);
    const isUntold = party.hold === 'unknown' && heldMs === 0;
    return {
        key,
        name,
        word: WORD[state],
        doubt: state === party.hold && party.isUnverified ? IN_DOUBT_TEXT : null,
        icon: ICON[state],
        heldNow: heldNowMs === null ? null : fillLabel(heldNow, formatDuration(heldNowMs)),
        held: call.phase === 'ringing' ? null : fillLabel(heldInAll, formatDuration(isUntold ? null : heldMs)),
    };
}
/** The participants of a call as they are shown at a moment. @param now state time, epoch milliseconds */
export function callGroup(call, now, showNumbers) {
    const display = (name) => displayName(name, showNumbers);
    return {
        key: callKey(call),
        callId: call.callId,
        title: fillLabel(callWith, whoText(call, (name) => isolated(display(name)))),
        parties: call.parties.map((party, i) => partyRow(call, party, i, now, partyText(party, display))),
        isEmpty: call.parties.length === 0,
    };
}
