import type { CallsSnapshot } from 'c/voiceCalls';
import { describeForAdmin } from 'c/voiceRelayStatus';

/** Copies a text; returns false if the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  await null; // a second answer in the same turn would not be announced
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function lastEventType({ log }: CallsSnapshot): string | null {
  for (let index = log.size - 1; index >= 0; index--) {
    const line = log.at(index)?.line;
    if (line?.kind === 'event') return line.type;
  }
  return null;
}

/** Writes the details of this page for an admin, without names or numbers. */
export const adminText = (snapshot: CallsSnapshot): string =>
  describeForAdmin({ ...snapshot, lastEventType: lastEventType(snapshot), browser: navigator.userAgent });
