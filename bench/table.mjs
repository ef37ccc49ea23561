import Table from 'cli-table3';

const HEAD = ['What', 'Measured: median (quartiles)', 'Goal', 'Ratio to', 'Goal is'];
const WIDTHS = [27, 36, 14, 31, 9];

/** Prints what was measured on what: the machine and its versions, then a row for each line. */
export function printTable(machine, lines) {
  for (const [name, value] of Object.entries(machine)) console.log(`${name}: ${value}`);
  const table = new Table({ head: HEAD, colWidths: WIDTHS, wordWrap: true, style: { head: [], border: [] } });
  for (const { what, figure, goal, ratio, baseline, met } of lines)
    table.push([what, figure, goal, `${ratio.toFixed(2)} × ${baseline}`, met ? 'met' : 'not met']);
  console.log(table.toString());
}
