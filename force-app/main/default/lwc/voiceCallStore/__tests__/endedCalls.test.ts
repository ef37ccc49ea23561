import { createCallStore, type CallStore } from 'c/voiceCallStore';
import { EMPTY_STATE } from 'c/voiceCallState';
import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { event } from 'test/trace';

function storeKeeping(keepEnded: number): CallStore {
  return createCallStore({
    keepEnded,
    onListenerError(error) {
      throw error;
    },
  });
}

let at = 0;
function tell(store: CallStore, type: ToolkitEventType, callId: string): void {
  at += 1000;
  store.apply(parseRelayLine(event(type, at, { callId, participant: '+1 (415) 555-0101' }), 1));
}
function missedCall(store: CallStore, callId: string): void {
  tell(store, 'CALL_STARTED', callId);
  tell(store, 'CALL_ENDED', callId);
}
const idsOf = ({ state }: CallStore) => state.calls.map(({ callId }) => callId);

describe('the calls that are over', () => {
  it('go in the order in which they closed, not in which they began', () => {
    const store = storeKeeping(2);
    tell(store, 'CALL_STARTED', 'first');
    tell(store, 'CALL_STARTED', 'second');
    tell(store, 'CALL_ENDED', 'second');
    missedCall(store, 'third');
    tell(store, 'CALL_ENDED', 'first');
    expect(idsOf(store)).toEqual(['first', 'third']);
  });

  it('are not pushed out by what happens to open calls, or again to those that are over', () => {
    const store = storeKeeping(2);
    missedCall(store, 'over');
    missedCall(store, 'over too');
    tell(store, 'CALL_CONNECTED', 'open');
    for (const type of ['MUTE', 'HOLD', 'RESUME', 'UNMUTE'] as const) tell(store, type, 'open');
    tell(store, 'CALL_ENDED', 'over');
    tell(store, 'HOLD', 'over');
    expect(idsOf(store)).toEqual(['over', 'over too', 'open']);
    missedCall(store, 'last');
    expect(idsOf(store)).toEqual(['over too', 'open', 'last']);
  });

  it('are none when none are kept', () => {
    const store = storeKeeping(0);
    missedCall(store, 'over');
    tell(store, 'CALL_STARTED', 'open');
    expect(idsOf(store)).toEqual(['open']);
  });

  it('stay through lines that change no call', () => {
    const store = storeKeeping(2);
    missedCall(store, 'over');
    const { calls } = store.state;
    store.apply(parseRelayLine('garbage', 7));
    expect(store.state.anomalies).toMatchObject([{ seq: 7, code: 'malformed' }]);
    expect(store.state.calls).toBe(calls);
    missedCall(store, 'over too');
    missedCall(store, 'last');
    expect(idsOf(store)).toEqual(['over too', 'last']);
  });
});

describe('what was saved', () => {
  it('is nothing at first', () => {
    expect(storeKeeping(2).save()).toEqual({ state: EMPTY_STATE, closed: [] });
  });

  it('comes back, with the order of closing, and listeners are told of no line', () => {
    const store = storeKeeping(2);
    tell(store, 'CALL_STARTED', 'first');
    missedCall(store, 'second');
    tell(store, 'CALL_ENDED', 'first');
    const saved = store.save();
    missedCall(store, 'third');
    const heard: unknown[] = [];
    store.listen((state, line) => heard.push([state, line]));
    store.load(saved);
    expect(heard).toEqual([[saved.state, null]]);
    expect(store.state).toBe(saved.state);
    missedCall(store, 'fourth');
    expect(idsOf(store)).toEqual(['first', 'fourth']);
  });
});
