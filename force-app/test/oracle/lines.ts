import { objectOf, textOf, type OracleEvent } from './model';

/** The events of contract §1. */
export const ORACLE_TYPES = [
  'AUDIO_STATS',
  'CALL_STARTED',
  'CALL_CONNECTED',
  'CALL_ENDED',
  'HOLD',
  'RESUME',
  'MUTE',
  'UNMUTE',
  'PARTICIPANT_ADDED',
  'PARTICIPANT_REMOVED',
  'CONFERENCE',
  'SWAP',
  'PAUSE_RECORDING',
  'RESUME_RECORDING',
  'WRAP_UP_ENDED',
];

interface Relay {
  seen: Set<number>;
  largest: number | null;
  lastAt: number | null;
  missing: number;
}

/** Contract §2: turns lines into events, with the anomalies that are about the line. */
export class OracleReader {
  latest: number | null = null;
  events = 0;
  private relays = new Map<string | null, Relay>();

  /** The event on a line, or null; `note` is told what is wrong with the line. `seq` is what its anomalies carry. */
  read(
    text: string,
    lineNumber: number,
    begin: (seq: number) => void,
    note: (code: string) => void,
  ): OracleEvent | null {
    // "blank lines are accepted (blank lines count in line numbers)"
    if (text.trim() === '') return null;
    let value: unknown = null;
    try {
      value = JSON.parse(text);
    } catch {
      value = null; // "A line that is not a JSON object … is malformed"
    }
    const line = objectOf(value);
    // "each of those has a `kind` field"; "Readers ignore kinds"; "lines with a `kind` use up no number"
    if (line !== null && 'kind' in line) return null;
    // "a relayId of white space … counts as left out"
    const relayId = line === null ? null : textOf(line['relayId']);
    // "a seq that is no integer counts as left out"
    const seq = line !== null && Number.isInteger(line['seq']) ? Number(line['seq']) : null;
    // "an anomaly's seq is the line's own, else its line number"
    begin(seq ?? lineNumber);
    const detail = line === null ? null : objectOf(line['detail']);
    const at = line === null ? null : line['at'];
    const type = line === null ? null : line['type'];
    // "whose `at` is no finite number, `type` no string or `detail` no object, is `malformed`"
    const isGood = typeof at === 'number' && Number.isFinite(at) && typeof type === 'string' && detail !== null;

    // "lines without relayId share one clock"
    const relay = this.relay(relayId);
    let isLate = false;
    // "duplicate and gap need both"
    if (relayId !== null && seq !== null) {
      if (relay.seen.has(seq)) {
        // "malformed wins over duplicate"; "A second line with the same relayId and seq is dropped"
        note(isGood ? 'duplicate' : 'malformed');
        return null;
      }
      // "a jump in a relay's numbers is one anomaly `gap` at the line after it (a relay's first number may be anything)"
      if (relay.largest !== null && seq > relay.largest + 1) note('gap');
      // "a late line (number below its relay's largest…)"
      isLate = relay.largest !== null && seq < relay.largest;
      // "if its relayId and seq can be read, it uses up its number"
      relay.seen.add(seq);
      if (relay.largest === null || seq > relay.largest) relay.largest = seq;
    }
    if (!isGood) {
      note('malformed');
      return null;
    }
    // "A line of unknown type moves no clock and has no clock-step."
    if (!ORACLE_TYPES.includes(type)) {
      note('unknown-type');
      return null;
    }
    this.events += 1;
    // "A fractional `at` is rounded."
    const time = this.clock(relay, Math.round(at), isLate, note);
    return { type, at: time, callId: textOf(detail['callId']), participant: textOf(detail['participant']), detail };
  }

  private relay(relayId: string | null): Relay {
    let relay = this.relays.get(relayId);
    if (relay === undefined)
      this.relays.set(relayId, (relay = { seen: new Set(), largest: null, lastAt: null, missing: 0 }));
    return relay;
  }

  private clock(relay: Relay, at: number, isLate: boolean, note: (code: string) => void): number {
    // "a late line …: no clock step, and it does not move its relay's clock"
    if (!isLate) {
      // "If a relay's clock steps back, no time has passed (anomaly `clock-step`), and the missing amount is added"
      if (relay.lastAt !== null && at < relay.lastAt) {
        note('clock-step');
        relay.missing += relay.lastAt - at;
      }
      relay.lastAt = at;
    }
    // "the missing amount is added to that relay's later times"
    const time = at + relay.missing;
    // "Between relays, and for a late line, … an earlier time counts as the latest one seen."
    this.latest = this.latest === null ? time : Math.max(this.latest, time);
    return this.latest;
  }
}
