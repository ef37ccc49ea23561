import type { Clock } from './clock';
import type { Tape } from './tape';
import type { DatedEvent } from './timeline';

/** Where events are sent. */
export interface RunnerWorld {
  readonly clock: Clock;
  emit(event: DatedEvent): void;
  /** Calls back after so many real milliseconds; returns its own undo. */
  wait(milliseconds: number, then: () => void): () => void;
}

/** Sends what is next on a tape, at its own time or at once; the clock goes along. */
export class Runner {
  private readonly world: RunnerWorld;
  private readonly tape: Tape;
  /** Told each time it waits for the next event, and when there is none any more. */
  private readonly onProgress: () => void;
  private cancelWait = (): void => undefined;

  constructor(world: RunnerWorld, tape: Tape, onProgress: () => void) {
    this.world = world;
    this.tape = tape;
    this.onProgress = onProgress;
  }

  /** Sends all the rest, each event when it is due at this speed. */
  run(speed: number): void {
    const { clock, wait } = this.world;
    this.cancelWait();
    for (let event = this.tape.next; event; event = this.tape.next) {
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

  /** Waits no more, and lets time pass at this rate: 1 as in life, 0 not at all. */
  rest(rate: 0 | 1): void {
    this.cancelWait();
    this.world.clock.run(rate);
  }

  /** Sends what comes at once, until the page shows so many events. */
  sendUpTo(shown: number): void {
    while (this.tape.next && this.tape.shown < shown) this.send();
  }

  private send(): void {
    const event = this.tape.next;
    if (!event) return;
    this.world.clock.jump(event.at);
    this.tape.shown += 1;
    this.world.emit(event);
  }
}
