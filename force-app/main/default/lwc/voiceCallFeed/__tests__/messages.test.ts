import { toChannel, type ControlMessage } from 'c/voiceCallFeed';
import { parseControl } from '../messages';

const ask = { kind: 'ask', from: 'reader', relayId: 'R1', first: 2, last: 4 } as const;
const trace = { kind: 'trace', to: 'reader', extent: 'whole', lines: [{ at: 1 }], early: [] } as const;

const refusing = new Proxy(
  {},
  {
    get() {
      throw new Error('must not be read');
    },
  },
);

const MESSAGES: readonly (readonly [string, ControlMessage])[] = [
  ['a hello', { kind: 'hello', from: 'reader' }],
  ['a journal’s announcement', { kind: 'journal', from: 'journal' }],
  ['a question for numbers', ask],
  ['a question for one number', { ...ask, first: 3, last: 3 }],
  ['a whole trace', trace],
  ['a provisional trace', { ...trace, extent: 'provisional' }],
  ['a trace that was cut', { ...trace, extent: 'cut' }],
  ['numbers that were asked for', { ...trace, extent: 'numbers' }],
  ['an empty trace', { ...trace, lines: [] }],
  ['a trace with what came too early', { ...trace, early: [{ at: 2 }, null] }],
];

const GARBAGE: readonly (readonly [string, unknown])[] = [
  ['nothing', undefined],
  ['what refuses to be read', refusing],
  ['null', null],
  ['a text', 'hello'],
  ['a number', 7],
  ['a list', ['hello']],
  ['an object without a kind', { from: 'reader' }],
  ['an unknown kind', { kind: 'status', from: 'reader' }],
  ['a kind of another type', { kind: ['hello'], from: 'reader' }],
  ['a hello from nobody', { kind: 'hello' }],
  ['a hello from an empty id', { kind: 'hello', from: '' }],
  ['a hello from a number', { kind: 'hello', from: 5 }],
  ['an announcement from nobody', { kind: 'journal', from: null }],
  ['a question from nobody', { ...ask, from: undefined }],
  ['a question about no relay', { ...ask, relayId: '' }],
  ['a question about a relay that is no text', { ...ask, relayId: 1 }],
  ['a question without a first number', { ...ask, first: undefined }],
  ['a question with half a first number', { ...ask, first: 1.5 }],
  ['a question with a text for a last number', { ...ask, last: '4' }],
  ['a question with an endless last number', { ...ask, last: Infinity }],
  ['a trace to nobody', { ...trace, to: '' }],
  ['a trace to a number', { ...trace, to: 3 }],
  ['a trace without lines', { ...trace, lines: undefined }],
  ['a trace whose lines are no list', { ...trace, lines: { length: 1 } }],
  ['a trace whose lines are a text', { ...trace, lines: '[]' }],
  ['a trace without what came early', { ...trace, early: null }],
  ['a trace of unknown extent', { ...trace, extent: 'half' }],
  ['a trace of no extent', { ...trace, extent: undefined }],
  ['a trace whose extent is a list', { ...trace, extent: ['whole'] }],
];

describe('a control message', () => {
  it.each(MESSAGES)('%s is read from the channel as it was said', (_, message) => {
    const sent = JSON.parse(JSON.stringify(toChannel(message))) as unknown;
    expect(parseControl(sent)).toEqual(message);
  });

  it.each(MESSAGES)('%s has the schema version, and a kind so that it is no event', (_, message) => {
    expect(toChannel(message)).toEqual({ v: 1, ...message });
    expect(message.kind).not.toBe('');
  });

  it.each(MESSAGES)('%s is read without fields of later versions', (_, message) => {
    expect(parseControl({ ...toChannel(message), v: 2, hint: 'later' })).toEqual(message);
  });

  it.each(GARBAGE)('%s is none', (_, value) => {
    expect(parseControl(value)).toBeNull();
  });
});
