import { cleaned } from './names';

/** What the literal reading of docs/contract.md keeps in mind: plain mutable records, nothing clever. */
export interface OracleParty {
  name: string | null;
  present: boolean;
  hold: 'on' | 'off' | 'unknown';
  /** "the latest HOLD or RESUME that meant" the party */
  meant: { type: 'HOLD' | 'RESUME'; at: number } | null;
}

/** How a call stood after an event: what every duration is measured from. */
export interface OracleMoment {
  at: number;
  phase: string;
  parties: { party: OracleParty; present: boolean; hold: string }[];
  mute: string;
  recording: string;
}

/** One AUDIO_STATS batch with a sample. */
export interface OracleBatch {
  mos: number;
  losses: number[];
  jitters: number[];
  rtt: number | null;
  oneWay: boolean;
}

/** "A call is one leg of a callId" */
export interface OracleCall {
  callId: string;
  leg: number;
  callType: string | null;
  phase: 'ringing' | 'active' | 'wrapUp' | 'closed';
  observed: boolean;
  beganByInference: boolean;
  hadConnect: boolean;
  /** "somebody unnamed is on it" */
  marked: boolean;
  endIsInferred: boolean;
  firstAt: number;
  /** "the latest CALL_STARTED of this leg" */
  lastStartAt: number | null;
  /** "its last CALL_ENDED, a repeated CALL_ENDED included" */
  lastEndAt: number | null;
  startedAt: number | null;
  activeAt: number | null;
  connectedAt: number | null;
  endedAt: number | null;
  wrapUpEndedAt: number | null;
  parties: OracleParty[];
  mute: 'on' | 'off' | 'unknown';
  recording: 'recording' | 'paused' | 'unknown';
  reports: number;
  batches: OracleBatch[];
  moments: OracleMoment[];
}

export interface OracleAnomaly {
  seq: number;
  code: string;
  callId: string | null;
  leg: number | null;
}

/** A line that survived the rules about lines. */
export interface OracleEvent {
  type: string;
  at: number;
  callId: string | null;
  participant: string | null;
  callType: string | null;
  detail: Record<string, unknown>;
  /** State time of the first applied line of the event's relay. */
  relaySince: number;
}

/** What is remembered of an id while no call of it is known. */
export interface OracleUnknownId {
  endedAt: number | null;
  firstSampleAt: number | null;
}

/** The whole world of a trace. */
export interface OracleWorld {
  calls: OracleCall[];
  unknownIds: Map<string, OracleUnknownId>;
  anomalies: OracleAnomaly[];
  note: (code: string, callId: string | null, leg: number | null) => void;
}

/** The object that docs/contract.md#trace-summary describes. */
export interface OracleSummary {
  readonly v: 2;
  readonly events: number;
  readonly calls: readonly OracleCallSummary[];
  readonly anomalies: readonly OracleAnomaly[];
}

/** One call of the summary, as far as other proofs look into it. */
export interface OracleCallSummary {
  readonly callId: string;
  readonly leg: number;
  readonly phase: string;
  readonly startedAt: number | null;
  readonly connectedAt: number | null;
}

/** A JSON object, or null for anything else. */
export function objectOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Record<string, unknown>;
}

/** "a string with more than white space" */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** "strings with more than white space in them, or finite numbers, which are taken as JavaScript's `String(n)`" */
export function idOf(value: unknown): string | null {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : textOf(value);
}

/** "A name whose cleaned text is empty … is missing, too." */
export function nameOf(value: unknown): string | null {
  const name = idOf(value);
  return name === null || cleaned(name) === '' ? null : name;
}

/** "Trim it and lower its case"; "A `callType` that is not a string, or is blank, is missing." */
export function callTypeOf(value: unknown): string | null {
  return textOf(value)?.trim().toLowerCase() ?? null;
}
