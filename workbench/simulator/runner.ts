import type { Clock } from './clock';
import type { EventTimeline } from './eventTimeline';
import { SLICE_MS } from './slices';
import type { DatedEvent } from './timeline';

/** Where events are sent. */
export interface RunnerWorld {
  readonly clock: Clock;
  emit(event: DatedEvent): void;
  /** Shows events again, or before their time, within the call: no fault hits them. */
  untouched(show: () => void): void;
  /** Calls back after that number of real milliseconds; returns its own undo. */
  wait(milliseconds: number, then: () => void): () => void;
}

/** Sends what is next on a timeline, at its own time or at once; the clock goes along. What takes long leaves the browser its turns. */
export class Runner {
  /** The number of the event up to which it sends what comes at once, while that takes longer than a slice; null: it does not. */
  goingTo: number | null = null;
  private readonly world: RunnerWorld;
  private readonly timeline: EventTimeline;
  /** Told each time it waits, for the next event or for the browser's turn, and when no event is left to send. */
  private readonly onProgress: () => void;
  private cancelWait = (): void => undefined;

  constructor(world: RunnerWorld, timeline: EventTimeline, onProgress: () => void) {
    this.world = world;
    this.timeline = timeline;
    this.onProgress = onProgress;
  }

  /** Sends all the rest, each event when it is due at this speed. */
  run(speed: number): void {
    const { clock, wait } = this.world;
    const until = clock.real() + SLICE_MS;
    const goingTo = Number.isFinite(speed) ? null : this.timeline.events.length;
    this.stopWaiting();
    for (let event = this.timeline.next; event; event = this.timeline.next) {
      clock.run(Number.isFinite(speed) ? speed : 0, event.at);
      const milliseconds = (event.at - clock.now()) / speed;
      if (milliseconds > 0) {
        this.cancelWait = wait(milliseconds, () => {
          this.send();
          this.run(speed);
        });
        return this.onProgress();
      }
      if (clock.real() >= until) return this.leaveTurn(goingTo, () => this.run(speed));
      this.send();
    }
    this.onProgress();
  }

  /** Stops waiting, and lets time pass at this rate: 1 as in life, 0 not at all. */
  rest(rate: 0 | 1): void {
    this.stopWaiting();
    this.world.clock.run(rate);
  }

  /** Sends what comes at once, until the page shows that number of events. */
  sendUpTo(shown: number): void {
    while (this.timeline.next && this.timeline.shown < shown) this.send();
  }

  /** Sends what comes untouched by faults, until the page shows that number of events; then calls back, unless another wish came. */
  bringTo(shown: number, then: () => void): void {
    const { clock, untouched } = this.world;
    const { timeline } = this;
    const until = clock.real() + SLICE_MS;
    const isThere = (): boolean => !timeline.next || timeline.shown >= shown;
    this.stopWaiting();
    untouched(() => {
      while (!isThere() && clock.real() < until) this.send();
    });
    if (isThere()) then();
    else this.leaveTurn(shown, () => this.bringTo(shown, then));
  }

  private stopWaiting(): void {
    this.cancelWait();
    this.goingTo = null;
  }

  /** Goes on when the browser has had its turn. */
  private leaveTurn(goingTo: number | null, goOn: () => void): void {
    this.cancelWait = this.world.wait(0, goOn);
    this.goingTo = goingTo;
    this.onProgress();
  }

  private send(): void {
    const event = this.timeline.next;
    if (!event) return;
    this.world.clock.jump(event.at);
    this.timeline.shown += 1;
    this.world.emit(event);
  }
}
