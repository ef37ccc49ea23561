import { TOOLKIT_EVENT_TYPES, type ToolkitEventType } from 'c/voiceEvents';
import type { Mark, Trail } from './trail';

/** True: the oddity occurred. False: it did not, but could have. Null: it could not have occurred. */
type Verdict = boolean | null;

/** Something that telephony does and the documentation does not mention. */
export interface Oddity {
  readonly says: string;
  /** Returns a verdict for each time that it could have occurred in the call. */
  readonly look: (trail: Trail) => readonly boolean[];
}

type Types = readonly ToolkitEventType[];
/** Judges one mark. @param at its index among all marks of the call */
type MarkTest = (mark: Mark, at: number, all: readonly Mark[]) => Verdict;

/** Events of two calls at most this far apart (milliseconds) belong together. Source: own inference. */
const BESIDE_MS = 1000;
/** A HOLD within this time (milliseconds) belongs to the switch to another call. Source: own inference. */
const HOLD_BESIDE_MS = 5000;
/** A call that connects this soon after its start (milliseconds) may be a replay after a reload. */
const REPLAY_MS = 1000;
/** The most events between two that belong together. */
const FEW = 4;

const known = (verdict: Verdict): verdict is boolean => verdict !== null;
const isOver = ({ phase }: Mark): Verdict => phase && (phase === 'wrapUp' || phase === 'closed');
const ofCall =
  (test: (trail: Trail) => Verdict): Oddity['look'] =>
  (trail) =>
    trail.call ? [test(trail)].filter(known) : [];
const each =
  (types: Types, test: MarkTest): Oddity['look'] =>
  ({ marks }) =>
    marks.map((mark, at) => (types.includes(mark.type) ? test(mark, at, marks) : null)).filter(known);

const isOneOf = (mark: Mark | undefined, ...types: Types): boolean => mark !== undefined && types.includes(mark.type);
const some = (marks: readonly Mark[], ...types: Types): boolean => marks.some((mark) => types.includes(mark.type));

/** Whether one of these types came near the mark: at most a few marks and a second away. */
function near(at: number, all: readonly Mark[], ...types: Types): boolean {
  const around = all.slice(Math.max(0, at - FEW), at + FEW + 1);
  return some(
    around.filter((mark) => Math.abs(mark.at - (all[at]?.at ?? 0)) <= BESIDE_MS),
    ...types,
  );
}

function isSecondCallSilent({ marks: [first] }: Trail): Verdict {
  if (!first?.beside.length) return null;
  const isHold = ({ type, at }: Mark): boolean => type === 'HOLD' && at >= first.at && at <= first.at + HOLD_BESIDE_MS;
  return !first.beside.some(({ trail, isOnHold }) => isOnHold || trail.marks.some(isHold));
}

function isDeserted({ call, marks }: Trail): Verdict {
  const left = marks.findLastIndex((mark) => mark.isDeserted);
  return left < 0 || call?.endedAt === null ? null : !some(marks.slice(left), 'CALL_ENDED');
}

function isReplay({ type }: Mark, at: number, all: readonly Mark[]): Verdict {
  const earlier = all.slice(0, at);
  return some(earlier, 'CALL_CONNECTED') || (type === 'CALL_STARTED' && some(earlier, 'CALL_STARTED'));
}

function isSwiftConnect(mark: Mark, at: number, all: readonly Mark[]): Verdict {
  const earlier = all.slice(0, at);
  const started = earlier.find(({ type }) => type === 'CALL_STARTED');
  return !started || some(earlier, 'CALL_CONNECTED') ? null : mark.at - started.at <= REPLAY_MS;
}

function isTransfer(_: Mark, at: number, all: readonly Mark[]): Verdict {
  const earlier = all.slice(0, at).filter(({ type }) => type !== 'AUDIO_STATS');
  return some(earlier, 'PARTICIPANT_ADDED') ? isOneOf(earlier.at(-1), 'PARTICIPANT_ADDED') : null;
}

