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
});

describe('the gallery of this project', () => {
  const files = readdirSync('traces').filter((name) => /\.(jsonl|json)$/.test(name));
  const scenarios = listScenarios(
    Object.fromEntries(files.map((name) => [`traces/${name}`, readFileSync(`traces/${name}`, 'utf8')])),
  );

  it('has a title for every trace, and tells its story in one sentence', () => {
    expect(scenarios).toHaveLength(files.length - 1);
    for (const { name, title, story } of scenarios) {
      expect(title).not.toBe(name);
      expect(story).toMatch(/^[A-Z][^.!?]{30,}\.$/);
    }
  });

  it('has no two of the same title', () => {
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  });
});
