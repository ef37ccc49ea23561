import { SIMULATED_RELAY_PREFIX } from 'c/voiceCalls';
import { parseRelayLine } from 'c/voiceEvents';
import { parseRelayStatus, type RelayStatus } from 'c/voiceRelayStatus';
import { areaName } from '../../platform/lms/areas';
import type { Context } from '../../platform/lms/messageBus';

/** What kinds of messages go over the relay's channel; `other`: what readers ignore. A command goes to the phone, without it. */
export const MESSAGE_KINDS = ['event', 'status', 'other', 'command'] as const;
type MessageKind = (typeof MESSAGE_KINDS)[number];

/** A message on the wire in words. */
export interface WireMessage {
  readonly kind: MessageKind;
  /** An event's type and number, or what a relay reports of itself. */
  readonly what: string;
  /** Who published it: its role, the beginning of its id where the message has one, and where it stands. */
  readonly sender: string;
}

type Fields = Readonly<Record<string, unknown>>;

function senderOf({ relayId }: Fields, { area }: Context): string {
  if (typeof relayId !== 'string') return `Publisher, ${areaName(area)}`;
  if (relayId.startsWith(SIMULATED_RELAY_PREFIX)) return `Simulated relay, ${areaName(area)}`;
  return `Relay ${relayId.slice(0, 6)}, ${areaName(area)}`;
}

function statusText({ listening, toolkit, seen, queued, failed }: RelayStatus): string {
  const state = listening ? 'Listening' : 'Not listening';
  return `${state}, toolkit ${toolkit}: ${seen} received, ${queued} waiting, ${failed} failed`;
}

/** Reads any message that was published on the relay's channel. */
export function describeMessage(message: unknown, context: Context): WireMessage {
  const fields = message as Fields;
  const sender = senderOf(fields, context);
  const status = parseRelayStatus(message);
  if (status) return { kind: 'status', what: statusText(status), sender };
  const { kind, seq } = parseRelayLine(message, 0);
  if (kind === 'other-kind') return { kind: 'other', what: `Kind ${String(fields['kind'])}`, sender };
  const type = typeof fields['type'] === 'string' ? fields['type'] : 'no type';
  const number = seq === null ? [] : [`number ${seq}`];
  const cut = fields['cut'] === true ? ['cut'] : [];
  return { kind: 'event', what: [type, ...number, ...cut].join(', '), sender };
}
