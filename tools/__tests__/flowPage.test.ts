import { readdirSync, readFileSync } from 'node:fs';
import { createTraceSummary, FLOW_INPUT_TYPES } from 'c/voiceCallSummary';

const page = readFileSync('docs/flow.md', 'utf8');
const words = page.replace(/\s+/g, ' '); // a name may be wrapped
const flow = readFileSync('optional/demo/default/flows/Voice_Relay_Call_Summary.flow-meta.xml', 'utf8');
const optionalFiles = readdirSync('optional', { recursive: true, encoding: 'utf8' }).map((file) =>
  file.replaceAll('\\', '/'),
);
/** Each flow of the optional parts: its part, its name and its source. */
const flows = optionalFiles.flatMap((file) => {
  const [, part = '', name = ''] = /^(\w+)\/.*\/(\w+)\.flow-meta\.xml$/.exec(file) ?? [];
  return name ? [{ part, name, source: readFileSync(`optional/${file}`, 'utf8') }] : [];
});
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

it('gives for each flow the folder that it comes with and the inputs that it takes', () => {
  const rows = flows.map(({ part, name, source }) => {
    const variables = source.split('<variables>').filter((text) => text.includes('<isInput>true'));
    const inputs = variables.map((text) => /<name>(\w+)</.exec(text)?.[1]);
    return [name, `optional/${part}`, inputs.join(',')];
  });
  const listed = [...page.matchAll(/^\| `(Voice_Relay_\w+)` +\| `([^`]+)` +\| `[^`]+` +\| `([^`]+)` +\|/gm)];
  expect(listed.map(([, ...row]) => row).sort()).toEqual(rows.sort());
  expect(rows).toHaveLength(3);
});

it('lists the fields on the voice call with the inputs that fill them', () => {
  const source = flows.find(({ part }) => part === 'reporting')?.source ?? '';
  const [, update = ''] = /<recordUpdates>(.*?)<\/recordUpdates>/s.exec(source) ?? [];
  const filled = update
    .split('<inputAssignments>')
    .slice(1)
    .map((text) => [/<field>(\w+)</.exec(text)?.[1], /<elementReference>(\w+)</.exec(text)?.[1]]);
  const listed = [...page.matchAll(/^\| `(Voice_Relay_\w+__c)` +\| `(\w+)` +\|$/gm)];
  expect(listed.map(([, ...row]) => row)).toEqual(filled);
  expect(filled).toHaveLength(optionalFiles.filter((file) => file.endsWith('.field-meta.xml')).length);
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
