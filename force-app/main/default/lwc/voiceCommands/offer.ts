import {
  beganAt,
  inferredEndHoldsAt,
  isSameCall,
  isSeenToConnect,
  selectHasRecentNews,
  type Call,
  type CallState,
  type RelayRecord,
} from 'c/voiceCallState';
import type { EventLog } from 'c/voiceEventLog';
import type { AnomalyCount, RelayStatus } from 'c/voiceRelayStatus';
import type { VoiceSettings } from 'c/voiceSettings';
import { hasUnseenCall } from './unseenCalls';
import { COMMAND_NAMES, type CommandName, type CommandReport, type RefusalReason } from './commands';

/** The facts from which it follows whether a command may be sent: a part of `CallsSnapshot`. */
export interface CommandFacts {
  readonly state: CallState;
  /** State time, epoch milliseconds. */
  readonly now: number;
  readonly settings: VoiceSettings;
  readonly relay: RelayStatus | null;
  readonly gapAt: number | null;
  readonly joinedLateAt: number | null;
  readonly isSimulated: boolean;
  readonly unwatchedAt: number | null;
  readonly log: EventLog;
  readonly anomalies: readonly AnomalyCount[];
  /** The latest answers. */
  readonly commands: readonly CommandReport[];
}

/** Whether a command may be sent now, and for which call. */
export type Offer =
  | { readonly kind: 'offered'; readonly call: Call }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly call: Call | null };

const SWITCHES: Record<CommandName, 'reminderButtons' | 'recordingButton'> = {
  unmute: 'reminderButtons',
  resume: 'reminderButtons',
  resumeRecording: 'recordingButton',
};

const isOnHold = ({ parties: [first] }: Call): boolean => first?.hold === 'on' && first.presence.since !== null;

const IS_NEEDED: Record<CommandName, (call: Call) => boolean> = {
  unmute: ({ mute }) => mute === 'on',
  resume: isOnHold,
  resumeRecording: ({ recording }) => recording === 'paused',
};

/** Whether this page has applied each event that its relay received, and has missed none. */
function isComplete(facts: CommandFacts, relay: RelayStatus, own: RelayRecord | null): boolean {
  const { gapAt, joinedLateAt, isSimulated } = facts;
  const isMissing = gapAt !== null || joinedLateAt !== null || relay.notSubscribed.length > 0;
  return !isMissing && !isSimulated && (own?.lastSeq ?? 0) === relay.seen;
}

/** Whether the call may go on: also if its end was inferred and may be taken back. */
const mayBeLive = ({ endedAt, canReopen }: Call, now: number): boolean =>
  endedAt === null || (canReopen && now < inferredEndHoldsAt(endedAt));

/** Whether the call was seen to begin, so that it was not live across a reload or while nobody listened. */
function isSeenFromStart(call: Call, own: RelayRecord | null, unwatchedAt: number | null): boolean {
  const { connectedAt, lastStartedAt } = call;
  const listensSince = Math.max(own?.firstAppliedAt ?? Infinity, unwatchedAt ?? -Infinity);
  return connectedAt !== null && isSeenToConnect({ connectedAt, lastStartedAt, beganAt: beganAt(call), listensSince });
}

/** Whether the call is observed and nothing about it is in doubt. */
const isCertain = (call: Call, { state, now, unwatchedAt }: CommandFacts): boolean =>
  call.observed &&
  beganAt(call) > (unwatchedAt ?? -Infinity) &&
  !call.isRestored &&
  !call.wasUnwatched &&
  !call.isUnsureWhoLeft &&
  call.unverified.length === 0 &&
  !call.parties.some(({ isUnverified }) => isUnverified) &&
  selectHasRecentNews(state, call, now);

/** Whether exactly one party was ever on the call: the phone resumes its first caller. */
const hasOneParty = ({ parties, hasUnnamed, hadUnlisted }: Call): boolean =>
  parties.length === 1 && !hasUnnamed && !hadUnlisted;

const isWaiting = (report: CommandReport, name: CommandName, call: Call): boolean =>
  report.name === name && (report.answer === 'sent' || report.answer === 'notConfirmed') && isSameCall(report, call);

/**
 * Decides whether a command may be sent now. The phone's methods name no call, so a command is refused unless exactly one call of
 * the page may be meant, seen from its beginning and without doubt: docs/architecture.md, "Commands".
 */
export function selectOffer(facts: CommandFacts, name: CommandName): Offer {
  const { state, now, settings, relay, unwatchedAt, commands } = facts;
  const refused = (reason: RefusalReason, call: Call | null = null): Offer => ({ kind: 'refused', reason, call });
  if (!COMMAND_NAMES.includes(name)) return refused('unknown-command');
  if (!settings[SWITCHES[name]]) return refused('off');
  if (!relay?.listening) return refused('no-relay');
  const own = state.relays.find(({ relayId }) => relayId === relay.relayId) ?? null;
  if (!isComplete(facts, relay, own)) return refused('not-sure');
  const [call, ...others] = state.calls.filter((one) => mayBeLive(one, now));
  if (others.length > 0) return refused('several-calls');
  if (call?.phase !== 'active') return refused('no-call');
  if (hasUnseenCall(facts) || !isCertain(call, facts) || !isSeenFromStart(call, own, unwatchedAt))
    return refused('not-sure');
  if (name === 'resume' && !hasOneParty(call)) return refused('several-parties');
  if (!IS_NEEDED[name](call)) return refused('not-needed');
  if (commands.some((report) => isWaiting(report, name, call))) return refused('waiting', call);
  return { kind: 'offered', call };
}
