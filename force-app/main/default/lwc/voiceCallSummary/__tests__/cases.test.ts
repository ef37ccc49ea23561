import { readdirSync, readFileSync } from 'node:fs';
import { createTraceSummary } from 'c/voiceCallSummary';

const FOLDER = 'traces/cases';
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.jsonl'))
  .map((name) => name.replace('.jsonl', ''));

it.each(names)('summarizes the case %s from the field', (name) => {
  const summary = createTraceSummary();
  for (const line of readFileSync(`${FOLDER}/${name}.jsonl`, 'utf8').split('\n')) summary.add(line);
  expect(summary.result()).toEqual(JSON.parse(readFileSync(`${FOLDER}/${name}.summary.json`, 'utf8')));
});
