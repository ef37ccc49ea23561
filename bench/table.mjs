import Table from 'cli-table3';

const HEAD = ['What', 'Measured: median (quartiles)', 'Goal', 'Ratio to', 'Goal is'];
const WIDTHS = [27, 36, 14, 31, 9];

/** `0.61 × the baseline`, or the baseline alone. */
export function ratioText({ ratio, baseline }) {
  if (baseline === null) return '';
  return ratio === null ? baseline : `${ratio.toFixed(2)} × ${baseline}`;
}

/** Whether the goal is met, in words; nothing where there is none. */
export const metText = ({ met }) => (met === null ? '' : met ? 'met' : 'not met');

/** Prints the lines of a benchmark. */
export function printTable(title, lines) {
  const table = new Table({ head: HEAD, colWidths: WIDTHS, wordWrap: true, style: { head: [], border: [] } });
  for (const line of lines) table.push([line.what, line.figure, line.goal ?? '', ratioText(line), metText(line)]);
  console.log(`\n${title}\n${table}`);
}
