import { readdirSync, readFileSync } from 'node:fs';
import { createTraceSummary } from 'c/voiceCallSummary';
import { oracleSummary } from 'test/oracle/contractOracle';

const names = readdirSync('traces')
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''));

const linesOf = (name: string): string[] => readFileSync(`traces/${name}.jsonl`, 'utf8').split('\n');
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

it.each(names)('summarizes the scenario %s as worked out by hand', (name) => {
  const summary = createTraceSummary();
  for (const line of linesOf(name)) summary.add(line);
  expect(summary.result()).toEqual(readJson(`traces/expected/${name}.json`));
});

it.each(names)('expects of the scenario %s what a literal reading of docs/contract.md says', (name) => {
  expect(readJson(`traces/expected/${name}.json`)).toEqual(oracleSummary(linesOf(name)));
});

it('tells the story of every scenario', () => {
  const stories = readJson('traces/stories.json') as Record<string, { title: string; story: string }>;
  expect(Object.keys(stories).sort()).toEqual([...names].sort());
  for (const { title, story } of Object.values(stories)) {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(story).toMatch(/^[A-Z].*\.$/);
  }
});

it.each(names)('numbers the messages of the scenario %s without a gap and in order of time', (name) => {
  const messages = linesOf(name)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { v: number; relayId: string; seq: number; at: number });
  expect(messages.map(({ seq }) => seq)).toEqual(messages.map((_, index) => index + 1));
  expect(new Set(messages.map(({ v, relayId }) => `${v} ${relayId}`)).size).toBe(1);
  expect(messages.map(({ at }) => at)).toEqual(messages.map(({ at }) => at).sort((a, b) => a - b));
});

it.each(names)('uses invented phone numbers only in the scenario %s', (name) => {
  const numbers = linesOf(name)
    .join('\n')
    .matchAll(/"participant":"([^"]*\d{3}[^"]*)"/g);
  for (const [, number] of numbers) expect(number).toMatch(/555[- ]01\d\d$|555 01\d\d$/);
});
