import type { AnomalyCode } from 'c/voiceCallState';
import type { ToolkitEventType } from 'c/voiceEvents';

/** An event on the line of time. */
export interface DatedEvent {
  readonly type: ToolkitEventType;
  /** Epoch milliseconds on the page's clock. */
  readonly at: number;
  readonly detail: object;
  /** What was wrong with the numbers and the form of the file's lines there. */
  readonly oddities: readonly AnomalyCode[];
}

/** What was sent since the last reset and what is still to be sent, and how much of it the page shows. */
export interface Timeline {
  readonly events: readonly DatedEvent[];
  /** How many of the events the page shows. */
  readonly shown: number;
  /** Whether it shows an earlier moment; what comes next then is not sent but has been. */
  readonly isPast: boolean;
}

/** A line of time without an event. */
export const EMPTY_TIMELINE: Timeline = { events: [], shown: 0, isPast: false };

/** A moment of a line of time. */
export interface Moment {
  /** Which event it is, from 1. */
  readonly number: number;
  readonly type: ToolkitEventType;
  /** Milliseconds after the first event; a clock that was set back takes no time back. */
  readonly elapsedMs: number;
}

/** How long after the first event the page was at each; of a list that is not changed in place, once for all who ask. */
const elapsed = new WeakMap<readonly DatedEvent[], readonly number[]>();

function elapsedOf(events: readonly DatedEvent[]): readonly number[] {
  const known = elapsed.get(events);
  if (known) return known;
  const start = events[0]?.at ?? 0;
  let latest = 0;
  const times = events.map(({ at }) => (latest = Math.max(latest, at - start)));
  elapsed.set(events, times);
  return times;
}

/** The moment just after the event of that number, and the last one; null: there is no such event. */
export function momentOf({ events }: Pick<Timeline, 'events'>, number: number): Moment | null {
  const event = events[number - 1];
  const elapsedMs = elapsedOf(events)[number - 1];
  return event && elapsedMs !== undefined ? { number, type: event.type, elapsedMs } : null;
}
