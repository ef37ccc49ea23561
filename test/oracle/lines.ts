import { callTypeOf, idOf, nameOf, objectOf, textOf, type OracleEvent } from './model';

/** "±8.64e15", in ms */
const FARTHEST = 8.64e15;

/** The events of docs/contract.md#the-events. */
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
  since: number | null;
}

/** docs/contract.md#trace: turns lines into events, with the anomalies that are about the line. */
export class OracleReader {
  latest: number | null = null;
  events = 0;
  private relays = new Map<string | null, Relay>();

  /** The event on a line, or null; `note` gets the code of what is wrong with the line, `begin` the seq of its anomalies. */
  read(
    text: string,
    lineNumber: number,
    begin: (seq: number) => void,
    note: (code: string) => void,
  ): OracleEvent | null {
    // "blank lines (nothing but JavaScript white space) are accepted"
    if (text.trim() === '') return null;
    let value: unknown = null;
    try {
      value = JSON.parse(text);
    } catch {
      value = null; // "A line that is not a JSON object … is malformed"
    }
    const line = objectOf(value);
    // "A line that has a `kind` field, whatever its value …, is not an event, uses up no number and changes no value"
    if (line !== null && 'kind' in line) return null;
    // "A `relayId` that is not a string with more than white space … count[s] as left out"
    const relayId = line === null ? null : textOf(line['relayId']);
    // "a `seq` that is not a safe integer of 0 or more, count[s] as left out"
    const own = line === null ? null : line['seq'];
    const seq = typeof own === 'number' && Number.isSafeInteger(own) && own >= 0 ? own : null;
    // "An anomaly's `seq` is the line's own, otherwise its line number."
    begin(seq ?? lineNumber);
    const detail = line === null ? null : objectOf(line['detail']);
    const at = line === null ? null : line['at'];
    const type = line === null ? null : line['type'];
    // "its `at` is not a finite number or, rounded, lies outside ±8.64e15; … its `type` is not a string; … its `detail` is
    // not an object"
    const isTime = typeof at === 'number' && Number.isFinite(at) && Math.abs(Math.round(at)) <= FARTHEST;
    const isGood = isTime && typeof type === 'string' && detail !== null;

    // "Lines without relayId share one clock."
    const relay = this.relay(relayId);
    let isLate = false;
    // "Duplicate and gap need both."
    if (relayId !== null && seq !== null) {
      if (relay.seen.has(seq)) {
        // "malformed wins over duplicate"; "A second line with the same relayId and seq is dropped"
        note(isGood ? 'duplicate' : 'malformed');
        return null;
      }
      // "A jump in a relay's numbers is a single anomaly `gap`, at the line after the jump. A relay's first number may
      // be anything."
      if (relay.largest !== null && seq > relay.largest + 1) note('gap');
      // "A late line (its number is below its relay's largest)"
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
    // "a line of this … relay was applied …. Lines without relayId count as one relay."
    relay.since ??= time;
    return {
      type,
      at: time,
      callId: idOf(detail['callId']),
      participant: nameOf(detail['participant']),
      callType: callTypeOf(detail['callType']),
      detail,
      relaySince: relay.since,
    };
  }

  private relay(relayId: string | null): Relay {
    let relay = this.relays.get(relayId);
    if (relay === undefined)
      this.relays.set(relayId, (relay = { seen: new Set(), largest: null, lastAt: null, missing: 0, since: null }));
    return relay;
  }

  private clock(relay: Relay, at: number, isLate: boolean, note: (code: string) => void): number {
    // "A late line … makes no clock step and does not move its relay's clock"
    if (!isLate) {
      // "If a relay's clock steps back, no time has passed (anomaly `clock-step`), and the missing amount is added"
      if (relay.lastAt !== null && at < relay.lastAt) {
        note('clock-step');
        relay.missing += relay.lastAt - at;
      }
      relay.lastAt = at;
    }
    // "added to that relay's later times"; "the amount added to its relay so far is added to [a late line]"
    const time = at + relay.missing;
    // "A time earlier than the latest time seen, of any relay, counts as the latest. A later time moves the latest, at
    // most to 8.64e15."
    this.latest = Math.min(FARTHEST, this.latest === null ? time : Math.max(this.latest, time));
    return this.latest;
  }
}
