// Writes the traces as a module that the phone simulator imports: the platform takes no JSON file into a component.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { inOrder, storyOf } from './lib/stories.mjs';

const BUNDLE = join(root, 'optional', 'demo', 'default', 'lwc', 'voicePhoneSimulator');

function eventsOf(text) {
  const lines = text.split('\n').filter((line) => line.trim());
  const messages = lines.map((line) => JSON.parse(line));
  return messages.map(({ at, type, detail }) => [at - messages[0].at, type, detail]);
}

/** Every trace with its story, in the order of the stories: name, title, story, events as [milliseconds after the first, type, detail]. */
function readScenarios() {
  const folder = join(root, 'traces');
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  const stories = JSON.parse(read('stories.json'));
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const traces = files.map((name) => name.slice(0, -'.jsonl'.length));
  return inOrder(traces, stories).map((name) => {
    const { title, story } = storyOf(name, stories);
    return { name, title, story, events: eventsOf(read(`${name}.jsonl`)) };
  });
}

/** Writes the module beside the simulator's sources, where they are, unless it is there as the traces have it. */
export function writeScenarios() {
  if (!existsSync(BUNDLE)) return;
  const file = join(BUNDLE, 'scenarios.js');
  const text = `export const SCENARIOS = ${JSON.stringify(readScenarios())};\n`;
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
