/** A part of a Markdown text: one of its kinds is true. */
export interface Block {
  readonly key: number;
  readonly isTitle: boolean;
  readonly isHeading: boolean;
  readonly isText: boolean;
  readonly isList: boolean;
  readonly isTable: boolean;
  /** Of a title, a heading or a paragraph. */
  readonly text: string;
  /** Of a list. */
  readonly items: readonly Cell[];
  /** Of a table: its head, and its rows, the first cell of each a head too. */
  readonly head: readonly Cell[];
  readonly rows: readonly { readonly key: number; readonly name: string; readonly cells: readonly Cell[] }[];
}

interface Cell {
  readonly key: number;
  readonly text: string;
}

const NONE = { isTitle: false, isHeading: false, isText: false, isList: false, isTable: false } as const;
const EMPTY = { ...NONE, text: '', items: [], head: [], rows: [] } as const;

const cellsOf = (texts: readonly string[]): readonly Cell[] => texts.map((text, key) => ({ key, text }));
const columnsOf = (line: string): readonly string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map((text) => text.trim());

function tableOf(lines: readonly string[]): Partial<Block> {
  const [head = [], , ...rows] = lines.map(columnsOf); // the second line only draws
  return {
    isTable: true,
    head: cellsOf(head),
    rows: rows.map(([name = '', ...cells], key) => ({ key, name, cells: cellsOf(cells) })),
  };
}

function blockOf(lines: readonly string[]): Partial<Block> {
  const [first = ''] = lines;
  if (first.startsWith('# ')) return { isTitle: true, text: first.slice(2) };
  if (first.startsWith('## ')) return { isHeading: true, text: first.slice(3) };
  if (first.startsWith('- ')) return { isList: true, items: cellsOf(lines.map((line) => line.slice(2))) };
  if (first.startsWith('|')) return tableOf(lines);
  return { isText: true, text: lines.join(' ') };
}

/** Reads the Markdown that `toMarkdownSummary` writes: titles, headings, paragraphs, lists and tables, a blank line between them. */
export function blocksOf(markdown: string): readonly Block[] {
  const parts = markdown.split(/\n{2,}/).map((part) => part.split('\n').filter(Boolean));
  return parts.filter((lines) => lines.length > 0).map((lines, key) => ({ ...EMPTY, key, ...blockOf(lines) }));
}
