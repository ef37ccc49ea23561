import { treeOf, type TreeNode } from '../stateTree';

/** The tree as lines, a changed one with a star. */
const reported = (nodes: readonly TreeNode[]): readonly string[] =>
  nodes.flatMap(({ path, text, isChanged, children }) => [
    `${isChanged ? '*' : ''}${path}: ${text}`,
    ...reported(children ?? []),
  ]);

const CALL = { callId: 'call-1', phase: 'active', mute: 'off', parties: [{ name: 'Jo', hold: 'on' }] };

it('shows every key with its value, and lists and objects in a few words', () => {
  expect(reported(treeOf({ calls: [CALL], relays: [], free: [[1, 2]], none: null, one: { x: 1 } }, null))).toEqual([
    'calls: 1 item',
    'calls.0: "call-1"',
    'calls.0.callId: "call-1"',
    'calls.0.phase: "active"',
    'calls.0.mute: "off"',
    'calls.0.parties: 1 item',
    'calls.0.parties.0: "Jo"',
    'calls.0.parties.0.name: "Jo"',
    'calls.0.parties.0.hold: "on"',
    'relays: 0 items',
    'free: 1 item',
    'free.0: 2 items',
    'free.0.0: 1',
    'free.0.1: 2',
    'none: null',
    'one: 1 field',
    'one.x: 1',
  ]);
});

it('tells epoch milliseconds as a time of day too, and other numbers as they are', () => {
  const at = new Date(2026, 10, 22, 9, 5, 7, 40).getTime();
  expect(treeOf({ at, ms: 60_000, last: -Infinity }, null).map(({ text }) => text)).toEqual([
    `${at} (09:05:07.040)`,
    '60000',
    '-Infinity',
  ]);
});

it('marks what differs from before, and all that it is in', () => {
  const before = { calls: [CALL, CALL], events: 3, latestAt: null };
  const after = { calls: [CALL, { ...CALL, parties: [{ name: 'Jo', hold: 'off' }] }], events: 3, latestAt: null };
  expect(reported(treeOf(after, before)).filter((line) => line.startsWith('*'))).toEqual([
    '*calls: 2 items',
    '*calls.1: "call-1"',
    '*calls.1.parties: 1 item',
    '*calls.1.parties.0: "Jo"',
    '*calls.1.parties.0.hold: "off"',
  ]);
});

it('marks what is new, also null, and a list that has become shorter', () => {
  const marked = (after: object, before: object): readonly string[] =>
    reported(treeOf(after, before)).filter((line) => line.startsWith('*'));
  expect(marked({ calls: [{ endedAt: null }] }, { calls: [] })).toEqual([
    '*calls: 1 item',
    '*calls.0: 1 field',
    '*calls.0.endedAt: null',
  ]);
  expect(marked({ calls: ['a'] }, { calls: ['a', 'b'] })).toEqual(['*calls: 1 item']);
  expect(marked({ calls: ['a'] }, { calls: { 0: 'a' } })).toEqual(['*calls: 1 item', '*calls.0: "a"']);
  expect(marked({ calls: [CALL] }, { calls: [{ ...CALL, parties: [{ name: 'Jo', hold: 'on' }] }] })).toEqual([]);
});
