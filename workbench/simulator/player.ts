import type { Clock } from './clock';
import type { Trace, TraceEvent } from './traceFile';

/** What the screen shows of the player. */
export interface Playback {
  readonly status: 'empty' | 'playing' | 'paused' | 'finished';
  /** Of the trace; empty when there is none. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly skipped: number;
}

/** Where the player acts. */
export interface PlayerWorld {
  readonly clock: Clock;
  emit(event: TraceEvent): void;
  /** Calls back after so many real milliseconds; returns its own undo. */
  wait(milliseconds: number, then: () => void): () => void;
  onChange(playback: Playback): void;
}

const NO_TRACE: Trace = { title: '', events: [], skipped: 0 };
/** What the player has before anything was played. */
export const EMPTY_PLAYBACK: Playback = { status: 'empty', title: '', done: 0, total: 0, skipped: 0 };

/** Sends the events of a trace at their own times, faster or slower. Infinity sends all at once, the clock jumping along. */
export class Player {
  private readonly world: PlayerWorld;
  private trace = NO_TRACE;
  private playback = EMPTY_PLAYBACK;
  private speed = 1;
  /** When the trace began, on the clock. */
  private origin = 0;
  private cancelWait = (): void => undefined;
  private settle = (): void => undefined;

  constructor(world: PlayerWorld) {
    this.world = world;
  }

  /** Resolves when the trace has been played to its end or was stopped. */
  start(trace: Trace, speed: number): Promise<void> {
    this.stop();
    this.trace = trace;
    this.speed = speed;
    this.origin = this.world.clock.now();
    const ended = new Promise<void>((resolve) => (this.settle = resolve));
    this.advance();
    return ended;
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.playback.status !== 'playing') return;
    this.cancelWait();
    this.advance();
  }

  pause(): void {
    if (this.playback.status !== 'playing') return;
    this.cancelWait();
    this.world.clock.run(0);
    this.become('paused');
  }

  resume(): void {
    if (this.playback.status === 'paused') this.advance();
  }

  /** Sends the next event at once and stands still after it. */
  step(): void {
    const event = this.next;
    if (!event) return;
    this.cancelWait();
    this.world.clock.run(0);
    this.send(event);
    if (this.next) this.become('paused');
    else this.end('finished');
  }

  stop(): void {
    this.trace = NO_TRACE;
    this.playback = EMPTY_PLAYBACK;
    this.end('empty');
  }

  private get next(): TraceEvent | undefined {
    return this.trace.events[this.playback.done];
  }

  private advance(): void {
    const { clock, wait } = this.world;
    for (let event = this.next; event; event = this.next) {
      const due = this.origin + event.after;
      clock.run(Number.isFinite(this.speed) ? this.speed : 0, due);
      const milliseconds = (due - clock.now()) / this.speed;
      if (milliseconds > 0) {
        this.cancelWait = wait(milliseconds, () => this.sendAndAdvance());
        return this.become('playing');
      }
      this.send(event);
    }
    this.end('finished');
  }

  private sendAndAdvance(): void {
    if (this.next) this.send(this.next);
    this.advance();
  }

  private send(event: TraceEvent): void {
    this.world.clock.jump(this.origin + event.after);
    this.playback = { ...this.playback, done: this.playback.done + 1 };
    this.world.emit(event);
  }

  private end(status: 'empty' | 'finished'): void {
    this.cancelWait();
    this.world.clock.run(1);
    this.become(status);
    this.settle();
  }

  private become(status: Playback['status']): void {
    const { title, events, skipped } = this.trace;
    this.playback = { status, title, done: this.playback.done, total: events.length, skipped };
    this.world.onChange(this.playback);
  }
}
