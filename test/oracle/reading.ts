import { oracleSummary } from './contractOracle';

/** One event of a small trace; `callId` is "A" unless the detail says otherwise (undefined leaves it out). */
export type Line = readonly [at: number, type: string, detail?: Record<string, unknown>, envelope?: object];

export interface ReadParty {
  name: string | null;
  present: boolean;
  hold: string;
  presentMs: number;
  heldMs: number;
  holdCount: number;
}

export interface ReadCall {
  callId: string;
  leg: number;
  phase: string;
  parties: ReadParty[];
  audio: Record<string, number | null> | null;
  [field: string]: unknown;
}

export interface Reading {
  calls: ReadCall[];
  /** As `seq code callId/leg`; without callId `seq code`. */
  anomalies: string[];
  events: number;
}

/** Reads the lines of a trace; anomalies are shortened to one text each. */
export function readTexts(texts: readonly string[]): Reading {
  const summary = oracleSummary(texts);
  return {
    calls: summary.calls as unknown as ReadCall[], // typed here as far as the oracle's own tests look into them
    events: summary.events,
    anomalies: summary.anomalies.map(({ seq, code, callId, leg }) =>
      callId === null ? `${seq} ${code}` : `${seq} ${code} ${callId}/${leg}`,
    ),
  };
}

/** Reads a small trace. */
export function reading(...lines: readonly Line[]): Reading {
  return readTexts(
    lines.map(([at, type, detail, envelope]) =>
      JSON.stringify({ ...envelope, at, type, detail: { callId: 'A', ...detail } }),
    ),
  );
}

/** An observed call "A" with Ann, connected at 5000 ms, whose hold and mute are known to be off. */
export const CONNECTED: readonly Line[] = [
  [0, 'CALL_STARTED', { participant: 'Ann' }],
  [5000, 'CALL_CONNECTED', { participant: 'Ann' }],
];
