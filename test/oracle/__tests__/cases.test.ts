import { readdirSync, readFileSync } from 'node:fs';
import { oracleSummary } from '../contractOracle';

const FOLDER = 'traces/cases';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => file.replace('.jsonl', ''));
const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');

it.each(names)('reads the case %s as its summary says', (name) => {
  expect(oracleSummary(read(`${name}.jsonl`).split('\n'))).toEqual(JSON.parse(read(`${name}.summary.json`)));
});

it('finds a trace for every summary', () => {
  const summaries = readdirSync(FOLDER).filter((file) => file.endsWith('.summary.json'));
  expect(summaries.map((file) => file.replace('.summary.json', '')).sort()).toEqual([...names].sort());
});
