import allTypes from '@salesforce/label/c.VoiceRelay_EventLog_AllTypes';
import call from '@salesforce/label/c.VoiceRelay_EventLog_Call';
import count from '@salesforce/label/c.VoiceRelay_EventLog_Count';
import countFound from '@salesforce/label/c.VoiceRelay_EventLog_CountFound';
import detail from '@salesforce/label/c.VoiceRelay_EventLog_Detail';
import empty from '@salesforce/label/c.VoiceRelay_EventLog_Empty';
import exportTrace from '@salesforce/label/c.VoiceRelay_EventLog_Export';
import filterText from '@salesforce/label/c.VoiceRelay_EventLog_FilterText';
import filterType from '@salesforce/label/c.VoiceRelay_EventLog_FilterType';
import forgotten from '@salesforce/label/c.VoiceRelay_EventLog_Forgotten';
import fullNumbers from '@salesforce/label/c.VoiceRelay_EventLog_FullNumbers';
import fullNumbersHelp from '@salesforce/label/c.VoiceRelay_EventLog_FullNumbersHelp';
import heading from '@salesforce/label/c.VoiceRelay_EventLog_Heading';
import list from '@salesforce/label/c.VoiceRelay_EventLog_List';
import malformed from '@salesforce/label/c.VoiceRelay_EventLog_Malformed';
import noneFound from '@salesforce/label/c.VoiceRelay_EventLog_NoneFound';
import pause from '@salesforce/label/c.VoiceRelay_EventLog_Pause';
import paused from '@salesforce/label/c.VoiceRelay_EventLog_Paused';
import resume from '@salesforce/label/c.VoiceRelay_EventLog_Resume';
import show from '@salesforce/label/c.VoiceRelay_EventLog_Show';
import time from '@salesforce/label/c.VoiceRelay_EventLog_Time';
import type from '@salesforce/label/c.VoiceRelay_EventLog_Type';
import unknownTypes from '@salesforce/label/c.VoiceRelay_EventLog_UnknownTypes';
import { fillLabel } from 'c/voiceCallFormat';
import type { EventLog } from 'c/voiceEventLog';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';

/** The fixed texts of the template. */
export const LABELS = {
  call,
  detail,
  empty,
  exportTrace,
  filterText,
  filterType,
  fullNumbers,
  fullNumbersHelp,
  heading,
  list,
  noneFound,
  show,
  time,
  type,
};

/** What the filter by type offers; the empty value is every type. */
export const TYPE_OPTIONS: readonly { readonly label: string; readonly value: string }[] = [
  { label: allTypes, value: '' },
  ...TOOLKIT_EVENT_TYPES.map((name) => ({ label: name, value: name })),
  { label: unknownTypes, value: 'unknown-type' },
  { label: malformed, value: 'malformed' },
];

/** The button that pauses, or ends a pause. */
export const PAUSE_BUTTON = {
  running: { label: pause, icon: 'utility:pause' },
  paused: { label: resume, icon: 'utility:play' },
} as const;

/** How many events the log holds, and how many of them the filter finds. */
export function countText(found: number, log: EventLog): string {
  return found === log.size ? fillLabel(count, found) : fillLabel(countFound, found, log.size);
}

/** How many events are no longer kept; null: none. */
export function forgottenText(log: EventLog): string | null {
  return log.received > log.size ? fillLabel(forgotten, log.received - log.size) : null;
}

/** How many events came since the log was paused. */
export function pausedText(atPause: EventLog, now: EventLog): string {
  return fillLabel(paused, Math.max(0, now.received - atPause.received));
}
