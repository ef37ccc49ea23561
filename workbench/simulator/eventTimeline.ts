import type { DatedEvent } from './timeline';
import type { Trace } from './traceFile';

const BY_HAND = 'Events sent by hand';

/** A page that runs for days must not keep them all; at least this number is. */
const KEPT_EVENTS = 10_000;

/** The events since the last reset: first those that the page shows, then those that are still to come. */
export class EventTimeline {
  events: readonly DatedEvent[] = [];
  shown = 0;
  /** Of the trace that is played; empty when there is none. */
  title = '';
  skipped = 0;
  /** How many events were there before that trace. */
  private before = 0;

  get next(): DatedEvent | undefined {
    return this.events[this.shown];
  }

  /** How far the trace is, as counts of its events. */
  get progress(): { readonly done: number; readonly total: number } {
    return { done: this.shown - this.before, total: this.events.length - this.before };
  }

  /** Appends a trace, its first event at that time in epoch milliseconds. */
  append({ title, skipped, events }: Trace, startsAt: number): void {
    this.title = title;
    this.skipped = skipped;
    const dated = ({ type, after, detail, oddities = [] }: Trace['events'][number]): DatedEvent => ({
      type,
      at: startsAt + after,
      detail,
      oddities,
    });
    this.events = [...this.events, ...events.map(dated)];
  }

  /** Puts an event that has come of itself behind those that the page shows. */
  insert(event: DatedEvent): void {
    this.events = [...this.events.slice(0, this.shown), event, ...this.events.slice(this.shown)];
    this.shown += 1;
    if (!this.title) this.cut();
  }

  /** Gives up what has not come yet, and of very many events the oldest. */
  cut(): void {
    const first = this.shown > 2 * KEPT_EVENTS ? this.shown - KEPT_EVENTS : 0;
    this.events = this.events.slice(first, this.shown);
    this.shown = this.events.length;
    this.before = this.shown;
    this.title = '';
    this.skipped = 0;
  }

  /** Takes everything from the first event on for the trace that is played. */
  rewind(): void {
    this.title ||= BY_HAND;
    this.before = 0;
  }

  clear(): void {
    this.events = [];
    this.shown = 0;
    this.cut();
  }
}
