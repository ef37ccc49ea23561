import { attempt } from 'c/voiceEvents';
import type { AudioRecord, Call, Change, DatedSample, HoldReport, Party, Span } from './call';

type Check = (value: unknown) => boolean;
/** A check for each field. */
type Shape<T> = Readonly<Record<keyof T, Check>>;

const isNumber: Check = (value) => Number.isFinite(value);
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
/** Epoch milliseconds that a date can hold. */
const isTime: Check = (value) => Number.isSafeInteger(value) && Math.abs(value as number) <= 8.64e15;
const isText: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isNull: Check = (value) => value === null;
const isOneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
function like<T>(shape: Shape<T>): Check {
  const checks = Object.entries<Check>(shape);
  return (value) =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

const isTriState = isOneOf('on', 'off', 'unknown');
const isRecording = isOneOf('recording', 'paused', 'unknown');
const isSpan = like<Span>({ ms: isCount, since: orNull(isTime) });
const isHoldReport = like<HoldReport>({ hold: isOneOf('on', 'off'), at: isTime });

const isParty = like<Party>({
  name: orNull(isText),
  hold: isTriState,
  presence: isSpan,
  held: isSpan,
  holdCount: isCount,
  isUnverified: isFlag,
  holdReport: orNull(isHoldReport),
  addedAt: orNull(isTime),
  isTakenOffHold: isFlag,
});

const isChannel = orNull(
  like<NonNullable<DatedSample['input']>>({ lossPct: isNumber, jitterMs: isNumber, mos: isNumber, packets: isNumber }),
);
const isSample = like<DatedSample>({
  input: isChannel,
  output: isChannel,
  rttMs: orNull(isNumber),
  mos: isNumber,
  isOneWay: isFlag,
  at: isTime,
  isClean: isFlag,
});
const isAudio = like<AudioRecord>({
  reports: isCount,
  lastReportAt: isTime,
  batches: isCount,
  oneWay: isCount,
  mosMin: orNull(isNumber),
  mosSum: orNull(isNumber),
  lossMaxPct: orNull(isNumber),
  jitterMaxMs: orNull(isNumber),
  rttMaxMs: orNull(isNumber),
  recent: listOf(isSample),
});
const isChange = like<Change>({ at: isTime, onHold: isFlag, mute: isTriState, recording: isRecording });

/** The fields that every phase has in the same form. */
const FACTS = {
  callId: isText,
  leg: (value: unknown) => isCount(value) && value !== 0,
  callType: orNull(isText),
  observed: isFlag,
  isConnectSeen: isFlag,
  parties: listOf(isParty),
  hasUnnamed: isFlag,
  hadUnlisted: isFlag,
  mute: isTriState,
  recording: isRecording,
  onHold: isSpan,
  holdCount: isCount,
  muted: isSpan,
  recordingPaused: isSpan,
  audio: orNull(isAudio),
  isRestored: isFlag,
  wasUnwatched: isFlag,
  unverified: listOf(isOneOf('mute', 'recording', 'existence')),
  changes: listOf(isChange),
  connectedAt: orNull(isTime),
  lastEventAt: isTime,
  isUnsureWhoLeft: isFlag,
  lastHeldAt: orNull(isTime),
  mixedSince: orNull(isTime),
};
const STARTED = { startedAt: orNull(isTime), lastStartedAt: orNull(isTime) };
const LIVE = { endedAt: isNull, lastEndedAt: isNull, wrapUpEndedAt: isNull, canReopen: isOneOf(false) };
const OVER = { endedAt: isTime, lastEndedAt: isTime };

const CALLS: readonly Check[] = [
  like<Call>({
    ...FACTS,
    ...LIVE,
    phase: isOneOf('ringing'),
    startedAt: isTime,
    lastStartedAt: isTime,
    activeAt: isNull,
  }),
  like<Call>({ ...FACTS, ...STARTED, ...LIVE, phase: isOneOf('active'), activeAt: isTime }),
  like<Call>({
    ...FACTS,
    ...STARTED,
    ...OVER,
    phase: isOneOf('wrapUp'),
    activeAt: isTime,
    wrapUpEndedAt: isNull,
    canReopen: isFlag,
  }),
  like<Call>({
    ...FACTS,
    ...STARTED,
    ...OVER,
    phase: isOneOf('closed'),
    activeAt: orNull(isTime),
    wrapUpEndedAt: orNull(isTime),
    canReopen: isOneOf(false),
  }),
];

/** Parses a call that was stored as JSON; null: the value is not a call. Never throws. */
export function parseStoredCall(value: unknown): Call | null {
  return attempt(() => (CALLS.some((isCall) => isCall(value)) ? (value as Call) : null), null);
}
