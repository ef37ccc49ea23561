import { TOOLKIT_EVENT_TYPES } from 'c/voiceEvents';
import { domName, ToolkitListener, type ListenerWorld } from '../toolkitListener';

const LISTENING = { listening: true, toolkit: 'found', notSubscribed: [] };

/** A listener with a toolkit's element, and everything that it passed to the relay. */
function bench({ isAlone = true } = {}) {
  const received: unknown[] = [];
  const world: ListenerWorld = {
    now: () => ({ wallTime: 1000, pageTime: 10 }),
    receive: (entries) => void received.push(...entries),
    handOn: jest.fn(() => !isAlone),
  };
  const toolkit = document.createElement('div');
  const send = (type: string, detail?: unknown): boolean =>
    toolkit.dispatchEvent(new CustomEvent(domName(type), { detail }));
  return { ...{ received, world, toolkit, send }, listener: new ToolkitListener(world) };
}

describe('ToolkitListener', () => {
  it('names events as the element does', () => {
    expect(TOOLKIT_EVENT_TYPES.map(domName).join(' ')).toBe(
      'audiostats callstarted callconnected callended hold resume mute unmute participantadded participantremoved ' +
        'conference swap pauserecording resumerecording wrapupended',
    );
  });

  it('receives all 15 events once it is rendered and has the turn, dated, under the names of the contract', () => {
    const { listener, toolkit, send, received } = bench();
    listener.turn(true);
    send('HOLD');
    expect(received).toEqual([]);
    listener.take(toolkit);
    expect(received.splice(0)).toEqual([{ facts: LISTENING }]);
    for (const type of TOOLKIT_EVENT_TYPES) send(type, { callId: 'A' });
    expect(received).toEqual(
      TOOLKIT_EVENT_TYPES.map((type) => ({
        ...{ type, wallTime: 1000, pageTime: 10, payload: undefined },
        json: JSON.stringify({ type, detail: { callId: 'A' } }),
      })),
    );
  });

  it('calls the toolkit for a command while it listens, and says whether the toolkit took it', () => {
    const { listener, toolkit } = bench();
    const unmute = jest.fn();
    const resume = jest.fn();
    const resumeRecording = jest.fn(() => {
      throw new Error('no recorder');
    });
    Object.assign(toolkit, { unmute, resume, resumeRecording });
    listener.take(toolkit);
    expect(listener.command('unmute')).toBe(false);
    listener.turn(true);
    expect((['unmute', 'resume', 'resumeRecording'] as const).map((name) => listener.command(name))).toEqual([
      true,
      true,
      false,
    ]);
    expect([unmute.mock.calls, resume.mock.calls]).toEqual([[[]], [['Initial_Caller']]]);
  });

  it('refuses a command that the element has no method for', () => {
    const { listener, toolkit } = bench();
    listener.take(toolkit);
    listener.turn(true);
    expect(listener.command('unmute')).toBe(false);
  });

  it('keeps a payload that has no JSON as it is', () => {
    const { listener, toolkit, send, received } = bench();
    listener.take(toolkit);
    listener.turn(true);
    const detail = { callId: 'A', amount: 1n };
    send('HOLD', detail);
    expect(received.at(-1)).toMatchObject({ type: 'HOLD', json: undefined, payload: { type: 'HOLD', detail } });
  });

  it('adds no listener where another host has the turn, and none twice', () => {
    const { listener, toolkit, received } = bench();
    const add = jest.spyOn(toolkit, 'addEventListener');
    listener.take(toolkit);
    listener.turn(false);
    expect(add).not.toHaveBeenCalled();
    listener.turn(true);
    listener.turn(true);
    expect(add).toHaveBeenCalledTimes(15);
    expect(received).toEqual([{ facts: LISTENING }]);
  });

  it('names what the element refuses, and listens to the rest', () => {
    const { listener, toolkit, received } = bench();
    jest.spyOn(toolkit, 'addEventListener').mockImplementation((name) => {
      if (name === 'swap') throw new Error('refused');
    });
    listener.take(toolkit);
    listener.turn(true);
    expect(received).toEqual([{ facts: { ...LISTENING, notSubscribed: ['SWAP'] } }]);
  });

  it('does not listen where the element refuses everything', () => {
    const { listener, toolkit, received } = bench();
    jest.spyOn(toolkit, 'addEventListener').mockImplementation(() => {
      throw new Error('refused');
    });
    listener.take(toolkit);
    listener.turn(true);
    expect(received).toEqual([{ facts: { listening: false, toolkit: 'found', notSubscribed: TOOLKIT_EVENT_TYPES } }]);
  });

  it('says that the toolkit is missing where there is no element', () => {
    const { listener, received } = bench();
    listener.take(null);
    listener.turn(true);
    expect(received).toEqual([{ facts: { listening: false, toolkit: 'missing', notSubscribed: [] } }]);
  });

  it('says that nobody listens when it leaves alone, receives nothing then, and listens again when it comes back', () => {
    const { listener, toolkit, send, received } = bench();
    listener.take(toolkit);
    listener.turn(true);
    listener.leave();
    send('HOLD');
    listener.leave();
    expect(received.splice(0)).toEqual([{ facts: LISTENING }, { facts: { ...LISTENING, listening: false } }]);
    listener.turn(true);
    send('HOLD');
    expect(received).toMatchObject([{ facts: LISTENING }, { type: 'HOLD' }]);
  });

  it('says nothing when it leaves and another host listens in its place', () => {
    const { listener, toolkit, received } = bench({ isAlone: false });
    listener.take(toolkit);
    listener.turn(true);
    listener.leave();
    expect(received).toEqual([{ facts: LISTENING }]);
  });

  it('hands nothing on when it leaves without having had the turn', () => {
    const { listener, toolkit, world } = bench();
    listener.take(toolkit);
    listener.turn(false);
    listener.leave();
    expect(world.handOn).not.toHaveBeenCalled();
  });

  it('leaves no listener where an event that comes at once takes its host off the page and brings it back', () => {
    const { listener, toolkit, send, received } = bench();
    const { addEventListener } = toolkit;
    let isFirst = true;
    jest.spyOn(toolkit, 'addEventListener').mockImplementation((...given) => {
      Reflect.apply(addEventListener, toolkit, given);
      if (!isFirst) return;
      isFirst = false;
      listener.leave();
      listener.turn(true);
    });
    listener.take(toolkit);
    listener.turn(true);
    expect(received.splice(0)).toEqual([{ facts: LISTENING }]);
    for (const type of TOOLKIT_EVENT_TYPES) send(type);
    expect(received).toHaveLength(15);
  });
});
