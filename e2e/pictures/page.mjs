// docs/pictures.md: every picture with what it shows.

/** The text of the page for these shots. */
export function picturesPage(shots) {
  const parts = shots.map(({ name, says }) => `${says}\n\n![${says.replace(/\.$/, '')}](images/${name}.png)\n`);
  return `# Pictures\n\n<!-- Written by npm run pictures. -->\n\n${parts.join('\n')}`;
}
