import type { CallRef } from 'c/voiceCallState';

/** Something that a rep may ask the phone to do from a reminder. */
export type CommandName = 'unmute' | 'resume' | 'resumeRecording';

export const COMMAND_NAMES: readonly CommandName[] = ['unmute', 'resume', 'resumeRecording'];

/** Why a command is not sent. */
export type RefusalReason =
  /** The name is not one of a command. */
  | 'unknown-command'
  /** The admin has not switched it on. */
  | 'off'
  /** No relay of this page listens to the phone. */
  | 'no-relay'
  /** Events may be missing, or the call may have changed unseen. */
  | 'not-sure'
  /** The phone's methods name no call, and another may be meant. */
  | 'several-calls'
  | 'no-call'
  /** More than one other party was on the call at some time. */
  | 'several-parties'
  /** Nothing is muted, on hold or paused. */
  | 'not-needed'
  /** It was sent for this call already, and is not confirmed. */
  | 'waiting'
  /** The phone did not take it, or no host could pass it on. */
  | 'phone';

/**
 * The latest answer to a command. A command that is sent becomes confirmed by its event within 5 s, otherwise not confirmed: its
 * event may still come.
 */
export type CommandReport = {
  readonly name: CommandName;
  /** State time of the answer, epoch milliseconds. */
  readonly at: number;
} & (
  | { readonly answer: 'refused'; readonly reason: RefusalReason }
  | ({ readonly answer: 'sent' | 'confirmed' | 'notConfirmed' } & CallRef)
);

/** A command that went to the phone. */
export type SentCommand = Exclude<CommandReport, { answer: 'refused' }>;

/** For this long after it was sent, milliseconds, an event confirms a command. */
export const CONFIRM_MS = 5000;
