import afterEnd from '@salesforce/label/c.VoiceRelay_EventLog_SignAfterEnd';
import clockStep from '@salesforce/label/c.VoiceRelay_EventLog_SignClockStep';
import duplicate from '@salesforce/label/c.VoiceRelay_EventLog_SignDuplicate';
import gap from '@salesforce/label/c.VoiceRelay_EventLog_SignGap';
import inferredEnd from '@salesforce/label/c.VoiceRelay_EventLog_SignInferredEnd';
import inferredStart from '@salesforce/label/c.VoiceRelay_EventLog_SignInferredStart';
import malformed from '@salesforce/label/c.VoiceRelay_EventLog_SignMalformed';
import missingCallId from '@salesforce/label/c.VoiceRelay_EventLog_SignMissingCallId';
import outOfOrder from '@salesforce/label/c.VoiceRelay_EventLog_SignOutOfOrder';
import resumeWithoutHold from '@salesforce/label/c.VoiceRelay_EventLog_SignResumeWithoutHold';
import unknownCall from '@salesforce/label/c.VoiceRelay_EventLog_SignUnknownCall';
import unknownParty from '@salesforce/label/c.VoiceRelay_EventLog_SignUnknownParty';
import unknownType from '@salesforce/label/c.VoiceRelay_EventLog_SignUnknownType';
import unmuteWithoutMute from '@salesforce/label/c.VoiceRelay_EventLog_SignUnmuteWithoutMute';
import { ANOMALY_TEXT } from 'c/voiceCallLabels';
const WORDS = {
    malformed,
    'unknown-type': unknownType,
    duplicate,
    gap,
    'clock-step': clockStep,
    'missing-call-id': missingCallId,
    'unknown-call': unknownCall,
    'inferred-start': inferredStart,
    'inferred-end': inferredEnd,
    'out-of-order': outOfOrder,
    'after-end': afterEnd,
    'unknown-party': unknownParty,
    'resume-without-hold': resumeWithoutHold,
    'unmute-without-mute': unmuteWithoutMute,
};
/** The chips of a row, each anomaly once. */
export function signsOf(anomalies) {
    const codes = [...new Set(anomalies.map(({ code }) => code))];
    return codes.map((code) => ({ code, word: WORDS[code], meaning: ANOMALY_TEXT[code] }));
}
