import { applyToCalls } from './calls';
import { OracleReader } from './lines';
import { measured } from './measure';
import type { OracleSummary, OracleWorld } from './model';

/** Reads a trace line by line as the contract's words say it. */
export interface Oracle {
  add(line: string): void;
  summary(): OracleSummary;
}

/** Makes an oracle that has read nothing. */
export function createOracle(): Oracle {
  const reader = new OracleReader();
  let [seq, lines] = [0, 0];
  const world: OracleWorld = {
    calls: [],
    unknownIds: new Map(),
    anomalies: [],
    note: (code, callId, leg) => world.anomalies.push({ seq, code, callId, leg }),
  };
  return {
    add(line) {
      lines += 1;
      const event = reader.read(
        // "A byte order mark … [is] accepted"
        lines === 1 && line.startsWith('\ufeff') ? line.slice(1) : line,
        lines,
        (own) => {
          seq = own;
        },
        // "`malformed`, `unknown-type`, `duplicate`, `gap`, `clock-step` … callId null, leg null"
        (code) => world.note(code, null, null),
      );
      if (event !== null) applyToCalls(world, event);
    },
    summary: () => ({
      v: 2,
      events: reader.events,
      calls: world.calls.map((call) => measured(call, reader.latest ?? 0)),
      anomalies: [...world.anomalies],
    }),
  };
}

/** The summary of contract §4 as its words say it; the product's own core is compared with it. */
export function oracleSummary(lines: readonly string[]): OracleSummary {
  const oracle = createOracle();
  for (const line of lines) oracle.add(line);
  return oracle.summary();
}
