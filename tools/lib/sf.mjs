// Runs the Salesforce CLI as a person would: the line is printed, its output is shown, the first failure ends the script.
import { runScript } from './run.mjs';

/** Runs `sf` with a line of words without blanks in them; on failure ends this process, saying which line failed and what helps. */
export async function mustRunSf(line, help) {
  console.log(`\n$ sf ${line}`);
  const { code } = await runScript('node_modules/@salesforce/cli/bin/run.js', line.split(' '));
  if (code === 0) return;
  console.error(`\nStopped: "sf ${line}" failed (exit code ${code}), see above.${help ? ` ${help}` : ''}`);
  process.exit(code);
}
