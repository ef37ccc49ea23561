import { createCallStore } from 'c/voiceCallStore';
import { EMPTY_STATE, type CallState } from 'c/voiceCallState';
import { parseRelayLine, type ToolkitEventType } from 'c/voiceEvents';
import { event } from 'test/trace';

const line = (type: ToolkitEventType, at: number, callId = 'A') => parseRelayLine(event(type, at, { callId }), 1);

function storeWith(options: { keepEnded?: number } = {}) {
  const errors: unknown[] = [];
  return { store: createCallStore({ ...options, onListenerError: (error) => errors.push(error) }), errors };
}

describe('the call store', () => {
  it('starts empty and holds what each line makes of the state', () => {
    const { store } = storeWith();
    expect(store.state).toBe(EMPTY_STATE);
    store.apply(line('CALL_STARTED', 1000));
    expect(store.state.calls).toMatchObject([{ callId: 'A', phase: 'ringing' }]);
  });

  it('tells listeners of each line, with the state after it', () => {
    const { store } = storeWith();
    const heard: [CallState, unknown][] = [];
    store.listen((state, told) => heard.push([state, told]));
    expect(heard).toEqual([]);
    const started = line('CALL_STARTED', 1000);
    store.apply(started);
    expect(heard).toEqual([[store.state, started]]);
  });

  it('tells a subscriber the present first', () => {
    const { store } = storeWith();
    store.apply(line('CALL_STARTED', 1000));
    const heard: [CallState, unknown][] = [];
    store.subscribe((state, told) => heard.push([state, told]));
    expect(heard).toEqual([[store.state, null]]);
    store.apply(line('CALL_CONNECTED', 5000));
    expect(heard).toHaveLength(2);
  });

  it('stops telling a listener that has undone its listening, once or twice', () => {
    const { store } = storeWith();
    const [first, second] = [jest.fn(), jest.fn()];
    const undo = store.listen(first);
    store.subscribe(second);
    undo();
    undo();
    store.apply(line('CALL_STARTED', 1000));
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(2);
  });

  it('tells the others when one listener throws, and hands on what it threw', () => {
    const { store, errors } = storeWith();
    const broken = new Error('broken listener');
    store.subscribe(() => {
      throw broken;
    });
    const told = jest.fn();
    store.listen(told);
    store.apply(line('CALL_STARTED', 1000));
    expect(told).toHaveBeenCalledTimes(1);
    expect(errors).toEqual([broken, broken]);
  });

  it('tells those that listened when the line came, whoever undoes or joins meanwhile', () => {
    const { store } = storeWith();
    const late = jest.fn();
    const second = jest.fn();
    store.listen(() => {
      undoSecond();
      store.listen(late);
    });
    const undoSecond = store.listen(second);
    store.apply(line('CALL_STARTED', 1000));
    expect(second).toHaveBeenCalledTimes(1);
    expect(late).not.toHaveBeenCalled();
  });

  it('keeps the calls that are over last, and every open one', () => {
    const { store } = storeWith({ keepEnded: 2 });
    for (let i = 0; i < 5; i += 1) {
      store.apply(line('CALL_STARTED', i * 10, `call ${i}`));
      if (i !== 1) store.apply(line('CALL_ENDED', i * 10 + 5, `call ${i}`));
    }
    expect(store.state.calls.map((call) => call.callId)).toEqual(['call 1', 'call 3', 'call 4']);
  });

  it('keeps 20 calls that are over unless told otherwise', () => {
    const { store } = storeWith();
    for (let i = 0; i < 25; i += 1) {
      store.apply(line('CALL_STARTED', i * 10, `call ${i}`));
      store.apply(line('CALL_ENDED', i * 10 + 5, `call ${i}`));
    }
    expect(store.state.calls).toHaveLength(20);
    expect(store.state.events).toBe(50);
  });
});
