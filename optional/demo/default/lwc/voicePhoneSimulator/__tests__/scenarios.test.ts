import { readdirSync, readFileSync } from 'node:fs';
import { inOrder, storyOf, type Story } from '../../../../../../tools/lib/stories.mjs';
import { SCENARIOS } from '../scenarios';

const stories = JSON.parse(readFileSync('traces/stories.json', 'utf8')) as Record<string, Story>;
const lines = (name: string) =>
  readFileSync(`traces/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { at: number; type: string; detail: object });

describe('the scenarios', () => {
  it('are all traces, in the order of the stories', () => {
    const traces = readdirSync('traces').filter((name) => name.endsWith('.jsonl'));
    const names = traces.map((name) => name.replace('.jsonl', ''));
    expect(SCENARIOS.map(({ name }) => name)).toEqual(inOrder(names, stories));
  });

  it.each(SCENARIOS)('hold the whole trace $name, its title and its story: else run npm run build', (scenario) => {
    const { name, title, story, events } = scenario;
    const messages = lines(name);
    const start = messages[0]?.at ?? 0;
    expect(storyOf(name, stories)).toMatchObject({ title, story });
    expect(events).toEqual(messages.map(({ at, type, detail }) => [at - start, type, detail]));
  });
});
