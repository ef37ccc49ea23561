import type { Playback } from './playback';
import { Runner, type RunnerWorld } from './runner';
import { Tape } from './tape';
import type { DatedEvent } from './timeline';
import type { Trace } from './traceFile';

/** Where the player acts. */
export interface PlayerWorld extends RunnerWorld {
  /** Puts a fresh relay and fresh consoles in the place of those that are there, at once. */
  restart(): void;
  onChange(playback: Playback): void;
}

/**
 * Sends the events of a trace at their own times, faster or slower; Infinity sends all at once, the clock jumping along. It
 * can show every moment of what was sent again, and of what is to be sent before its time.
 */
export class Player {
  private readonly world: PlayerWorld;
  private readonly tape = new Tape();
  private readonly runner: Runner;
  private status: Playback['status'] = 'empty';
  private speed = 1;
  /** While a moment is shown that is not now. `aheadMs`: of the clock before real time, then; null: time stood still or was played. */
  private past: { readonly aheadMs: number | null } | null = null;
  /** Whether the trace was recorded elsewhere. */
  private isRecording = false;
  private settle = (): void => undefined;

  constructor(world: PlayerWorld) {
    this.world = world;
    this.runner = new Runner(world, this.tape, () => {
      if (this.tape.next) this.become('playing');
      else this.end('finished');
    });
  }

  /**
   * Resolves when the trace has been played to its end or was stopped. A recording is something to look at: it is played at
   * its own dates, and at its end time stands still.
   */
  start(trace: Trace, speed: number, { isRecording = false } = {}): Promise<void> {
    this.stop();
    this.speed = speed;
    this.isRecording = isRecording;
    this.tape.append(trace, isRecording ? trace.recordedAt : this.world.clock.now());
    const ended = new Promise<void>((resolve) => (this.settle = resolve));
    this.runner.run(speed);
    return ended;
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.status === 'playing') this.runner.run(speed);
  }

  pause(): void {
    if (this.status !== 'playing') return;
    this.runner.rest(0);
    this.become('paused');
  }

  /** Goes on from the moment that is shown. */
  resume(): void {
    if (this.status !== 'paused') return;
    this.past = null;
    this.runner.run(this.speed);
  }

  /** Sends the next event at once and stands still after it. */
  step(): void {
    const { tape, runner } = this;
    if (this.past) return this.show(tape.shown + 1);
    if (!tape.next) return;
    runner.rest(0);
    runner.sendUpTo(tape.shown + 1);
    if (tape.next) this.become('paused');
    else this.end('finished');
  }

  /** What was sent stays, what was not is given up. */
  stop(): void {
    if (this.past) this.showNow();
    this.tape.cut();
    this.isRecording = false;
    this.end('empty');
  }

  /** Forgets all events; who has heard them forgets them elsewhere. */
  clear(): void {
    this.tape.clear();
    this.stop();
  }

  /** Sends an event that is on no trace. It comes now, whichever moment is shown. */
  sendNow({ type, detail }: Pick<DatedEvent, 'type' | 'detail'>): void {
    const { clock, emit } = this.world;
    if (this.past) this.showNow();
    if (this.status === 'finished') {
      this.isRecording = false;
      clock.run(1);
    }
    const event = { type, at: clock.now(), detail, oddities: [] };
    this.tape.insert(event);
    emit(event);
    this.become(this.status);
  }

  /** Shows the moment just after the event of that number, from 1, and stands still there; the last one is now. */
  show(number: number): void {
    const { tape, runner, world } = this;
    const [first] = tape.events;
    if (!first || !(number >= 1)) return;
    if (number >= tape.events.length) return this.showNow();
    this.past ??= this.leaveNow();
    runner.rest(0);
    if (number < tape.shown) {
      world.clock.jump(first.at);
      world.restart();
      tape.shown = 0;
    }
    runner.sendUpTo(number);
    this.become('paused');
  }

  /** Sends all that there is and lets time pass again, as if nobody had looked elsewhere. */
  showNow(): void {
    const { tape, runner, past } = this;
    if (!past && !tape.next) return;
    const { clock } = this.world;
    this.past = null;
    runner.rest(0);
    runner.sendUpTo(tape.events.length);
    if (past && past.aheadMs !== null) clock.jump(Math.max(clock.now(), clock.real() + past.aheadMs));
    this.end('finished');
  }

  private leaveNow(): { aheadMs: number | null } {
    const { clock } = this.world;
    const isLive = !this.tape.next && !this.isRecording;
    this.tape.rewind();
    return { aheadMs: isLive ? clock.now() - clock.real() : null };
  }

  private end(status: 'empty' | 'finished'): void {
    this.runner.rest(this.isRecording ? 0 : 1);
    this.become(status);
    this.settle();
  }

  private become(status: Playback['status']): void {
    const { title, skipped, progress, events, shown } = this.tape;
    this.status = status;
    const timeline = { events, shown, isPast: this.past !== null };
    this.world.onChange({ status, title, ...progress, skipped, timeline });
  }
}
