import { attempt, parseRelayLine, type RelayLine } from 'c/voiceEvents';

type Fields = Readonly<Record<string, unknown>>;

interface Read {
  readonly message: unknown;
  readonly line: RelayLine;
}

function merged(message: unknown, line: RelayLine): Read {
  const { standsFor, ...own } = (message ?? {}) as Fields;
  const { relayId, seq } = (standsFor ?? {}) as Fields;
  if (typeof relayId !== 'string' || !relayId.trim() || !Number.isInteger(seq)) return { message, line };
  const one = { ...own, relayId, seq, sentBy: { relayId: line.relayId, seq: line.seq } };
  return { message: one, line: parseRelayLine(one, line.lineNumber) };
}

/**
 * The event as the one stream that the relays of a page make together. A relay that took over from another says in
 * `standsFor` which of that one's numbers its event is; under these it is kept, with its own in `sentBy`.
 */
export function inOneStream(message: unknown, line: RelayLine): Read {
  return attempt(() => merged(message, line), { message, line });
}
