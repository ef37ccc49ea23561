import { lastWithCall } from '../landing';
import { atOnce } from '../slices';
import type { TraceEvent } from '../traceFile';

const events = (...types: string[]): TraceEvent[] =>
  types.map((type, index) => ({ type: type as 'HOLD', after: index * 1000, detail: { callId: 'A' } }));

describe('lastWithCall', () => {
  it('is the event before the one that ended the last call', () => {
    expect(atOnce(lastWithCall(events('CALL_CONNECTED', 'CALL_ENDED', 'WRAP_UP_ENDED')))).toBe(2);
  });

  it('is the last event while a call is open', () => {
    expect(atOnce(lastWithCall(events('CALL_STARTED', 'CALL_CONNECTED')))).toBe(2);
  });

  it('is the last event of a trace without a call', () => {
    expect(atOnce(lastWithCall(events('WRAP_UP_ENDED')))).toBe(1);
  });
});
