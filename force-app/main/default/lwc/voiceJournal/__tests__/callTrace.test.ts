import { parseTraceLine } from 'c/voiceCallFeed';
import { createCallStore, type CallStore } from 'c/voiceCallStore';
import type { CallState } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';
import { sent, type SentMessage } from 'test/feed';
import { CallTrace } from '../callTrace';

const newStore = (): CallStore =>
  createCallStore({
    onListenerError(error) {
      throw error;
    },
  });

/** A store and the trace of its calls, to which lines are added together. */
function traced(maxChars?: number) {
  const [store, trace] = [newStore(), new CallTrace(maxChars)];
  let lineNumber = 0;
  function add(...messages: readonly unknown[]): void {
    for (const message of messages) {
      const line = parseTraceLine(message, (lineNumber += 1));
      store.apply(line);
      trace.add(message, line, store.state);
    }
  }
  return { store, trace, add };
}

function replayed(lines: readonly unknown[]): CallState {
  const store = newStore();
  lines.forEach((line, index) => store.apply(parseTraceLine(line, index + 1)));
  return store.state;
}

const of = (callId: string, seq: number, type: ToolkitEventType, more: Record<string, unknown> = {}): SentMessage =>
  sent(seq, type, { callId, ...more });

/** A missed call, numbered from `seq`. */
const missed = (callId: string, seq: number) => [of(callId, seq, 'CALL_STARTED'), of(callId, seq + 1, 'CALL_ENDED')];
const batch = {
  stats: Array.from({ length: 60 }, (_, at) => ({ inputChannelStats: { packetsCount: 50 + at, packetsLost: 1 } })),
};
const kindOf = (line: unknown) => (line as { kind?: string } | null)?.kind ?? (line as SentMessage | null)?.seq;

