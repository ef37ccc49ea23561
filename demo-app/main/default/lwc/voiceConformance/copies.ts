import type { VoiceEvent } from 'c/voiceEvents';

/** How far apart relays of one page date an event that each of them hears, milliseconds. Source: own inference. */
const APART_MS = 2000;

interface Delivery {
  readonly content: string;
  readonly at: number;
  readonly relays: Set<string>;
}

/**
 * Makes a function that says how many relays have delivered an event by now, this one included: 1 for an event that is
 * new. Two equal events of one relay stay two, and each of them has at most one copy from each other relay.
 */
export function createCopyCount(): (event: VoiceEvent) => number {
  let recent: readonly Delivery[] = [];
  return ({ relayId, type, at, detail }) => {
    if (relayId === null) return 1;
    const content = `${type} ${JSON.stringify(detail)}`;
    recent = recent.filter((delivery) => Math.abs(delivery.at - at) <= APART_MS);
    const same = recent.find((delivery) => delivery.content === content && !delivery.relays.has(relayId));
    if (!same) recent = [...recent, { content, at, relays: new Set([relayId]) }];
    return same ? same.relays.add(relayId).size : 1;
  };
}
