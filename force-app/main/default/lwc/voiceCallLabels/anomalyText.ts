import afterEnd from '@salesforce/label/c.VoiceRelay_Anomaly_AfterEnd';
import clockStep from '@salesforce/label/c.VoiceRelay_Anomaly_ClockStep';
import duplicate from '@salesforce/label/c.VoiceRelay_Anomaly_Duplicate';
import gap from '@salesforce/label/c.VoiceRelay_Anomaly_Gap';
import inferredEnd from '@salesforce/label/c.VoiceRelay_Anomaly_InferredEnd';
import inferredStart from '@salesforce/label/c.VoiceRelay_Anomaly_InferredStart';
import malformed from '@salesforce/label/c.VoiceRelay_Anomaly_Malformed';
import missingCallId from '@salesforce/label/c.VoiceRelay_Anomaly_MissingCallId';
import outOfOrder from '@salesforce/label/c.VoiceRelay_Anomaly_OutOfOrder';
import resumeWithoutHold from '@salesforce/label/c.VoiceRelay_Anomaly_ResumeWithoutHold';
import unknownCall from '@salesforce/label/c.VoiceRelay_Anomaly_UnknownCall';
import unknownParty from '@salesforce/label/c.VoiceRelay_Anomaly_UnknownParty';
import unknownType from '@salesforce/label/c.VoiceRelay_Anomaly_UnknownType';
import unmuteWithoutMute from '@salesforce/label/c.VoiceRelay_Anomaly_UnmuteWithoutMute';
import type { AnomalyCode } from 'c/voiceCallState';

/** Explains each anomaly in one plain sentence. */
export const ANOMALY_TEXT: Record<AnomalyCode, string> = {
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
