import type { Scenario } from './scenarios';

/** How far a scenario has been played. */
export interface Progress {
  readonly status: 'idle' | 'playing' | 'finished';
  /** The scenario's title; empty before the first. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** What a playback needs from its surroundings. */
export interface PlaybackWorld {
  send(type: string, detail: Readonly<Record<string, unknown>>): void;
  /** Returns how many times faster than life to play; asked before each wait. */
  speed(): number;
  /** Runs `then` once after that many milliseconds; returns a function that cancels it. */
  wait(milliseconds: number, then: () => void): () => void;
  onChange(progress: Progress): void;
}

/** Before anything was played. */
export const NOTHING_PLAYED: Progress = { status: 'idle', title: '', done: 0, total: 0 };

/**
 * The least ringing, milliseconds. In a relay's first 10 s a call that connects within a second of its start may be a replay, so
 * its hold and mute stay unknown. The first call of a demo should not show that.
 */
const SHORTEST_RINGING = 1500;

/** Sends the events of one scenario at their times. */
export class Playback {
  private readonly world: PlaybackWorld;
  private cancel = (): void => {};

  constructor(world: PlaybackWorld) {
    this.world = world;
  }

  /**
   * @param run makes the callIds differ from those of an earlier play, which may have ended just now: a call that starts within
   *   a second of the end of a call with its id counts as crossed with that end
   */
  start(scenario: Scenario, run: string): void {
    this.cancel();
    this.advance(scenario, run, 0);
  }

  stop(): void {
    this.cancel();
    this.world.onChange(NOTHING_PLAYED);
  }

  private advance({ title, events, ...scenario }: Scenario, run: string, done: number): void {
    const event = events[done];
    if (!event) return this.world.onChange({ status: 'finished', title, done, total: events.length });
    const [after, type, detail] = event;
    const [before] = events[done - 1] ?? event;
    const sendAndAdvance = (): void => {
      this.world.send(type, ofRun(detail, run));
      this.advance({ ...scenario, title, events }, run, done + 1);
    };
    this.world.onChange({ status: 'playing', title, done, total: events.length });
    this.cancel = this.world.wait(this.millisecondsOf(type, Math.max(0, after - before)), sendAndAdvance);
  }

  private millisecondsOf(type: string, inLife: number): number {
    const least = type === 'CALL_CONNECTED' ? Math.min(inLife, SHORTEST_RINGING) : 0;
    return Math.max(least, inLife / this.world.speed());
  }
}

function ofRun(detail: Readonly<Record<string, unknown>>, run: string): Readonly<Record<string, unknown>> {
  const { callId } = detail;
  return typeof callId === 'string' && callId.trim() ? { ...detail, callId: `${callId}-${run}` } : detail;
}