describe('the trace of the calls', () => {
  it('is empty at first', () => {
    const { trace } = traced();
    expect([trace.lines(), trace.liveTexts(), trace.isCut]).toEqual([[], null, false]);
  });

  it('holds every line as it came, of calls or not', () => {
    const { trace, add } = traced();
    const messages = [
      of('A', 1, 'CALL_CONNECTED'),
      null,
      { ...sent(2), type: 'TELEPATHY' },
      of('B', 3, 'UNMUTE'),
      sent(4),
    ];
    add(...messages);
    expect(trace.lines()).toEqual(messages);
  });

  it('is told as a copy: who changes it changes nothing', () => {
    const { trace, add } = traced();
    add(of('A', 1, 'CALL_CONNECTED'));
    Object.assign(trace.lines()[0] as object, { type: 'CALL_ENDED' });
    expect(trace.lines()).toEqual([of('A', 1, 'CALL_CONNECTED')]);
  });

  it('says marks on', () => {
    const { trace, add } = traced();
    add(of('A', 1, 'CALL_CONNECTED'), { kind: 'restored' }, of('A', 2, 'MUTE'));
    expect(trace.lines().map(kindOf)).toEqual([1, 'restored', 2]);
  });

  it('lets go of what the store lets go of, and of what belonged to no call; a mark keeps numbers and clocks', () => {
    const { trace, add, store } = traced();
    add(null, ...Array.from({ length: 22 }, (_, call) => missed(`call ${call}`, 2 * call + 1)).flat());
    const lines = trace.lines();
    expect(lines.map(kindOf)).toEqual(['checkpoint', ...Array.from({ length: 40 }, (_, index) => index + 5)]);
    expect(JSON.stringify(lines)).not.toContain('call 1"');
    expect({ ...replayed(lines), anomalies: [] }).toEqual({ ...store.state, anomalies: [] });
    expect(store.state).toMatchObject({ events: 44, relays: [{ relayId: null }, { largest: 44 }] });
  });

  it('keeps between two calls that stay one mark for all that is gone', () => {
    const { trace, add } = traced();
    add(of('long', 1, 'CALL_CONNECTED'), ...missed('gone', 2), null, of('long', 4, 'MUTE'));
    for (let call = 0; call < 20; call++) add(...missed(`call ${call}`, 5 + 2 * call));
    expect(trace.lines().slice(0, 4).map(kindOf)).toEqual([1, 'checkpoint', 4, 5]);
  });

  it('keeps audio statistics as they came while the call lives, and folded when it is over', () => {
    const { trace, add, store } = traced();
    add(of('A', 1, 'CALL_CONNECTED'), of('A', 2, 'AUDIO_STATS', batch));
    expect(trace.lines()[1]).toEqual(of('A', 2, 'AUDIO_STATS', batch));
    add(of('A', 3, 'CALL_ENDED'), of('A', 4, 'WRAP_UP_ENDED'), of('A', 5, 'AUDIO_STATS', batch));
    const folded = { callId: 'A', stats: [{ inputChannelStats: { packetsCount: 4770, packetsLost: 60 } }] };
    expect(trace.lines()[1]).toMatchObject({ ...of('A', 2, 'AUDIO_STATS'), detail: folded });
    expect(trace.lines()[4]).toMatchObject({ ...of('A', 5, 'AUDIO_STATS'), detail: folded });
    expect(JSON.stringify(trace.lines()[1]).length).toBeLessThan(400);
    expect(replayed(trace.lines()).calls).toEqual(store.state.calls);
  });

  it('leaves out what JSON cannot hold, and still tells the numbers that it led to', () => {
    const { trace, add } = traced();
    const round: Record<string, unknown> = { ...of('A', 2, 'MUTE') };
    round['round'] = round;
    add(of('A', 1, 'CALL_CONNECTED'), round, of('A', 3, 'HOLD'), undefined);
    expect(trace.lines().map(kindOf)).toEqual([1, 'checkpoint', 3, 'checkpoint']);
  });

  it('comes back to what it held', () => {
    const { trace, add, store } = traced();
    add(of('A', 1, 'CALL_CONNECTED'));
    const [saved, there] = [trace.save(), store.save()];
    add(of('A', 2, 'MUTE'), of('B', 3, 'CALL_STARTED'));
    trace.load(saved);
    store.load(there);
    expect(trace.lines().map(kindOf)).toEqual([1]);
    add(of('A', 2, 'HOLD'));
    expect(trace.lines().map(kindOf)).toEqual([1, 2]);
    trace.load(saved);
    expect(trace.lines().map(kindOf)).toEqual([1]);
  });
});

describe('numbers that are asked for', () => {
  it('are told with first and last, of that relay alone', () => {
    const { trace, add } = traced();
    const messages = [1, 2, 3, 4, 5].map((seq) => of('A', seq, seq === 1 ? 'CALL_CONNECTED' : 'MUTE'));
    add(...messages, { ...sent(3), relayId: 'R2' }, null);
    expect(trace.numbers('R1', 2, 4)).toEqual(messages.slice(1, 4));
    expect(trace.numbers('R2', 1, 9)).toEqual([{ ...sent(3), relayId: 'R2' }]);
    expect(trace.numbers('R3', 1, 9)).toEqual([]);
    expect(trace.numbers('R1', 6, 9)).toEqual([]);
  });

  it('are not told when they were left out', () => {
    const { trace, add } = traced();
    add(...Array.from({ length: 21 }, (_, call) => missed(`call ${call}`, 2 * call + 1)).flat());
    expect(trace.numbers('R1', 1, 3)).toEqual([of('call 1', 3, 'CALL_STARTED')]);
  });
});

