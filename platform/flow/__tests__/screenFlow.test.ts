import { readFileSync } from 'node:fs';
import { inputValues, readScreenFlow } from '../screenFlow';

const XML = readFileSync('optional/demo/default/flows/Voice_Relay_Call_Summary.flow-meta.xml', 'utf8');
const GIVEN = { name: 'voiceCallSummary', type: 'String', value: '{"callId":"A"}' };
const demo = readScreenFlow(XML);

/** The example with something else in the place of what it holds. */
function changed(from: string, to: string): string {
  expect(XML).toContain(from);
  return XML.replace(from, to);
}

it('reads the inputs and the screen of the demo app’s flow', () => {
  expect([...demo.inputs]).toEqual([['voiceCallSummary', 'String']]);
  expect(demo.label).toBe('Voice Relay Call Summary');
  expect(demo.fields.map(({ name, kind, isRequired, variable }) => [name, kind, isRequired, variable])).toEqual([
    ['Outcome', 'RadioButtons', true, null],
    ['Notes', 'LargeTextArea', false, null],
    ['Measured', 'LargeTextArea', false, 'voiceCallSummary'],
  ]);
  expect(demo.fields[0]?.choices).toEqual(['Resolved', 'To follow up', 'Nobody reached']);
});

it.each([
  ['<status>Active</status>', '<status>Draft</status>', 'active'],
  ['<processType>Flow</processType>', '<processType>AutoLaunchedFlow</processType>', 'screen flow'],
  ['<name>How_it_went</name>', '<name>Another</name>', 'exactly one screen'],
  ['<showFooter>', '<connector><targetReference>Next</targetReference></connector><showFooter>', 'exactly one screen'],
  ['<fieldType>RadioButtons</fieldType>', '<fieldType>ComponentInstance</fieldType>', 'no ComponentInstance'],
  ['<choiceReferences>Resolved</choiceReferences>', '<choiceReferences>Gone</choiceReferences>', 'no choice Gone'],
])('refuses a flow that cannot run or be shown: %s', (from, to, why) => {
  expect(() => readScreenFlow(changed(from, to))).toThrow(why);
});

it('takes a text for the text input', () => {
  expect([...inputValues(demo, [GIVEN])]).toEqual([['voiceCallSummary', '{"callId":"A"}']]);
  expect([...inputValues(demo, [])]).toEqual([]);
});

it('takes none for a variable that is not an input', () => {
  const closed = readScreenFlow(changed('<isInput>true</isInput>', '<isInput>false</isInput>'));
  expect(() => inputValues(closed, [GIVEN])).toThrow('no input variable voiceCallSummary');
});

it.each([
  [{ ...GIVEN, name: 'callSummary' }, 'no input variable callSummary'],
  [{ ...GIVEN, type: 'Number' }, 'is a String, not a Number'],
  [{ ...GIVEN, value: { callId: 'A' } }, 'is not a String'],
  [{ ...GIVEN, value: undefined }, 'is not a String'],
  [{ ...GIVEN, label: 'x' }, 'a name, a type and a value'],
])('refuses the input %j', (input, why) => {
  expect(() => inputValues(demo, [input])).toThrow(why);
});

it('refuses inputs that are no list', () => {
  expect(() => inputValues(demo, { voiceCallSummary: 'x' })).toThrow('a list');
});

describe('an input of another type', () => {
  const typed = (type: string) =>
    readScreenFlow(
      XML.replace('<name>voiceCallSummary</name>\n    <dataType>String', `<name>figure</name>\n    <dataType>${type}`),
    );
  const given = (type: string, value: unknown) => inputValues(typed(type), [{ name: 'figure', type, value }]);

  it.each([
    ['Number', 4.31, '4.31'],
    ['Boolean', false, 'false'],
    ['DateTime', '2026-11-30T19:10:00.000Z', '2026-11-30T19:10:00.000Z'],
  ])('%s takes %p', (type, value, text) => {
    expect([...given(type, value)]).toEqual([['figure', text]]);
  });

  it.each([
    ['Number', '4.31'],
    ['Number', NaN],
    ['Number', null],
    ['Boolean', 'false'],
    ['DateTime', 1_795_188_065_000],
    ['DateTime', '2026-11-30 19:10'],
    ['DateTime', '2026-99-30T19:10:00.000Z'],
    ['Currency', 1],
  ])('%s refuses %p', (type, value) => {
    expect(() => given(type, value)).toThrow(`is not a ${type}`);
  });
});
