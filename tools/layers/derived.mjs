// What is generated from layers.mjs: the paths of TypeScript, and the diagram in docs/architecture.md.
import { BUNDLES, FLOORS } from '../../layers.mjs';

const START = '<!-- generated from layers.mjs -->';
const END = '<!-- end of what is generated -->';

/** The text of tsconfig.paths.json. */
export function pathsFile() {
  const rooms = ['test', 'platform', 'tools', 'workbench'].map((room) => [`${room}/*`, [`./${room}/*`]]);
  const bundles = [...BUNDLES].map(([name, folder]) => [`c/${name}`, [`./${folder}/${name}.ts`]]);
  const paths = Object.fromEntries([...rooms, ...bundles.sort()]);
  return `${JSON.stringify({ compilerOptions: { paths } }, null, 2)}\n`;
}

/** One line for each bundle: its floor, its name, what it may import. */
function diagram() {
  const names = Object.values(FLOORS).flatMap(({ bundles }) => Object.keys(bundles));
  const width = Math.max(...names.map((name) => name.length));
  return Object.entries(FLOORS).flatMap(([floor, { what, bundles }], index) => [
    ...(index ? [''] : []),
    `${floor}: ${what}`,
    ...Object.entries(bundles).map(([name, allowed]) =>
      `  ${name.padEnd(width)}${allowed.length ? `  ← ${allowed.join(', ')}` : ''}`.trimEnd(),
    ),
  ]);
}

/** The text of docs/architecture.md with the diagram as layers.mjs has it. Throws when the page has no place for it. */
export function withDiagram(page) {
  const [start, end] = [page.indexOf(START), page.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`docs/architecture.md has no lines "${START}" and "${END}".`);
  const block = ['', '', '```', ...diagram(), '```', '', ''].join('\n');
  return page.slice(0, start + START.length) + block + page.slice(end);
}
