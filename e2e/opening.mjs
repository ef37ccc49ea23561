// Trace files, as a user brings them to the page.

/** Opens files on the page by its button; they are played at once. */
export const openerOf = (page) => async (name, text) => {
  await page.getByLabel('Speed').selectOption({ label: 'Instant' });
  await page.getByLabel('Trace file').setInputFiles({ name, mimeType: 'application/jsonl', buffer: Buffer.from(text) });
};

/** Drops a file onto the page as a user does. Runs in the page. */
export function dropFile([name, text]) {
  const dataTransfer = new window.DataTransfer();
  dataTransfer.items.add(new window.File([text], name));
  for (const type of ['dragover', 'drop'])
    document
      .querySelector('main, body')
      .dispatchEvent(new window.DragEvent(type, { bubbles: true, composed: true, cancelable: true, dataTransfer }));
}
