// The traces in `traces/`, as texts and as the workbench's gallery names them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../tools/lib/run.mjs';
import { storyOf } from '../tools/lib/stories.mjs';

const folder = join(root, 'traces');
const stories = JSON.parse(readFileSync(join(folder, 'stories.json'), 'utf8'));

/** Each trace of the gallery: its file, its title in the gallery, its text and lines. */
export const TRACES = readdirSync(folder)
  .filter((file) => file.endsWith('.jsonl'))
  .map((file) => {
    const name = file.replace(/\.jsonl$/, '');
    const text = readFileSync(join(folder, file), 'utf8');
    const lines = text.split('\n').filter(Boolean);
    return { name, file: join(folder, file), title: storyOf(name, stories).title, text, lines };
  });

/** The trace of that name. */
export function traceOf(name) {
  return TRACES.find((trace) => trace.name === name);
}

/** The first lines of a trace, as a trace. */
export function beginningOf(name, lineCount) {
  return traceOf(name).lines.slice(0, lineCount).join('\n');
}