describe('the lines of live calls', () => {
  it('are none when there is no live call, though there are calls', () => {
    const { trace, add } = traced();
    add(...missed('A', 1));
    expect(trace.liveTexts()).toBeNull();
  });

  it('have audio statistics folded, and lead to the same calls', () => {
    const { trace, add, store } = traced();
    add(of('A', 1, 'CALL_CONNECTED'), of('A', 2, 'AUDIO_STATS', batch), of('A', 3, 'HOLD'));
    const texts = trace.liveTexts() ?? [];
    expect(texts).toHaveLength(3);
    expect(texts[1]?.length).toBeLessThan(400);
    expect(replayed(texts.map((text) => JSON.parse(text) as unknown))).toEqual(store.state);
    expect(trace.lines()[1]).toEqual(of('A', 2, 'AUDIO_STATS', batch));
  });

  it('hold nothing of a call that is closed, of an unknown one, or of what was no event', () => {
    const { trace, add } = traced();
    const name = '+1 (415) 555-0177';
    add(of('A', 1, 'CALL_CONNECTED', { participant: 'Ann' }), of('B', 2, 'CALL_STARTED', { participant: name }));
    add(
      { participant: name },
      of('B', 3, 'CALL_ENDED'),
      of('C', 4, 'UNMUTE', { participant: name }),
      of('A', 5, 'HOLD'),
    );
    const text = (trace.liveTexts() ?? []).join('\n');
    expect(text).toContain('Ann');
    expect(text).not.toContain('0177');
    expect(text).not.toMatch(/"callId":"[BC]"/);
    expect(text.split('\n').map((line) => kindOf(JSON.parse(line)))).toEqual([1, 'checkpoint', 5]);
  });

  it('include a line that names no call but belongs to one', () => {
    const { trace, add } = traced();
    add(
      of('A', 1, 'CALL_CONNECTED'),
      { ...sent(2, 'MUTE'), detail: {} },
      of('B', 3, 'CALL_STARTED'),
      of('B', 4, 'CALL_ENDED'),
    );
    expect(trace.liveTexts()?.map((text) => kindOf(JSON.parse(text)))).toEqual([1, 2, 'checkpoint']);
  });
});

