/** Copies the id of a call, for a rep who looks it up elsewhere, and answers whether the browser let it. */
export async function copyId({
  detail,
}: CustomEvent<{ readonly callId: string; readonly answer: (isDone: boolean) => void }>): Promise<void> {
  await null; // an answer in the same turn would not be announced again
  try {
    await navigator.clipboard.writeText(detail.callId);
    detail.answer(true);
  } catch {
    detail.answer(false);
  }
}
