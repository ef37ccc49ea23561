import fc from 'fast-check';
import { event, type TraceLine } from 'test/support/trace';
import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { toMarkdown } from '../voiceConformance';
import { reportOn, reportOnTrace } from './reports';

/** How many random traces; set CONFORMANCE_RUNS and CONFORMANCE_SEED for a longer or another run. */
const RUNS = Number(process.env['CONFORMANCE_RUNS'] ?? 500);
const SEED = Number(process.env['CONFORMANCE_SEED'] ?? 20261122);

/** Words of the report itself are not a leak. */
const OWN_WORDS = toMarkdown(reportOnTrace('vendor-oddities')) + toMarkdown(reportOn([]));

/** A text that must not be shown: the report itself has it nowhere, and it is long enough not to be there by chance. */
const secret = fc
  .oneof(
    fc.string({ minLength: 4, maxLength: 30 }),
    fc.constantFrom('+1 (415) 555-0123', '4155550123', '555-0123', 'x4155550123y', 'Jordan', 'jordan', 'Jordan.Avery'),
    fc.uuid(),
    fc.constantFrom('| yes | `Jordan` |', '<img src=x onerror=alert(1)>', '\u202eJordan', 'JORDAN_AVERY', '٤١٥٥٥٥٠١٢٣'),
    fc.stringMatching(/^[A-Za-z_$][\w$.:-]{3,30}$/),
  )
  .filter((text) => text.trim().length > 3 && !OWN_WORDS.toLowerCase().includes(text.trim().toLowerCase()));

interface Secrets {
  readonly participants: readonly string[];
  readonly callIds: readonly string[];
  readonly values: readonly string[];
}

const some = fc.array(secret, { minLength: 1, maxLength: 3 });
const secrets: fc.Arbitrary<Secrets> = fc.record({ participants: some, callIds: some, values: some });

/** Lines that hold secrets wherever a vendor may put them: as values anywhere, and a name or an id as the name of a field. */
function linesWith({ participants, callIds, values }: Secrets): fc.Arbitrary<readonly TraceLine[]> {
  const name = fc.constantFrom(...participants);
  const personal = fc.constantFrom(...participants, ...callIds);
  const value = fc.constantFrom(...values, ...participants, ...callIds);
  const type = fc.constantFrom(...TOOLKIT_EVENT_TYPES);
  const attributes = fc.dictionary(fc.oneof(personal, fc.constantFrom('isTranscribed', 'queue')), value, {
    maxKeys: 3,
  });
  const stats = fc.oneof(
    fc.array(fc.record({ inputChannelStats: fc.dictionary(personal, value, { maxKeys: 2 }) }), { maxLength: 2 }),
    value,
    fc.dictionary(personal, value, { maxKeys: 2 }).map((fields) => JSON.stringify(fields)),
  );
  const line = fc.record({
    type,
    callId: fc.constantFrom(...callIds),
    participant: name,
    callType: fc.oneof(personal, fc.constantFrom('inbound', ' Outbound')),
    callAttributes: fc.oneof(attributes, value, fc.array(value, { maxLength: 2 })),
    stats,
    named: personal,
    further: fc.oneof(value, attributes),
  });
  // The first lines hold every name and id, as each call does before a vendor can use them elsewhere.
  const first = participants.flatMap((participant) =>
    callIds.map((callId) => event('CALL_STARTED', 0, { callId, participant })),
  );
  return fc
    .array(line, { maxLength: 15 })
    .map((list) => [
      ...first,
      ...list.map(({ type: of, named, further, ...detail }, at) =>
        event(of, at * 700, { ...detail, [named]: further, further }),
      ),
    ]);
}

const traces = secrets.chain((hidden) => fc.tuple(fc.constant(hidden), linesWith(hidden)));

describe('the Markdown', () => {
  it('holds no participant, attribute value or call id, wherever a vendor puts them', () => {
    let looks = 0;
    fc.assert(
      fc.property(traces, ([{ participants, callIds, values }, lines]) => {
        const markdown = toMarkdown(reportOn(lines));
        for (const hidden of [...participants, ...callIds, ...values]) {
          looks += 1;
          expect(markdown).not.toContain(hidden.trim());
        }
        expect(markdown).not.toMatch(/\p{Nd}{7}/u);
      }),
      { numRuns: RUNS, seed: SEED },
    );
    expect(looks).toBeGreaterThan(RUNS);
  });

  it('holds no name, number or id of the scenarios', () => {
    for (const name of ['hostile-names', 'vendor-oddities', 'two-calls']) {
      const markdown = toMarkdown(reportOnTrace(name));
      for (const text of ['555-', 'Night Desk', '<', 'onerror', 'Customer Success', 'en-US', '28d7fccc', 'relay-'])
        expect(markdown).not.toContain(text);
    }
  });

  it('holds no name that a relay reports as that of an event', () => {
    const status = { v: 1, kind: 'status', relayId: 'r', at: 0, listening: true, toolkit: 'found' };
    const counts = { seen: 0, queued: 0, failed: 0, unreadable: 0 };
    const notSubscribed = ['x4155550123', 'Jordan', 'SWAP'];
    const lines = [event('HOLD', 0, { participant: 'Jordan' }), { ...status, ...counts, notSubscribed }];
    const markdown = toMarkdown(reportOn(lines));
    expect(markdown).toContain('refused a listener for SWAP');
    expect(markdown).not.toMatch(/4155550123|Jordan/);
  });

  it('holds no relay id', () => {
    const line = { ...event('MUTE', 0), relayId: 'relay-4155550123', seq: 1 };
    expect(toMarkdown(reportOn([line]))).not.toContain('relay-');
  });

  it('hides a name that a call gives only after it was used for a field', () => {
    const lines = [event('MUTE', 0, { Jordan: 1 }), event('HOLD', 1, { participant: 'Jordan' })];
    expect(toMarkdown(reportOn(lines.slice(0, 1)))).toContain('`Jordan`');
    expect(toMarkdown(reportOn(lines))).not.toContain('Jordan');
  });
});
