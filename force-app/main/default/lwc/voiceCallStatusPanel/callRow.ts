import sinceConnect from '@salesforce/label/c.VoiceRelay_CallStatus_SinceConnect';
import endNotReported from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotReported';
import { displayName, fillLabel, formatDuration, isolated } from 'c/voiceCallFormat';
import {
  IN_DOUBT_TEXT,
  MUTE_TEXT,
  NO_CALL_TEXT,
  RECORDING_TEXT,
  STATUS_ICON,
  STATUS_TEXT,
  whoText,
} from 'c/voiceCallLabels';
import { selectStatus, type Call, type RecordingState } from 'c/voiceCallState';
import { selectDoubts, type Doubt } from 'c/voiceRelayStatus';
import { audioRow, type AudioRow } from './audioRow';
import { callTypeOf, type CallType } from './callType';
import { heldRows, type HeldRow } from './held';
import { inDoubt } from './inDoubt';

interface Badge {
  readonly label: string;
  readonly icon: string;
  readonly className: string;
}

/** What is shown where a call is, or would be. */
interface Word {
  readonly word: string;
  /** Beside the word; null: its hold is not in doubt. */
  readonly doubt: string | null;
  readonly icon: string;
  /** Colours the word and its time. */
  readonly tone: string;
}

/** A call as its panel shows it. */
export interface CallRow extends Word {
  readonly callId: string;
  readonly who: string;
  readonly type: CallType;
  /** Time since the phase began; null: it runs no more, and `note` says why. */
  readonly time: string | null;
  /** Null: not an active call, or `time` is the same. */
  readonly sinceConnect: string | null;
  readonly note: string | null;
  readonly held: readonly HeldRow[];
  readonly badges: readonly Badge[];
  readonly audio: AudioRow | null;
}

/** What decides how a call is shown, besides the call. */
export interface Shown {
  /** State time, epoch milliseconds. */
  readonly now: number;
  readonly giveUpSeconds: number;
  readonly showNumbers: boolean;
}

/** In place of a call where there is none. */
export const NO_CALL: Word = { word: NO_CALL_TEXT, doubt: null, icon: STATUS_ICON.ended, tone: 'words' };

const WARNS = 'chip onHold';
const RECORDING: Record<RecordingState, Pick<Badge, 'icon' | 'className'>> = {
  recording: { icon: 'utility:record', className: 'chip' },
  paused: { icon: 'utility:pause_alt', className: WARNS },
  unknown: { icon: 'utility:question', className: 'quiet' },
};

/** Mute and recording of a call that goes on. That a recording is not reported is told of an active call only: before, none is due. */
function badgesOf(call: Call, doubts: readonly Doubt[]): readonly Badge[] {
  if (call.phase !== 'ringing' && call.phase !== 'active') return [];
  const badge = (text: string | null, looks: Omit<Badge, 'label'>, doubt: Doubt): readonly Badge[] =>
    text === null ? [] : [{ label: inDoubt(text, doubts.includes(doubt)), ...looks }];
  const recording = call.phase === 'ringing' && call.recording === 'unknown' ? null : RECORDING_TEXT[call.recording];
  return [
    ...badge(MUTE_TEXT[call.mute], { icon: 'utility:muted', className: WARNS }, 'mute'),
    ...badge(recording, RECORDING[call.recording], 'recording'),
  ];
}

/** The call as it is shown at a moment. */
export function callRow(call: Call, { now, giveUpSeconds, showNumbers }: Shown): CallRow {
  const { status, since } = selectStatus(call);
  const { callId, phase, connectedAt } = call;
  const doubts = selectDoubts(call);
  const display = (name: string): string => isolated(displayName(name, showNumbers));
  const isGivenUp = phase === 'wrapUp' && now - since >= giveUpSeconds * 1000;
  const connectedMs = connectedAt === null ? null : now - connectedAt;
  return {
    callId,
    word: STATUS_TEXT[status],
    doubt: doubts.includes('hold') ? IN_DOUBT_TEXT : null,
    icon: STATUS_ICON[status],
    tone: `words ${status}`,
    who: whoText(call, display),
    type: callTypeOf(call, showNumbers),
    time: isGivenUp ? null : formatDuration(now - since),
    sinceConnect:
      phase === 'active' && connectedAt !== since ? fillLabel(sinceConnect, formatDuration(connectedMs)) : null,
    note: isGivenUp ? endNotReported : null,
    held: heldRows(call, now, display),
    badges: badgesOf(call, doubts),
    audio: audioRow(call, now),
  };
}
