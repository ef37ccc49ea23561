// The committed page of what is deployed and what its JavaScript weighs: written from both, and read back.

const PREAMBLE = `# What is deployed

Every file that \`sf project deploy start\` sends to an org, by metadata type, with an upper bound of its size.
\`npm run contents\` fails when the project would send anything else; \`npm run contents -- --update\` writes this page.
`;

const line = ({ file, kilobytes }) => `- \`${file}\` ≤ ${kilobytes} KB`;

const WEIGHT_TITLE = '## JavaScript, minified and gzipped';
const WEIGHTS = { all: 'All of force-app', core: 'The part that turns messages into calls' };

function weightSection(bytes) {
  const lines = Object.entries(WEIGHTS).map(([key, name]) => `- ${name}: ${bytes[key]} bytes`);
  return `${WEIGHT_TITLE}\n\n${lines.join('\n')}\n`;
}

/** The weights that a page states, bytes; null: it states none. */
export function readWeights(page) {
  const entries = Object.entries(WEIGHTS).map(([key, name]) => [key, page.split(`- ${name}: `)[1]]);
  if (entries.some(([, rest]) => rest === undefined)) return null;
  return Object.fromEntries(entries.map(([key, rest]) => [key, parseInt(rest, 10)]));
}

/** The page that lists those files. @param bytes what the JavaScript weighs; null: not known */
export function writePage(files, bytes) {
  const types = [...new Set(files.map(({ type }) => type))];
  const sections = types.map((wanted) => {
    const own = files.filter(({ type }) => type === wanted);
    return `## ${wanted}\n\n${own.map(line).join('\n')}\n`;
  });
  return [PREAMBLE, ...(bytes ? [weightSection(bytes)] : []), ...sections].join('\n');
}

/** The files that a page lists. */
export function readPage(page) {
  return page.split(/^## /m).flatMap((section) => {
    const type = section.slice(0, section.indexOf('\n'));
    return [...section.matchAll(/^- `([^`]+)` ≤ (\w+) KB$/gm)].map(([, file, kilobytes]) => ({
      type,
      file,
      kilobytes: Number(kilobytes),
    }));
  });
}

/** What differs between what is sent and what the page lists, a sentence each. */
export function differences(sent, listed) {
  const find = (files, { type, file }) => files.find((other) => other.type === type && other.file === file);
  const news = sent.flatMap((entry) => {
    const before = find(listed, entry);
    if (!before) return [`${entry.file}: is sent as ${entry.type}, and the page does not list it`];
    if (before.kilobytes === entry.kilobytes) return [];
    return [`${entry.file}: is now of up to ${entry.kilobytes} KB, not ${before.kilobytes} KB`];
  });
  const gone = listed.filter((entry) => !find(sent, entry));
  return [
    ...news,
    ...gone.map(({ file, type }) => `${file}: is listed as ${type}, and is not sent: is the project built?`),
  ];
}
