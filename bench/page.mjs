// docs/performance.md: written from the figures, but for what is written by hand below the mark.
import { metText, ratioText } from './table.mjs';

/** What stands below it is written by hand and stays. */
export const MARK = '<!-- Below this line the page is written by hand; npm run bench keeps it. -->';

/** Above it times are those of a machine that has other work to do. */
const QUIET_LOAD = 1;

const SHORT_LOOK =
  '**A short look (`--quick`)**: few rounds, short traces, fewer calls, and five seconds of rest in place of sixty. Its figures mean little.';

const cell = (text) => text.replaceAll('|', '\\|');

function tableOf(lines) {
  const rows = lines.map((line) => [line.what, line.figure, line.goal ?? '', ratioText(line), metText(line)]);
  const head = ['What', 'Measured', 'Goal', 'Ratio', 'Goal is'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
}

function sectionOf({ title, how, contestants, lines }) {
  const fairness = Object.entries(contestants).map(([name, sentence]) => `- **${name}**: ${sentence}`);
  return [`## ${title}`, how, ...(fairness.length ? [fairness.join('\n')] : []), tableOf(lines)].join('\n\n');
}

function machineText(machine) {
  const { day, loads, niceness, processor, system, ...versions } = machine;
  const named = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const [least, most] = loads;
  const busy =
    most > QUIET_LOAD
      ? ` The run shared the machine with other work (a load of ${least} to ${most} between its parts${niceness > 0 ? `, and the run gave way to it: nice ${niceness}` : ''}). So times are longer than on a quiet machine, some many times; fewer events, also of the text area, are painted in the next frame; and ratios vary from run to run. Counts, bytes and memory hold.`
      : '';
  return `Measured on ${day}, on ${processor}, ${system}, with ${named.join(', ')}.${busy}`;
}

const goalsText = (benchmarks) => {
  const judged = benchmarks.flatMap(({ lines }) => lines).filter(({ met }) => met !== null);
  return `${judged.filter(({ met }) => met).length} of ${judged.length} goals are met; [why the others are not](#why-goals-are-not-met).`;
};

/** What was written by hand on a page. */
export function handPart(page) {
  const at = page.indexOf(MARK);
  return at < 0 ? '' : page.slice(at + MARK.length).trim();
}

/** Goals that are not met and of which the part by hand says nothing: each is to be named by its benchmark and line. */
export function unexplained({ benchmarks }, byHand) {
  const missed = benchmarks.flatMap(({ title, lines }) =>
    lines.filter(({ met }) => met === false).map(({ what }) => `${title}: ${what}`),
  );
  return missed.filter((name) => !byHand.includes(`\`${name}\``));
}

/** The page; not yet formatted. */
export function writePage({ isQuick, machine, seconds, benchmarks }, byHand) {
  return [
    '# Performance',
    '<!-- The part above the other mark is written by `npm run bench -- --write` from performance.json. -->',
    `What a rep would notice (delay, work while idle, memory) and what an engineer would (reading traces), each beside a simpler way to do a part of it, all in one run of \`npm run bench\` (${(seconds / 60).toFixed(1)} minutes). Figures are medians, with the quartiles around them; a ratio is the median of the ratios round by round where both ran in turn. What ran in which order was drawn by lot in each round, after a warm-up. The goals are goals, not checks: times depend on the machine. What needs no clock is checked by \`npm test\`: bytes, layouts, changes of the document, timers.`,
    ...(isQuick ? [SHORT_LOOK] : []),
    machineText(machine),
    goalsText(benchmarks),
    ...benchmarks.map(sectionOf),
    MARK,
    byHand,
    '',
  ].join('\n\n');
}
