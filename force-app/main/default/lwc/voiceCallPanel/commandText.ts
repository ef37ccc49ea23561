import prefixed from '@salesforce/label/c.VoiceRelay_Attention_Prefixed';
import askFinished from '@salesforce/label/c.VoiceRelay_Command_AskFinished';
import confirmed from '@salesforce/label/c.VoiceRelay_Command_Confirmed';
import notConfirmed from '@salesforce/label/c.VoiceRelay_Command_NotConfirmed';
import notYet from '@salesforce/label/c.VoiceRelay_Command_NotYet';
import refused from '@salesforce/label/c.VoiceRelay_Command_Refused';
import resume from '@salesforce/label/c.VoiceRelay_Command_Resume';
import resumeRecording from '@salesforce/label/c.VoiceRelay_Command_ResumeRecording';
import sent from '@salesforce/label/c.VoiceRelay_Command_Sent';
import unmute from '@salesforce/label/c.VoiceRelay_Command_Unmute';
import whyChanged from '@salesforce/label/c.VoiceRelay_Command_WhyChanged';
import whyNotSure from '@salesforce/label/c.VoiceRelay_Command_WhyNotSure';
import whyPhone from '@salesforce/label/c.VoiceRelay_Command_WhyPhone';
import whySeveralCalls from '@salesforce/label/c.VoiceRelay_Command_WhySeveralCalls';
import whySeveralParties from '@salesforce/label/c.VoiceRelay_Command_WhySeveralParties';
import type { Attention } from 'c/voiceAttention';
import type { Card } from 'c/voiceCallCard';
import { fillLabel } from 'c/voiceCallFormat';
import { isSameCall } from 'c/voiceCallState';
import {
  COMMAND_NAMES,
  type CommandName,
  type CommandReport,
  type CommandViews,
  type RefusalReason,
} from 'c/voiceCommands';

const TEXTS: Record<CommandName, string> = { unmute, resume, resumeRecording };

const WHY: Record<RefusalReason, string> = {
  'unknown-command': whyChanged,
  off: whyChanged,
  'no-relay': whyPhone,
  'not-sure': whyNotSure,
  'several-calls': whySeveralCalls,
  'no-call': whyChanged,
  'several-parties': whySeveralParties,
  'not-needed': whyChanged,
  waiting: whyChanged,
  phone: whyPhone,
};

const ANSWERS = { sent, confirmed, notConfirmed };

/** The command that mends each alert. */
const MENDED_BY: Partial<Record<Attention['kind'], CommandName>> = {
  muted: 'unmute',
  hold: 'resume',
  recordingPaused: 'resumeRecording',
};

/** The question before recording goes on, and its answers. */
export const QUESTION = { text: askFinished, yes: resumeRecording, no: notYet };

const answerText = (report: CommandReport): string =>
  report.answer === 'refused' ? fillLabel(refused, WHY[report.reason]) : ANSWERS[report.answer];

const namedAnswer = (report: CommandReport): string => fillLabel(prefixed, TEXTS[report.name], answerText(report));

/** Whether the answer is about what this card shows. */
function isOnCard(report: CommandReport, { body, others, attention }: Card): boolean {
  if (report.answer === 'refused') return attention.some(({ kind }) => MENDED_BY[kind] === report.name);
  return [body, ...others].some((shown) => shown !== null && isSameCall(shown.call, report));
}

function reportsOn(card: Card, commands: CommandViews): readonly CommandReport[] {
  const reports = COMMAND_NAMES.map((name) => commands[name].report);
  return reports.filter((report) => report !== null).filter((report) => isOnCard(report, card));
}

/** The button of an alert. */
export interface CommandButton {
  readonly name: CommandName;
  readonly text: string;
  /** The accessible name. */
  readonly title: string;
  /** Whether it does nothing now; it keeps the focus. */
  readonly isDisabled: 'true' | 'false';
}

/** Writes the button that mends an alert, and the answer to it; null: none. @param about the alert, for the accessible name */
export function commandOf(one: Attention, about: string, card: Card, commands: CommandViews) {
  const name = MENDED_BY[one.kind];
  if (!name) return { button: null, answer: null };
  const { call, isWaiting, report } = commands[name];
  const text = TEXTS[name];
  const title = fillLabel(prefixed, text, about);
  const isOffered = call !== null && isSameCall(call, one);
  const button: CommandButton | null = isOffered ? { name, text, title, isDisabled: `${isWaiting}` } : null;
  return { button, answer: report && isOnCard(report, card) ? answerText(report) : null };
}

/** Writes the latest answer, for a card without alerts; null: none. */
export function lastAnswer(card: Card, commands: CommandViews) {
  const [last] = [...reportsOn(card, commands)].sort((a, b) => b.at - a.at);
  if (!last) return null;
  const icon = last.answer === 'confirmed' ? 'utility:success' : 'utility:info';
  return { text: namedAnswer(last), icon };
}

/** Writes the answers for the announcement, each under a key of its own. */
export function answersToAnnounce(card: Card, commands: CommandViews) {
  return reportsOn(card, commands).map((report) => ({
    key: `${report.name} ${report.answer} ${report.at}`,
    text: namedAnswer(report),
  }));
}
