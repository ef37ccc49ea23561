import { createVoiceToolkit, TOOLKIT_ACTIONS } from '../voiceToolkit';

const report = (problem: unknown): never => {
  throw problem;
};

it('delivers type and detail to the listeners of that event, at once and in the order of subscription', () => {
  const toolkit = createVoiceToolkit({ report });
  const received: unknown[] = [];
  toolkit.addTelephonyEventListener('HOLD', (payload) => received.push(['first', payload]));
  toolkit.addTelephonyEventListener('HOLD', (payload) => received.push(['second', payload]));
  toolkit.addTelephonyEventListener('RESUME', () => received.push('other'));
  toolkit.emit('HOLD', { callId: 'A' });
  const payload = { type: 'HOLD', detail: { callId: 'A' } };
  expect(received).toEqual([
    ['first', payload],
    ['second', payload],
  ]);
});

it('delivers any payload as it is', () => {
  const toolkit = createVoiceToolkit({ report });
  const listener = jest.fn();
  toolkit.addTelephonyEventListener('HOLD', listener);
  toolkit.deliver('HOLD', null);
  expect(listener.mock.calls).toEqual([[null]]);
});

it('calls a function as often as it was subscribed, and lets go of one subscription at a time', () => {
  const toolkit = createVoiceToolkit({ report });
  const listener = jest.fn();
  toolkit.addTelephonyEventListener('HOLD', listener);
  toolkit.addTelephonyEventListener('HOLD', listener);
  toolkit.emit('HOLD', {});
  expect(listener).toHaveBeenCalledTimes(2);
  toolkit.removeTelephonyEventListener('HOLD', listener);
  expect([toolkit.listenerCount(), toolkit.listenerCount('HOLD'), toolkit.listenerCount('MUTE')]).toEqual([1, 1, 0]);
});

it('lets go only of the same function under the same event', () => {
  const toolkit = createVoiceToolkit({ report });
  const listener = (): void => {};
  toolkit.addTelephonyEventListener('HOLD', listener);
  toolkit.removeTelephonyEventListener('HOLD', () => {});
  toolkit.removeTelephonyEventListener('RESUME', listener);
  expect(toolkit.listenerCount('HOLD')).toBe(1);
});

it('refuses a listener that is not a function, and the events that it was told to refuse', () => {
  const toolkit = createVoiceToolkit({ report, failing: ['SWAP'] });
  for (const method of [toolkit.addTelephonyEventListener, toolkit.removeTelephonyEventListener])
    expect(() => Reflect.apply(method, toolkit, ['HOLD', {}])).toThrow('not a function');
  expect(() => toolkit.addTelephonyEventListener('SWAP', () => {})).toThrow('refuses SWAP');
  expect(toolkit.listenerCount()).toBe(0);
});

it('reports a listener that throws and calls the others', () => {
  const problems: unknown[] = [];
  const toolkit = createVoiceToolkit({ report: (problem) => problems.push(problem) });
  const other = jest.fn();
  toolkit.addTelephonyEventListener('HOLD', () => report(new Error('bad listener')));
  toolkit.addTelephonyEventListener('HOLD', other);
  toolkit.emit('HOLD', {});
  expect(other).toHaveBeenCalledTimes(1);
  expect(problems).toEqual([new Error('bad listener')]);
});

it('hands out secure payloads that can be read and copied, but neither changed nor kept', () => {
  const toolkit = createVoiceToolkit({ report, isSecure: true });
  const detail = { callId: 'A', stats: [{ n: 1 }] };
  let kept: unknown = null;
  let copy: unknown = null;
  toolkit.addTelephonyEventListener('HOLD', (payload) => {
    kept = payload;
    copy = JSON.parse(JSON.stringify(payload));
    const secure = payload as { detail: { callId: string } };
    expect(secure.detail).toBe(secure.detail);
    expect(secure.detail).not.toBe(detail);
    expect(() => {
      secure.detail.callId = 'B';
    }).toThrow(TypeError);
  });
  toolkit.emit('HOLD', detail);
  expect(copy).toEqual({ type: 'HOLD', detail });
  expect(() => JSON.stringify(kept)).toThrow('revoked');
});

it('passes each action to the phone with what it was given, and returns nothing', () => {
  const act = jest.fn(() => 'done');
  const toolkit = createVoiceToolkit({ report, act });
  const answers = TOOLKIT_ACTIONS.map((name) => Reflect.apply(toolkit[name], toolkit, ['Initial_Caller']) as unknown);
  expect(answers).toEqual(TOOLKIT_ACTIONS.map(() => undefined));
  expect(act.mock.calls).toEqual(TOOLKIT_ACTIONS.map((name) => [name, ['Initial_Caller']]));
});

it('throws from an action what the phone throws, and does nothing without a phone', () => {
  const act = (): never => report(new Error('no call'));
  expect(() => createVoiceToolkit({ report, act }).unmute()).toThrow('no call');
  expect(createVoiceToolkit({ report }).unmute()).toBeUndefined();
});
