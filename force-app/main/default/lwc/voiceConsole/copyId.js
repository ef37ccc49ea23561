/** Copies the id of a call, for a rep who looks it up elsewhere, and answers whether the browser let it. */
export async function copyId({ detail, }) {
    await null; // an answer in the same turn would not be announced again
    try {
        await navigator.clipboard.writeText(detail.callId);
        detail.answer(true);
    }
    catch {
        detail.answer(false);
    }
}
