// The committed page of what is deployed: written from a list of files, read back into one.

const PREAMBLE = `# What is deployed

Every file that \`sf project deploy start\` sends to an org, by metadata type, with an upper bound of its size.
\`npm run contents\` fails when the project would send anything else; \`npm run contents -- --update\` writes this page anew.
`;

const line = ({ file, kilobytes }) => `- \`${file}\` ≤ ${kilobytes} KB`;

/** The page that lists those files. */
export function writePage(files) {
  const types = [...new Set(files.map(({ type }) => type))];
  const sections = types.map((wanted) => {
    const own = files.filter(({ type }) => type === wanted);
    return `## ${wanted}\n\n${own.map(line).join('\n')}\n`;
  });
  return [PREAMBLE, ...sections].join('\n');
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
