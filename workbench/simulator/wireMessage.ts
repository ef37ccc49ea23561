import { parseRelayLine } from 'c/voiceEvents';
import { areaName } from '../lms/areas';
import type { Context } from '../lms/messageBus';

/** What kinds of messages go over the relay's channel; `other`: what readers ignore. */
export const MESSAGE_KINDS = ['event', 'hello', 'journal', 'ask', 'trace', 'other'] as const;
type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A message on the wire in words. */
export interface WireMessage {
  readonly kind: MessageKind;
  /** An event's type and number, or what is said in place of an event. */
  readonly what: string;
  /** Who published it: its role, the beginning of its id where the message tells one, and where it stands. */
  readonly sender: string;
}

type Fields = Readonly<Record<string, unknown>>;

const idOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 6) : '');
const countOf = (value: unknown): string =>
  Array.isArray(value) && value.length === 1 ? '1 line' : `${Array.isArray(value) ? value.length : 0} lines`;
const rangeOf = (first: unknown, last: unknown): string =>
  first === last ? String(first) : `${String(first)} to ${String(last)}`;

/** What each kind says, and who says it. */
const WORDS: Readonly<Record<string, (fields: Fields) => Omit<WireMessage, 'sender'> & { readonly role: string }>> = {
  hello: ({ from }) => ({ kind: 'hello', what: 'Who has the trace so far?', role: `Reader ${idOf(from)}` }),
  journal: ({ from }) => ({ kind: 'journal', what: 'A journal is here', role: `Journal ${idOf(from)}` }),
  ask: ({ from, relayId, first, last }) => ({
    kind: 'ask',
    what: `Who has ${rangeOf(first, last)} of relay ${idOf(relayId)}?`,
    role: `Reader ${idOf(from)}`,
  }),
  trace: ({ to, lines, extent }) => ({
    kind: 'trace',
    what: `For reader ${idOf(to)}: ${countOf(lines)}, ${String(extent)}`,
    role: 'Journal',
  }),
};

/** Reads any message that was published on the relay's channel. */
export function describeMessage(message: unknown, { origin, area }: Context): WireMessage {
  const place = areaName(area);
  const fields = message as Fields;
  const known = Object.hasOwn(WORDS, String(fields['kind'])) ? WORDS[String(fields['kind'])] : undefined;
  if (known) {
    const { role, ...said } = known(fields);
    return { ...said, sender: `${role.trim()}, ${place}` };
  }
  const line = parseRelayLine(message, 0);
  const role = `${origin === 'aura' ? 'Relay' : 'Publisher'} ${idOf(line.relayId)}`.trim();
  const sender = `${role}, ${place}`;
  if (line.kind === 'other-kind') return { kind: 'other', what: `Kind ${String(fields['kind'])}`, sender };
  const type = typeof fields['type'] === 'string' ? fields['type'] : 'no type';
  return { kind: 'event', what: line.seq === null ? type : `${type}, number ${line.seq}`, sender };
}
