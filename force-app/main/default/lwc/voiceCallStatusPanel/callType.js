import addParticipant from '@salesforce/label/c.VoiceRelay_CallStatus_AddParticipant';
import callback from '@salesforce/label/c.VoiceRelay_CallStatus_Callback';
import consult from '@salesforce/label/c.VoiceRelay_CallStatus_Consult';
import dialedCallback from '@salesforce/label/c.VoiceRelay_CallStatus_DialedCallback';
import directionUnknown from '@salesforce/label/c.VoiceRelay_CallStatus_DirectionUnknown';
import inbound from '@salesforce/label/c.VoiceRelay_CallStatus_Inbound';
import internalCall from '@salesforce/label/c.VoiceRelay_CallStatus_InternalCall';
import outbound from '@salesforce/label/c.VoiceRelay_CallStatus_Outbound';
import transfer from '@salesforce/label/c.VoiceRelay_CallStatus_Transfer';
import { displayName, isolated } from 'c/voiceCallFormat';
/** By callType, in lower case: the documented two, and those that connectors send besides. A map, for names such as "constructor". */
const LABELS = new Map([
    [null, directionUnknown],
    ['inbound', inbound],
    ['outbound', outbound],
    ['consult', consult],
    ['transfer', transfer],
    ['addparticipant', addParticipant],
    ['internalcall', internalCall],
    ['callback', callback],
    ['dialedcallback', dialedCallback],
]);
const ICONS = new Map([
    [null, 'utility:question'],
    ['inbound', 'utility:incoming_call'],
    ['outbound', 'utility:outbound_call'],
    ['consult', 'utility:people'],
]);
/** A kind that nobody documented is shown as it came. */
export function callTypeOf({ callType }, showNumbers) {
    return {
        label: LABELS.get(callType) ?? isolated(displayName(callType ?? '', showNumbers)),
        icon: ICONS.get(callType) ?? 'utility:call',
        className: callType === 'consult' ? 'type chip accent' : 'type',
    };
}
