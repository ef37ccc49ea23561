import type { Scenario } from './scenarios';

/** How far a scenario has been played. */
export interface Progress {
  readonly status: 'idle' | 'playing' | 'finished';
  /** Of the scenario; empty when there was none. */
  readonly title: string;
  readonly done: number;
  readonly total: number;
}

/** Where a playback acts. */
export interface PlaybackWorld {
  send(type: string, detail: Readonly<Record<string, unknown>>): void;
  /** How many times faster than life; asked before each wait. */
  speed(): number;
  /** Calls back once after that many milliseconds; returns its own undo. */
  wait(milliseconds: number, then: () => void): () => void;
  onChange(progress: Progress): void;
}

/** Before anything was played. */
export const NOTHING_PLAYED: Progress = { status: 'idle', title: '', done: 0, total: 0 };

/**
 * Milliseconds. Until a relay has been heard for 10 s, a call that connects within a second of its start may be a replay: its hold
 * and mute stay unknown, which the first call of a demo should not show.
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
   * @param run makes the callIds of this play differ from those of an earlier one: a call that starts within a second of the end
   *   of another with its id counts as crossed with that end, and one play may follow the other at once
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