/** Whether the named party is on the call; null: not known. */
const isPresent = ({ party }: Mark): Verdict =>
  party === 'present' || party === 'absent' ? party === 'present' : null;
const isAbsent = ({ party }: Mark): Verdict => (party === 'present' || party === 'absent' ? party === 'absent' : null);

const unnamed = (type: 'PARTICIPANT_ADDED' | 'PARTICIPANT_REMOVED'): readonly Oddity[] => [
  { says: `${type} has no callId`, look: each([type], (mark) => !mark.hasCallId) },
  { says: `${type} has no participant`, look: each([type], ({ party }) => party === 'none') },
];

/** All oddities that can occur within a call, in the order of the report. */
export const ODDITIES: readonly Oddity[] = [
  {
    says: 'The first event of a call is CALL_CONNECTED',
    look: ofCall(({ marks: [first] }) =>
      isOneOf(first, 'CALL_STARTED', 'CALL_CONNECTED') ? first?.type === 'CALL_CONNECTED' : null,
    ),
  },
  {
    says: 'A call has the callId of an earlier one (offered again, transferred back)',
    look: ofCall(({ call }) => call && call.leg > 1),
  },
  {
    says: 'Nothing has ended the wrap-up of an answered call',
    look: ofCall(({ call }) =>
      call === null || call.activeAt === null || call.endedAt === null ? null : call.wrapUpEndedAt === null,
    ),
  },
  {
    says: 'A call ends unanswered: CALL_ENDED while it rings',
    look: each(['CALL_ENDED'], ({ phase }) => (phase === 'ringing' || phase === 'active' ? phase === 'ringing' : null)),
  },
  {
    says: 'PARTICIPANT_ADDED comes again for a party that is on the call',
    look: each(['PARTICIPANT_ADDED'], isPresent),
  },
  ...unnamed('PARTICIPANT_ADDED'),
  ...unnamed('PARTICIPANT_REMOVED'),
  {
    says: 'PARTICIPANT_REMOVED for a party that is not on the call',
    look: each(['PARTICIPANT_REMOVED'], isAbsent),
  },
  {
    says: 'CALL_ENDED comes right after PARTICIPANT_ADDED (blind transfer)',
    look: each(['CALL_ENDED'], isTransfer),
  },
  { says: 'The last party is removed and no CALL_ENDED has come (warm transfer)', look: ofCall(isDeserted) },
  { says: 'A second call starts, and no HOLD comes for the first (consult)', look: ofCall(isSecondCallSilent) },
  {
    says: 'HOLD or RESUME comes with SWAP or CONFERENCE',
    look: each(['SWAP', 'CONFERENCE'], (_, at, all) => near(at, all, 'HOLD', 'RESUME')),
  },
  {
    says: 'RESUME although no hold was reported (RESUME for both hold and resume)',
    look: each(['RESUME'], ({ phase, isOnHold }, at, all) =>
      phase !== 'active' || near(at, all, 'SWAP', 'CONFERENCE') ? null : !isOnHold,
    ),
  },
  { says: 'UNMUTE although no mute was reported', look: each(['UNMUTE'], ({ mute }) => mute && mute !== 'on') },
  {
    says: 'CALL_STARTED or CALL_CONNECTED comes again for a call (replay)',
    look: each(['CALL_STARTED', 'CALL_CONNECTED'], isReplay),
  },
  {
    says: 'CALL_CONNECTED comes within 1 s of CALL_STARTED (perhaps a replay)',
    look: each(['CALL_CONNECTED'], isSwiftConnect),
  },
  { says: 'AUDIO_STATS comes after the end of its call', look: each(['AUDIO_STATS'], isOver) },
  { says: 'An event has no callId', look: each(TOOLKIT_EVENT_TYPES, (mark) => !mark.hasCallId) },
  {
    says: 'callType is other than “inbound” or “outbound”',
    look: each(TOOLKIT_EVENT_TYPES, ({ isCallTypeDocumented: is }) => (is === null ? null : !is)),
  },
];
