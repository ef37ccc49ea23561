import { readFileSync } from 'node:fs';
import { createTraceSummary, FLOW_INPUT_TYPES } from 'c/voiceCallSummary';

const page = readFileSync('docs/flow.md', 'utf8');
const words = page.replace(/\s+/g, ' '); // a name may be wrapped
const flow = readFileSync('optional/demo/default/flows/Voice_Relay_Call_Summary.flow-meta.xml', 'utf8');
const META = readFileSync('force-app/main/default/lwc/voiceConsole/voiceConsole.js-meta.xml', 'utf8');

it('shows the JSON that a flow gets when the call of the trace “hold” ends', () => {
  const lines = readFileSync('traces/hold.jsonl', 'utf8').split('\n');
  const end = lines.findIndex((line) => line.includes('CALL_ENDED'));
  const summary = createTraceSummary();
  for (const line of lines.slice(0, end + 1)) summary.add(line);
  const [, shown = ''] = /```json\n(.*?)```/s.exec(page) ?? [];
  expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(summary.result().calls[0])));
});

it('lists the events that an admin can choose, and no other', () => {
  const [, choices = ''] = /name="flowEvent"[^>]*datasource="([^"]*)"/.exec(META) ?? [];
  const listed = [...page.matchAll(/^\| `([A-Z_]+|Call finished)` /gm)].map(([, name]) => name);
  expect(listed).toEqual(choices.split(','));
});

it('lists the inputs that a flow can get, and no other, each with its data type', () => {
  const listed = [...page.matchAll(/^\| `(\w+)` +\| (String|Number|Boolean|DateTime) +\|/gm)];
  expect(listed.map(([, name, type]) => [name, type])).toEqual([...FLOW_INPUT_TYPES]);
  const META_DEFAULT = /name="flowInputs"[^>]*default="([^"]*)"/.exec(META)?.[1] ?? '';
  expect(words).toMatch(new RegExp(`\`${META_DEFAULT}\` \\| String \\| [^|]*The default \\|`));
});

it('names the fields of the builder, the example and its input as they are', () => {
  for (const [, label = ''] of META.matchAll(/name="flow\w+"[^>]*?label="([^"]*)"/g))
    expect(words).toContain(`**${label}**`);
  expect(page).toContain('`Voice_Relay_Call_Summary`');
  expect(flow).toContain('<name>voiceCallSummary</name>');
  expect(words).toContain('API name `voiceCallSummary`');
  const [, label = ''] = /<label>(Voice [^<]*)</.exec(flow) ?? [];
  expect(words).toContain(`**${label}**`);
});

it('names texts that stand in the JSON letter for letter', () => {
  const summary = createTraceSummary();
  summary.add({ type: 'CALL_STARTED', at: 0, detail: { callId: 'A' } });
  summary.add({ type: 'CALL_ENDED', at: 1, detail: { callId: 'A' } });
  const text = JSON.stringify(summary.result().calls[0]);
  const named = [...page.matchAll(/`("\w+":[^`]+)`/g)].map(([, part = '']) => part);
  expect(named).toHaveLength(3);
  for (const part of named) expect(text).toContain(part);
});
