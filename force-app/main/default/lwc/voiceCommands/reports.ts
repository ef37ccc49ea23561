import { isSameCall, type Call, type CallRef, type CallState } from 'c/voiceCallState';
import { COMMAND_NAMES, CONFIRM_MS, type CommandName, type CommandReport } from './commands';
import { selectOffer, type CommandFacts } from './offer';

/** For this long an answer is shown, milliseconds. */
const SHOWN_MS = 10_000;

/** Whether the event that confirms a command has come: the command was needed when it was sent. */
const IS_DONE: Record<CommandName, (call: Call) => boolean> = {
  unmute: ({ mute }) => mute === 'off',
  resume: ({ parties }) => parties[0]?.holdReport?.hold === 'off',
  resumeRecording: ({ recording }) => recording === 'recording',
};

/**
 * Adds an answer. Earlier answers to that command go, but not those that still count: one that is waited for, and one that is not
 * confirmed until the command is sent again.
 * @param before the answer that it replaces in any case; null: none
 */
export function withReport(
  reports: readonly CommandReport[],
  report: CommandReport,
  before: CommandReport | null,
): readonly CommandReport[] {
  const counts = ({ answer }: CommandReport): boolean =>
    answer === 'sent' || (answer === 'notConfirmed' && report.answer !== 'sent');
  return [...reports.filter((other) => other !== before && (other.name !== report.name || counts(other))), report];
}

const callIn = ({ calls }: CallState, ref: CallRef): Call | undefined => calls.find((call) => isSameCall(call, ref));

/** Decides what becomes of an answer by an event; null: it no longer holds. */
function reportAfter(report: CommandReport, before: CallState, after: CallState): CommandReport | null {
  if (report.answer !== 'sent' && report.answer !== 'notConfirmed') return report;
  const call = callIn(after, report);
  if (report.answer === 'notConfirmed')
    return call?.lastEventAt === callIn(before, report)?.lastEventAt ? report : null;
  if (!call || !IS_DONE[report.name](call)) return report;
  const at = call.lastEventAt;
  return { ...report, at, answer: at - report.at <= CONFIRM_MS ? 'confirmed' : 'notConfirmed' };
}

/**
 * Selects the answers after an event: the event of its call confirms a command within 5 s, and the next event of the call takes
 * back that a command is not confirmed. Returns the same array if nothing changed.
 */
export function reportsAfter(
  reports: readonly CommandReport[],
  before: CallState,
  after: CallState,
): readonly CommandReport[] {
  const next = reports.map((report) => reportAfter(report, before, after)).filter((report) => report !== null);
  return next.length === reports.length && next.every((report, index) => report === reports[index]) ? reports : next;
}

/** How a command stands for the rep. */
export interface CommandView {
  /** The call that it is for; null: it is not offered. */
  readonly call: CallRef | null;
  /** Whether it was sent for that call and is not confirmed: then it cannot be sent again yet. */
  readonly isWaiting: boolean;
  /** The latest answer, while it is news or waited for; null: none. */
  readonly report: CommandReport | null;
}
export type CommandViews = Readonly<Record<CommandName, CommandView>>;

/** Selects how one command stands. */
function viewOf(facts: CommandFacts, name: CommandName): CommandView {
  const { call, ...offer } = selectOffer(facts, name);
  const isWaiting = offer.kind === 'refused' && offer.reason === 'waiting';
  const latest = facts.commands.findLast((report) => report.name === name);
  const isNews = latest !== undefined && (latest.answer === 'sent' || isWaiting || facts.now - latest.at < SHOWN_MS);
  return { call, isWaiting, report: isNews ? latest : null };
}

/** Selects how each command stands. */
export const selectCommands = (facts: CommandFacts): CommandViews =>
  Object.fromEntries(COMMAND_NAMES.map((name) => [name, viewOf(facts, name)])) as CommandViews;
