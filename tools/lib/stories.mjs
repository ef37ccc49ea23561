// The stories of the scenarios: traces/stories.json, and a default for a trace that was dropped there without one.

/**
 * @typedef {object} Story
 * @property {string} title
 * @property {string} story what happens, in a sentence
 * @property {readonly string[]} [expects] the anomalies that the scenario is about, by their codes
 */

/**
 * Orders the names of traces: those with a story in the order of the stories, then the others by name.
 * @param {readonly string[]} traces
 * @param {Readonly<Record<string, Story | undefined>>} stories
 */
export function inOrder(traces, stories) {
  const reported = Object.keys(stories).filter((name) => traces.includes(name));
  return [...reported, ...traces.filter((name) => !stories[name]).sort()];
}

/**
 * Returns the story of a trace; without one the title is the name of its file.
 * @param {string} name of the file, without its ending
 * @param {Readonly<Record<string, Story | undefined>>} stories
 * @returns {Required<Story>}
 */
export function storyOf(name, stories) {
  const words = name.replace(/[-_]+/g, ' ').trim();
  const title = words ? words[0].toUpperCase() + words.slice(1) : name;
  const story = 'A trace that has no title and no story of its own in the list of stories yet.';
  return { title, story, expects: [], ...stories[name] };
}
