import sinceConnect from '@salesforce/label/c.VoiceRelay_CallStatus_SinceConnect';
import endNotReported from '@salesforce/label/c.VoiceRelay_WrapUp_EndNotReported';
import { displayName, fillLabel, formatDuration, isolated } from 'c/voiceCallFormat';
import {
  ABSENCE_TEXT,
  IN_DOUBT_TEXT,
  MUTE_TEXT,
  RECORDING_TEXT,
  STATUS_ICON,
  STATUS_TEXT,
  whoText,
} from 'c/voiceCallLabels';
import { callKey, selectStatus, type Call, type RecordingState } from 'c/voiceCallState';
import { isGivenUp, selectDoubts, type Absence, type Doubt } from 'c/voiceRelayStatus';
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
  readonly key: string;
  readonly callId: string;
  readonly who: string;
  readonly type: CallType;
  /** Time since the phase began; null: it has stopped, and `note` says why. */
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

const ABSENCE_TONE: Record<Absence, string> = {
  'no-call': 'words',
  'not-yet': 'words quiet',
  'cannot-see': 'words onHold',
  'no-voice': 'words quiet',
};

/** What stands in place of a call; `why` is null where the word says it all. */
export function absenceRow(absence: Absence): Word & { readonly why: string | null } {
  return { ...ABSENCE_TEXT[absence], doubt: null, tone: ABSENCE_TONE[absence] };
}

const WARNS = 'chip onHold';
const RECORDING: Record<RecordingState, Pick<Badge, 'icon' | 'className'>> = {
  recording: { icon: 'utility:record', className: 'chip' },
  paused: { icon: 'utility:pause_alt', className: WARNS },
  unknown: { icon: 'utility:question', className: 'quiet' },
};

/** Mute and recording of a call that goes on. That a recording is not reported is said of an active call only: before, none is due. */
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
  const isOver = isGivenUp(call, now, giveUpSeconds);
  const doubts = selectDoubts(call);
  const display = (name: string): string => isolated(displayName(name, showNumbers));
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
    sinceConnect:
      phase === 'active' && connectedAt !== since ? fillLabel(sinceConnect, formatDuration(connectedMs)) : null,
    note: isOver ? endNotReported : null,
    held: heldRows(call, now, display),
    badges: badgesOf(call, doubts),
    audio: audioRow(call, now),
  };
}
