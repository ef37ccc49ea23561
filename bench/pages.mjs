// The figures as they stand in the repository: docs/performance.json, and docs/performance.md made from it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root as project } from '../tools/lib/run.mjs';
import { handPart, unexplained, writePage } from './page.mjs';

const [FIGURES, PAGE] = ['docs/performance.json', 'docs/performance.md'];

const read = (name, root = project) => (existsSync(join(root, name)) ? readFileSync(join(root, name), 'utf8') : '');

async function formatted(name, text) {
  const prettier = await import('prettier');
  const options = await prettier.resolveConfig(join(project, name));
  return prettier.format(text, { ...options, plugins: [], filepath: name });
}

const pageOf = (result, before) => formatted(PAGE, writePage(result, handPart(before)));

const withoutDetails = ({ what, figure, goal, ratio, baseline, met }) => ({ what, figure, goal, ratio, baseline, met });

/** The figures go without the details of each round. */
const kept = ({ isQuick, machine, seconds, benchmarks }) => ({
  isQuick,
  machine,
  seconds,
  benchmarks: benchmarks.map((one) => ({ ...one, lines: one.lines.map(withoutDetails) })),
});

/** Writes both files. */
export async function writePages(result) {
  const page = read(PAGE);
  const all = kept(result);
  writeFileSync(join(project, FIGURES), await formatted(FIGURES, JSON.stringify(all)));
  writeFileSync(join(project, PAGE), await pageOf(all, page));
  const missing = unexplained(all, handPart(page));
  console.log(`Written: ${FIGURES}, ${PAGE}`);
  if (missing.length) console.log(`To be explained by hand in ${PAGE}:\n- ${missing.join('\n- ')}`);
}

/** What is wrong with the page of the project in that folder: it is not what the figures make it, or explains a missed goal nowhere. */
export async function pageProblems(folder) {
  const result = JSON.parse(read(FIGURES, folder));
  const page = read(PAGE, folder);
  const problems = unexplained(result, handPart(page)).map((name) => `does not say why this goal is missed: ${name}`);
  if ((await pageOf(result, page)) !== page)
    problems.unshift(`is not what ${FIGURES} makes it: npm run bench -- --write`);
  return problems.map((problem) => `${PAGE} ${problem}`);
}
