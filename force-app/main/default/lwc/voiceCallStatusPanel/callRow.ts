import directionUnknown from '@salesforce/label/c.VoiceRelay_CallStatus_DirectionUnknown';
import inbound from '@salesforce/label/c.VoiceRelay_CallStatus_Inbound';
import outbound from '@salesforce/label/c.VoiceRelay_CallStatus_Outbound';
import sinceConnect from '@salesforce/label/c.VoiceRelay_CallStatus_SinceConnect';
import endNotReported from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotReported';
import { displayName, fillLabel, formatDuration, isolated } from 'c/voiceCallFormat';
import { IN_DOUBT_TEXT, MUTE_TEXT, RECORDING_TEXT, STATUS_TEXT, whoText } from 'c/voiceCallLabels';
import { selectStatus, type Call, type CallStatus, type RecordingState } from 'c/voiceCallState';
import { selectDoubts, type Doubt } from 'c/voiceRelayStatus';

interface Badge {
  readonly label: string;
  readonly icon: string;
}

/** A call as its panel shows it. */
export interface CallRow {
  readonly callId: string;
  readonly word: string;
  /** Beside the word; null: its hold is not in doubt. */
  readonly doubt: string | null;
  readonly icon: string;
  readonly who: string;
  readonly direction: Badge;
  /** Time since the phase began; null: it runs no more, and `note` says why. */
  readonly time: string | null;
  /** Null: not an active call. */
  readonly sinceConnect: string | null;
  readonly note: string | null;
  readonly badges: readonly Badge[];
}

/** What decides how a call is shown, besides the call. */
export interface Shown {
  /** State time, epoch milliseconds. */
  readonly now: number;
  readonly giveUpSeconds: number;
  readonly showNumbers: boolean;
}

const STATUS_ICON: Record<CallStatus, string> = {
  ringing: 'utility:incoming_call',
  dialing: 'utility:dialing',
  connected: 'utility:call',
  onHold: 'utility:pause',
  wrapUp: 'utility:clock',
  ended: 'utility:end_call',
};

const RECORDING_ICON: Record<RecordingState, string> = {
  recording: 'utility:record',
  paused: 'utility:pause_alt',
  unknown: '',
};

function directionOf({ callType }: Call, showNumbers: boolean): Badge {
  if (callType === 'inbound') return { label: inbound, icon: 'utility:incoming_call' };
  if (callType === 'outbound') return { label: outbound, icon: 'utility:outbound_call' };
  return callType === null
    ? { label: directionUnknown, icon: 'utility:question' }
    : { label: displayName(callType, showNumbers), icon: 'utility:call' };
}

/** Mute and recording of a call that goes on; what is not known is not shown. */
function badgesOf(call: Call, doubts: readonly Doubt[]): readonly Badge[] {
  if (call.phase !== 'ringing' && call.phase !== 'active') return [];
  const badge = (text: string | null, icon: string, doubt: Doubt): readonly Badge[] =>
    text === null ? [] : [{ label: doubts.includes(doubt) ? `${text} ${IN_DOUBT_TEXT}` : text, icon }];
  return [
    ...badge(MUTE_TEXT[call.mute], 'utility:muted', 'mute'),
    ...badge(RECORDING_TEXT[call.recording], RECORDING_ICON[call.recording], 'recording'),
  ];
}

/** The call as it is shown at a moment. */
export function callRow(call: Call, { now, giveUpSeconds, showNumbers }: Shown): CallRow {
  const { status, since } = selectStatus(call);
  const doubts = selectDoubts(call);
  const isGivenUp = call.phase === 'wrapUp' && now - since >= giveUpSeconds * 1000;
  const connectedMs = call.connectedAt === null ? null : now - call.connectedAt;
  return {
    callId: call.callId,
    word: STATUS_TEXT[status],
    doubt: doubts.includes('hold') ? IN_DOUBT_TEXT : null,
    icon: STATUS_ICON[status],
    who: whoText(call, (name) => isolated(displayName(name, showNumbers))),
    direction: directionOf(call, showNumbers),
    time: isGivenUp ? null : formatDuration(now - since),
    sinceConnect: call.phase === 'active' ? fillLabel(sinceConnect, formatDuration(connectedMs)) : null,
    note: isGivenUp ? endNotReported : null,
    badges: badgesOf(call, doubts),
  };
}
