import { readdirSync, readFileSync } from 'node:fs';
import { findAnomalies } from '../anomalies';
import { listScenarios } from '../scenarios';
import { readTrace } from '../traceFile';

const STORIES = '{"known":{"title":"A known one","story":"Something happens."},"gone":{"title":"x","story":"y"}}';

const DEFAULT = 'A trace that has no title and no story of its own in the list of stories yet.';

describe('listScenarios', () => {
  it('lists scenarios with a story first, then the others by name, with a title and a story that say what is missing', () => {
    const files = { '../traces/b.jsonl': 'B', '../traces/known.jsonl': 'T', '../traces/a-new_call.jsonl': 'A' };
    expect(listScenarios({ ...files, '../traces/stories.json': STORIES })).toEqual([
      { name: 'known', title: 'A known one', story: 'Something happens.', expects: [], text: 'T' },
      { name: 'a-new_call', title: 'A new call', story: DEFAULT, expects: [], text: 'A' },
      { name: 'b', title: 'B', story: DEFAULT, expects: [], text: 'B' },
    ]);
  });

  it('does without stories', () => {
    expect(listScenarios({ 'traces/a.jsonl': 'A' })).toEqual([
      { name: 'a', title: 'A', story: DEFAULT, expects: [], text: 'A' },
    ]);
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

  it.each(scenarios)('names the anomalies that $name is about, and no other', ({ title, text, expects }) => {
    const reading = readTrace(title, text);
    if ('problem' in reading) throw new Error(reading.problem);
    const events = reading.trace.events.map(({ after, oddities = [], ...event }) => ({
      ...event,
      at: after,
      oddities,
    }));
    const found = new Set(findAnomalies(events).map(({ code }) => code));
    expect([...found].sort()).toEqual([...expects].sort());
  });

  it('has no two of the same title', () => {
    expect(new Set(scenarios.map(({ title }) => title)).size).toBe(scenarios.length);
  });
});
