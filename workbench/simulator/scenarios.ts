/** A trace of the gallery. */
export interface Scenario {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  /** What happens, in a sentence; empty when nobody has told it. */
  readonly story: string;
  /** The trace file's text. */
  readonly text: string;
}

type Stories = Readonly<Record<string, { title: string; story: string } | undefined>>;

/** The gallery from the files of the traces folder: told scenarios in their order, then the others by name. */
export function listScenarios(files: Readonly<Record<string, string>>): readonly Scenario[] {
  const texts = new Map<string, string>();
  let stories: Stories = {};
  for (const [path, text] of Object.entries(files)) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (file === 'stories.json') stories = JSON.parse(text) as Stories;
    else texts.set(file.replace(/\.jsonl$/, ''), text);
  }
  const told = Object.keys(stories).filter((name) => texts.has(name));
  const untold = [...texts.keys()].filter((name) => !stories[name]).sort();
  return [...told, ...untold].map((name) => ({
    name,
    title: stories[name]?.title ?? name,
    story: stories[name]?.story ?? '',
    text: texts.get(name) ?? '',
  }));
}
