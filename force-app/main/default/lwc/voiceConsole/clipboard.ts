/** Copies a text; false: the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  await null; // an answer in the same turn would not be announced again
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
