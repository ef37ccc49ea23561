import type { Clock } from './clock';
import type { EventTimeline } from './eventTimeline';
import type { DatedEvent } from './timeline';

/** Where events are sent. */
export interface RunnerWorld {
  readonly clock: Clock;
  emit(event: DatedEvent): void;
  /** Calls back after that number of real milliseconds; returns its own undo. */
  wait(milliseconds: number, then: () => void): () => void;
}

/** Sends what is next on a timeline, at its own time or at once; the clock goes along. */
export class Runner {
  private readonly world: RunnerWorld;
  private readonly timeline: EventTimeline;
  /** Told each time it waits for the next event, and when there is none any more. */
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
    this.cancelWait();
    for (let event = this.timeline.next; event; event = this.timeline.next) {
      clock.run(Number.isFinite(speed) ? speed : 0, event.at);
      const milliseconds = (event.at - clock.now()) / speed;
      if (milliseconds > 0) {
        this.cancelWait = wait(milliseconds, () => {
          this.send();
          this.run(speed);
        });
        break;
      }
      this.send();
    }
    this.onProgress();
  }

  /** Stops waiting, and lets time pass at this rate: 1 as in life, 0 not at all. */
  rest(rate: 0 | 1): void {
    this.cancelWait();
    this.world.clock.run(rate);
  }

  /** Sends what comes at once, until the page shows that number of events. */
  sendUpTo(shown: number): void {
    while (this.timeline.next && this.timeline.shown < shown) this.send();
  }

  private send(): void {
    const event = this.timeline.next;
    if (!event) return;
    this.world.clock.jump(event.at);
    this.timeline.shown += 1;
    this.world.emit(event);
  }
}
