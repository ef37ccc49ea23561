import { createTraceSummary, maskSummary, type TraceSummary } from 'c/voiceCallSummary';
import { event } from 'test/support/trace';

function masked(...lines: readonly unknown[]): TraceSummary {
  const summary = createTraceSummary();
  for (const line of lines) summary.add(line);
  return maskSummary(summary.result());
}

it('masks participants and parties and leaves the rest alone', () => {
  const lines = [
    event('CALL_STARTED', 0, { callId: 'A', callType: 'inbound', participant: '+1 (415) 555-0123' }),
    event('PARTICIPANT_ADDED', 1, { callId: 'A', participant: 'Billing Tier 2' }),
    event('WRAP_UP_ENDED', 2, { callId: '6285550199' }),
  ];
  const plain = createTraceSummary();
  for (const line of lines) plain.add(line);
  const { calls, ...rest } = masked(...lines);
  expect(calls.map(({ participant, parties }) => [participant, ...parties.map(({ name }) => name)])).toEqual([
    ['…0123', '…0123', 'B…'],
  ]);
  const { calls: plainCalls, ...others } = plain.result();
  expect(rest).toEqual(others);
  expect(calls[0]).toEqual({ ...plainCalls[0], participant: '…0123', parties: expect.any(Array) });
  expect(JSON.stringify(calls)).not.toContain('415)');
});

it("invents an id for a call whose id holds a party's number, in the calls as in what did not fit", () => {
  const [revealing, other] = ['4155550123', '6285550199'];
  const { calls, anomalies } = masked(
    event('MUTE', 0, { callId: revealing }),
    event('CALL_STARTED', 1, { callId: other, participant: '+1 (415) 555-0123' }),
    event('UNMUTE', 2, { callId: 'Z' }),
    event('WRAP_UP_ENDED', 3, { callId: null }),
  );
  expect(calls.map(({ callId }) => callId)).toEqual(['call-1', other]);
  expect(anomalies.map(({ callId }) => callId)).toEqual(['call-1', 'Z', null]);
});

it('tells different parties of different calls apart, and knows one party again in another format', () => {
  const { calls } = masked(
    event('CALL_STARTED', 0, { callId: 'A', participant: '+1 (415) 555-0123' }),
    event('CALL_STARTED', 1, { callId: 'B', participant: '+1 (628) 555-0123' }),
    event('CALL_STARTED', 2, { callId: 'C', participant: '415.555.0123' }),
  );
  expect(calls.map(({ participant }) => participant)).toEqual(['…0123', '…0123 (2)', '…0123']);
});

it('masks the kind of call where it holds a number, and leaves any other as it is', () => {
  const { calls } = masked(
    event('CALL_STARTED', 0, { callId: 'A', callType: 'Transfer 4155550123' }),
    event('CALL_STARTED', 1, { callId: 'B', callType: 'Night transfer' }),
    event('CALL_STARTED', 2, { callId: 'C' }),
  );
  expect(calls.map(({ callType }) => callType)).toEqual(['…0123', 'night transfer', null]);
});

it('leaves a nameless party nameless', () => {
  expect(masked(event('CALL_STARTED', 0)).calls[0]).toMatchObject({ participant: null, parties: [{ name: null }] });
});

it('leaves the summary that it is given as it was', () => {
  const summary = createTraceSummary();
  summary.add(event('CALL_STARTED', 0, { participant: 'Bob' }));
  const result = summary.result();
  maskSummary(result);
  expect(result.calls[0]?.participant).toBe('Bob');
});
