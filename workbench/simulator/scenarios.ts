import { inOrder, storyOf, type Story } from '../../tools/lib/stories.mjs';

/** A trace of the gallery. */
export interface Scenario {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly story: string;
  /** The anomalies that it is about, by their codes. */
  readonly expects: readonly string[];
  /** The trace file's text. */
  readonly text: string;
}

/** The gallery from the files of the traces folder: those with a story in its order, then the others by name. */
export function listScenarios(files: Readonly<Record<string, string>>): readonly Scenario[] {
  const texts = new Map<string, string>();
  let stories: Readonly<Record<string, Story | undefined>> = {};
  for (const [path, text] of Object.entries(files)) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (file === 'stories.json') stories = JSON.parse(text) as typeof stories;
    else texts.set(file.replace(/\.jsonl$/, ''), text);
  }
  return inOrder([...texts.keys()], stories).map((name) => ({
    name,
    ...storyOf(name, stories),
    text: texts.get(name) ?? '',
  }));
}
