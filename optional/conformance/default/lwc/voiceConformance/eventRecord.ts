import type { AnomalyCode } from 'c/voiceCallState';
import { parseRelayLine, TOOLKIT_EVENT_TYPES, type VoiceEvent } from 'c/voiceEvents';
import { AudioTally } from './audioTally';
import { count, ranked, type Counts } from './counts';
import { NameGuard } from './names';
import { OddityTally } from './oddityTally';
import { RelayTally } from './relayTally';
import type { Report } from './report';
import { sequenceOf } from './sequences';
import { Trails } from './trails';
import { TypeTally } from './typeTally';

/** Call types in lower case, as documented or seen in public code. */
const CALL_TYPES = 'inbound outbound callback addparticipant transfer internalcall dialedcallback consult'.split(' ');

/** Whether the relay cut the message because the channel refused the whole. */
const isCut = (message: unknown): boolean => (message as { cut?: unknown } | null)?.cut === true;

/** Collects what relays publish, and reports on it at any time. Names and numbers never leave it. */
export class EventRecord {
  private readonly isSimulated: (relayId: string) => boolean;
  private readonly guard = new NameGuard();
  private readonly trails = new Trails();
  private readonly oddities = new OddityTally();
  private readonly types = new Map(TOOLKIT_EVENT_TYPES.map((type) => [type, new TypeTally(type)] as const));
  private readonly audio = new AudioTally();
  private readonly relay = new RelayTally();
  private readonly unknownTypes: Counts = new Map();
  private readonly callTypes: Counts = new Map();
  private readonly anomalies: Counts = new Map();
  private readonly relays = new Set<string>();
  private events = 0;
  private simulated = 0;

  /** @param isSimulated decides whether a relay has no phone */
  constructor(isSimulated: (relayId: string) => boolean) {
    this.isSimulated = isSimulated;
  }

  /** Takes one message as it came. @param lineNumber its position among all, from 1 */
  add(message: unknown, lineNumber: number): void {
    const line = parseRelayLine(message, lineNumber);
    if (line.kind === 'other-kind') return this.relay.addStatus(message);
    const { isApplied, place } = this.trails.add(line);
    const codes = this.trails.anomalies.map(({ code }) => code);
    for (const code of codes) count(this.anomalies, code);
    if (line.kind === 'unknown-type' && codes.includes('unknown-type' satisfies AnomalyCode))
      count(this.unknownTypes, line.type);
    if (line.kind === 'event' && isApplied) this.take(line, place, isCut(message));
  }

  /** Makes the report on everything so far. */
  report(): Report {
    const show = (name: string): string => this.guard.show(name);
    const trails = this.trails.all;
    const calls = trails.filter(({ call }) => call !== null);
    const received = [...this.types.values()].filter((tally) => tally.count > 0);
    const sequences: Counts = new Map();
    for (const trail of calls) count(sequences, sequenceOf(trail));
    return {
      calls: calls.length,
      events: this.events,
      simulated: this.simulated,
      relays: this.relays.size,
      relay: this.relay.finding(show),
      types: [...this.types.values()].map(({ type, count: times, firstAs }) => ({ type, count: times, firstAs })),
      unknownTypes: ranked(this.unknownTypes, show),
      sequences: ranked(sequences),
      oddities: this.oddities.findings(trails),
      fields: received.flatMap((tally) => tally.fields()),
      furtherFields: received.flatMap((tally) => tally.furtherFields(show)),
      callTypes: ranked(this.callTypes, (name) => (CALL_TYPES.includes(name.toLowerCase()) ? name : show(name))),
      audio: this.audio.finding(show),
      anomalies: ranked(this.anomalies),
    };
  }

  /** Counts an event. The fields of a cut message do not count: they say nothing about the vendor's. */
  private take(event: VoiceEvent, place: number | null, wasCut: boolean): void {
    const { type, relayId, detail, callId } = event;
    this.events += 1;
    if (relayId !== null) this.relays.add(relayId);
    if (relayId !== null && this.isSimulated(relayId)) this.simulated += 1;
    for (const name of [callId, detail['participant']]) if (typeof name === 'string') this.guard.hide(name);
    const { callType } = detail;
    if (typeof callType === 'string' && callType.trim()) count(this.callTypes, callType.trim());
    this.types.get(type)?.add(place);
    if (wasCut) return this.relay.addCut(type);
    this.types.get(type)?.addFields(detail);
    if (type === 'AUDIO_STATS') this.audio.add(detail);
  }
}
