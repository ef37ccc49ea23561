import { listScenarios } from './scenarios';

/** Every scenario in `traces/`. */
export const SCENARIOS = listScenarios(
  import.meta.glob<string>(['../../traces/*.jsonl', '../../traces/stories.json'], {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);
