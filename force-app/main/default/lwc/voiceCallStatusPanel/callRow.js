import sinceConnect from '@salesforce/label/c.VoiceRelay_CallStatus_SinceConnect';
import endNotReported from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotReported';
import { displayName, fillLabel, formatDuration, isolated } from 'c/voiceCallFormat';
import { ABSENCE_TEXT, IN_DOUBT_TEXT, MUTE_TEXT, RECORDING_TEXT, STATUS_ICON, STATUS_TEXT, whoText, } from 'c/voiceCallLabels';
import { callKey, selectStatus } from 'c/voiceCallState';
import { isGivenUp, selectDoubts } from 'c/voiceRelayStatus';
import { audioRow } from './audioRow';
import { callTypeOf } from './callType';
import { heldRows } from './held';
import { inDoubt } from './inDoubt';
const ABSENCE_TONE = {
    'no-call': 'words',
    'not-yet': 'words quiet',
    'cannot-see': 'words onHold',
    'no-voice': 'words quiet',
};
/** What stands in place of a call; `why` is null where the word says it all. */
export function absenceRow(absence) {
    return { ...ABSENCE_TEXT[absence], doubt: null, tone: ABSENCE_TONE[absence] };
}
const WARNS = 'chip onHold';
const RECORDING = {
    recording: { icon: 'utility:record', className: 'chip' },
    paused: { icon: 'utility:pause_alt', className: WARNS },
    unknown: { icon: 'utility:question', className: 'quiet' },
};
/** Mute and recording of a call that goes on. That a recording is not reported is said of an active call only: before, none is due. */
function badgesOf(call, doubts) {
    if (call.phase !== 'ringing' && call.phase !== 'active')
        return [];
    const badge = (text, looks, doubt) => text === null ? [] : [{ label: inDoubt(text, doubts.includes(doubt)), ...looks }];
    const recording = call.phase === 'ringing' && call.recording === 'unknown' ? null : RECORDING_TEXT[call.recording];
    return [
        ...badge(MUTE_TEXT[call.mute], { icon: 'utility:muted', className: WARNS }, 'mute'),
        ...badge(recording, RECORDING[call.recording], 'recording'),
    ];
}
/** The call as it is shown at a moment. */
export function callRow(call, { now, giveUpSeconds, showNumbers }) {
    const { status, since } = selectStatus(call);
    const { callId, phase, connectedAt } = call;
    const isOver = isGivenUp(call, now, giveUpSeconds);
    const doubts = selectDoubts(call);
    const display = (name) => isolated(displayName(name, showNumbers));
    const connectedMs = connectedAt === null ? null : now - connectedAt;
    return {
        key: callKey(call),
        callId,
        word: STATUS_TEXT[status],
        doubt: doubts.includes('hold') ? IN_DOUBT_TEXT : null,
        icon: STATUS_ICON[status],
        tone: `words ${status}`,
        who: whoText(call, display),
        type: callTypeOf(call, showNumbers),
        time: isOver ? null : formatDuration(now - since),
        sinceConnect: phase === 'active' && connectedAt !== since ? fillLabel(sinceConnect, formatDuration(connectedMs)) : null,
        note: isOver ? endNotReported : null,
        held: heldRows(call, now, display),
        badges: badgesOf(call, doubts),
        audio: audioRow(call, now),
    };
}
