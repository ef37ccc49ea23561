import { readArguments, USAGE } from './arguments.mjs';
import { loadCore } from './core.mjs';
import { Failure } from './failure.mjs';
import { openInput } from './input.mjs';
import { readLines } from './lines.mjs';
import { printable } from './printable.mjs';
import { createRecognizer } from './recognize.mjs';
import { jsonText } from './json.mjs';
import { readableText } from './readable.mjs';

async function summarize(options) {
  if (!options) return `${USAGE}\n`;
  const { file, json, mask } = options;
  const input = await openInput(file);
  const core = await loadCore();
  const summary = core.createTraceSummary();
  const recognizer = createRecognizer(core.knownTypes);
  await readLines(input, (line) => {
    recognizer.look(line);
    summary.add(line);
  });
  const problem = recognizer.problem();
  if (problem) throw new Failure(`Cannot read ${input.name}: ${problem}.`);
  const result = mask ? core.maskSummary(summary.result()) : summary.result();
  return json ? jsonText(result) : readableText(result, core.formatDuration);
}

/** Writes all of the text; a reader that has closed the pipe (`| head`) has enough, which is not a failure. */
async function write(text) {
  try {
    await new Promise((resolve, reject) => {
      process.stdout.on('error', reject);
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  } catch (error) {
    if (error.code !== 'EPIPE') throw new Failure(`Cannot write the summary: ${error.code ?? error.message}.`, 1);
  }
}

/** Runs the command; the exit code: 0, or another with one line on standard error (2: the request cannot be met). */
export async function main(args) {
  try {
    await write(await summarize(readArguments(args)));
    return 0;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`${printable(error.message)}\n`);
    return error.exitCode;
  }
}
