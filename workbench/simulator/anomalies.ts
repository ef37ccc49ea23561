import { EMPTY_STATE, reduce, type AnomalyCode, type CallState } from 'c/voiceCallState';
import { parseRelayLine } from 'c/voiceEvents';
import type { DatedEvent } from './timeline';

/** Something that did not fit, and where on the line of time. */
export interface DatedAnomaly {
  readonly code: AnomalyCode;
  /** The number of its event, from 1: the moment just after it is where it can be seen. */
  readonly number: number;
  /** The call meant; null: none. */
  readonly callId: string | null;
  /** Which leg of it; null: there is no call of that id. */
  readonly leg: number | null;
}

/**
 * Makes a function that says what does not fit in events, in their order; of each event first what was wrong with the lines of
 * its file. Asked again with more events behind the same ones, it looks at those only.
 */
export function createAnomalyFinder(): (events: readonly DatedEvent[]) => readonly DatedAnomaly[] {
  let state: CallState = EMPTY_STATE;
  let seen: readonly DatedEvent[] = [];
  let found: readonly DatedAnomaly[] = [];

  function anomaliesOf({ type, at, detail, oddities }: DatedEvent, number: number): readonly DatedAnomaly[] {
    state = reduce(state, parseRelayLine({ type, at, detail }, number));
    const ofFile = oddities.map((code) => ({ code, number, callId: null, leg: null }));
    return [...ofFile, ...state.anomalies.map(({ code, callId, leg }) => ({ code, number, callId, leg }))];
  }
  return (events) => {
    if (events === seen) return found;
    const known = seen.length;
    // No event is ever put before a known one without moving the last known one.
    const goesOn = events.length >= known && events[known - 1] === seen[known - 1];
    if (!goesOn) [state, found] = [EMPTY_STATE, []];
    const first = goesOn ? known : 0;
    const added = events.slice(first).flatMap((event, index) => anomaliesOf(event, first + index + 1));
    if (added.length > 0) found = [...found, ...added];
    seen = events;
    return found;
  };
}

/** What does not fit in these events. */
export function findAnomalies(events: readonly DatedEvent[]): readonly DatedAnomaly[] {
  return createAnomalyFinder()(events);
}
