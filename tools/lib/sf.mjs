// Runs the Salesforce CLI as a person would: the line is printed, its output is shown, the first failure ends the script.
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root, runScript } from './run.mjs';

const SCRIPT = 'node_modules/@salesforce/cli/bin/run.js';

function stop(line, code, help) {
  console.error(`\nStopped: "sf ${line}" failed (exit code ${code}), see above.${help ? ` ${help}` : ''}`);
  process.exit(code);
}

/** Runs `sf` with a line of words without blanks in them; on failure ends this process, saying which line failed and what helps. */
export async function mustRunSf(line, help) {
  console.log(`\n$ sf ${line}`);
  const { code } = await runScript(SCRIPT, line.split(' '));
  if (code !== 0) stop(line, code, help);
}

/** Runs `sf` with words and shows nothing of it; resolves to its JSON result, on failure ends this process with its message. */
export function askSf(words, help) {
  const args = [join(root, SCRIPT), ...words, '--json'];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (!error) return resolve(JSON.parse(stdout).result);
      const report = stdout.startsWith('{') ? JSON.parse(stdout).message : `${stdout}${stderr}`;
      console.error(report);
      return stop(words.join(' '), typeof error.code === 'number' ? error.code : 1, help);
    });
  });
}
