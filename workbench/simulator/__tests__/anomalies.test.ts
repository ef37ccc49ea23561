import { readFileSync } from 'node:fs';
import { createTraceSummary } from 'c/voiceCallSummary';
import { createAnomalyFinder, findAnomalies } from '../anomalies';
import type { DatedEvent } from '../timeline';
import { readTrace } from '../traceFile';

const event = (type: DatedEvent['type'], at: number, detail: object = { callId: 'A' }): DatedEvent => ({
  type,
  at,
  detail,
  oddities: [],
});
const CALL = [event('CALL_CONNECTED', 1), event('UNMUTE', 2), event('RESUME', 3), event('CALL_ENDED', 4)];

describe('anomalies on the line of time', () => {
  it('names the event at which each one shows, and its call', () => {
    expect(findAnomalies([...CALL, event('MUTE', 5)])).toEqual([{ code: 'after-end', number: 5, callId: 'A', leg: 1 }]);
    expect(findAnomalies([event('UNMUTE', 5)])).toEqual([{ code: 'unknown-call', number: 1, callId: 'A', leg: null }]);
  });

  it('names the leg of a call that was offered again under its id', () => {
    const missed = [event('CALL_STARTED', 1), event('CALL_ENDED', 5000)];
    const again = [event('CALL_STARTED', 9000), event('CALL_CONNECTED', 12_000), event('UNMUTE', 13_000)];
    const found = findAnomalies([...missed, event('MUTE', 5100), ...again]);
    expect(found.map(({ code, leg }) => [code, leg])).toEqual([
      ['after-end', 1],
      ['unmute-without-mute', 2],
    ]);
  });

  it('finds what the trace summary finds', () => {
    const text = readFileSync('traces/vendor-oddities.jsonl', 'utf8');
    const reading = readTrace('Test', text);
    if ('problem' in reading) throw new Error(reading.problem);
    const events = reading.trace.events.map(({ type, after, detail }) => event(type, after, detail));
    const summary = createTraceSummary();
    for (const line of text.split('\n')) summary.add(line);
    const codes = findAnomalies(events).map(({ code }) => code);
    expect(codes).toEqual(summary.result().anomalies.map(({ code }) => code));
    expect(codes.length).toBeGreaterThan(5);
  });

  it('puts what is wrong with the file before what is wrong with the event', () => {
    const odd = { ...event('MUTE', 5), oddities: ['gap'] as const };
    expect(findAnomalies([...CALL, odd]).map(({ code }) => code)).toEqual(['gap', 'after-end']);
  });

  it('says the same however the events become more', () => {
    const more = [...CALL, event('MUTE', 5), event('CALL_CONNECTED', 6, {}), event('HOLD', 7)];
    const find = createAnomalyFinder();
    for (let count = 0; count < more.length; count += 1) find(more.slice(0, count));
    expect(find(more)).toEqual(findAnomalies(more));
  });

  it('looks at other events from the first one on', () => {
    const find = createAnomalyFinder();
    find([...CALL, event('MUTE', 5)]);
    expect(find([event('MUTE', 5)])).toEqual([{ code: 'inferred-start', number: 1, callId: 'A', leg: 1 }]);
    const [first, ...rest] = CALL;
    expect(find([event('MUTE', 0), ...(first ? [first] : []), ...rest])).toHaveLength(1);
    expect(find([])).toEqual([]);
  });
});
