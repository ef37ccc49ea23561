import { applyToCalls } from './calls';
import { OracleReader } from './lines';
import { measured } from './measure';
import type { OracleWorld } from './model';

/** The summary of contract §4 as its words say it; the product's own core is compared with it. */
export function oracleSummary(lines: readonly string[]): unknown {
  const reader = new OracleReader();
  let seq = 0;
  const world: OracleWorld = {
    calls: [],
    anomalies: [],
    note: (code, callId) => world.anomalies.push({ seq, code, callId }),
  };
  lines.forEach((line, index) => {
    const event = reader.read(
      // "A byte order mark … [is] accepted"
      index === 0 && line.startsWith('\ufeff') ? line.slice(1) : line,
      index + 1,
      (own) => {
        seq = own;
      },
      // "are about the line: callId null"
      (code) => world.note(code, null),
    );
    if (event !== null) applyToCalls(world, event);
  });
  return {
    v: 1,
    events: reader.events,
    calls: world.calls.map((call) => measured(call, reader.latest ?? 0)),
    anomalies: world.anomalies,
  };
}