describe('a trace that grows too long', () => {
  const audio = (callId: string, seq: number) => of(callId, seq, 'AUDIO_STATS', batch);
  const ended = (callId: string, seq: number) => [
    of(callId, seq, 'CALL_CONNECTED'),
    audio(callId, seq + 1),
    of(callId, seq + 2, 'CALL_ENDED'),
    of(callId, seq + 3, 'WRAP_UP_ENDED'),
  ];

  it('first lets go of what belongs to no call', () => {
    const { trace, add } = traced(700);
    add(of('A', 1, 'CALL_CONNECTED'), null, { junk: 'x'.repeat(500) }, of('A', 2, 'MUTE'), of('A', 3, 'HOLD'));
    expect(trace.lines().map(kindOf)).toEqual([1, 'checkpoint', 2, 3]);
    expect(trace.isCut).toBe(false);
  });

  it('then folds audio statistics of live calls too', () => {
    const { trace, add, store } = traced(5000);
    add(of('A', 1, 'CALL_CONNECTED'), audio('A', 2), audio('A', 3));
    expect(JSON.stringify(trace.lines()).length).toBeLessThan(1500);
    expect(replayed(trace.lines())).toEqual(store.state);
    expect(trace.isCut).toBe(false);
  });

  it('then lets go of calls that are over, the first to close first', () => {
    const { trace, add, store } = traced(1300);
    add(...ended('A', 1), ...ended('B', 5), of('C', 9, 'CALL_CONNECTED'), ...ended('D', 10));
    const { calls } = replayed(trace.lines());
    expect(calls.map(({ callId }) => callId)).toEqual(['C', 'D']);
    expect(calls).toEqual(store.state.calls.slice(2));
    expect(trace.isCut).toBe(false);
  });

  it('at last lets go of live calls, and says that it was cut', () => {
    const { trace, add, store } = traced(900);
    add(of('A', 1, 'CALL_CONNECTED'));
    for (let seq = 2; seq <= 12; seq++) add(of('A', seq, seq % 2 ? 'UNMUTE' : 'MUTE'));
    expect(trace.isCut).toBe(true);
    expect(new Set(trace.lines().map(kindOf))).toEqual(new Set(['checkpoint']));
    expect(replayed(trace.lines())).toEqual({ ...store.state, calls: [] });
    expect(trace.liveTexts()).toHaveLength(1);
  });

  it('keeps nothing more of a call that was left out, but all of those that come', () => {
    const { trace, add, store } = traced(900);
    add(of('A', 1, 'CALL_CONNECTED'));
    for (let seq = 2; seq <= 12; seq++) add(of('A', seq, seq % 2 ? 'UNMUTE' : 'MUTE'));
    add(of('B', 13, 'CALL_STARTED'), of('A', 14, 'HOLD'), of('B', 15, 'CALL_ENDED'));
    expect(replayed(trace.lines())).toEqual({ ...store.state, calls: store.state.calls.slice(1) });
    expect(trace.isCut).toBe(true);
  });

  it('lets go of a call before the one that closed it: without that one it would seem to go on', () => {
    const { trace, add, store } = traced(1300);
    add(
      of('B', 1, 'CALL_STARTED', { participant: 'B'.repeat(400) }),
      of('A', 2, 'CALL_CONNECTED', { participant: 'A'.repeat(300) }),
      of('A', 3, 'CALL_ENDED'),
      of('B', 4, 'CALL_CONNECTED'),
    );
    add(of('B', 5, 'CALL_ENDED'), of('B', 6, 'WRAP_UP_ENDED'), of('C', 7, 'CALL_STARTED'));
    expect(store.state.calls.map(({ callId, phase }) => [callId, phase])).toEqual([
      ['B', 'closed'],
      ['A', 'closed'],
      ['C', 'ringing'],
    ]);
    expect(replayed(trace.lines()).calls).toEqual([store.state.calls[0], store.state.calls[2]]);
  });

  it('lets go of a call that a line changes which is left out', () => {
    const { trace, add, store } = traced(880);
    add(
      of('X', 1, 'CALL_STARTED', { participant: 'X'.repeat(400) }),
      of('A', 2, 'CALL_CONNECTED'),
      of('A', 3, 'MUTE'),
      of('A', 4, 'PAUSE_RECORDING'),
    );
    add(of('A', 5, 'CALL_ENDED'));
    expect(replayed(trace.lines()).calls).toEqual([store.state.calls[1]]);
    add(of('X', 6, 'CALL_CONNECTED'));
    expect(store.state.calls).toMatchObject([{ phase: 'active' }, { callId: 'A', phase: 'closed' }]);
    expect(replayed(trace.lines()).calls).toEqual([]);
  });

  it('leaves out what may have meant a call that is left out', () => {
    const { trace, add, store } = traced(800);
    add(
      of('X', 1, 'CALL_STARTED', { participant: 'X'.repeat(400) }),
      of('A', 2, 'CALL_CONNECTED'),
      of('A', 3, 'MUTE'),
      of('A', 4, 'HOLD'),
    );
    add(of('A', 5, 'RESUME'), { ...sent(6, 'UNMUTE'), detail: {} });
    expect(store.state.calls).toMatchObject([{ callId: 'X' }, { callId: 'A', mute: 'on' }]);
    expect(replayed(trace.lines()).calls).toEqual([store.state.calls[1]]);
  });

  it('is whole again when the call that was left out is over', () => {
    const { trace, add } = traced(900);
    add(of('A', 1, 'CALL_CONNECTED'));
    for (let seq = 2; seq <= 12; seq++) add(of('A', seq, seq % 2 ? 'UNMUTE' : 'MUTE'));
    add(of('A', 13, 'CALL_ENDED'), of('A', 14, 'WRAP_UP_ENDED'));
    expect(trace.isCut).toBe(false);
  });

  it('is whole again when it has come back to what it held before', () => {
    const { trace, add } = traced(900);
    const saved = trace.save();
    for (let seq = 1; seq <= 12; seq++) add(of('A', seq, seq % 2 ? 'CALL_CONNECTED' : 'MUTE'));
    expect(trace.isCut).toBe(true);
    trace.load(saved);
    expect([trace.isCut, trace.lines()]).toEqual([false, []]);
  });
});
