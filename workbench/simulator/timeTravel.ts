import type { Runner, RunnerWorld } from './runner';
import type { EventTimeline } from './eventTimeline';

/** Where other moments are shown. */
export interface TimeTravelWorld extends Pick<RunnerWorld, 'clock' | 'untouched'> {
  /** Puts a fresh relay and fresh consoles in the place of those that are there, at once. */
  restart(): void;
}

/** What is now, while another moment is shown. */
interface Now {
  /** How many events had come. */
  readonly shown: number;
  /** The clock, epoch milliseconds. */
  readonly at: number;
  /** Of the clock before real time; null: time stood still or was played. */
  readonly aheadMs: number | null;
}

/** Shows other moments of a timeline than now, which is where its playback had come to, and finds back. */
export class TimeTravel {
  private readonly world: TimeTravelWorld;
  private readonly timeline: EventTimeline;
  private readonly runner: Runner;
  private left: Now | null = null;

  constructor(world: TimeTravelWorld, timeline: EventTimeline, runner: Runner) {
    this.world = world;
    this.timeline = timeline;
    this.runner = runner;
  }

  /** Whether one is shown. */
  get isShown(): boolean {
    return this.left !== null;
  }

  /** How many events have come now. */
  get now(): number {
    return (this.left ?? this.timeline).shown;
  }

  /** Shows the moment just after the event of that number, from 1; time stands still there. `isLive`: now it passes meanwhile. */
  show(number: number, isLive: boolean, then: () => void): void {
    this.left ??= this.leave(isLive);
    this.bring(number, then);
  }

  /** Now is the end of the timeline, as if somebody had looked back from there. */
  leaveFromEnd(): void {
    const { events } = this.timeline;
    this.left = { shown: events.length, at: events.at(-1)?.at ?? this.world.clock.now(), aheadMs: null };
  }

  /** Shows now again; false: it is shown. */
  goBack(then: () => void): boolean {
    const { left } = this;
    const { clock } = this.world;
    if (!left) return false;
    this.bring(left.shown, () => {
      this.left = null;
      clock.jump(left.aheadMs === null ? left.at : Math.max(left.at, clock.real() + left.aheadMs));
      then();
    });
    return true;
  }

  /** What is shown is now from here on. */
  stay(): void {
    this.left = null;
  }

  private leave(isLive: boolean): Now {
    const { clock } = this.world;
    const at = clock.now();
    this.timeline.rewind();
    return { shown: this.timeline.shown, at, aheadMs: isLive ? at - clock.real() : null };
  }

  /** Lets the page show that number of events, on fresh consoles where it shows more. */
  private bring(number: number, then: () => void): void {
    const { timeline, runner, world } = this;
    const [first] = timeline.events;
    runner.rest(0);
    if (first && number < timeline.shown) {
      world.clock.jump(first.at);
      world.untouched(() => world.restart());
      timeline.shown = 0;
    }
    runner.bringTo(number, then);
  }
}
