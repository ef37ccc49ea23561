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
    unknownIds: new Map(),
    anomalies: [],
    note: (code, callId, leg) => world.anomalies.push({ seq, code, callId, leg }),
  };
  lines.forEach((line, index) => {
    const event = reader.read(
      // "A byte order mark … [is] accepted"
      index === 0 && line.startsWith('\ufeff') ? line.slice(1) : line,
      index + 1,
      (own) => {
        seq = own;
      },
      // "`malformed`, `unknown-type`, `duplicate`, `gap`, `clock-step` …: callId null"; "where callId is null …, leg is null"
      (code) => world.note(code, null, null),
    );
    if (event !== null) applyToCalls(world, event);
  });
  return {
    v: 2,
    events: reader.events,
    calls: world.calls.map((call) => measured(call, reader.latest ?? 0)),
    anomalies: world.anomalies,
  };
}
