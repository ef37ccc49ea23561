import { readdirSync, readFileSync } from 'node:fs';
import { listScenarios } from '../scenarios';

const STORIES = '{"told":{"title":"A told one","story":"Something happens."},"gone":{"title":"x","story":"y"}}';

describe('listScenarios', () => {
  it('lists told scenarios first, then the others by name', () => {
    const files = { '../traces/b.jsonl': 'B', '../traces/told.jsonl': 'T', '../traces/a.jsonl': 'A' };
    expect(listScenarios({ ...files, '../traces/stories.json': STORIES })).toEqual([
      { name: 'told', title: 'A told one', story: 'Something happens.', text: 'T' },
      { name: 'a', title: 'a', story: '', text: 'A' },
      { name: 'b', title: 'b', story: '', text: 'B' },
    ]);
  });

  it('does without stories', () => {
    expect(listScenarios({ 'traces/a.jsonl': 'A' })).toEqual([{ name: 'a', title: 'a', story: '', text: 'A' }]);
  });

  it('finds a title and a story for every trace of the project', () => {
    const names = readdirSync('traces').filter((name) => /\.jsonl?$/.test(name));
    const files = Object.fromEntries(names.map((name) => [name, readFileSync(`traces/${name}`, 'utf8')]));
    const scenarios = listScenarios(files);
    expect(scenarios.length).toBeGreaterThanOrEqual(13);
    expect(scenarios.filter(({ title, story }) => !title || !story.endsWith('.'))).toEqual([]);
  });
});
