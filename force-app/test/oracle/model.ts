/** What the literal reading of the contract keeps in mind: plain mutable records, nothing clever. */
export interface OracleParty {
  name: string | null;
  present: boolean;
  hold: 'on' | 'off' | 'unknown';
}

/** How a call stood after an event: what every duration is measured from. */
export interface OracleMoment {
  at: number;
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
}

export interface OracleCall {
  callId: string;
  callType: string | null;
  phase: 'ringing' | 'active' | 'wrapUp' | 'closed';
  observed: boolean;
  endIsInferred: boolean;
  startedAt: number | null;
  activeAt: number | null;
  connectedAt: number | null;
  endedAt: number | null;
  wrapUpEndedAt: number | null;
  parties: OracleParty[];
  mute: 'on' | 'off' | 'unknown';
  recording: 'recording' | 'paused' | 'unknown';
  batches: OracleBatch[];
  moments: OracleMoment[];
}

export interface OracleAnomaly {
  seq: number;
  code: string;
  callId: string | null;
}

/** A line that survived the rules about lines. */
export interface OracleEvent {
  type: string;
  at: number;
  callId: string | null;
  participant: string | null;
  detail: Record<string, unknown>;
}

/** The whole world of a trace. */
export interface OracleWorld {
  calls: OracleCall[];
  anomalies: OracleAnomaly[];
  note: (code: string, callId: string | null) => void;
}

/** A JSON object, or null for anything else. */
export function objectOf(value: unknown): Record<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return value as Record<string, unknown>;
}

/** "`callId` and `participant` are strings with more than white space in them; anything else counts as missing." */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
