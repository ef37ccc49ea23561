import { TimeTravel, type TimeTravelWorld } from './timeTravel';
import type { Playback } from './playback';
import { Runner, type RunnerWorld } from './runner';
import type { Steps } from './slices';
import { EventTimeline } from './eventTimeline';
import type { DatedEvent } from './timeline';
import type { Trace } from './traceFile';

/** Where the player acts. */
export interface PlayerWorld extends RunnerWorld, TimeTravelWorld {
  onChange(playback: Playback): void;
}

/** How many events make a step. */
const STEP = 50;

interface StartOptions {
  /** Whether the trace was recorded elsewhere. */
  readonly isRecording?: boolean;
  /** Nothing is sent before it is resumed. */
  readonly isPaused?: boolean;
}

/**
 * Sends the events of a trace at their own times, faster or slower; Infinity sends all at once, the clock jumping along. It
 * can show every moment of what was sent again, and of what is to be sent before its time.
 */
export class Player {
  private readonly world: PlayerWorld;
  private readonly timeline = new EventTimeline();
  private readonly runner: Runner;
  private readonly travel: TimeTravel;
  private status: Playback['status'] = 'empty';
  private speed = 1;
  private isRecording = false;
  /** Whether the end was played to, and not stepped to by somebody who wants to see it. */
  private isPlayedOut = false;
  private settle = (): void => undefined;

  constructor(world: PlayerWorld) {
    this.world = world;
    this.runner = new Runner(world, this.timeline, () => {
      if (this.timeline.next) this.become(this.travel.isShown ? 'paused' : 'playing');
      else this.playOut();
    });
    this.travel = new TimeTravel(world, this.timeline, this.runner);
  }

  /**
   * Resolves when the trace has been played to its end or was stopped. A recording is something to look at: it is played at
   * its own dates, and at its end time stands still.
   */
  start(trace: Trace, speed: number, { isRecording = false, isPaused = false }: StartOptions = {}): Promise<void> {
    return new Promise<void>((resolve) =>
      this.toNow(() => {
        this.giveUpRest();
        this.isPlayedOut = false;
        this.speed = speed;
        this.isRecording = isRecording;
        this.timeline.append(trace, isRecording ? trace.recordedAt : this.world.clock.now());
        this.settle = resolve;
        if (isPaused) this.standStill();
        else this.runner.run(speed);
      }),
    );
  }

  /** Shows the moment of a trace just after the event of that number; now is its end, as if somebody had looked back from there. */
  startAt(trace: Trace, number: number): void {
    void this.start(trace, 1, { isPaused: true });
    this.travel.leaveFromEnd();
    this.show(number);
  }

  /** Shows a recording in steps up to the moment just after the event of that number; its end is now. */
  *open(trace: Trace, number: number): Steps<void> {
    const { timeline, runner } = this;
    void this.start(trace, 1, { isRecording: true, isPaused: true });
    while (timeline.shown < number) {
      runner.sendUpTo(Math.min(timeline.shown + STEP, number));
      yield timeline.shown / number;
    }
    if (!timeline.next) return this.end('finished');
    this.travel.leaveFromEnd();
    this.show(number, true);
  }

  /** Shows the moment just after the event of that number, if what was played has come to its end by itself. */
  land(number: number): void {
    if (this.status === 'finished' && this.isPlayedOut && number < this.timeline.events.length) this.show(number, true);
  }

  /** Says again how far the timeline is, for a page that draws between the steps of `open`. */
  report(): void {
    this.become(this.status);
  }

  setSpeed(speed: number): void {
    this.speed = speed;
    if (this.status === 'playing') this.runner.run(speed);
  }

  /** Stands still at the moment that is shown, also on the way to another one. */
  pause(): void {
    if (this.status === 'playing' || this.runner.goingTo !== null) this.standStill();
  }

  /** Goes on from the moment that is shown. */
  resume(): void {
    if (this.status !== 'paused') return;
    this.travel.stay();
    this.runner.run(this.speed);
  }

  /** Sends the next event at once and stands still after it. */
  step(): void {
    const { timeline, runner } = this;
    if (!timeline.next) return;
    if (this.travel.isShown) return this.show(timeline.shown + 1);
    runner.rest(0);
    runner.sendUpTo(timeline.shown + 1);
    if (timeline.next) this.become('paused');
    else this.end('finished');
  }

  /** Gives up what was not sent. */
  stop(): void {
    this.toNow(() => this.giveUpRest());
  }

  /** Forgets all events; who has received them forgets them elsewhere. */
  clear(): void {
    this.travel.stay();
    this.timeline.clear();
    this.stop();
  }

  /** Sends an event that is on no trace. It comes now, whichever moment is shown. */
  sendNow({ type, detail }: Pick<DatedEvent, 'type' | 'detail'>): void {
    const { clock, emit } = this.world;
    this.toNow(() => {
      if (this.status === 'finished') {
        this.isRecording = false;
        clock.run(1);
      }
      const event = { type, at: clock.now(), detail, oddities: [] };
      this.timeline.insert(event);
      emit(event);
      this.become(this.status);
    });
  }

  /** Shows the moment just after the event of that number, from 1, and stands still there, unless that is now. */
  show(number: number, isLanding = false): void {
    const { timeline, travel } = this;
    if (timeline.events.length === 0 || !(number >= 1)) return;
    const wanted = Math.min(number, timeline.events.length);
    if (wanted === travel.now) return travel.isShown ? this.showNow() : this.pause();
    travel.show(wanted, !timeline.next && !this.isRecording, () => this.standStill(isLanding));
  }

  /** Goes back to where the playback had come to. What was not at its end stays paused; else time passes, and has meanwhile. */
  showNow(): void {
    this.toNow(() => undefined);
  }

  /** Shows now, then calls back; not if another wish comes on the way there. */
  private toNow(then: () => void): void {
    const arrive = (): void => {
      if (this.timeline.next) this.standStill();
      else this.end('finished');
      then();
    };
    if (!this.travel.goBack(arrive)) then();
  }

  /** What was sent stays. */
  private giveUpRest(): void {
    this.timeline.cut();
    this.isRecording = false;
    this.end('empty');
  }

  private playOut(): void {
    this.isPlayedOut = true;
    this.end('finished');
  }

  private standStill(isLanded = false): void {
    this.runner.rest(0);
    this.become('paused', isLanded);
  }

  private end(status: 'empty' | 'finished'): void {
    this.runner.rest(this.isRecording ? 0 : 1);
    this.become(status);
    this.settle();
  }

  private become(status: Playback['status'], isLanded = false): void {
    const { title, skipped, progress, events, shown } = this.timeline;
    this.status = status;
    const timeline = { events, shown, isPast: this.travel.isShown };
    const { goingTo } = this.runner;
    this.world.onChange({ status, title, ...progress, skipped, isLanded, goingTo, timeline });
  }
}
