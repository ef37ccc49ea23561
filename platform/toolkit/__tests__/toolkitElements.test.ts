import { createVoiceToolkit } from '../voiceToolkit';

/** A phone with one element on the page, and what the element's listener got. */
function bench() {
  const toolkit = createVoiceToolkit({ report: () => {} });
  const element = document.createElement('div');
  const leave = toolkit.addElement(element);
  const heard: unknown[] = [];
  const listener = (event: Event): void => void heard.push(copyOf((event as CustomEvent<unknown>).detail));
  return { toolkit, element, leave, heard, listener };
}

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the elements of the voice toolkit', () => {
  it('fire each event in lower case, without callAttributes, and not beyond themselves', () => {
    const { toolkit, element, heard, listener } = bench();
    const outside = jest.fn();
    const parent = document.createElement('div');
    parent.append(element);
    parent.addEventListener('callconnected', outside);
    element.addEventListener('callconnected', listener);
    toolkit.emit('CALL_CONNECTED', { callId: 'A', callAttributes: { x: 1 } });
    expect(heard).toEqual([{ callId: 'A' }]);
    expect(outside).not.toHaveBeenCalled();
  });

  it('pass on details that are none', () => {
    const { toolkit, element, heard, listener } = bench();
    element.addEventListener('hold', listener);
    for (const payload of [undefined, null, 'text', {}, { detail: 'text' }, { detail: null }])
      toolkit.deliver('HOLD', payload);
    expect(heard).toEqual([null, null, null, null, 'text', null]); // a DOM event without details has null
  });

  it('give details that cannot be changed and are gone after the call', () => {
    const { toolkit, element } = bench();
    let kept: { callId?: string } = {};
    element.addEventListener('hold', (event) => {
      kept = (event as CustomEvent<{ callId?: string }>).detail;
      expect(() => Object.assign(kept, { callId: 'B' })).toThrow(TypeError);
      expect(kept.callId).toBe('A');
    });
    toolkit.emit('HOLD', { callId: 'A' });
    expect(() => kept.callId).toThrow(TypeError);
  });

  it('fire nothing while they are off the page, and keep their listeners', () => {
    const { toolkit, element, leave, heard, listener } = bench();
    element.addEventListener('hold', listener);
    leave();
    toolkit.emit('HOLD', { callId: 'A' });
    expect([heard, toolkit.listenerCount()]).toEqual([[], 0]);
    toolkit.addElement(element);
    toolkit.emit('HOLD', { callId: 'B' });
    expect([heard, toolkit.listenerCount('HOLD')]).toEqual([[{ callId: 'B' }], 1]);
  });

  it('count a listener once, as the page does', () => {
    const { toolkit, element, listener } = bench();
    element.addEventListener('hold', listener);
    element.addEventListener('hold', listener);
    element.addEventListener('resume', listener);
    expect([toolkit.listenerCount(), toolkit.listenerCount('HOLD')]).toEqual([2, 1]);
    element.removeEventListener('hold', listener);
    expect([toolkit.listenerCount(), toolkit.listenerCount('HOLD')]).toEqual([1, 0]);
    expect(() => element.addEventListener('hold', null as never)).toThrow('not a function');
  });

  it('fire nothing on an element that left while the event was on its way', () => {
    const { toolkit, element } = bench();
    const other = document.createElement('div');
    const leaveOther = toolkit.addElement(other);
    const heard = jest.fn();
    other.addEventListener('hold', heard);
    element.addEventListener('hold', leaveOther);
    toolkit.emit('HOLD', {});
    expect(heard).not.toHaveBeenCalled();
  });
});
