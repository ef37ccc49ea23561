// Mutation testing of the core: breaks it in each small way and counts what its tests notice. A mutant that survives must be explained
// in docs/proofs.md. Ends with `mutation: <figure>`.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, runScript } from '../../tools/lib/run.mjs';

const report = join(root, 'dist', 'mutation', 'report.json');
/** Text without its line breaks: the page is wrapped, and a mutant may be of several lines. */
const onOneLine = (text) => text.replace(/\s+/g, ' ');
const page = onOneLine(readFileSync(join(root, 'docs', 'proofs.md'), 'utf8'));

/** The mutants of the report, each with the text that it replaced. */
function mutantsOf({ files }) {
  return Object.entries(files).flatMap(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    return mutants.map(({ status, replacement, location: { start, end } }) => {
      const last = start.line === end.line ? end.column - 1 : undefined;
      const original = lines[start.line - 1].slice(start.column - 1, last);
      return { status, line: start.line, file: path.split('/lwc/')[1], change: `\`${original}\` → \`${replacement}\`` };
    });
  });
}

const isExplained = ({ file, change }) => page.includes(onOneLine(`\`${file}\`: ${change}`));

rmSync(report, { force: true });
const { code } = await runScript('node_modules/@stryker-mutator/core/bin/stryker.js', ['run']);
if (!existsSync(report)) process.exit(code || 1);

const mutants = mutantsOf(JSON.parse(readFileSync(report, 'utf8')));
const having = (...statuses) => mutants.filter(({ status }) => statuses.includes(status));
const noticed = having('Killed', 'Timeout').length;
const survivors = having('Survived', 'NoCoverage');
const unexplained = survivors.filter((mutant) => !isExplained(mutant));
for (const { file, line, change } of unexplained)
  console.log(`not explained in docs/proofs.md: \`${file}\`: ${change} (line ${line})`);

const score = ((100 * noticed) / (noticed + survivors.length)).toFixed(1);
const survived = `${survivors.length} survived, ${survivors.length - unexplained.length} of them explained`;
console.log(`mutation: ${mutants.length} mutants, ${noticed} noticed, ${survived}, score ${score} %`);
process.exitCode = code || (unexplained.length ? 1 : 0);
