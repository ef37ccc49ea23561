import { formatDuration } from 'c/voiceCallFormat';
import { ANOMALY_TEXT } from 'c/voiceCallLabels';
import type { DatedAnomaly } from './anomalies';
import { momentOf, type Timeline } from './timeline';

/** More than anybody goes through one by one. */
const MOST_ANOMALIES = 100;

/** An anomaly to jump to. */
export interface TravelStop {
  readonly key: string;
  /** The number of its event, from 1. */
  readonly number: number;
  /** Such as "Event 8, 1:34". */
  readonly place: string;
  readonly text: string;
  readonly isShown: boolean;
  /** Whether the scenario is about it. */
  readonly isExpected: boolean;
}

/** The line of time in words. */
export interface Travel {
  readonly shown: number;
  readonly total: number;
  readonly isPast: boolean;
  /** Such as "Event 8 of 13, CALL_ENDED, 1:34". */
  readonly moment: string;
  /** Such as "You see 1:34 of 3:20 — event 8 of 13."; empty when now is shown. */
  readonly banner: string;
  readonly stops: readonly TravelStop[];
  /** How many anomalies are too many to be listed. */
  readonly more: number;
}

/** No line of time. */
export const NO_TRAVEL: Travel = { shown: 0, total: 0, isPast: false, moment: '', banner: '', stops: [], more: 0 };

/**
 * Puts the line of time into words, with the anomalies that are on it.
 * @param expects the anomalies that the scenario is about, by their codes
 */
export function travelOf(
  timeline: Timeline,
  anomalies: readonly DatedAnomaly[],
  expects: readonly string[] = [],
): Travel {
  const { events, shown, isPast } = timeline;
  const total = events.length;
  const elapsed = (number: number): string => formatDuration(momentOf(timeline, number)?.elapsedMs ?? null);
  const stops = anomalies.slice(0, MOST_ANOMALIES).map(({ number, code }, index) => ({
    key: `${index}`,
    number,
    place: `Event ${number}, ${elapsed(number)}`,
    text: ANOMALY_TEXT[code],
    isShown: number === shown,
    isExpected: expects.includes(code),
  }));
  return {
    shown,
    total,
    isPast,
    moment: `Event ${shown} of ${total}, ${momentOf(timeline, shown)?.type ?? ''}, ${elapsed(shown)}`,
    banner: isPast ? `You see ${elapsed(shown)} of ${elapsed(total)} — event ${shown} of ${total}.` : '',
    stops,
    more: Math.max(0, anomalies.length - MOST_ANOMALIES),
  };
}
