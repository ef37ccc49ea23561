import type { CallsSnapshot } from 'c/voiceCalls';
import { describeForAdmin } from 'c/voiceRelayStatus';

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

function lastEventType({ log }: CallsSnapshot): string | null {
  for (let index = log.size - 1; index >= 0; index--) {
    const line = log.at(index)?.line;
    if (line?.kind === 'event') return line.type;
  }
  return null;
}

/** Writes what an admin needs to know of this page; it names nobody. */
export const adminText = (snapshot: CallsSnapshot): string =>
  describeForAdmin({ ...snapshot, lastEventType: lastEventType(snapshot), browser: navigator.userAgent });
