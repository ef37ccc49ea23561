import fc from 'fast-check';
import { isSameName } from 'c/voiceCallState';
import { createTraceSummary, type TraceSummary } from 'c/voiceCallSummary';
import { toTrace } from 'c/voiceEventLog';
import { randomTraces } from 'test/oracle/traces';
import { receivedLog } from 'test/support/log';

/** Numbers that often share last digits, so that some match two others. */
const digits = fc.string({ unit: fc.constantFrom('5', '5', '0', '1'), minLength: 6, maxLength: 11 });
const numbers = fc
  .tuple(fc.constantFrom('', '', '+', '00', 'tel:'), digits, fc.constantFrom('', '', '', ' x5', ' ext. 50', ';x=5'))
  .map(([before, all, after]) => `${before}${all.slice(0, 3)} ${all.slice(3)}${after}`);
const names = fc.constantFrom('Ann Lee', ' ANN LEE', 'Adam', 'adam 2', 'Zoë', 'İlker', '…0123', '…0123 (2)', '');
const types = fc.constantFrom(
  ...['CALL_STARTED', 'CALL_CONNECTED', 'HOLD', 'HOLD', 'RESUME', 'RESUME', 'SWAP', 'CONFERENCE', 'CALL_ENDED'],
  ...['PARTICIPANT_ADDED', 'PARTICIPANT_ADDED', 'PARTICIPANT_REMOVED', 'PARTICIPANT_REMOVED', 'RANG 415 555 0123'],
);
const line = fc
  .record({
    callId: fc.constantFrom('A', 'A', 'A', '4155550123', 'x 555-5555', 'call-1', null),
    participant: fc.oneof({ weight: 5, arbitrary: numbers }, names),
    callType: fc.constantFrom('inbound', ' Consult', 'Night transfer', 'Transfer 4155550123', undefined),
    callAttributes: fc.jsonValue(),
    agent: names,
    '415 555 0123': fc.jsonValue(),
  })
  .chain((detail) => fc.record({ type: types, detail: fc.constant(detail), elapsedMs: fc.nat(3000) }));

/** Calls with parties whose numbers are hard to distinguish, among other messages. */
const crowdedTraces = fc.array(line, { minLength: 2, maxLength: 30, size: 'max' }).map((steps) => {
  let at = 1_795_000_000_000;
  return steps.map(({ elapsedMs, ...step }, index) => {
    at += elapsedMs;
    return JSON.stringify({ v: 1, relayId: 'r', seq: index + 1, at, ...step });
  });
});

/** Traces as the lines of a file, with everything that docs/contract.md#trace allows and some things that it does not. */
export const maskableTraces = fc.oneof(crowdedTraces, randomTraces);

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // not JSON: a console receives such a message as it is
  }
}

/** Makes the export of a console that received these lines. */
export function exportOf(lines: readonly string[], options: { readonly unmasked: boolean }): string {
  return toTrace(receivedLog(lines.filter((text) => text.trim()).map(read)), options);
}

export function summaryOf(trace: string): TraceSummary {
  const summary = createTraceSummary();
  for (const text of trace.split('\n')) summary.add(text);
  return summary.result();
}

/** Lists the names of all parties, call by call. */
export const partyNames = ({ calls }: TraceSummary): readonly (string | null)[] =>
  calls.flatMap(({ parties }) => parties.map(({ name }) => name));

const isAlike = (a: string | null, b: string | null): boolean => a === b || (!!a && !!b && isSameName(a, b));

/** Replaces names and callIds in a summary by numbers, the same for the same party or call. */
export function withoutNames(summary: TraceSummary) {
  const ids = [...new Set([...summary.calls, ...summary.anomalies].map(({ callId }) => callId))];
  const parties = partyNames(summary);
  const isKnown = (callType: string | null): boolean => !callType?.match(/\d/) && !callType?.startsWith('…');
  return {
    ...summary,
    calls: summary.calls.map((call) => ({
      ...call,
      callId: ids.indexOf(call.callId),
      callType: isKnown(call.callType) ? call.callType : 'a number',
      participant: call.participant === null,
      parties: call.parties.map((party) => ({ ...party, name: party.name === null })),
    })),
    anomalies: summary.anomalies.map((anomaly) => ({ ...anomaly, callId: ids.indexOf(anomaly.callId) })),
    alike: parties.map((a) => parties.map((b) => isAlike(a, b))),
  };
}
