import { EMPTY_STATE, reduce, type AnomalyCode, type CallState } from 'c/voiceCallState';
import { TOOLKIT_EVENT_TYPES, type RelayLine, type VoiceEvent } from 'c/voiceEvents';
import { AudioTally } from './audioTally';
import { createCopyCount } from './copies';
import { count, ranked, type Counts } from './counts';
import { NameGuard } from './names';
import { OddityTally } from './oddityTally';
import type { OddityFinding, Report } from './report';
import { sequenceOf } from './sequences';
import { Trails } from './trails';
import { TypeTally } from './typeTally';

/** Anomalies of a line's number, clock and form; the others are about a call. */
const OF_LINE: readonly AnomalyCode[] = ['malformed', 'unknown-type', 'duplicate', 'gap', 'clock-step'];
/** As documented or seen in public code, lower case. */
const CALL_TYPES = 'inbound outbound callback addparticipant transfer internalcall dialedcallback consult'.split(' ');

/** Hears what relays deliver and says at any moment what that shows. What it is told of people stays inside. */
export class Hearing {
  private readonly isSimulated: (relayId: string) => boolean;
  private readonly relaysThatTold = createCopyCount();
  private readonly guard = new NameGuard();
  private readonly trails = new Trails();
  private readonly oddities = new OddityTally();
  private readonly types = new Map(TOOLKIT_EVENT_TYPES.map((type) => [type, new TypeTally(type)] as const));
  private readonly audio = new AudioTally();
  private readonly unknownTypes: Counts = new Map();
  private readonly callTypes: Counts = new Map();
  private readonly anomalies: Counts = new Map();
  private readonly relays = new Set<string>();
  /** Each relay's numbers and clock, without any call. */
  private lines: CallState = EMPTY_STATE;
  private events = 0;
  private simulated = 0;
  /** Events that came from more than one relay. */
  private copied = 0;

  constructor(isSimulated: (relayId: string) => boolean) {
    this.isSimulated = isSimulated;
  }

  hear(line: RelayLine): void {
    const { events } = this.lines;
    const next = reduce({ ...this.lines, calls: [] }, line);
    this.lines = next;
    const codes = next.anomalies.map(({ code }) => code);
    for (const code of codes) if (OF_LINE.includes(code)) count(this.anomalies, code);
    if (line.kind === 'unknown-type' && codes.includes('unknown-type')) count(this.unknownTypes, line.type);
    if (line.kind !== 'event' || next.events === events) return;
    if (line.relayId !== null) this.relays.add(line.relayId);
    const told = this.relaysThatTold(line);
    if (told === 1) this.take(line);
    if (told === 2) this.copied += 1;
  }

  /** What all that was heard shows so far. */
  report(): Report {
    const show = (name: string): string => this.guard.show(name);
    const trails = this.trails.all;
    const calls = trails.filter(({ call }) => call !== null);
    const heard = [...this.types.values()].filter((tally) => tally.count > 0);
    const sequences: Counts = new Map();
    for (const trail of calls) count(sequences, sequenceOf(trail));
    return {
      calls: calls.length,
      events: this.events,
      simulated: this.simulated,
      relays: this.relays.size,
      types: [...this.types.values()].map(({ type, count: times, firstAs }) => ({ type, count: times, firstAs })),
      unknownTypes: ranked(this.unknownTypes, show),
      sequences: ranked(sequences),
      oddities: [...this.oddities.findings(trails), this.copiesFinding()],
      fields: heard.flatMap((tally) => tally.fields()),
      furtherFields: heard.flatMap((tally) => tally.furtherFields(show)),
      callTypes: ranked(this.callTypes, (name) => (CALL_TYPES.includes(name.toLowerCase()) ? name : show(name))),
      audio: this.audio.finding(show),
      anomalies: ranked(this.anomalies),
    };
  }

  private take(event: VoiceEvent): void {
    const { type, relayId, detail, callId } = event;
    this.events += 1;
    if (relayId !== null && this.isSimulated(relayId)) this.simulated += 1;
    for (const name of [callId, detail['participant']]) if (typeof name === 'string') this.guard.hide(name);
    const { callType } = detail;
    if (typeof callType === 'string' && callType.trim()) count(this.callTypes, callType.trim());
    if (type === 'AUDIO_STATS') this.audio.add(detail);
    this.types.get(type)?.add(detail, this.trails.add(event));
    for (const { code } of this.trails.anomalies) if (!OF_LINE.includes(code)) count(this.anomalies, code);
  }

  private copiesFinding(): OddityFinding {
    const chances = this.relays.size > 1 ? this.events : 0;
    return { says: 'The same event comes from several relays', shown: this.copied, chances };
  }
}
