// One run of traces.mjs: `summary FILE` as the trace command makes it, or `parse FILE`. Tells its parent how many events there were
// and how much memory the process took at most.
import { main } from '../cli/main.mjs';
import { openInput } from '../cli/input.mjs';
import { readLines } from '../cli/lines.mjs';

const [what, file] = process.argv.slice(2);

/** The command's own way, its output kept back. */
async function summarize() {
  let text = '';
  process.stdout.write = (part, done) => {
    text += part;
    done?.();
    return true;
  };
  process.exitCode = await main(['summary', file, '--json']);
  return JSON.parse(text).events;
}

async function parse() {
  let events = 0;
  await readLines(await openInput(file), (line) => {
    if (JSON.parse(line) !== null) events += 1;
  });
  return events;
}

const events = await (what === 'summary' ? summarize() : parse());
process.send({ events, peakBytes: process.resourceUsage().maxRSS * 1024 });
